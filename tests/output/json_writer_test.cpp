#include "output/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace sayso {
namespace {

std::string written(double value, int decimals) {
  JsonWriter json;
  json.real(value, decimals);
  std::string line = json.take_line();
  line.pop_back();
  return line;
}

TEST(JsonWriter, RoundsWhereItCutsDecimals) {
  struct Case {
    double value;
    int decimals;
    std::string_view text;
  };
  for (const auto& [value, decimals, text] :
       {Case{15.45, 4, "15.45"}, Case{15.449999999999999, 4, "15.45"}, Case{0.77F, 2, "0.77"},
        Case{0.999, 2, "1.0"}, Case{-1.62443, 4, "-1.6244"}, Case{36.81667, 4, "36.8167"},
        Case{7, 1, "7.0"}, Case{120, 4, "120.0"}, Case{0, 2, "0.0"},
        Case{1e21, 1, "1000000000000000000000.0"}, Case{-10.04, 1, "-10.0"}}) {
    EXPECT_EQ(written(value, decimals), text) << value;
  }
}

TEST(JsonWriter, HasRoomForTheLargestNumber) {
  EXPECT_EQ(written(-std::numeric_limits<double>::max(), 17).size(), 312U);
}

TEST(JsonWriter, WritesNullForWhatIsNoNumber) {
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN(), 2), "null");
  EXPECT_EQ(written(-std::numeric_limits<double>::infinity(), 2), "null");
}

}  // namespace
}  // namespace sayso
