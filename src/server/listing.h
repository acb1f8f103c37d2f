// What the parameters of a list say: which events, in what form, from where on.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/api_types.h"
#include "store/aggregate.h"
#include "store/event_filter.h"

namespace sayso {

inline constexpr std::uint64_t kMostRows = 10'000;

struct Listing {
  EventFilter filter;
  std::string after;        // key of the last row of the page before
  std::uint64_t limit = 0;  // at least 1 when read
  AggregatePeriod period = AggregatePeriod::Month;
  bool contested = false;  // only occurrences that somebody denies or disputes
};

// The names of the filters, as sayso query has them.
inline constexpr std::array<std::string_view, 13> kFilterNames = {
    "actor",    "recipient", "source",    "type", "mode",  "quad", "context",
    "standing", "place",     "publisher", "from", "until", "text"};

// `taken` are the parameters that the list has; another one is a fault, as is a wrong value.
// `usual_limit` is the limit of a request that has none.
ApiResult<Listing> read_listing(const std::vector<std::pair<std::string, std::string>>& query,
                                const std::vector<std::string_view>& taken,
                                std::uint64_t usual_limit);

}  // namespace sayso
