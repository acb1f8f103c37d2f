#include "output/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sayso {
namespace {

class Rows : public ::testing::Test {
 protected:
  Rows() { EXPECT_TRUE(row_.next()); }

  Database database_{":memory:", Database::Mode::Write};
  PreparedStatement row_{
      database_, "SELECT 'Ana \"Luz\", Lima' AS name, NULL AS code, 7 AS count, 0.5 AS mean"};
};

TEST_F(Rows, AreJson) {
  EXPECT_EQ(json_row(row_), R"({"name":"Ana \"Luz\", Lima","code":null,"count":7,"mean":0.5})"
                            "\n");
}

TEST_F(Rows, AreCsv) {
  EXPECT_EQ(csv_header(row_), "name,code,count,mean\n");
  EXPECT_EQ(csv_row(row_), "\"Ana \"\"Luz\"\", Lima\",,7,0.5\n");
}

TEST(Table, HasNumbersToTheRight) {
  EXPECT_EQ(aligned_table({{"actor", "events"}, {"PER", "12"}, {"Chad", "7"}}),
            "actor  events\n"
            "PER        12\n"
            "Chad        7\n");
}

}  // namespace
}  // namespace sayso
