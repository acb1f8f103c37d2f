// Words that any report may have, as stems: they do not tell one act from another.

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {

// clang-format off
inline constexpr std::array<std::string_view, 299> kEveryReportsWords = {  // sorted
    "about", "abov", "accord", "across", "add", "afp", "after", "afternoon", "again", "against",
    "agency", "ago", "all", "along", "also", "although", "among", "and", "announc", "another",
    "any", "apr", "april", "are", "area", "around", "aug", "august", "away", "back", "becaus",
    "been", "befor", "began", "begin", "being", "below", "between", "billion", "both", "but",
    "call", "cam", "can", "capital", "chief", "city", "claim", "com", "confirm", "continu", "could",
    "country", "day", "dec", "december", "declar", "denial", "deny", "did", "doe", "don", "down",
    "dozen", "dur", "each", "earlier", "early", "east", "eastern", "eight", "eleven", "end", "even",
    "ever", "every", "far", "feb", "february", "few", "first", "fiv", "for", "forc", "foreign",
    "former", "four", "friday", "from", "general", "get", "giv", "given", "gon", "got",
    "government", "group", "had", "has", "hav", "head", "her", "high", "him", "his", "hour",
    "however", "hundr", "includ", "insist", "international", "into", "its", "jan", "january", "jul",
    "july", "jun", "just", "last", "lat", "later", "leader", "least", "less", "lik", "local",
    "long", "low", "mad", "mak", "man", "many", "mar", "march", "may", "member", "men", "might",
    "million", "min", "minister", "ministry", "minut", "monday", "month", "mor", "morn", "most",
    "mrs", "much", "must", "nation", "national", "near", "never", "new", "next", "night", "nin",
    "nor", "north", "northern", "not", "nov", "november", "now", "number", "oct", "october", "off",
    "official", "old", "onc", "one", "only", "onto", "other", "our", "out", "over", "own", "part",
    "peopl", "per", "person", "plac", "president", "press", "prim", "public", "put", "quot",
    "recent", "report", "reporter", "reuter", "said", "sam", "saturday", "say", "second", "sep",
    "sept", "september", "set", "seven", "several", "shall", "she", "should", "sinc", "sir", "six",
    "som", "sourc", "south", "southern", "spokesman", "spokesperson", "spokeswoman", "start",
    "stat", "statement", "still", "stress", "such", "sunday", "tak", "taken", "tass", "tell", "ten",
    "than", "that", "the", "their", "them", "then", "ther", "thes", "they", "thi", "third", "thos",
    "though", "thousand", "thre", "through", "thursday", "till", "tim", "today", "told", "tomorrow",
    "too", "took", "town", "tuesday", "twelv", "two", "under", "unit", "until", "upon", "very",
    "via", "villag", "was", "way", "wednesday", "week", "well", "went", "wer", "west", "western",
    "what", "when", "wher", "which", "whil", "who", "whom", "whos", "will", "with", "within",
    "without", "woman", "women", "work", "would", "xinhua", "year", "yesterday", "yet", "you",
    "your",
};
// clang-format on

inline bool is_common_word(std::string_view stem) {
  return std::binary_search(kEveryReportsWords.begin(), kEveryReportsWords.end(), stem);
}

}  // namespace sayso
