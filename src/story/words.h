// Words as linking compares them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sayso {

// A word in lower case, without the endings of plurals, tenses and -ing: enough to see that
// "shelled" and "shelling" are one, not more. Letters beyond ASCII stay as they are.
std::string stem(std::string_view word);

// The words of a sentence that tell it from others, as stems, sorted, each once. Words of grammar
// and those that any report may have ("said", "officials", "Monday") are left out.
struct TellingWords {
  std::vector<std::string> all;
  std::vector<std::string> names;  // of these, those that begin with a capital letter inside the
                                   // sentence; none where nearly all words do, as in headlines

  friend bool operator==(const TellingWords&, const TellingWords&) = default;
};
TellingWords words_of(std::string_view sentence);

// Those in both of two sorted lists.
std::vector<std::string> shared_words(const std::vector<std::string>& a,
                                      const std::vector<std::string>& b);

}  // namespace sayso
