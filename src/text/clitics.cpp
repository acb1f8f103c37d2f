#include "text/clitics.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kLongest = 40;  // bytes of a token with a clitic

// What stands behind an apostrophe, in small letters.
constexpr std::array<std::string_view, 6> kCliticEndings = {"s", "re", "ve", "ll", "d", "m"};

// Two words written as one without an apostrophe, and the length of the first. Sorted.
struct Contraction {
  std::string_view written;
  std::size_t first = 0;
};
constexpr std::array<Contraction, 35> kContractions = {
    {{"aint", 2},   {"arent", 3},   {"cannot", 3},   {"cant", 2},   {"couldnt", 5}, {"didnt", 3},
     {"doesnt", 4}, {"dont", 2},    {"gimme", 3},    {"gonna", 3},  {"gotta", 3},   {"hadnt", 3},
     {"hasnt", 3},  {"havent", 4},  {"hes", 2},      {"im", 1},     {"isnt", 2},    {"ive", 1},
     {"lemme", 3},  {"shes", 3},    {"shouldnt", 6}, {"thats", 4},  {"theres", 5},  {"theyre", 4},
     {"theyve", 4}, {"wanna", 3},   {"wasnt", 3},    {"werent", 4}, {"weve", 2},    {"whats", 4},
     {"wont", 2},   {"wouldnt", 5}, {"youll", 3},    {"youre", 3},  {"youve", 3}}};
static_assert(std::is_sorted(kContractions.begin(), kContractions.end(),
                             [](const Contraction& a, const Contraction& b) {
                               return a.written < b.written;
                             }));
constexpr std::size_t kLongestContraction = 8;

std::size_t find_contraction(std::string_view token) {
  if (token.size() < 2 || token.size() > kLongestContraction) return 0;
  std::array<char, kLongestContraction> letters = {};
  std::transform(token.begin(), token.end(), letters.begin(), to_ascii_lower);
  const std::string_view lower(letters.data(), token.size());
  const auto found =
      std::lower_bound(kContractions.begin(), kContractions.end(), lower,
                       [](const Contraction& a, std::string_view b) { return a.written < b; });
  const bool is_shout = token == "IM" || token == "HES" || token == "IVE";
  return found != kContractions.end() && found->written == lower && !is_shout ? found->first : 0;
}

bool is_same_letters(std::string_view token, std::string_view lower) {
  return std::equal(token.begin(), token.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return to_ascii_lower(a) == b; });
}

// The offset of the last apostrophe, looked for where a clitic may have one.
std::size_t last_apostrophe(std::string_view token) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(token.size(), 5); ++back) {
    const std::size_t at = token.size() - back;
    if ((static_cast<unsigned char>(token[at]) & 0xC0U) == 0x80U) continue;
    if (apostrophe_size(token, at) > 0) return at;
  }
  return 0;
}

}  // namespace

std::size_t find_clitic(std::string_view token) {
  if (token.size() > kLongest) return 0;
  const std::size_t at = last_apostrophe(token);
  if (at == 0) return find_contraction(token);
  const std::string_view ending = token.substr(at + apostrophe_size(token, at));
  if (ending.empty()) return at;  // "the rebels' camp"
  const char before = to_ascii_lower(token[at - 1]);
  if (is_same_letters(ending, "t")) return before == 'n' && at > 1 ? at - 1 : 0;
  const bool found =
      std::any_of(kCliticEndings.begin(), kCliticEndings.end(),
                  [&](std::string_view known) { return is_same_letters(ending, known); });
  return found ? at : 0;
}

}  // namespace sayso
