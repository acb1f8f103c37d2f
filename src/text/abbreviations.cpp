#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

namespace sayso {
namespace {

// All in small letters, sorted.
constexpr std::array<std::string_view, 47> kTitles = {
    "adm",  "amb", "attn", "brig", "capt", "cmdr", "col",    "cpl", "dr",  "e.g",   "ft",  "gen",
    "gov",  "hon", "i.e",  "insp", "lt",   "maj",  "messrs", "mr",  "mrs", "ms",    "mt",  "pres",
    "prof", "pte", "pvt",  "rep",  "reps", "ret",  "rev",    "rt",  "sen", "sens",  "sgt", "sheik",
    "spec", "spc", "st",   "supt", "v",    "viz",  "vs",     "cf",  "ven", "u.s.s", "h.m"};
constexpr std::array<std::string_view, 34> kNumbered = {
    "apr", "art", "aug",  "ch",    "dec", "feb",  "fig",  "fri", "jan", "jul", "jun", "mar",
    "mon", "no",  "nos",  "nov",   "oct", "p",    "para", "pp",  "sat", "sec", "sep", "sept",
    "sun", "thu", "thur", "thurs", "tue", "tues", "vol",  "wed", "ext", "op"};
constexpr std::array<std::string_view, 36> kFinals = {
    "al",  "approx", "assn", "ave",  "blvd", "bros", "co",  "corp", "dept", "dist", "est",  "et",
    "etc", "govt",   "inc",  "intl", "jr",   "lb",   "llc", "ltd",  "min",  "mins", "natl", "oz",
    "plc", "pty",    "rd",   "s.a",  "sq",   "sr",   "ste", "univ", "yr",   "yrs",  "hrs",  "que"};
constexpr std::array<std::string_view, 52> kStarters = {
    "A",     "According", "After",     "All",     "Also",   "Although", "An",   "And",  "As",
    "At",    "Before",    "But",       "By",      "During", "Earlier",  "For",  "From", "Have",
    "He",    "Her",       "His",       "However", "I",      "If",       "In",   "It",   "Its",
    "Last",  "Many",      "Meanwhile", "More",    "Most",   "No",       "Of",   "On",   "One",
    "Other", "Our",       "She",       "Since",   "Some",   "Such",     "That", "The",  "Their",
    "There", "These",     "They",      "This",    "Those",  "We",       "When"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "U.S", "a.m", "J", "D.C": letters parted by full stops.
bool is_initials(std::string_view word) {
  if (word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_ascii_letter(word[i]) : word[i] != '.') return false;
  }
  return true;
}

}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
  if (word.empty() || word.size() > 12) return Abbreviation::None;
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (contains(kTitles, std::string_view(lower))) return Abbreviation::Title;
  const bool capital = word[0] >= 'A' && word[0] <= 'Z';
  if (contains(kNumbered, std::string_view(lower)))
    return capital || lower == "p" ? Abbreviation::Numbered : Abbreviation::None;
  if (contains(kFinals, std::string_view(lower))) return Abbreviation::Final;
  if (!is_initials(word)) return Abbreviation::None;
  if (word.size() == 1) return capital && word != "I" ? Abbreviation::Title : Abbreviation::None;
  return Abbreviation::Final;
}

bool is_sentence_starter(std::string_view word) { return contains(kStarters, word); }

}  // namespace sayso
