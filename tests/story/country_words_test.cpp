// The stems of src/story/country_words.h against the table that they are made of.

#include "story/country_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>
#include <string>

#include "story/words.h"

namespace sayso {
namespace {

// Every word of world/countries.tsv, whatever its column, as a stem.
std::set<std::string> stems_of_the_table() {
  std::ifstream table(SAYSO_SOURCE_DIR "/world/countries.tsv");
  std::set<std::string> stems;
  std::string word;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    for (const char letter : line + "\t") {
      if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
      } else if (!word.empty()) {
        stems.insert(stem(word));
        word.clear();
      }
    }
  }
  return stems;
}

TEST(CountryWords, AreWordsOfTheTableOfCountries) {
  const std::set<std::string> table = stems_of_the_table();
  ASSERT_GT(table.size(), 500U);
  for (const std::string_view word : kCountryWords)
    EXPECT_TRUE(table.contains(std::string(word))) << word;
}

TEST(CountryWords, AreInOrder) {
  EXPECT_TRUE(std::is_sorted(kCountryWords.begin(), kCountryWords.end()));
}

}  // namespace
}  // namespace sayso
