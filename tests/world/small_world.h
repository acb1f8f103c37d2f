// A small world and a short way to write trees, for the tests of this folder.

#pragma once

#include <string>
#include <string_view>

#include "sayso/analysis.h"
#include "world/world.h"

namespace sayso::test {

// Tables of a few lines each. Where a table is written with spaces for tabs, "~" stands for a tab.
World small_world();
std::string tabs(std::string_view table);

// Sentences parted by newlines; a sentence is words "form/UPOS/head/deprel", a word's head being
// its number in the sentence, 0 for the root. "form=lemma" where the lemma is not the form in small
// letters; a noun whose lemma is shorter is plural.
Analysis read_trees(std::string_view trees, std::string_view published = "2015-06-01");

// "Peru's foreign minister [PER GOV]; Chile [CHL GOV]": all mentions with their actors, in order,
// several actors parted by "+", none as "-".
std::string print_mentions(const Analysis& analysis);

// The actors of the first mention with these words, "none" when there is no such mention.
std::string actors_of(const Analysis& analysis, std::string_view words);
// Of the last one.
std::string last_actors_of(const Analysis& analysis, std::string_view words);

}  // namespace sayso::test
