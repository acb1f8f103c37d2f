#include "word_sentence.h"

#include <algorithm>
#include <array>

namespace sayso {

Analysis word_sentence(std::string_view words) {
  Analysis analysis;
  analysis.document.text = std::string(words);
  analysis.document.published = make_day(2024, 11, 18);
  std::uint32_t begin = 0;
  while (begin < words.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', begin), words.size()));
    Token token;
    token.span = {begin, end};
    analysis.tokens.push_back(token);
    begin = end + 1;
  }
  analysis.sentences.push_back({{0, static_cast<std::uint32_t>(words.size())},
                                {0, static_cast<std::uint32_t>(analysis.tokens.size())},
                                0});
  return analysis;
}

std::vector<std::string> describe_times(const Analysis& analysis) {
  constexpr std::array<std::string_view, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};
  std::vector<std::string> found;
  for (const TimeExpression& time : analysis.times) {
    found.push_back(std::string(analysis.text(time.span)) + " = " +
                    std::string(kTypes[static_cast<std::size_t>(time.kind)]) + " " +
                    std::string(slice(analysis.strings, time.value)));
  }
  return found;
}

}  // namespace sayso
