// How many of the parties of gold events the world gives the right codes, told where they stand.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "input/gold_reader.h"
#include "sayso/analysis.h"

namespace sayso {

// A party that got other codes, in words: "PRK GOV + RUS GOV".
struct PartyError {
  std::string document;
  std::string words;
  std::string gold;
  std::string found;
};

struct ActorScores {
  std::uint32_t actors = 0;   // of all gold parties
  std::uint32_t country = 0;  // those with the right country code
  std::uint32_t sector = 0;   // those with the right country and first sector
  std::uint32_t parties = 0;
  std::uint32_t found = 0;  // parties whose span is exactly that of a mention
  std::vector<PartyError> errors;
};

// The mentions that stand for a span: the one of the same words, else those of its head and of the
// conjuncts of that.
std::vector<MentionId> mentions_over(const Analysis& analysis, Span span);

// Adds the scores of a document, coded.
void score_actors(const Analysis& analysis, const std::vector<GoldParty>& parties,
                  ActorScores& scores);

// "Country 80.12", "Country+sector 66.00", "Span 90.00", each on a line with its counts.
std::string to_string(const ActorScores& scores);
// The errors as a table: document, words, gold and found, parted by tabs.
std::string error_table(const ActorScores& scores);

}  // namespace sayso
