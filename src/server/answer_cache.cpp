#include "server/answer_cache.h"

namespace sayso {
namespace {

constexpr std::size_t kMostBytes = std::size_t{8} << 20U;
constexpr std::size_t kLongest = std::size_t{1} << 20U;  // of an answer that is kept

}  // namespace

const ApiAnswer* AnswerCache::find(const std::string& request, std::int64_t state) {
  if (state != state_) {
    answers_.clear();
    bytes_ = 0;
    state_ = state;
  }
  const auto found = answers_.find(request);
  return found == answers_.end() ? nullptr : &found->second;
}

void AnswerCache::keep(const std::string& request, const ApiAnswer& answer) {
  if (answer.body.size() > kLongest) return;
  const std::size_t bytes = answer.body.size() + request.size();
  if (bytes_ + bytes > kMostBytes) {
    answers_.clear();
    bytes_ = 0;
  }
  if (answers_.emplace(request, answer).second) bytes_ += bytes;
}

}  // namespace sayso
