#include "input/paths_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sayso {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Pair;

class Paths : public ::testing::Test {
 protected:
  Paths() { fs::create_directories(folder_); }
  ~Paths() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }

  // The text of each document, the reason of each error.
  std::vector<std::string> read(std::vector<std::string> paths) {
    const auto reader = read_paths(std::move(paths), {}, [this](const FolderContents& contents) {
      contents_.push_back(contents);
    });
    std::vector<std::string> records;
    while (const auto record = reader->next()) {
      records.push_back(*record ? (*record)->text : record->error().reason);
    }
    return records;
  }

  fs::path folder_ = fs::path(::testing::TempDir()) / "sayso-paths";
  std::vector<FolderContents> contents_;
};

TEST_F(Paths, AFolderIsReadInTheOrderOfItsNames) {
  write("b.txt", "Oman hosted talks.");
  write("a/2.TXT", "Peru closed a port.");
  write("a/1.jsonl", R"({"text":"Chad sent aid."})"
                     "\n");
  EXPECT_THAT(read({folder_.string()}),
              ElementsAre("Chad sent aid.", "Peru closed a port.", "Oman hosted talks."));
  ASSERT_EQ(contents_.size(), 1U);
  EXPECT_EQ(contents_[0].files, 3U);
  EXPECT_TRUE(contents_[0].skipped.empty());
}

TEST_F(Paths, WhatIsNoReportIsCountedByReason) {
  write("a.txt", "Oman hosted talks.");
  write("photo.png", "?");
  write("scan.png", "?");
  write("README", "?");
  write(".hidden.txt", "?");
  fs::create_directory_symlink(folder_, folder_ / "round");
  fs::create_directory(folder_ / "empty");
  EXPECT_THAT(read({folder_.string()}), ElementsAre("Oman hosted talks."));
  EXPECT_THAT(contents_.at(0).skipped,
              ElementsAre(Pair(".png", 2U), Pair("link to a folder", 1U), Pair("no ending", 1U)));
}

TEST_F(Paths, AFolderWithoutReportsIsAnErrorAndTheNextPathIsRead) {
  write("scans/photo.png", "?");
  write("a.txt", "Oman hosted talks.");
  EXPECT_THAT(
      read({(folder_ / "scans").string(), (folder_ / "a.txt").string()}),
      ElementsAre("the folder holds no file with the name of a report", "Oman hosted talks."));
}

TEST_F(Paths, AFileNamedByTheUserIsReadWhateverItsName) {
  write("dispatch", "Peru closed a port.");
  EXPECT_THAT(read({(folder_ / "dispatch").string()}), ElementsAre("Peru closed a port."));
}

}  // namespace
}  // namespace sayso
