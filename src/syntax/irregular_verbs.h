// Past forms of English verbs that follow no rule.

#pragma once

#include <string_view>

namespace sayso {

// The lemma of a past tense or past participle, in small letters; empty for other words.
std::string_view irregular_verb(std::string_view word);

}  // namespace sayso
