// How often each address may ask: a bucket of requests for each, filled again as time goes by.

#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace sayso {

// Not shared between threads without a lock.
class RequestRate {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // 0: no limit. An address that was quiet may ask for ten seconds' worth at once.
  explicit RequestRate(unsigned per_second) : per_second_(per_second) {}

  bool take(const std::string& address, Time now);
  std::size_t addresses() const { return buckets_.size(); }

 private:
  struct Bucket {
    double left = 0;
    Time filled;
  };

  double most() const { return 10.0 * per_second_; }
  void fill(Bucket& bucket, Time now) const;
  void forget_full(Time now);

  unsigned per_second_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace sayso
