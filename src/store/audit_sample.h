// A random sample of the events of a store, to be judged by people.

#pragma once

#include <cstdint>
#include <vector>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

struct SampledEvent {
  std::int64_t document = 0;
  std::int64_t event = 0;
};

struct EventSample {
  std::uint64_t all = 0;  // events that fit the filter
  std::vector<SampledEvent> events;
};

// At most `count` of those that fit, each as likely as any other, in random order: so the first ten
// are a random sample too. The same seed gives the same sample of the same events; a larger one
// begins with the smaller, and events that come in later take only their share of its places.
EventSample draw_sample(Database& database, const EventFilter& filter, std::size_t count,
                        std::uint64_t seed);

}  // namespace sayso
