#include "text/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace sayso {
namespace {

namespace fs = std::filesystem;

std::string complaint(const fs::path& path) {
  try {
    read_file(path);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(Files, GiveBackWhatWasWritten) {
  const fs::path path = fs::path(::testing::TempDir()) / "files_test";
  const std::string large(700'001, 'x');  // more than is read at once
  for (const std::string& bytes : {std::string(), std::string("a\0b\r\n", 5), large}) {
    write_file(path, bytes);
    EXPECT_EQ(read_file(path), bytes);
  }
  EXPECT_FALSE(fs::exists(path.string() + ".part"));
}

TEST(Files, ThatCannotBeReadAreNamed) {
  EXPECT_THAT(complaint("/nowhere/at/all"), ::testing::HasSubstr("/nowhere/at/all"));
  EXPECT_THAT(complaint(::testing::TempDir()), ::testing::HasSubstr(::testing::TempDir()));
}

}  // namespace
}  // namespace sayso
