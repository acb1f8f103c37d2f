// What the server counts of itself, in the text format of Prometheus.

#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "server/listener.h"

namespace sayso {

// May be shared by threads.
class Metrics {
 public:
  void count(const std::string& route, int status, double seconds);
  // With what the listener counts, where there is one.
  std::string text(const ListenerCounts* connections) const;

 private:
  struct Times {
    std::uint64_t count = 0;
    double seconds = 0;
  };

  mutable std::mutex mutex_;  // guards the next
  std::map<std::pair<std::string, int>, Times> requests_;
};

}  // namespace sayso
