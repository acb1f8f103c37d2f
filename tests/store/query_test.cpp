#include "store/query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/aggregate.h"
#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// One store for all: nothing here writes.
const std::string& path() {
  static const std::string kPath = [] {
    const std::string path = fresh_path("queried");
    store_reports(
        path, {report("", "Chad's president visited Fiji on Monday."),
               report("",
                      "Rebels killed 12 soldiers in Nairobi on 2 December 2024, Kenya's government "
                      "said.",
                      "2024-12-03"),
               report("", "Norway and Ghana held talks in Lima.", "2025-01-05"),
               report("", "Peru's army did not shell Cuba.", "2025-01-06"),
               report("", "Chad condemned Fiji.", "2025-01-06"),
               report("", "Chad condemned Fiji in 1987.", "2025-01-06")});
    return path;
  }();
  return kPath;
}

std::vector<std::string> events(const EventFilter& filter, const QueryPage& page = {}) {
  const std::unique_ptr<Database> store = open_store(path());
  std::vector<std::string> found;
  query_events(*store, filter, page, [&found](const PreparedStatement& row) {
    found.push_back(std::string(row.text(1)) + ' ' + std::string(row.text(3)));
  });
  return found;
}

TEST(Query, IsInOrderOfTheDays) {
  EXPECT_THAT(events({}),
              ElementsAre("1987 ACCUSE", "2024-11-18 CONSULT", "2024-12-02 ASSAULT",
                          "2025-01-05 CONSULT", "2025-01-06 ASSAULT", "2025-01-06 ACCUSE"));
}

// Where there are many events to a party they are asked one by one; the rows are the same.
TEST(Query, FindsTheSameByALongListOfAParty) {
  const std::string crowded = fresh_path("crowded");
  std::filesystem::copy_file(path(), crowded);
  Database store(crowded, Database::Mode::Write);
  EventFilter filter;
  filter.actors = {{"TCD", ""}};
  filter.standings = {"stated"};
  const auto ids = [&] {
    std::vector<std::string> found;
    query_events(store, filter, {"", 2},
                 [&found](const PreparedStatement& row) { found.emplace_back(row.text(0)); });
    return found;
  };
  EXPECT_TRUE(page_conditions(store, filter).has_short_list());
  const std::vector<std::string> before = ids();
  EXPECT_THAT(before, SizeIs(2));
  store.execute(
      "INSERT INTO roles (document, event, role, position, field, start, stop, text, country) WITH "
      "RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5000) "
      "SELECT 6, 0, 'actor', 100 + n, 'body', 0, 0, '', 'TCD' FROM c");
  EXPECT_FALSE(page_conditions(store, filter).has_short_list());
  EXPECT_EQ(ids(), before);
}

struct Case {
  const char* name;
  EventFilter filter;
  std::vector<std::string> expected;
};

EventFilter filter(const std::function<void(EventFilter&)>& set) {
  EventFilter filter;
  set(filter);
  return filter;
}

TEST(Query, FiltersByWhatIsAsked) {
  const std::vector<Case> cases = {
      {"actor",
       filter([](auto& f) {
         f.actors = {{"NOR", ""}};
       }),
       {"2025-01-05 CONSULT"}},
      {"sector",
       filter([](auto& f) {
         f.actors = {{"", "REB"}};
       }),
       {"2024-12-02 ASSAULT"}},
      {"both",
       filter([](auto& f) {
         f.actors = {{"PER", "MIL"}};
       }),
       {"2025-01-06 ASSAULT"}},
      {"wrong sector",
       filter([](auto& f) {
         f.actors = {{"PER", "LEG"}};
       }),
       {}},
      {"recipient",
       filter([](auto& f) {
         f.recipients = {{"FJI", ""}};
         f.from = "2024";
       }),
       {"2024-11-18 CONSULT", "2025-01-06 ACCUSE"}},
      {"type",
       filter([](auto& f) { f.types = {"ASSAULT"}; }),
       {"2024-12-02 ASSAULT", "2025-01-06 ASSAULT"}},
      {"quad",
       filter([](auto& f) {
         f.quads = {"3"};
         f.from = "2000";
       }),
       {"2025-01-06 ACCUSE"}},
      {"standing", filter([](auto& f) { f.standings = {"negated"}; }), {"2025-01-06 ASSAULT"}},
      {"place", filter([](auto& f) { f.places = {"KEN"}; }), {"2024-12-02 ASSAULT"}},
      {"source",
       filter([](auto& f) {
         f.sources = {{"KEN", "GOV"}};
       }),
       {"2024-12-02 ASSAULT"}},
      {"words",
       filter([](auto& f) { f.text = "talks \"norway and ghana\""; }),
       {"2025-01-05 CONSULT"}},
      {"operators are words", filter([](auto& f) { f.text = "Chad OR NEAR( *"; }), {}},
      {"a month has its days",
       filter([](auto& f) {
         f.from = "2024-12";
         f.until = "2024-12";
       }),
       {"2024-12-02 ASSAULT"}},
      {"a quote stays in its value", filter([](auto& f) { f.types = {"' OR 1 --"}; }), {}}};
  for (const Case& one : cases) EXPECT_EQ(events(one.filter), one.expected) << one.name;
}

TEST(Query, PagesFollowEachOther) {
  const std::unique_ptr<Database> store = open_store(path());
  std::vector<std::string> ids;
  for (int page = 0; page < 4; ++page) {
    const std::string after = ids.empty() ? "" : ids.back();
    query_events(*store, {}, {after, 2},
                 [&ids](const PreparedStatement& row) { ids.emplace_back(row.text(0)); });
  }
  ASSERT_THAT(ids, SizeIs(6));
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 6U);
  EXPECT_THROW(query_events(*store, {}, {"nonsense:1", 2}, {}), std::invalid_argument);
}

TEST(Query, PartiesAreReadFromWhatPeopleType) {
  EXPECT_EQ(parse_party("RUS:MIL")->sector, "MIL");
  EXPECT_EQ(parse_party("RUS")->country, "RUS");
  EXPECT_EQ(parse_party(":REB")->country, "");
  for (const char* wrong : {"", ":", "rus", "RUSS", "RUS:", "RUS:MILITARY"}) {
    EXPECT_FALSE(parse_party(wrong)) << wrong;
  }
}

// Period, actor, recipient if any, events, sum of scores.
std::vector<std::string> table(const EventFilter& filter, const Aggregation& aggregation,
                               std::uint64_t* undated = nullptr) {
  const std::unique_ptr<Database> store = open_store(path());
  std::vector<std::string> found;
  const std::uint64_t left_out =
      aggregate_events(*store, filter, aggregation, [&](const PreparedStatement& row) {
        std::string line(row.text(0));
        const int events = aggregation.unit == AggregateUnit::Dyad ? 3 : 2;
        for (int i = 1; i <= events; ++i) line += ' ' + std::string(row.text(i));
        found.push_back(line);
      });
  if (undated != nullptr) *undated = left_out;
  return found;
}

TEST(Aggregate, CountsDyadsByMonth) {
  std::uint64_t undated = 0;
  EXPECT_THAT(table({}, {}, &undated),
              ElementsAre("2024-11 TCD FJI 1", "2024-12 KEN KEN 1", "2025-01 GHA NOR 1",
                          "2025-01 NOR GHA 1", "2025-01 TCD FJI 1"))
      << "the negated one is not counted, talks count both ways";
  EXPECT_EQ(undated, 1U) << "1987 has no month";
}

TEST(Aggregate, CountsDeniedAndNegatedWhenAskedTo) {
  EventFilter filter;
  filter.standings = {"negated"};
  EXPECT_THAT(table(filter, {}), ElementsAre("2025-01 PER CUB 1"));
}

TEST(Aggregate, CountsActors) {
  EXPECT_THAT(table({}, {AggregateUnit::Actor, AggregatePeriod::Year, CodeList::Iso3}),
              ElementsAre("1987 TCD 1", "2024 KEN 1", "2024 TCD 1", "2025 GHA 1", "2025 NOR 1",
                          "2025 TCD 1"));
}

TEST(Aggregate, HasTheCodesOfOtherLists) {
  EventFilter filter;
  filter.actors = {{"TCD", ""}};
  filter.from = "2025";
  EXPECT_THAT(table(filter, {AggregateUnit::Dyad, AggregatePeriod::Day, CodeList::Cow}),
              ElementsAre("2025-01-06 483 950 1"));
  EXPECT_THAT(table(filter, {AggregateUnit::Dyad, AggregatePeriod::Day, CodeList::Gw}),
              ElementsAre("2025-01-06 483 950 1"));
}

TEST(Aggregate, WeeksAreOfTheYearThatHasTheirThursday) {
  const std::string weeks = fresh_path("weeks");
  store_reports(weeks, {report("", "Chad condemned Fiji.", "2024-12-29"),
                        report("", "Chad condemned Peru.", "2024-12-30"),
                        report("", "Chad condemned Cuba.", "2027-01-03")});
  const std::unique_ptr<Database> store = open_store(weeks);
  std::vector<std::string> found;
  aggregate_events(*store, {}, {AggregateUnit::Dyad, AggregatePeriod::Week, CodeList::Iso3},
                   [&found](const PreparedStatement& row) { found.emplace_back(row.text(0)); });
  EXPECT_THAT(found, ElementsAre("2024-W52", "2025-W01", "2026-W53"));
}

}  // namespace
}  // namespace sayso
