// How well linking finds which events are one act, by reports with a key.
//
// A mention of the key is coded when an event has a trigger in one of its spans. Mentions are
// compared twice: those that were coded alone, which is linking without coding, and all of them,
// with those that were not coded each on its own. Events that no mention has are left out.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/occurrence_key.h"
#include "pipeline/clustering_scores.h"
#include "sayso/analysis.h"

namespace sayso {

// The first event with a trigger in a span of the mention.
std::optional<EventId> event_of_mention(const Analysis& analysis, const KeyMention& mention);

// A mention of the key and what was made of it.
struct LinkedMention {
  std::string document;
  std::string words;        // of its first span
  std::string occurrence;   // of the key
  std::int64_t linked = 0;  // its occurrence by the system; of no meaning when it is not coded
  bool coded = false;
  KeyPosition position = KeyPosition::Affirms;
  KeyPosition found_position = KeyPosition::Affirms;  // by the system
};

// A report and the one whose words it has, by the key and as found: itself where it is no copy.
struct ReportOrigin {
  std::string document;
  std::string of_key;
  std::string found;
};

// How many of the mentions of one position were found to be so.
struct PositionScore {
  std::uint32_t right = 0;
  std::uint32_t key = 0;
  std::uint32_t system = 0;
};

struct OccurrenceScores {
  std::uint32_t mentions = 0;
  std::uint32_t uncoded = 0;
  ClusteringScores coded;
  ClusteringScores all;
  PositionScore denials;   // of the coded mentions
  PositionScore disputes;  // likewise
};

OccurrenceScores score_occurrences(std::span<const LinkedMention> mentions);

std::string to_string(const OccurrenceScores& scores);

// The pairs of reports that are found to be copies of each other or of one, and the copies whose
// origin is the right one, in a line; nothing where the key has no copies.
std::string copy_scores(std::span<const ReportOrigin> reports);
// The reports whose origin is not that of the key, a line each: "copy", report, origin by the key,
// origin found, between tabs.
std::string copy_errors(std::span<const ReportOrigin> reports);

// Pairs of coded mentions that were wrongly put together or kept apart, a line each: "merged" or
// "parted", then report, words and occurrence by the key of either, between tabs.
std::string pair_errors(std::span<const LinkedMention> mentions);

}  // namespace sayso
