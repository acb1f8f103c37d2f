#include "store/occurrence_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/aggregate.h"
#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

Document told(std::string publisher, std::string body, std::string published) {
  Document document = report("", std::move(body), std::move(published));
  document.publisher = std::move(publisher);
  return document;
}

// A visit that three reports tell, one of them twice; a shelling that one alleges and one denies.
const std::string& path() {
  static const std::string kPath = [] {
    const std::string path = fresh_path("acts");
    store_reports(
        path,
        {told("Lake Courier", "Chad's president visited Fiji on Monday.", "2024-11-19"),
         told("Hill Post",
              "The president of Chad visited Fiji on Monday. On Monday, Chad's president visited "
              "Fiji for the first time.",
              "2024-11-19"),
         told("Coast Times", "On Monday Chad's president visited Fiji, the palace said.",
              "2024-11-20"),
         told("Lake Courier",
              "Peru's army shelled Cuba on 2 December 2024, Cuba's government said.", "2024-12-02"),
         told("Hill Post", "Peru denied that its army had shelled Cuba on 2 December 2024.",
              "2024-12-03")});
    return path;
  }();
  return kPath;
}

// The columns named, of each act.
std::vector<std::string> acts(const EventFilter& filter, const std::vector<std::string>& columns,
                              const QueryPage& page = {}) {
  const std::unique_ptr<Database> store = open_store(path());
  std::vector<std::string> found;
  list_acts(*store, filter, page, [&](const PreparedStatement& row) {
    std::string line;
    for (const std::string& name : columns) {
      for (int i = 0; i < row.columns(); ++i) {
        if (row.name(i) == name) line += (line.empty() ? "" : " ") + std::string(row.text(i));
      }
    }
    found.push_back(line);
  });
  return found;
}

EventFilter of_type(std::string type) {
  EventFilter filter;
  filter.types = {std::move(type)};
  return filter;
}

TEST(ActList, HasARowForEachActHoweverOftenItIsTold) {
  EXPECT_THAT(acts(of_type("CONSULT"), {"dated", "actors", "recipients", "reports", "outlets"}),
              ElementsAre("2024-11-18 TCD GOV FJI GOV 3 3"));
}

TEST(ActList, TellsFromWhichStandingToWhich) {
  EXPECT_THAT(acts(of_type("ASSAULT"), {"weakest", "standing", "affirms", "denies", "disputes"}),
              ElementsAre("denied reported 1 1 0"));
}

TEST(ActList, NamesTheFirstTeller) {
  EXPECT_THAT(acts(of_type("CONSULT"), {"first_published", "first_publisher"}),
              ElementsAre("2024-11-19 Lake Courier"));
}

TEST(ActList, TakesActsOfWhichOneEventFits) {
  EventFilter denied;
  denied.standings = {"denied"};
  EXPECT_THAT(acts(denied, {"type", "reports"}), ElementsAre("ASSAULT 2"));
}

TEST(ActList, PagesFollowEachOther) {
  const std::vector<std::string> all = acts({}, {"occurrence"});
  std::vector<std::string> paged;
  while (paged.size() < all.size()) {
    const std::string after = paged.empty() ? "" : paged.back();
    for (const std::string& one : acts({}, {"occurrence"}, {after, 1})) paged.push_back(one);
  }
  EXPECT_EQ(paged, all);
  EXPECT_THROW(acts({}, {}, {"99", 1}), std::invalid_argument);
}

// The number, scores and events of each dyad.
std::vector<std::string> counted(AggregateCount count, const EventFilter& filter = {}) {
  const std::unique_ptr<Database> store = open_store(path());
  std::vector<std::string> found;
  aggregate_events(*store, filter,
                   {AggregateUnit::Dyad, AggregatePeriod::Month, CodeList::Iso3, count},
                   [&found](const PreparedStatement& row) {
                     std::string line(row.text(0));
                     for (const int i : {1, 2, 3, 4}) line += ' ' + std::string(row.text(i));
                     found.push_back(line);
                   });
  return found;
}

TEST(Aggregate, CountsActsOnceAndReportsOnce) {
  EXPECT_THAT(counted(AggregateCount::Events),
              ElementsAre("2024-11 TCD FJI 4 3", "2024-12 PER CUB 1 1"));
  EXPECT_THAT(counted(AggregateCount::Occurrences),
              ElementsAre("2024-11 TCD FJI 1 4", "2024-12 PER CUB 1 1"));
  EXPECT_THAT(counted(AggregateCount::Reports),
              ElementsAre("2024-11 TCD FJI 3 4", "2024-12 PER CUB 1 1"));
}

TEST(Aggregate, CountsActsByTheStandingsNamed) {
  EventFilter denied;
  denied.standings = {"denied"};
  EXPECT_THAT(counted(AggregateCount::Occurrences, denied), ElementsAre("2024-12 PER CUB 1 1"));
}

TEST(Aggregate, AnActThatIsToldByManyWeighsAsOne) {
  const std::unique_ptr<Database> store = open_store(path());
  aggregate_events(
      *store, of_type("CONSULT"),
      {AggregateUnit::Actor, AggregatePeriod::Year, CodeList::Cow, AggregateCount::Occurrences},
      [](const PreparedStatement& row) {
        EXPECT_EQ(row.text(1), "483");
        EXPECT_EQ(row.name(2), "occurrences");
        EXPECT_EQ(row.integer(2), 1);
        EXPECT_EQ(row.name(4), "verbal_cooperation");
        EXPECT_EQ(row.integer(4), 1);
        EXPECT_EQ(row.name(8), "score_sum");
        EXPECT_EQ(row.real(8), row.real(9));
      });
}

}  // namespace
}  // namespace sayso
