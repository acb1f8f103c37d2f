// The tables: what they code on a day, and what is wrong with a line.

#include "world/world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "small_world.h"
#include "world/lookup.h"

namespace sayso {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string code(const World& world, std::string_view name, std::string_view day) {
  const std::vector<Meaning> meanings = lookup(world, name, parse_date(day).value_or(Date{}));
  return meanings.empty() ? "nothing" : describe_actor(meanings.front().actor);
}

TEST(World, CodesNamesOnADay) {
  const World world = test::small_world();
  ASSERT_THAT(world.errors(), IsEmpty());
  EXPECT_EQ(code(world, "Ana Quispe", "2012-01-01"), "PER GOV");
  EXPECT_EQ(code(world, "Ana Quispe", "2007"), "PER LEG");
  EXPECT_EQ(code(world, "Ana Quispe", "2016-04-01"), "PER ELI");
  EXPECT_EQ(code(world, "Quispe", "2012-01-01"), "PER GOV");
  EXPECT_EQ(code(world, "Kim", "2012-01-01"), "PRK GOV");
  EXPECT_EQ(code(world, "Cote d\xE2\x80\x99Ivoire", ""), "CIV GOV");
  EXPECT_EQ(code(world, "kim song ho", "2012"), "PRK GOV");
  EXPECT_EQ(code(world, "U.N.", ""), "UNO");
  EXPECT_EQ(code(world, "Nobody", ""), "nothing");
}

TEST(World, TellsTheFactBehindACode) {
  const World world = test::small_world();
  const std::vector<Meaning> meanings = lookup(world, "Pavel Orlov", make_day(2014, 1, 1));
  ASSERT_EQ(meanings.size(), 1U);
  ASSERT_EQ(meanings[0].facts.size(), 1U);
  EXPECT_EQ(to_string(world.fact(meanings[0].facts[0])),
            "people-south.tsv:7 Pavel Orlov, RUS GOV, president, 2012 -");
}

TEST(World, KnowsWhenADayLiesInAPeriod) {
  const Period period = {make_month(2010, 3), make_year(2016)};
  EXPECT_EQ(when(make_day(2010, 2, 28), period), When::Before);
  EXPECT_EQ(when(make_day(2010, 3, 1), period), When::During);
  EXPECT_EQ(when(make_day(2016, 12, 31), period), When::During);
  EXPECT_EQ(when(make_day(2017, 1, 1), period), When::After);
  EXPECT_EQ(when(Date{}, period), When::During);
  EXPECT_EQ(when(make_day(1900, 1, 1), Period{}), When::During);
}

struct BadLine {
  std::string file;
  std::string text;
  std::string reason;
};

TEST(World, ReportsLinesThatCannotBeUsed) {
  const std::string people = "person~aliases~country~sectors~office~from~until\n# a comment\n";
  const std::vector<BadLine> cases = {
      {"people.tsv", people + "Ana Rey~~Peru~GOV~~~", "\"Peru\" is no code"},
      {"people.tsv", people + "Ana Rey~~PER~KING~~~", "\"KING\" is no sector"},
      {"people.tsv", people + "Ana Rey~~PER~GOV~~May 2010~", "\"May 2010\" is no date"},
      {"people.tsv", people + "Ana Rey~~PER~GOV~~2012~2010", "ends before it begins"},
      {"people.tsv", people + "~~PER~GOV~~~", "needs a person"},
      {"people.tsv", people + "Ana Rey~~PER~GOV~~~~~", "9 cells where the table has 7"},
      {"roles.tsv", "noun~sectors~kind\n\nking~GOV~monarch", "no kind of role"},
      {"roles.tsv", "# roles\n\nnoun~sectors", "no column \"kind\""},
  };
  for (const BadLine& bad : cases) {
    const World world = World::from_tables({{bad.file, test::tabs(bad.text)}});
    ASSERT_EQ(world.errors().size(), 1U) << bad.text;
    EXPECT_THAT(world.errors()[0].reason, HasSubstr(bad.reason));
    EXPECT_EQ(world.errors()[0].file, bad.file);
    EXPECT_EQ(world.errors()[0].record, 3U);
  }
}

TEST(World, ChecksThatNoNameIsTwoThingsOnOneDay) {
  const std::string head = "person~aliases~country~sectors~office~from~until\n";
  const World apart = World::from_tables(
      {{"people.tsv",
        test::tabs(head + "Ana Rey~~PER~GOV~~2000~2004\nA. Rey~Ana Rey~CHL~GOV~~2004~")}});
  EXPECT_THAT(check(apart), IsEmpty());
  const World at_once = World::from_tables(
      {{"people.tsv",
        test::tabs(head + "Ana Rey~~PER~GOV~~2000~2004\nA. Rey~Ana Rey~CHL~GOV~~2003~")}});
  ASSERT_EQ(check(at_once).size(), 1U);
  EXPECT_THAT(to_string(check(at_once)[0]), HasSubstr("shares a name and a day"));
}

TEST(World, NeedsItsDirectory) {
  EXPECT_THROW(World::load("/no/such/directory"), std::runtime_error);
}

TEST(World, LoadsTheTablesOfTheProject) {
  const std::filesystem::path directory = std::filesystem::path(SAYSO_SOURCE_DIR) / "world";
  if (!exists(directory / "countries.tsv") || !exists(directory / "roles.tsv")) {
    GTEST_SKIP() << "the tables are not complete";
  }
  const World world = World::load(directory);
  for (const InputError& error : check(world)) ADD_FAILURE() << to_string(error);
  EXPECT_GE(world.countries().size(), 195U);
}

}  // namespace
}  // namespace sayso
