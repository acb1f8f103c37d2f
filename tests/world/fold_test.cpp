#include "world/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sayso {
namespace {

std::string fold(std::string_view text) {
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(text, {0, static_cast<std::uint32_t>(text.size())}, pool, words);
  std::string result;
  for (const FoldedWord& word : words) {
    if (!result.empty()) result += ' ';
    result += slice(pool, word.folded);
  }
  return result;
}

TEST(Fold, BringsSpellingsTogether) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"U.S.", "us"},
      {"C\xC3\xB4te d\xE2\x80\x99Ivoire", "cote divoire"},
      {"Kim Jong-un", "kim jong un"},
      {"Erdo\xC4\x9F"
       "an",
       "erdogan"},
      {"\xC5\x81\xC3\xB3"
       "d\xC5\xBA",
       "lodz"},
      {"Nguy\xE1\xBB\x85n", "nguyen"},
      {"Stra\xC3\x9F"
       "e",
       "strasse"},
      {"G20", "g20"},
      {"\xE4\xBA\xAC", ""},
  };
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold(text), folded) << text;
}

TEST(Fold, KeepsCaseAndPlaceBeside) {
  const std::string_view text = "the U.S. Navy";
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(text, {0, 13}, pool, words);
  ASSERT_EQ(words.size(), 3U);
  EXPECT_FALSE(words[0].capital);
  EXPECT_TRUE(words[1].upper);
  EXPECT_EQ(slice(text, words[1].source), "U.S.");
  EXPECT_TRUE(words[2].capital);
  EXPECT_FALSE(words[2].upper);
}

}  // namespace
}  // namespace sayso
