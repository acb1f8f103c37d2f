#include "store/store_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

std::vector<Document> quarrels() {
  return {report("", "Chad condemned Fiji. Peru's army shelled Cuba."),
          report("", "Norway and Ghana held talks in Lima.")};
}

std::string stored_as(std::string_view name, const char* sql = "") {
  const std::string path = fresh_path(name);
  store_reports(path, quarrels());
  Database(path, Database::Mode::Write).execute(sql);
  return path;
}

// "changed fields before > after" for each.
std::vector<std::string> changes(const std::string& before, const std::string& after) {
  std::vector<std::string> found;
  StoreDiff(before, after).list_changes([&found](const PreparedStatement& row) {
    std::string text(row.text(0));
    for (const int column : {4, 5, 6}) text += "|" + std::string(row.text(column));
    found.push_back(text);
  });
  return found;
}

TEST(StoreDiff, FindsNothingBetweenAlikes) {
  const std::string one = stored_as("diff_one");
  const std::string two = stored_as("diff_two");
  EXPECT_THAT(changes(one, two), ElementsAre());
  EXPECT_EQ(StoreDiff(one, two).manifest_difference(), "");
  EXPECT_EQ(StoreDiff(one, two).reports().shared, 2);
}

TEST(StoreDiff, NamesTheFieldsThatChanged) {
  const std::string one = stored_as("diff_before");
  const std::string two =
      stored_as("diff_after",
                "UPDATE events SET standing = 'denied', polarity = 'negated' WHERE type = "
                "'ACCUSE'; UPDATE roles SET country = 'BOL' WHERE country = 'CUB'");
  EXPECT_THAT(changes(one, two), ElementsAre("changed|standing polarity|ACCUSE|ACCUSE",
                                             "changed|recipients|ASSAULT|ASSAULT"));
}

TEST(StoreDiff, PairsATriggerWhoseTypeChangedAndTellsLostFromGained) {
  const std::string one = stored_as("diff_type");
  const std::string two =
      stored_as("diff_type_after",
                "UPDATE events SET type = 'THREATEN' WHERE type = 'ACCUSE';"
                "UPDATE events SET trigger_start = trigger_start + 1 WHERE type = 'ASSAULT'");
  EXPECT_THAT(changes(one, two),
              ElementsAre("changed|type|ACCUSE|THREATEN", "lost||ASSAULT|", "gained|||ASSAULT"));
  std::vector<std::string> counts;
  StoreDiff(one, two).count_types([&counts](const PreparedStatement& row) {
    std::string text;
    for (int i = 0; i < row.columns(); ++i) text += std::string(row.text(i)) + ' ';
    counts.push_back(text);
  });
  // type before after same changed lost gained
  EXPECT_THAT(counts, ElementsAre("ACCUSE 1 0 0 1 0 0 ", "ASSAULT 1 1 0 0 1 1 ",
                                  "CONSULT 1 1 1 0 0 0 ", "THREATEN 0 1 0 0 0 0 "));
}

TEST(StoreDiff, ComparesOnlyReportsOfBoth) {
  const std::string one = stored_as("diff_more");
  const std::string two = fresh_path("diff_fewer");
  store_reports(two, {quarrels()[0], report("", "Mali jailed Benin's envoy.")},
                {"1", "other rules", "world", "model"});
  EXPECT_THAT(changes(one, two), ElementsAre());
  const ComparedReports reports = StoreDiff(one, two).reports();
  EXPECT_EQ(reports.only_before, 1);
  EXPECT_EQ(reports.only_after, 1);
  EXPECT_EQ(StoreDiff(one, two).manifest_difference(), "codebook");
}

TEST(StoreDiff, NeedsTwoStores) {
  const std::string one = stored_as("diff_alone");
  EXPECT_THROW(StoreDiff(one, fresh_path("diff_absent")), std::runtime_error);
}

}  // namespace
}  // namespace sayso
