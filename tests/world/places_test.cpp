// Which place a name means: by context, by the words behind its comma, or none at all.

#include "world/places.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "small_world.h"
#include "world/gazetteer_writer.h"

namespace sayso {
namespace {

struct Town {
  std::string_view name;
  std::string_view country;
  std::string_view region;
  float latitude;
  float longitude;
  std::uint32_t population;
};

// Towns of three countries; a line without people is a region.
constexpr std::array<Town, 24> kTowns = {{
    {"Lima", "PER", "LIM", -12, -77, 10000000},
    {"Lima", "USA", "OH", 40.7F, -84.1F, 36000},
    {"Ohio", "USA", "OH", 40.2F, -82.7F, 0},
    {"Columbus", "USA", "OH", 40, -83, 900000},
    {"Columbus", "USA", "GA", 32.5F, -85, 200000},
    {"Georgia", "USA", "GA", 32.7F, -83.5F, 0},
    {"Macon", "USA", "GA", 32.8F, -83.6F, 150000},
    {"Paris", "USA", "TX", 33.7F, -95.6F, 25000},
    {"Texas", "USA", "TX", 31, -99, 0},
    {"Dallas", "USA", "TX", 32.8F, -96.8F, 1300000},
    {"Kentucky", "USA", "KY", 37.5F, -85.3F, 0},
    {"London", "CAN", "ON", 43, -81.2F, 400000},
    {"Ontario", "CAN", "ON", 49.3F, -84.5F, 0},
    {"Lincoln", "USA", "NE", 40.8F, -96.7F, 280000},
    {"Bell", "USA", "CA", 34, -118.2F, 35000},
    {"Reading", "USA", "PA", 40.3F, -75.9F, 95000},
    {"Trujillo", "PER", "TRU", -8.1F, -79, 800000},
    {"Trujillo", "CHL", "X", -40, -72, 90000},
    {"Arequipa", "PER", "ARE", -16.4F, -71.5F, 850000},
    {"Arequipa Province", "PER", "ARE", -16, -72, 0},
    {"Valparaiso", "CHL", "VAL", -33, -71.6F, 280000},
    {"Valparaiso", "USA", "IN", 41.5F, -87, 33000},
    {"Saint Clair", "USA", "MI", 42.8F, -82.5F, 20000},
    {"Springfield", "USA", "OH", 39.9F, -83.8F, 60000},
}};

Gazetteer small_gazetteer() {
  GazetteerWriter writer;
  std::uint32_t id = 0;
  for (const Town& town : kTowns) {
    GazetteerWriter::Entry entry;
    entry.name = town.name;
    entry.country = make_country(town.country);
    entry.region = town.region;
    entry.latitude = town.latitude;
    entry.longitude = town.longitude;
    entry.population = town.population;
    entry.geonameid = ++id;
    entry.is_region = town.population == 0;
    entry.kind = entry.is_region ? PlaceKind::Region : PlaceKind::City;
    writer.add(entry);
  }
  const auto path = std::filesystem::path(::testing::TempDir()) / "places.gazetteer";
  writer.finish(path);
  return Gazetteer::open(path);
}

// "Lima PER city (-12,-77); Chile CHL country (-33,-70)"
std::string print(const Analysis& analysis) {
  constexpr std::array<std::string_view, 4> kPrecisions = {"country", "region", "city", "site"};
  std::string text;
  for (const Place& place : analysis.places) {
    if (!text.empty()) text += "; ";
    text += analysis.text(place.span);
    text += " ";
    text += place.country.view();
    text += " ";
    text += kPrecisions.at(static_cast<std::size_t>(place.precision));
    text += " (" + std::to_string(std::lround(place.latitude)) + "," +
            std::to_string(std::lround(place.longitude)) + ")";
  }
  return text;
}

std::string places_in(std::string_view text, std::string_view publisher = "") {
  static const World world = test::small_world();
  static const Gazetteer gazetteer = small_gazetteer();
  Analysis analysis;
  analysis.document.text = text;
  analysis.document.publisher = publisher;
  analysis.document.published = parse_date("2015-06-01").value();
  std::uint32_t begin = 0;
  while (begin < text.size()) {  // a block a line
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    analysis.document.blocks.push_back({{begin, end}, BlockKind::Paragraph});
    begin = end + 1;
  }
  find_places(world, gazetteer, analysis);
  return print(analysis);
}

struct Case {
  std::string_view text;
  std::string_view places;
};

TEST(Places, AreResolvedByContext) {
  const std::vector<Case> cases = {
      // The best known of a name, and what its neighbours make of it.
      {"A fire broke out in Lima.", "Lima PER city (-12,-77)"},
      {"A fire broke out in Lima, Ohio.", "Lima USA city (41,-84); Ohio USA region (40,-83)"},
      {"Crews from Lima (Ohio) came.", "Lima USA city (41,-84); Ohio USA region (40,-83)"},
      {"They met at a farm near Lima in Ohio.", "Lima USA city (41,-84); Ohio USA region (40,-83)"},
      {"A fire in Lima, Ohio, was put out. Firefighters of Lima were praised.",
       "Lima USA city (41,-84); Ohio USA region (40,-83); Lima USA city (41,-84)"},
      {"Buses run from Columbus.", "Columbus USA city (40,-83)"},
      {"Buses run from Columbus, Georgia.",
       "Columbus USA city (33,-85); Georgia USA region (33,-84)"},
      {"Buses run from Columbus to Macon, near the Georgia line.",
       "Columbus USA city (33,-85); Macon USA city (33,-84); Georgia USA region (33,-84)"},
      {"In Trujillo, crowds waited.", "Trujillo PER city (-8,-79)"},
      {"In Trujillo, Chile, crowds waited.",
       "Trujillo CHL city (-40,-72); Chile CHL country (-33,-70)"},
      {"Chilean police closed roads. The Chilean army was in Trujillo. Chile waits in Valparaiso.",
       "Trujillo CHL city (-40,-72); Chile CHL country (-33,-70); Valparaiso CHL city (-33,-72)"},
      {"The road to Valparaiso was closed.", "Valparaiso CHL city (-33,-72)"},
      // Short forms of states.
      {"Two men of Paris, Tex., were hurt.", "Paris USA city (34,-96); Tex USA region (31,-99)"},
      {"Two men of Paris, TX, were hurt.", "Paris USA city (34,-96); TX USA region (31,-99)"},
      {"Doctors in London, Ont., agreed.", "London CAN city (43,-81); Ont CAN region (49,-85)"},
      // A town that is in no list of its state stands at the state's point.
      {"Doctors in London, Ky., agreed.", "London USA region (38,-85); Ky USA region (38,-85)"},
      // A county that is in no list is not the town of its name.
      {"Roads in Dallas County are closed.", ""},
      {"Roads in Bell County, Ky., are closed.",
       "Bell County USA region (38,-85); Ky USA region (38,-85)"},
      {"They live in Paris, Lamar County, Texas.",
       "Paris USA city (34,-96); Lamar County USA region (31,-99); Texas USA region (31,-99)"},
      // Regions and towns of one name.
      {"Roads in Arequipa are closed.", "Arequipa PER city (-16,-72)"},
      {"Roads in Arequipa Province are closed.", "Arequipa Province PER region (-16,-72)"},
      // Spelling.
      {"He lives in St. Clair.", "St. Clair USA city (43,-83)"},
      {"He lives in SAINT CLAIR.", "SAINT CLAIR USA city (43,-83)"},
      {"Dallas-based lawyers came.", "Dallas USA city (33,-97)"},
      {"Peru's Cuzco awoke.", "Peru PER country (-12,-77); Cuzco PER city (-14,-72)"},
      // Bodies have their place in their name.
      {"The Springfield City Council met.", "Springfield USA city (40,-84)"},
      {"The U.S. Senate met.", "U.S. USA country (38,-77)"},
      // A capital is a place even where it stands for its government.
      {"Moscow said no.", "Moscow RUS city (55,37)"},
  };
  for (const Case& it : cases) EXPECT_EQ(places_in(it.text), it.places) << it.text;
}

TEST(Places, ArePersonsWordsAndRoadsWhereTheyAreNone) {
  const std::vector<std::string_view> none = {
      "Paris Hilton smiled.",
      "Paris Hilton smiled. Paris left early.",
      "Abraham Lincoln spoke.",
      "Mr. Lincoln spoke. Lincoln was tired.",
      "Sen. Bell voted.",
      "A Taco Bell burned.",
      "Bell called again.",
      "Reading is fun.",
      "They closed Columbus Street.",
      "Anti-Chile chants rose.",
      "pro-Russia groups marched.",
      "He paid US$5 for it.",
      "Traffic on US-24 stopped.",
      "the lima bean",
  };
  for (const std::string_view text : none) EXPECT_EQ(places_in(text), "") << text;
}

TEST(Places, PrepositionsBringAPersonsNameBackToThePlace) {
  EXPECT_EQ(places_in("Mr. Lincoln spoke in Lincoln."), "Lincoln USA city (41,-97)");
}

TEST(Places, ThePublishersCountryCounts) {
  EXPECT_EQ(places_in("Crowds waited in Valparaiso.", "news.example.cl"),
            "Valparaiso CHL city (-33,-72)");
  EXPECT_EQ(places_in("The United States team is in Trujillo.", "news.example.cl"),
            "United States USA country (38,-77); Trujillo PER city (-8,-79)");
}

TEST(Places, WithoutAGazetteerTheTablesAreLeft) {
  Analysis analysis;
  analysis.document.text = "Macon and Cusco are towns.";
  analysis.document.blocks = {{{0, 26}, BlockKind::Paragraph}};
  find_places(test::small_world(), Gazetteer(), analysis);
  EXPECT_EQ(print(analysis), "Cusco PER city (-14,-72)");
}

TEST(Places, OfADatelineHaveNoSentence) {
  Analysis analysis;
  analysis.document.text = "LIMA (Andina) - All is well.";
  analysis.document.blocks = {{{0, 15}, BlockKind::Dateline}, {{16, 28}, BlockKind::Paragraph}};
  analysis.sentences = {{{16, 28}, {}, 1}};
  find_places(test::small_world(), small_gazetteer(), analysis);
  ASSERT_EQ(analysis.places.size(), 1U);
  EXPECT_EQ(analysis.text(analysis.places[0].span), "LIMA");
  EXPECT_EQ(analysis.places[0].sentence, kNoSentence);
}

}  // namespace
}  // namespace sayso
