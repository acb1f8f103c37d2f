// Threads that answer whole requests, in the order they came.

#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sayso {

// A request or its answer, and the connection it belongs to.
struct Parcel {
  std::uint64_t connection = 0;
  std::string bytes;
};

class WorkerPool {
 public:
  // `work` makes an answer of a request; `ready` is called after each by the worker.
  WorkerPool(unsigned workers, std::function<std::string(unsigned, std::string_view)> work,
             std::function<void()> ready);
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;
  WorkerPool(WorkerPool&&) = delete;
  WorkerPool& operator=(WorkerPool&&) = delete;
  ~WorkerPool();  // what was not begun is left

  void give(Parcel request);
  std::vector<Parcel> take();  // the answers since the last time

 private:
  void run(unsigned worker);

  std::function<std::string(unsigned, std::string_view)> work_;
  std::function<void()> ready_;
  std::mutex mutex_;  // guards the next four
  std::condition_variable given_;
  std::deque<Parcel> requests_;
  std::vector<Parcel> answers_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace sayso
