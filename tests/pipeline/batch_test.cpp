#include "pipeline/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace sayso {
namespace {

using ::testing::ElementsAre;

const Coder& coder() {
  static const Coder kCoder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  return kCoder;
}

// Numbered documents; every fifth record is an error.
class NumberedReader final : public Reader {
 public:
  explicit NumberedReader(int count) : count_(count) {}

  std::optional<Result<Document>> next() override {
    if (next_ == count_) return std::nullopt;
    const int number = next_++;
    if (number % 5 == 4)
      return unexpected(
          InputError{"numbers", static_cast<std::uint64_t>(number), std::nullopt, "a fifth", ""});
    Document document;
    document.id = std::to_string(number);
    document.text = "Chad attacked Fiji on day " + document.id + ".";
    return document;
  }

 private:
  int next_ = 0;
  int count_;
};

struct Log {
  std::vector<std::string> lines;
  BatchCounts counts;
};

Log run(int records, unsigned threads) {
  NumberedReader reader(records);
  Log log;
  Batch batch;
  batch.threads = threads;
  batch.render = [](const Analysis& analysis) { return analysis.document.id; };
  batch.write = [&log](std::string_view text) { log.lines.emplace_back(text); };
  batch.report = [&log](const InputError& error) {
    log.lines.push_back("error " + std::to_string(*error.record));
  };
  log.counts = run_batch(reader, coder(), batch);
  return log;
}

TEST(Batch, WritesInTheOrderOfTheInput) {
  EXPECT_THAT(run(6, 1).lines, ElementsAre("0", "1", "2", "3", "error 4", "5"));
}

TEST(Batch, IsTheSameWithManyThreads) {
  const Log one = run(300, 1);
  for (const unsigned threads : {2U, 3U, 8U})
    EXPECT_EQ(run(300, threads).lines, one.lines) << threads;
}

TEST(Batch, KeepsInTheOrderOfTheInputWhatIsNotSkipped) {
  NumberedReader reader(12);
  std::vector<std::string> kept;
  Batch batch;
  batch.threads = 3;
  batch.skip = [](const Document& document) { return document.id == "2" || document.id == "7"; };
  batch.render = [](const Analysis&) { return std::string(); };
  batch.write = [](std::string_view) {};
  batch.report = [](const InputError&) {};
  batch.keep = [&kept](Analysis&& analysis) { kept.push_back(std::move(analysis.document.id)); };
  const BatchCounts counts = run_batch(reader, coder(), batch);
  EXPECT_THAT(kept, ElementsAre("0", "1", "3", "5", "6", "8", "10", "11"));
  EXPECT_EQ(counts.skipped, 2U);
  EXPECT_EQ(counts.documents, 8U);
}

TEST(Batch, CountsWhatItDid) {
  const BatchCounts counts = run(10, 2).counts;
  EXPECT_EQ(counts.documents, 8U);
  EXPECT_EQ(counts.errors, 2U);
  EXPECT_EQ(counts.sentences, 8U);
}

TEST(Batch, EndsOnTheFirstFailureAndPassesItOn) {
  NumberedReader reader(1000);
  Batch batch;
  batch.threads = 4;
  int written = 0;
  batch.render = [](const Analysis&) { return std::string("x"); };
  batch.write = [&written](std::string_view) {
    if (++written == 3) throw std::runtime_error("the disk is full");
  };
  batch.report = [](const InputError&) {};
  EXPECT_THROW(run_batch(reader, coder(), batch), std::runtime_error);
  EXPECT_EQ(written, 3);
}

TEST(Resources, AreFoundWhereTheUserSays) {
  EXPECT_EQ(find_resources(SAYSO_SOURCE_DIR, std::nullopt, "/nowhere/bin/sayso"),
            std::filesystem::path(SAYSO_SOURCE_DIR));
}

TEST(Resources, AFolderWithoutThemIsRefusedWithAdvice) {
  try {
    find_resources(::testing::TempDir(), std::nullopt, "/nowhere/bin/sayso");
    FAIL() << "accepted a folder without resources";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("--resources"));
  }
}

}  // namespace
}  // namespace sayso
