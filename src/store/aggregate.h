// Counts and scores of events, acts or reports by period and by actor or pair of actors.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

enum class AggregateUnit : std::uint8_t { Dyad, Actor };
enum class AggregatePeriod : std::uint8_t { Day, Week, Month, Year };
enum class CodeList : std::uint8_t { Iso3, Cow, Gw };

enum class AggregateCount : std::uint8_t { Events, Occurrences, Reports };

struct Aggregation {
  AggregateUnit unit = AggregateUnit::Dyad;
  AggregatePeriod period = AggregatePeriod::Month;
  CodeList codes = CodeList::Iso3;
  AggregateCount count = AggregateCount::Events;
};

// The standings that are counted unless others are named: all but denied, negated, hypothetical.
std::vector<std::string> usual_standings();

// SQL for the period that `e.dated` lies in; NULL where it is less precise than the period. Weeks
// are ISO's, of the year that has their Thursday.
std::string period_of(AggregatePeriod period);

// Calls `row` for each period and actor or dyad, in their order: period, actor, recipient (of
// dyads), events, documents, events of each quad class, sum and mean of the scores. Where acts are
// counted, each of which an event fits is one on its own day, and occurrences go before events;
// where reports are, documents do, and the mean of a report's scores is its score.
//
// An event counts once for each country among its actors, or pair of countries; where all parties
// are actors, as in meetings, each counts with each other, both ways. The filter's actors and
// recipients choose among these. Parties without a code in the list are left out, and events dated
// less precisely than the period. Returns how many of the latter there are, of
// what is counted; reports as events.
std::uint64_t aggregate_events(Database& database, EventFilter filter,
                               const Aggregation& aggregation,
                               const std::function<void(const PreparedStatement&)>& row);

}  // namespace sayso
