#include "server/metrics.h"

#include <fmt/format.h>

#include <iterator>

namespace sayso {
namespace {

void add_number(const char* name, const char* type, const char* help, std::uint64_t value,
                std::string& text) {
  fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help,
                 type, value);
}

}  // namespace

void Metrics::count(const std::string& route, int status, double seconds) {
  const std::lock_guard lock(mutex_);
  Times& times = requests_[{route, status}];
  ++times.count;
  times.seconds += seconds;
}

std::string Metrics::text(const ListenerCounts* connections) const {
  std::string text =
      "# HELP sayso_request_seconds Time to answer, by route and status.\n"
      "# TYPE sayso_request_seconds summary\n";
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, times] : requests_) {
      const std::string labels =
          fmt::format("{{route=\"{}\",status=\"{}\"}}", key.first, key.second);
      fmt::format_to(std::back_inserter(text),
                     "sayso_request_seconds_count{0} {1}\nsayso_request_seconds_sum{0} {2:.6f}\n",
                     labels, times.count, times.seconds);
    }
  }
  if (connections == nullptr) return text;
  add_number("sayso_connections", "gauge", "Connections held.", connections->connections, text);
  add_number("sayso_connections_accepted_total", "counter", "Connections accepted.",
             connections->accepted, text);
  add_number("sayso_refused_total", "counter",
             "Requests and connections refused by the limits on rate and number.",
             connections->refused, text);
  add_number("sayso_too_slow_total", "counter", "Connections closed by a deadline.",
             connections->too_slow, text);
  return text;
}

}  // namespace sayso
