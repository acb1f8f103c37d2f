#include "input/marked_lines.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "text/files.h"

namespace sayso {
namespace {

Result<std::string> read_word(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) {
    return unusable_record("is several words", "write one");
  }
  return std::string(line);
}

std::string file_with(std::string_view bytes) {
  const auto path = std::filesystem::path(::testing::TempDir()) / "marked_lines_test";
  write_file(path, bytes);
  return path.string();
}

// Words, or the error they end on.
std::vector<std::string> read_all(const std::string& path) {
  std::vector<std::string> all;
  MarkedLines<std::string> lines(path, read_word);
  while (const std::optional<Result<std::string>> word = lines.next()) {
    all.push_back(*word ? **word : to_string(word->error()));
  }
  return all;
}

TEST(MarkedLines, AreReadOneAfterTheOther) {
  EXPECT_EQ(read_all(file_with("Lima\n\nQuito\nOslo")),
            (std::vector<std::string>{"Lima", "Quito", "Oslo"}));
  EXPECT_TRUE(read_all(file_with("")).empty());
}

TEST(MarkedLines, EndOnALineThatIsNoRecordAndNameIt) {
  const std::string path = file_with("Lima\n\nNew York\nOslo\n");
  EXPECT_EQ(read_all(path),
            (std::vector<std::string>{"Lima", path + ": record 3: is several words; write one"}));
}

TEST(MarkedLines, OfAFileThatIsNotThereAreOneError) {
  const std::vector<std::string> all = read_all("/nowhere/at/all.jsonl");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().rfind("/nowhere/at/all.jsonl", 0), 0U);
}

}  // namespace
}  // namespace sayso
