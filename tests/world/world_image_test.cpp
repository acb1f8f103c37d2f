// The world image: it tells what its tables tell, holds for no others, and a damaged one is
// refused.

#include "world/world_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "small_world.h"
#include "world/lookup.h"
#include "world/name_codes.h"
#include "world/table_reader.h"

namespace sayso {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Where the sum of an image stands, and what it is of.
constexpr std::size_t kSum = 16;
constexpr std::size_t kSummed = 24;

fs::path scratch(const std::string& name) { return fs::path(testing::TempDir()) / name; }

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<TableText> shipped_tables() {
  std::vector<TableText> tables;
  for (const auto& entry : fs::directory_iterator(fs::path(SAYSO_SOURCE_DIR) / "world")) {
    if (entry.path().extension() != ".tsv") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    tables.push_back(
        {entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
  }
  const auto by_file = [](const TableText& a, const TableText& b) { return a.file < b.file; };
  std::sort(tables.begin(), tables.end(), by_file);
  return tables;
}

std::vector<TableText> few_tables() {
  return {
      {"countries.tsv", test::tabs("iso3~name~aliases~adjectives~people~capital~seats~lat~lon~"
                                   "from~until~cow~gw~fips~cameo\n"
                                   "PER~Peru~~Peruvian~Peruvians~Lima~~-10~-76~~~135~135~PE~PER\n"
                                   "CHL~Chile~~Chilean~Chileans~Santiago~~-30~-71~1818~~~~~\n")},
      {"organisations.tsv", test::tabs("name~aliases~code~sectors~kind~from~until~country\n"
                                       "Red Path~RP~PER~REB~armed_group~1980~1992-05-03~PER\n")},
      {"people.tsv", test::tabs("person~aliases~country~sectors~office~from~until\n"
                                "Ana Rey~^Anita~PER~GOV|MIL~minister~2001-02~2003\n"
                                "Ana Rey~~PER~LEG~member~2003~\n")},
      {"places.tsv", test::tabs("name~aliases~country~precision~lat~lon~population~geonameid\n"
                                "Alto Sauce~~PER~city~-6.5~-76.8~900~12\n")},
      {"roles.tsv", "noun\tsectors\tkind\nminister\tGOV\tperson\n"}};
}

std::string few_image() { return WorldImage::write(World::from_tables(few_tables())); }

void set_sum(std::string& image) {
  const std::uint64_t sum = flat_checksum(std::string_view(image).substr(kSummed));
  std::memcpy(image.data() + kSum, &sum, sizeof sum);
}

std::string trouble_with(std::string_view image) {
  std::vector<TableText> tables = few_tables();
  try {
    return WorldImage::from_bytes("x.bin", image, tables) ? "none" : "other";
  } catch (const std::runtime_error& error) {
    return error.what();
  }
}

// All that is known of a name, as text.
std::string describe(const World& world, std::string_view name, const Date& day) {
  std::string all;
  for (const Meaning& meaning : lookup(world, name, day)) {
    all += std::string(meaning.name) + " = " + describe_actor(meaning.actor) + "\n";
    for (const FactId fact : meaning.facts) all += to_string(world.fact(fact)) + "\n";
    for (const FactId fact : meaning.other_facts) all += to_string(world.fact(fact)) + "\n";
  }
  return all;
}

// The first two cells of every line: names and their aliases.
std::vector<std::string> names_of(const std::vector<TableText>& tables) {
  std::vector<std::string> names;
  for (const TableText& table : tables) {
    for (std::string_view text = table.text; !text.empty();) {
      std::string_view line = take_piece(text, '\n');
      names.emplace_back(take_piece(line, '\t'));
      std::string_view aliases = take_piece(line, '\t');
      while (!aliases.empty()) {
        std::string_view alias = take_piece(aliases, '|');
        if (alias.starts_with('^')) alias.remove_prefix(1);
        names.emplace_back(alias);
      }
    }
  }
  return names;
}

std::string describe(const Country& it) {
  return std::string(it.code.view()) + std::string(it.name) + std::to_string(it.latitude) +
         std::to_string(it.longitude) + describe_codes(it);
}

void expect_same_names(const NameIndex& one, const NameIndex& other) {
  ASSERT_EQ(one.nodes(), other.nodes());
  for (NameIndex::Node node = 0; node < one.nodes(); ++node) {
    const auto a = one.entries(node);
    const auto b = other.entries(node);
    ASSERT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end())) << node;
  }
}

TEST(WorldImage, TellsOfEveryNameWhatTheTablesTell) {
  std::vector<TableText> tables = shipped_tables();
  const World read = World::from_tables(tables);
  const std::optional<World> mapped =
      WorldImage::from_bytes("x.bin", WorldImage::write(read), tables);
  ASSERT_TRUE(mapped.has_value());
  expect_same_names(read.names(), mapped->names());
  expect_same_names(read.role_nouns(), mapped->role_nouns());
  for (const std::string& name : names_of(shipped_tables())) {
    for (const Date& day : {Date{}, make_year(2005)})
      ASSERT_EQ(describe(read, name, day), describe(*mapped, name, day));
  }
  for (const Date& day : {Date{}, make_day(1995, 5, 1), make_day(2024, 5, 1)}) {
    for (const NameEntry& entry : read.names().all_entries()) {
      ASSERT_EQ(code_name(read, entry.kind, entry.record, day),
                code_name(*mapped, entry.kind, entry.record, day));
    }
  }
}

TEST(WorldImage, HoldsEveryRecordOfItsTables) {
  std::vector<TableText> tables = few_tables();
  const World read = World::from_tables(tables);
  const std::optional<World> mapped = WorldImage::from_bytes("x.bin", few_image(), tables);
  ASSERT_TRUE(mapped.has_value());
  EXPECT_EQ(describe(*mapped->country(make_country("PER"))),
            describe(*read.country(make_country("PER"))));
  EXPECT_EQ(mapped->country(make_country("CHL"))->period.from, make_year(1818));
  EXPECT_EQ(mapped->country(make_country("PER"))->capital, "Lima");
  const Organisation& body = mapped->organisations().at(0);
  EXPECT_EQ(body.kind, OrganisationKind::ArmedGroup);
  EXPECT_EQ(body.period.until, make_day(1992, 5, 3));
  EXPECT_EQ(body.country, make_country("PER"));
  const NamedPlace& place = mapped->places().at(0);
  EXPECT_EQ(place.name, "Alto Sauce");
  EXPECT_EQ(place.precision, PlacePrecision::City);
  EXPECT_EQ(place.population, 900U);
  EXPECT_EQ(place.geonameid, 12U);
  EXPECT_FLOAT_EQ(place.longitude, -76.8F);
  ASSERT_EQ(mapped->tenures(mapped->people().at(0)).size(), 2U);
  EXPECT_EQ(mapped->tenures()[0].sectors[1], Sector::Mil);
  EXPECT_EQ(mapped->roles().at(0).noun, "minister");
  EXPECT_EQ(to_string(mapped->fact(mapped->tenures()[1].fact)),
            "people.tsv:3 Ana Rey, PER LEG, member, 2003 -");
}

TEST(WorldImage, IsOfNoOtherTables) {
  const std::string image = few_image();
  std::vector<TableText> edited = few_tables();
  edited[2].text[60] ^= 1;
  std::vector<TableText> renamed = few_tables();
  renamed[2].file = "people-mine.tsv";
  std::vector<TableText> more = few_tables();
  more.push_back({"people-mine.tsv", "person\n"});
  for (std::vector<TableText>& tables : {std::ref(edited), std::ref(renamed), std::ref(more)}) {
    const std::size_t count = tables.size();
    EXPECT_FALSE(WorldImage::from_bytes("x.bin", image, tables).has_value());
    EXPECT_EQ(tables.size(), count) << "they are left to be read";
  }
}

TEST(WorldImage, GivesWayToAnEditAtOnce) {
  const fs::path folder = scratch("world-edited");
  fs::create_directories(folder);
  for (const TableText& table : few_tables()) write_file(folder / table.file, table.text);
  write_file(folder / "world.bin", few_image());
  const auto code = [&] {
    const World world = World::load(folder, folder / "world.bin");
    return describe_actor(lookup(world, "Red Path", make_year(1985)).at(0).actor);
  };
  EXPECT_EQ(code(), "PER REB");
  std::string text = few_tables()[1].text;
  write_file(folder / "organisations.tsv", text.replace(text.find("REB"), 3, "PTY"));
  EXPECT_EQ(code(), "PER PTY");
  fs::remove(folder / "world.bin");
  EXPECT_EQ(code(), "PER PTY");
}

TEST(WorldImage, IsNotMadeOfTablesWithErrors) {
  std::vector<TableText> tables = few_tables();
  tables[4].text += "king\tGOV\tmonarch\n";
  try {
    WorldImage::write(World::from_tables(std::move(tables)));
    ADD_FAILURE() << "it was written";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("roles.tsv: record 3: \"monarch\" is no kind of role"));
  }
}

TEST(WorldImage, IsRefusedWhenAnyByteIsDamaged) {
  const std::string sound = few_image();
  ASSERT_EQ(trouble_with(sound), "none");
  EXPECT_EQ(trouble_with(sound.substr(0, 40)),
            "the world image x.bin is cut short; delete it, and the tables are read instead");
  EXPECT_THAT(trouble_with(sound.substr(0, sound.size() - 8)), HasSubstr("is damaged"));
  EXPECT_THAT(trouble_with("NOIMAGE!" + sound.substr(8)), HasSubstr("is no world image"));
  for (std::size_t i = 0; i < sound.size(); ++i) {
    std::string damaged = sound;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    const bool of_another_version = i >= 8 && i < kSum;
    if (of_another_version) {
      EXPECT_EQ(trouble_with(damaged), "other") << i;
    } else {
      EXPECT_THAT(trouble_with(damaged), HasSubstr("delete it")) << i;
    }
  }
}

// Even with the right sum no byte can be so wrong that it is followed out of the file.
TEST(WorldImage, IsNeverFollowedOutOfItsBounds) {
  const std::string sound = few_image();
  int refused = 0;
  for (std::size_t i = kSummed; i < sound.size(); ++i) {
    for (const char value : {'\0', '\x7F', '\xFF'}) {
      std::string damaged = sound;
      damaged[i] = value;
      set_sum(damaged);
      std::vector<TableText> tables = few_tables();
      try {
        const std::optional<World> world = WorldImage::from_bytes("x.bin", damaged, tables);
        if (!world) continue;
        for (const char* name : {"Peru", "Ana Rey", "Anita", "Red Path", "Alto Sauce", "minister"})
          EXPECT_LT(describe(*world, name, make_year(2002)).size(), 10000U);
      } catch (const std::runtime_error&) {
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 1000);
}

// A program must not take an older one's image for its own.
TEST(WorldImage, HasANewVersionWhenItsBytesMeanOtherThings) {
  const std::string image = few_image();
  std::uint32_t version = 0;
  std::memcpy(&version, image.data() + 8, sizeof version);
  EXPECT_EQ(version, 1U);
  EXPECT_EQ(flat_checksum(image), 3816397850376853018U)
      << "other bytes of the same tables: raise Header::version, then set both numbers here";
}

TEST(Checksum, TellsContentsApart) {
  EXPECT_NE(flat_checksum(""), flat_checksum(std::string_view("\0", 1)));
  const std::string text(100, 'a');
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = 'b';
    EXPECT_NE(flat_checksum(text), flat_checksum(other));
    EXPECT_NE(flat_checksum(text), flat_checksum(std::string_view(text).substr(i + 1)));
  }
}

}  // namespace
}  // namespace sayso
