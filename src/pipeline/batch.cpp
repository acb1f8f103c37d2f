#include "pipeline/batch.h"

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace sayso {
namespace {

// What became of one record.
struct Outcome {
  std::string rendered;
  std::optional<InputError> error;
  std::optional<Analysis> analysis;  // for Batch::keep
  BatchCounts counts;
};

class BatchRun {
 public:
  BatchRun(Reader& reader, const Coder& coder, const Batch& batch)
      : reader_(reader), coder_(coder), batch_(batch), window_(std::uint64_t{batch.threads} * 8) {}

  BatchCounts run() {
    std::vector<std::thread> workers;
    for (unsigned i = 1; i < batch_.threads; ++i) workers.emplace_back([this] { work(); });
    work();
    for (std::thread& worker : workers) worker.join();
    if (failure_) std::rethrow_exception(failure_);
    return total_;
  }

 private:
  using Record = Result<Document>;

  void work() {
    try {
      while (std::optional<std::pair<std::uint64_t, Record>> next = take()) {
        put(next->first, process(std::move(next->second)));
      }
    } catch (...) {
      fail(std::current_exception());
    }
  }

  // The next record and its place in the input; waits while the window is full.
  std::optional<std::pair<std::uint64_t, Record>> take() {
    const std::lock_guard reading(reader_mutex_);
    {
      std::unique_lock writing(writer_mutex_);
      room_.wait(writing, [this] { return failure_ || taken_ < written_ + window_; });
      if (failure_) return std::nullopt;
    }
    std::optional<Record> record = next_wanted();
    if (!record) return std::nullopt;
    const std::lock_guard writing(writer_mutex_);
    return std::pair{taken_++, std::move(*record)};
  }

  std::optional<Record> next_wanted() {
    while (true) {
      std::optional<Record> record = reader_.next();
      if (!batch_.skip || !record || !*record || !batch_.skip(**record)) return record;
      const std::lock_guard writing(writer_mutex_);
      ++total_.skipped;
    }
  }

  Outcome process(Record record) const {
    Outcome outcome;
    if (!record) {
      outcome.error = std::move(record.error());
      outcome.counts.errors = 1;
      return outcome;
    }
    Analysis analysis = coder_.code(std::move(*record), &outcome.counts.times);
    outcome.counts.documents = 1;
    outcome.counts.bytes = analysis.document.text.size();
    outcome.counts.sentences = analysis.sentences.size();
    outcome.counts.tokens = analysis.tokens.size();
    outcome.counts.events = analysis.events.size();
    outcome.rendered = batch_.render(analysis);
    if (batch_.keep) outcome.analysis = std::move(analysis);
    return outcome;
  }

  void put(std::uint64_t place, Outcome outcome) {
    const std::lock_guard writing(writer_mutex_);
    if (failure_) return;
    waiting_.emplace(place, std::move(outcome));
    try {
      deliver_in_order();
    } catch (...) {  // noted before the lock is given up: nobody may write after a failed write
      failure_ = std::current_exception();
    }
    room_.notify_all();
  }

  void deliver_in_order() {
    while (!waiting_.empty() && waiting_.begin()->first == written_) {
      deliver(waiting_.begin()->second);
      waiting_.erase(waiting_.begin());
      ++written_;
    }
  }

  void deliver(Outcome& outcome) {
    total_.documents += outcome.counts.documents;
    total_.errors += outcome.counts.errors;
    total_.bytes += outcome.counts.bytes;
    total_.sentences += outcome.counts.sentences;
    total_.tokens += outcome.counts.tokens;
    total_.events += outcome.counts.events;
    total_.times += outcome.counts.times;
    if (outcome.error) {
      batch_.report(*outcome.error);
    } else {
      batch_.write(outcome.rendered);
      if (batch_.keep) batch_.keep(std::move(*outcome.analysis));
    }
    if (batch_.progress) batch_.progress(total_);
  }

  void fail(std::exception_ptr failure) {
    const std::lock_guard writing(writer_mutex_);
    if (!failure_) failure_ = std::move(failure);
    room_.notify_all();
  }

  Reader& reader_;
  const Coder& coder_;
  const Batch& batch_;
  const std::uint64_t window_;  // records that may be taken and not yet written

  std::mutex reader_mutex_;  // taken before writer_mutex_
  std::mutex writer_mutex_;  // guards all below
  std::condition_variable room_;
  std::uint64_t taken_ = 0;
  std::uint64_t written_ = 0;
  std::map<std::uint64_t, Outcome> waiting_;
  BatchCounts total_;
  std::exception_ptr failure_;
};

}  // namespace

BatchCounts run_batch(Reader& reader, const Coder& coder, const Batch& batch) {
  return BatchRun(reader, coder, batch).run();
}

}  // namespace sayso
