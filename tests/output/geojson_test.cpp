#include "output/geojson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sayso {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string collection(const std::vector<StoredEvent>& events) {
  std::string all;
  GeojsonWriter writer([&all](const std::string& text) { all += text; });
  for (const StoredEvent& event : events) writer.add(event);
  writer.end();
  return all;
}

StoredEvent arrest(std::string_view precision) {
  StoredEvent event;
  event.id = "6f0e51dcd1bfa8e5cbd7d86a8d85fb3f:0";
  event.type = "COERCE";
  event.standing = "stated";
  event.sentence = "Police in Kumasi held two traders.";
  event.place = {"Kumasi", "GHA", std::string(precision), 6.68848, -1.62443, 0, ""};
  return event;
}

TEST(Geojson, PutsTheLongitudeFirst) {
  const std::string text = collection({arrest("city")});
  EXPECT_THAT(text, HasSubstr(R"("geometry":{"type":"Point","coordinates":[-1.62443,6.68848]})"));
  EXPECT_THAT(text, HasSubstr(R"("precision":"city")"));
}

TEST(Geojson, PinsNoCountry) {
  const std::string text = collection({arrest("country")});
  EXPECT_THAT(text, HasSubstr(R"("geometry":null)"));
  EXPECT_THAT(text, HasSubstr(R"("precision":"country")"));
  EXPECT_THAT(text, Not(HasSubstr("coordinates")));
}

TEST(Geojson, LeavesOutWhatHasNoPlace) {
  EXPECT_EQ(collection({StoredEvent{}}), "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
}

TEST(Geojson, PartsFeaturesByCommas) {
  const std::string text = collection({arrest("city"), StoredEvent{}, arrest("site")});
  EXPECT_THAT(text, HasSubstr("}}\n,{\"type\":\"Feature\""));
}

}  // namespace
}  // namespace sayso
