#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <stdexcept>
#include <string>

#include "syntax/model.h"
#include "syntax/small_model.h"

namespace sayso {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

std::string small_file() {
  static const std::string bytes = write_model(train_small_model(small_training(1)));
  return bytes;
}

TEST(ModelFile, WritesWhatItReads) {
  EXPECT_EQ(write_model(read_model("small.bin", small_file())), small_file());
}

TEST(ModelFile, RefusesWhatIsNoModel) {
  EXPECT_THAT([] { read_model("news.txt", "Ships were stopped."); },
              ThrowsMessage<std::runtime_error>(HasSubstr("news.txt is no language model")));
}

TEST(ModelFile, RefusesAnotherVersion) {
  std::string bytes = small_file();
  bytes[8] = static_cast<char>(bytes[8] + 1);
  EXPECT_THAT([&] { read_model("small.bin", bytes); },
              ThrowsMessage<std::runtime_error>(HasSubstr("is of another version")));
}

TEST(ModelFile, NoticesDamageAnywhere) {
  const std::string good = small_file();
  for (std::size_t at = 12; at < good.size(); at += good.size() / 37) {
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    EXPECT_THROW(read_model("small.bin", bytes), std::runtime_error) << at;
  }
}

TEST(ModelFile, NoticesAMissingEnd) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{8}, std::size_t{15}, std::size_t{200},
                                 small_file().size() - 1}) {
    EXPECT_THROW(read_model("small.bin", small_file().substr(0, size)), std::runtime_error) << size;
  }
}

TEST(ModelFile, AMissingFileIsOneClearSentence) {
  EXPECT_THAT([] { SyntaxModel::load("nowhere/syntax.bin"); },
              ThrowsMessage<std::runtime_error>(
                  HasSubstr("cannot read the language model nowhere/syntax.bin")));
}

}  // namespace
}  // namespace sayso
