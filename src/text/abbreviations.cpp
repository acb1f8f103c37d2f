#include "text/abbreviations.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace sayso {
namespace {

struct Entry {
  std::string_view word;  // in small letters
  Abbreviation kind = Abbreviation::None;
};

using enum Abbreviation;

// Sorted by word.
constexpr std::array<Entry, 183> kEntries = {
    {{"adm", Title},     {"al", Final},      {"ala", State},     {"amb", Title},
     {"approx", Final},  {"apr", Date},      {"apt", Numbered},  {"ariz", State},
     {"ark", State},     {"art", Numbered},  {"assn", Final},    {"asst", Title},
     {"attn", Title},    {"aug", Date},      {"ave", Final},     {"b", Numbered},
     {"b.sc", Initials}, {"blvd", Final},    {"brig", Title},    {"bros", Final},
     {"c", Numbered},    {"ca", Numbered},   {"calif", State},   {"capt", Title},
     {"cf", Title},      {"ch", Numbered},   {"cmdr", Title},    {"co", Final},
     {"col", Title},     {"colo", State},    {"conn", State},    {"corp", Final},
     {"cpl", Title},     {"cpt", Title},     {"d", Numbered},    {"dec", Date},
     {"del", State},     {"dept", Final},    {"det", Title},     {"dist", Final},
     {"dr", Title},      {"drs", Title},     {"e.g", Title},     {"eg", Title},
     {"esp", Title},     {"esq", Final},     {"est", Final},     {"et", Title},
     {"etc", Final},     {"ext", Numbered},  {"feb", Date},      {"fig", Numbered},
     {"fla", State},     {"fr", Title},      {"fri", Date},      {"ft", Title},
     {"ga", State},      {"gen", Title},     {"gens", Title},    {"gov", Title},
     {"govs", Title},    {"govt", Final},    {"h.m", Title},     {"hon", Title},
     {"hrs", Final},     {"i.e", Title},     {"ie", Title},      {"ill", State},
     {"inc", Final},     {"ind", State},     {"insp", Title},    {"intl", Final},
     {"jan", Date},      {"jr", Final},      {"jul", Date},      {"jun", Date},
     {"kan", State},     {"ky", State},      {"la", State},      {"lb", Final},
     {"lbs", Final},     {"llc", Final},     {"lt", Title},      {"ltd", Final},
     {"ltda", Final},    {"m.sc", Initials}, {"maj", Title},     {"mar", Date},
     {"mass", State},    {"md", State},      {"messrs", Title},  {"mich", State},
     {"min", Final},     {"minn", State},    {"mins", Final},    {"miss", State},
     {"mlle", Title},    {"mme", Title},     {"mo", State},      {"mon", Date},
     {"mont", State},    {"mr", Title},      {"mrs", Title},     {"ms", Title},
     {"msgr", Title},    {"mt", Title},      {"natl", Final},    {"neb", State},
     {"nev", State},     {"no", Numbered},   {"nos", Numbered},  {"nov", Date},
     {"oct", Date},      {"okla", State},    {"op", Numbered},   {"ore", State},
     {"oz", Final},      {"p", Numbered},    {"pa", State},      {"para", Numbered},
     {"pfc", Title},     {"ph.d", Initials}, {"plc", Final},     {"pp", Numbered},
     {"pres", Title},    {"prof", Title},    {"profs", Title},   {"ps", Title},
     {"pt", Numbered},   {"pte", Title},     {"pty", Final},     {"pvt", Title},
     {"que", State},     {"r", Numbered},    {"rd", Final},      {"rep", Title},
     {"reps", Title},    {"ret", Title},     {"rev", Title},     {"rs", Numbered},
     {"rt", Title},      {"s.a", Initials},  {"sat", Date},      {"sec", Numbered},
     {"sen", Title},     {"sens", Title},    {"sep", Date},      {"sept", Date},
     {"sgt", Title},     {"spc", Title},     {"spec", Title},    {"sq", Final},
     {"sr", Final},      {"st", Title},      {"sta", Title},     {"ste", Title},
     {"sts", Final},     {"sun", Date},      {"supt", Title},    {"tel", Numbered},
     {"tenn", State},    {"tex", State},     {"thu", Date},      {"thur", Date},
     {"thurs", Date},    {"tue", Date},      {"tues", Date},     {"u.s.s", Title},
     {"univ", Final},    {"v", Title},       {"va", State},      {"ven", Title},
     {"viz", Title},     {"vol", Numbered},  {"vols", Numbered}, {"vs", Title},
     {"vt", State},      {"wash", State},    {"wed", Date},      {"wis", State},
     {"wyo", State},     {"yr", Final},      {"yrs", Final}}};

static_assert(std::is_sorted(kEntries.begin(), kEntries.end(),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

// Sorted.
constexpr std::array<std::string_view, 106> kStarters = {
    "A",       "About",   "According", "After",   "All",     "Also",      "Although", "Among",
    "An",      "And",     "Another",   "Any",     "Are",     "As",        "At",       "Because",
    "Before",  "Between", "Both",      "But",     "By",      "Can",       "Despite",  "Did",
    "Do",      "Does",    "During",    "Each",    "Earlier", "Even",      "Every",    "Few",
    "For",     "From",    "Had",       "Has",     "Have",    "He",        "Her",      "Here",
    "His",     "How",     "However",   "I",       "If",      "In",        "Instead",  "Is",
    "It",      "Its",     "Last",      "Later",   "Many",    "Meanwhile", "More",     "Most",
    "Much",    "My",      "Neither",   "Never",   "No",      "Nor",       "Not",      "Now",
    "Of",      "On",      "Once",      "One",     "Only",    "Or",        "Other",    "Our",
    "Perhaps", "She",     "Since",     "So",      "Some",    "Still",     "Such",     "That",
    "The",     "Their",   "Then",      "There",   "These",   "They",      "This",     "Those",
    "Though",  "Three",   "Two",       "Under",   "Until",   "Was",       "We",       "Were",
    "What",    "When",    "Where",     "Whether", "While",   "Who",       "Why",      "With",
    "Yet",     "You"};
static_assert(std::is_sorted(kStarters.begin(), kStarters.end()));

constexpr std::size_t kLongestEntry = 8;

// "U.S", "a.m", "D.C": letters parted by full stops.
bool is_initials(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_ascii_letter(word[i]) : word[i] != '.') return false;
  }
  return true;
}

Abbreviation find_entry(std::string_view word) {
  std::array<char, kLongestEntry> letters = {};
  std::transform(word.begin(), word.end(), letters.begin(), to_ascii_lower);
  const std::string_view lower(letters.data(), word.size());
  const auto entry =
      std::lower_bound(kEntries.begin(), kEntries.end(), lower,
                       [](const Entry& a, std::string_view b) { return a.word < b; });
  return entry != kEntries.end() && entry->word == lower ? entry->kind : None;
}

// Months, states and "No." have a capital; "c." has none, and "C." is an initial.
bool fits_case(Abbreviation kind, std::string_view word) {
  const bool capital = is_ascii_upper(word[0]);
  if (kind == Date || kind == State) return capital;
  if (word.size() == 1) return !capital;
  return capital || (word != "no" && word != "nos" && word != "art" && word != "sec" &&
                     word != "fig" && word != "gen" && word != "rep" && word != "co");
}

}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
  if (word.empty()) return None;
  if (word.size() <= kLongestEntry) {
    const Abbreviation kind = find_entry(word);
    if (kind != None && fits_case(kind, word)) return kind;
  }
  if (word.size() == 1) return is_ascii_upper(word[0]) && word != "I" ? Initial : None;
  return is_initials(word.substr(word.rfind('-') + 1)) ? Initials : None;  // also "anti-U.S"
}

bool is_sentence_starter(std::string_view word) {
  return std::binary_search(kStarters.begin(), kStarters.end(), word);
}

}  // namespace sayso
