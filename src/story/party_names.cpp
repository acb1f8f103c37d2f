#include "story/party_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "story/common_words.h"
#include "story/country_words.h"
#include "story/word_cutter.h"
#include "story/words.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 40> kOfficeWords = {  // sorted, as stems
    "admiral",    "affair",   "air",        "ambassador", "armi",       "army",      "assembly",
    "cabinet",    "chairman", "chancellor", "commander",  "commission", "congress",  "council",
    "court",      "defenc",   "defens",     "deputy",     "economic",   "envoy",     "finance",
    "interior",   "justic",   "king",       "lieutenant", "major",      "military",  "navy",
    "parliament", "party",    "police",     "premier",    "queen",      "secretary", "security",
    "senat",      "senior",   "senator",    "vice",       "war"};

bool is_office_word(std::string_view stem) {
  return std::find(kOfficeWords.begin(), kOfficeWords.end(), stem) != kOfficeWords.end();
}

bool starts_with_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

// The words of phrases that begin with a capital letter, but for offices and countries. The first
// word of a phrase may begin a sentence: it counts before another only.
std::vector<std::string> names_in(const std::vector<ToldParty>& parties) {
  std::vector<std::string> names;
  for (const ToldParty& party : parties) {
    WordCutter cutter(party.text);
    std::string_view before;
    bool first = true;
    for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next()) {
      if (starts_with_capital(word)) {
        if (!before.empty() && first) names.push_back(stem(before));
        if (!before.empty()) names.push_back(stem(word));
      }
      first = before.empty() && starts_with_capital(word);
      before = word;
    }
  }
  names.erase(std::remove_if(names.begin(), names.end(),
                             [](const std::string& name) {
                               return is_office_word(name) || is_common_word(name) ||
                                      is_country_word(name);
                             }),
              names.end());
  std::sort(names.begin(), names.end());
  return names;
}

bool are_other_names(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && shared_words(a, b).empty();
}

}  // namespace

void note_names(Telling& telling) {
  std::string phrases;
  for (const ToldParty& party : telling.actors) phrases += party.text + ' ';
  telling.actor_words = words_of(phrases).all;
  telling.actor_names = names_in(telling.actors);
  telling.recipient_names = names_in(telling.recipients);
}

bool are_named_otherwise(const Telling& a, const Telling& b) {
  return are_other_names(a.actor_names, b.actor_names) ||
         are_other_names(a.recipient_names, b.recipient_names);
}

}  // namespace sayso
