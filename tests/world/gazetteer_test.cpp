// The gazetteer file: what is written is found again, and a damaged file is told.

#include "world/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "world/gazetteer_writer.h"
#include "world/geonames_dump.h"

namespace sayso {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

fs::path scratch(const std::string& name) { return fs::path(::testing::TempDir()) / name; }

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

GazetteerWriter::Entry town(std::string_view name, std::string_view country, float latitude,
                            std::uint32_t id) {
  GazetteerWriter::Entry entry;
  entry.name = name;
  entry.country = make_country(country);
  entry.latitude = latitude;
  entry.geonameid = id;
  return entry;
}

std::string small_file() {
  GazetteerWriter writer;
  auto quito = town("Quito", "ECU", -0.2F, 1);
  quito.region = "18";
  writer.add(quito);
  auto pichincha = town("Pichincha", "ECU", 0, 2);
  pichincha.region = "18";
  pichincha.kind = PlaceKind::Region;
  pichincha.is_region = true;
  writer.add(pichincha);
  writer.add_name(writer.add(town("Saint-Denis", "REU", -20.9F, 3)), "Sen Dni");
  writer.add(town("New Lima", "PER", -12, 4));
  writer.add(town("New Lima Alta", "PER", -13, 5));
  const fs::path path = scratch("small.gazetteer");
  writer.finish(path);
  return read_bytes(path);
}

Gazetteer::Range look_up(const Gazetteer& gazetteer, const std::vector<std::string>& words) {
  Gazetteer::Range range = gazetteer.begin(words.front());
  for (std::size_t i = 1; i < words.size() && !range.empty(); ++i)
    range = gazetteer.next(range, words[i]);
  return range;
}

std::vector<std::uint32_t> ids(const Gazetteer& gazetteer, const std::vector<std::string>& words) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t place : gazetteer.bearers(look_up(gazetteer, words)))
    found.push_back(gazetteer.places()[place].geonameid);
  return found;
}

TEST(Gazetteer, FindsNamesWordByWord) {
  const Gazetteer gazetteer = Gazetteer::from_bytes("small", small_file());
  EXPECT_THAT(ids(gazetteer, {"quito"}), ElementsAre(1));
  EXPECT_THAT(ids(gazetteer, {"new", "lima"}), ElementsAre(4));
  EXPECT_THAT(ids(gazetteer, {"new", "lima", "alta"}), ElementsAre(5));
  EXPECT_THAT(ids(gazetteer, {"new"}), ElementsAre()) << "only the beginning of a name";
  EXPECT_THAT(ids(gazetteer, {"cusco"}), ElementsAre());
  EXPECT_THAT(ids(gazetteer, {"new", "cusco"}), ElementsAre());
}

TEST(Gazetteer, KnowsShortAndFullWords) {
  const Gazetteer gazetteer = Gazetteer::from_bytes("small", small_file());
  EXPECT_THAT(ids(gazetteer, {"saint", "denis"}), ElementsAre(3));
  EXPECT_THAT(ids(gazetteer, {"st", "denis"}), ElementsAre(3));
  EXPECT_THAT(ids(gazetteer, {"sen", "dni"}), ElementsAre(3));
}

TEST(Gazetteer, TellsTheRegionOfATown) {
  const Gazetteer gazetteer = Gazetteer::from_bytes("small", small_file());
  const GazetteerPlace& quito = gazetteer.places()[0];
  ASSERT_NE(quito.region, kNoRegion);
  EXPECT_EQ(gazetteer.name_of(gazetteer.places()[quito.region]), "Pichincha");
  EXPECT_EQ(gazetteer.places()[2].region, kNoRegion);
}

TEST(Gazetteer, EmptyKnowsNoPlace) { EXPECT_TRUE(Gazetteer().begin("quito").empty()); }

// Whatever is added is found, names ascend and stand once, and the pieces in which they were sorted
// do not show.
RC_GTEST_PROP(GazetteerProperty, FindsWhatWasAdded, ()) {
  const auto word = rc::gen::map(rc::gen::inRange(0, 12),
                                 [](int n) { return std::string(1, static_cast<char>('a' + n)); });
  const auto names = *rc::gen::container<std::vector<std::vector<std::string>>>(
      rc::gen::resize(4, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(word))));
  std::map<std::string, std::set<std::uint32_t>> expected;
  GazetteerWriter writer(*rc::gen::element<std::size_t>(1, 64, 1U << 20));
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    std::string name;
    for (const std::string& it : names[i]) name += (name.empty() ? "" : " ") + it;
    writer.add(town(name, "PER", 1, i + 1));
    expected[name].insert(i + 1);
  }
  const fs::path path = scratch("property.gazetteer");
  writer.finish(path);
  const Gazetteer gazetteer = Gazetteer::open(path);
  RC_ASSERT(gazetteer.names() == expected.size());
  for (std::uint32_t i = 1; i < gazetteer.names(); ++i)
    RC_ASSERT(gazetteer.name(i - 1) < gazetteer.name(i));
  for (const auto& name : names) {
    std::string joined;
    for (const std::string& it : name) joined += (joined.empty() ? "" : " ") + it;
    const auto found = ids(gazetteer, name);
    RC_ASSERT(std::set<std::uint32_t>(found.begin(), found.end()) == expected[joined]);
    RC_ASSERT(found.size() == expected[joined].size());
  }
}

std::string trouble_with(std::string_view bytes) {
  try {
    Gazetteer::from_bytes("my.bin", bytes);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

TEST(Gazetteer, TellsWhatIsWrongWithAFile) {
  const std::string sound = small_file();
  EXPECT_EQ(trouble_with(sound), "none");
  EXPECT_THAT(trouble_with("short"),
              HasSubstr("the gazetteer my.bin is cut short; build it again"));
  EXPECT_THAT(trouble_with(std::string(sound.size(), 'x')), HasSubstr("is no gazetteer"));
  EXPECT_THAT(trouble_with(sound.substr(0, sound.size() - 1)), HasSubstr("is cut short"));
  EXPECT_THAT(trouble_with(sound + "x"), HasSubstr("is cut short"));
  std::string version = sound;
  version[8] = 9;
  EXPECT_THAT(trouble_with(version), HasSubstr("is of another version"));
  EXPECT_THROW(Gazetteer::open(scratch("no-such-file")), std::runtime_error);
}

// No byte can be so wrong that the file is followed out of its bounds: it is refused, or read as
// another sound one.
TEST(Gazetteer, SurvivesEveryDamagedByte) {
  const std::string sound = small_file();
  const std::vector<std::vector<std::string>> asked = {
      {"quito"}, {"new", "lima", "alta"}, {"saint", "denis"}, {"zzz"}};
  int refused = 0;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    for (const char value : {'\0', '\x7F', '\xFF', ' '}) {
      std::string damaged = sound;
      damaged[i] = value;
      try {
        const Gazetteer gazetteer = Gazetteer::from_bytes("damaged", damaged);
        for (const auto& words : asked) {
          for (const std::uint32_t place : gazetteer.bearers(look_up(gazetteer, words)))
            EXPECT_LE(gazetteer.name_of(gazetteer.places()[place]).size(), damaged.size());
        }
      } catch (const std::runtime_error&) {
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 100);
}

std::string dump_line(std::string_view id, std::string_view name, std::string_view latitude,
                      std::string_view feature, std::string_view population) {
  std::string line(id);
  line.append("\t").append(name).append("\t").append(name).append("\t\t").append(latitude);
  line.append("\t10\t").append(feature).append("\tKE\t\t02\t\t\t\t").append(population);
  return line.append("\t\t\tUTC\t2024-01-01\n");
}

TEST(GeonamesDump, KeepsTownsAndRegionsAndReportsLines) {
  const fs::path folder = scratch("geonames-dump");
  fs::create_directories(folder);
  std::ofstream(folder / "allCountries.txt")
      << dump_line("1", "Kivulini", "-3.5", "P\tPPL", "900")
      << dump_line("2", "Pwani", "-3", "A\tADM1", "0")
      << dump_line("3", "Hotel", "1", "S\tHTL", "0") << dump_line("4", "Kenya", "1", "A\tPCLI", "0")
      << dump_line("x", "Bad", "1", "P\tPPL", "0") << dump_line("6", "Far", "95", "P\tPPL", "0")
      << "7\tshort\n";
  std::ofstream(folder / "alternateNamesV2.txt") << "1\t1\ten\tOld Kivulini\t\t\t\t\t\t\n"
                                                 << "2\t1\tfr\tVieux Kivulini\t\t\t\t\t\t\n"
                                                 << "3\t99\ten\tNowhere\t\t\t\t\t\t\n";
  std::vector<std::string> errors;
  GazetteerWriter writer;
  add_geonames_dump(
      folder, [&](const InputError& error) { errors.push_back(to_string(error)); }, writer);
  const fs::path path = scratch("dump.gazetteer");
  writer.finish(path);
  const Gazetteer gazetteer = Gazetteer::open(path);
  EXPECT_EQ(gazetteer.places().size(), 2U);
  EXPECT_THAT(ids(gazetteer, {"old", "kivulini"}), ElementsAre(1));
  EXPECT_THAT(ids(gazetteer, {"vieux", "kivulini"}), ElementsAre());
  EXPECT_EQ(gazetteer.places()[0].region, 1U);
  EXPECT_EQ(gazetteer.places()[0].population, 900U);
  EXPECT_THAT(errors, ElementsAre(HasSubstr("allCountries.txt: record 5: \"x\" is no geonameid"),
                                  HasSubstr("record 6: has no point on the earth"),
                                  HasSubstr("record 7: has 2 columns, not 19")));
}

}  // namespace
}  // namespace sayso
