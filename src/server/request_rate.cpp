#include "server/request_rate.h"

#include <algorithm>
#include <iterator>

namespace sayso {
namespace {

constexpr std::size_t kMostAddresses = 10'000;

}  // namespace

bool RequestRate::take(const std::string& address, Time now) {
  if (per_second_ == 0) return true;
  if (buckets_.size() >= kMostAddresses) forget_full(now);
  Bucket& bucket = buckets_.try_emplace(address, Bucket{most(), now}).first->second;
  fill(bucket, now);
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

void RequestRate::fill(Bucket& bucket, Time now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  bucket.left = std::min(most(), bucket.left + seconds * per_second_);
  bucket.filled = now;
}

// One that is full is as good as new.
void RequestRate::forget_full(Time now) {
  for (auto entry = buckets_.begin(); entry != buckets_.end();) {
    fill(entry->second, now);
    entry = entry->second.left >= most() ? buckets_.erase(entry) : std::next(entry);
  }
}

}  // namespace sayso
