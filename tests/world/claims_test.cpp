// The tables as they are shipped: on no day do two entries claim one name without it being said
// which of them is meant.
//
// The preferences are those of world/README.md: between kinds the order of NameKind, between two
// lines of one kind the first one, provided that both are of one country and one sector.
// Exhaustive: every name, every pair of its entries, every day on which one of them begins or ends,
// which is every day on which anything may change.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "small_world.h"
#include "world/name_codes.h"
#include "world/world.h"

namespace sayso {
namespace {

void add_days_of(const Period& period, std::vector<Date>& days) {
  for (const Date& end : {period.from, period.until}) {
    if (end.empty()) continue;
    const int month = end.precision == DatePrecision::Year ? 1 : end.month;
    const Date first = make_day(end.year, month, end.is_day() ? end.day : 1);
    for (const int step : {-1, 0, 1}) days.push_back(add_days(first, step));
    days.push_back(end);
  }
}

std::vector<Period> periods_of(const World& world, const NameEntry& entry) {
  if (entry.kind == NameKind::Organisation) return {world.organisations()[entry.record].period};
  if (entry.kind != NameKind::Person) return {world.countries()[entry.record].period};
  std::vector<Period> periods;
  for (const Tenure& tenure : world.tenures(world.people()[entry.record]))
    periods.push_back(tenure.period);
  return periods;
}

bool holds(const std::vector<Period>& periods, const Date& day) {
  for (const Period& period : periods) {
    if (when(day, period) == When::During) return true;
  }
  return false;
}

// Periods that meet in a day, or in a month or year known no better, follow each other.
bool is_shared_end(const std::vector<Period>& one, const std::vector<Period>& other) {
  for (const Period& a : one) {
    for (const Period& b : other) {
      if (overlap(a, b)) return false;
    }
  }
  return true;
}

std::vector<std::string> disputes(const World& world) {
  std::set<std::string> found;
  const NameIndex& names = world.names();
  for (NameIndex::Node node = 0; node < names.nodes(); ++node) {
    const auto entries = names.entries(node);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      for (std::size_t j = i + 1; j < entries.size(); ++j) {
        if (entries[i].kind != entries[j].kind || entries[i].kind > NameKind::Person) continue;
        const std::vector<Period> one = periods_of(world, entries[i]);
        const std::vector<Period> other = periods_of(world, entries[j]);
        if (is_shared_end(one, other)) continue;
        std::vector<Date> days = {Date{}};
        for (const Period& period : one) add_days_of(period, days);
        for (const Period& period : other) add_days_of(period, days);
        for (const Date& day : days) {
          if (day.empty() || !holds(one, day) || !holds(other, day)) continue;
          const Actor a = code_name(world, entries[i].kind, entries[i].record, day);
          const Actor b = code_name(world, entries[j].kind, entries[j].record, day);
          if (a.country == b.country && a.sectors[0] == b.sectors[0]) continue;
          found.insert(to_string(world.fact(a.fact)) + " / " + to_string(world.fact(b.fact)));
          break;
        }
      }
    }
  }
  return {found.begin(), found.end()};
}

TEST(Claims, OfTheShippedTablesDoNotCollide) {
  const World world = World::load(std::filesystem::path(SAYSO_SOURCE_DIR) / "world");
  EXPECT_THAT(disputes(world), testing::IsEmpty());
}

TEST(Claims, ThatCollideAreFound) {
  const World world = World::from_tables(
      {{"countries.tsv", test::tabs("iso3~name~aliases~adjectives~people~capital~seats~lat~lon~"
                                    "from~until\nPER~Peru~~~~~~~~~\nCHL~Chile~~~~~~~~~\n")},
       {"organisations.tsv",
        test::tabs("name~aliases~code~sectors~kind~from~until~country\n"
                   "Red Path~~PER~REB~armed_group~1980~1992~\n"
                   "Red Path Union~Red Path~PER~LAB~ngo~1991~~\n"
                   "Red Path of Chile~Red Path~CHL~REB~armed_group~1970~1980~\n")},
       {"roles.tsv", "noun\tsectors\tkind\n"}});
  EXPECT_THAT(disputes(world), testing::ElementsAre(testing::HasSubstr("Red Path Union")));
}

}  // namespace
}  // namespace sayso
