// Actor and agent dictionaries of TABARI and PETRARCH, as entries of one's own.
//
//   KOFI_ANNAN_             # a name; "_" is a space, a last "_" says nothing to us
//   +K._ANNAN_              # the same under another name
//       [IGOUNO 970101-061231]   # his code from one day to another
//       [ELI]                    # on all other days
//   PRESIDENT_SIX [XXX <910101] [YYY >910101]
//
//   !PERSON! = MAN, WOMAN   # agents: a set of endings
//   CONGRESS!PERSON! [~LEG] # "~" stands for the country the text tells
//   GOOSE {GEESE} [~AGR]    # with its plural
//
// Of a two-digit year, 00 to 30 are of this century. Days given belong to their period. A name that
// the tables code alike is left to them. Every line that cannot be used is told.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sayso/result.h"
#include "world/own_entries.h"
#include "world/world.h"

namespace sayso {

struct DictionaryReport {
  std::string file;
  std::size_t entries = 0;  // read
  std::size_t added = 0;    // of them, those that say something new
  std::vector<InputError> errors;
};

// Append what a dictionary says to `own`. `world` knows the countries, and the names that need no
// second entry.
DictionaryReport read_actor_dictionary(const World& world, std::string_view file,
                                       std::string_view text, std::vector<OwnEntry>& own);
DictionaryReport read_agent_dictionary(const World& world, std::string_view file,
                                       std::string_view text, std::vector<OwnEntry>& own);

}  // namespace sayso
