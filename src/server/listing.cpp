#include "server/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "sayso/codes.h"
#include "sayso/date.h"

namespace sayso {
namespace {

using Problem = std::optional<ApiFault>;

Problem problem(std::string_view parameter, const std::string& message) {
  return fault(std::string(parameter), fmt::format("{} {}", parameter, message)).value();
}

std::vector<std::string>* texts_of(std::string_view name, EventFilter& filter) {
  const std::map<std::string_view, std::vector<std::string>*> lists = {
      {"type", &filter.types},          {"mode", &filter.modes},   {"quad", &filter.quads},
      {"context", &filter.contexts},    {"place", &filter.places}, {"standing", &filter.standings},
      {"publisher", &filter.publishers}};
  const auto found = lists.find(name);
  return found == lists.end() ? nullptr : found->second;
}

Problem check_value(std::string_view name, std::string_view value) {
  if (name == "quad" && (value.size() != 1 || value < "1" || value > "4")) {
    return problem(name, "wants 1, 2, 3 or 4");
  }
  if (name == "standing" &&
      std::find(kStandingNames.begin(), kStandingNames.end(), value) == kStandingNames.end()) {
    return problem(name, fmt::format("wants one of {}", fmt::join(kStandingNames, ", ")));
  }
  return std::nullopt;
}

Problem read_party(std::string_view name, const std::string& value, EventFilter& filter) {
  const std::optional<PartyFilter> party = parse_party(value);
  if (!party) return problem(name, "wants CODE, CODE:SECTOR or :SECTOR, such as RUS:MIL");
  (name == "actor"    ? filter.actors
   : name == "source" ? filter.sources
                      : filter.recipients)
      .push_back(*party);
  return std::nullopt;
}

Problem read_date(std::string_view name, const std::string& value, EventFilter& filter) {
  const auto date = parse_date(value);
  if (!date || to_string(*date) != value) {
    return problem(name, "wants a date such as 2024-11-18, 2024-11 or 2024");
  }
  (name == "from" ? filter.from : filter.until) = value;
  return std::nullopt;
}

Problem read_limit(const std::string& value, Listing& listing) {
  const auto [end, error] =
      std::from_chars(value.data(), value.data() + value.size(), listing.limit);
  if (error != std::errc() || end != value.data() + value.size() || listing.limit < 1 ||
      listing.limit > kMostRows) {
    return problem("limit", fmt::format("wants a number from 1 to {}", kMostRows));
  }
  return std::nullopt;
}

Problem read_period(const std::string& value, Listing& listing) {
  const std::map<std::string_view, AggregatePeriod> periods = {{"day", AggregatePeriod::Day},
                                                               {"week", AggregatePeriod::Week},
                                                               {"month", AggregatePeriod::Month},
                                                               {"year", AggregatePeriod::Year}};
  const auto found = periods.find(value);
  if (found == periods.end()) return problem("period", "wants day, week, month or year");
  listing.period = found->second;
  return std::nullopt;
}

Problem read_parameter(const std::string& name, const std::string& value, Listing& listing) {
  if (std::vector<std::string>* texts = texts_of(name, listing.filter)) {
    texts->push_back(value);
    return check_value(name, value);
  }
  if (name == "actor" || name == "recipient" || name == "source") {
    return read_party(name, value, listing.filter);
  }
  if (name == "from" || name == "until") return read_date(name, value, listing.filter);
  if (name == "limit") return read_limit(value, listing);
  if (name == "period") return read_period(value, listing);
  if (name == "text") {
    if (match_all(value).empty()) return problem(name, "wants words, or phrases in double quotes");
    listing.filter.text = value;
  }
  if (name == "after") listing.after = value;
  if (name == "contested") listing.contested = value != "0" && value != "false";
  return std::nullopt;
}

}  // namespace

ApiResult<Listing> read_listing(const std::vector<std::pair<std::string, std::string>>& query,
                                const std::vector<std::string_view>& taken,
                                std::uint64_t usual_limit) {
  Listing listing;
  listing.limit = usual_limit;
  for (const auto& [name, value] : query) {
    if (std::find(taken.begin(), taken.end(), name) == taken.end()) {
      return tl::unexpected(*problem(
          name, fmt::format("is no parameter here; there are {}", fmt::join(taken, ", "))));
    }
    if (value.empty()) continue;
    if (value.find('\0') != std::string::npos) {
      return tl::unexpected(*problem(name, "has a character that no text has"));
    }
    if (Problem wrong = read_parameter(name, value, listing)) return tl::unexpected(*wrong);
  }
  return listing;
}

}  // namespace sayso
