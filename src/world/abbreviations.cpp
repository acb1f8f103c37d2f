#include "world/abbreviations.h"

#include <algorithm>
#include <optional>

namespace sayso {
namespace {

// How many words an abbreviation may stand for, small ones included.
constexpr std::uint32_t kMostWords = 14;

bool is_ascii_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool is_in_capitals(std::string_view form) {
  return form.size() >= 2 && std::all_of(form.begin(), form.end(), is_ascii_capital);
}

// The first of the words before `bracket` whose capitals are the letters; small words are passed
// over.
std::optional<TokenId> first_word_meant(const Analysis& analysis, std::uint32_t bracket,
                                        std::string_view letters) {
  std::size_t left = letters.size();
  const std::uint32_t lowest = bracket > kMostWords ? bracket - kMostWords : 0;
  for (std::uint32_t i = bracket; i-- > lowest;) {
    const char first = analysis.form(TokenId{i}).front();
    if (!is_ascii_capital(first)) continue;
    if (first != letters[left - 1]) return std::nullopt;
    if (--left == 0) return TokenId{i};
  }
  return std::nullopt;
}

}  // namespace

std::vector<GivenAbbreviation> find_given_abbreviations(const Analysis& analysis,
                                                        const NameScan& scan) {
  std::vector<GivenAbbreviation> found;
  for (std::uint32_t i = 0; i < scan.names.size(); ++i) {
    const NameMatch& name = scan.names[i];
    const std::uint32_t at = index(name.first);
    if (name.kind != NameKind::Organisation || name.first != name.last || name.own) continue;
    if (at < 3 || at + 1 >= analysis.tokens.size()) continue;
    const bool bracketed =
        analysis.form(TokenId{at - 1}) == "(" && analysis.form(TokenId{at + 1}) == ")";
    const std::string_view form = analysis.form(name.first);
    if (!bracketed || !is_in_capitals(form)) continue;
    if (const auto first = first_word_meant(analysis, at - 1, form))
      found.push_back({form, i, *first, TokenId{at - 2}});
  }
  return found;
}

}  // namespace sayso
