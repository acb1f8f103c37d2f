#include "server/worker_pool.h"

#include <utility>

namespace sayso {

WorkerPool::WorkerPool(unsigned workers,
                       std::function<std::string(unsigned, std::string_view)> work,
                       std::function<void()> ready)
    : work_(std::move(work)), ready_(std::move(ready)) {
  threads_.reserve(workers);
  for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this, i] { run(i); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  given_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::give(Parcel request) {
  {
    const std::lock_guard lock(mutex_);
    requests_.push_back(std::move(request));
  }
  given_.notify_one();
}

std::vector<Parcel> WorkerPool::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answers_, {});
}

void WorkerPool::run(unsigned worker) {
  while (true) {
    Parcel parcel;
    {
      std::unique_lock lock(mutex_);
      given_.wait(lock, [this] { return ending_ || !requests_.empty(); });
      if (ending_) return;
      parcel = std::move(requests_.front());
      requests_.pop_front();
    }
    parcel.bytes = work_(worker, parcel.bytes);
    {
      const std::lock_guard lock(mutex_);
      answers_.push_back(std::move(parcel));
    }
    ready_();
  }
}

}  // namespace sayso
