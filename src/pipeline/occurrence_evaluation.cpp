#include "pipeline/occurrence_evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace sayso {
namespace {

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

// The numbers of both sides for each mention. One that is not coded has a number of its own.
struct Sides {
  std::vector<std::uint32_t> key;
  std::vector<std::uint32_t> system;
};

Sides sides_of(std::span<const LinkedMention> mentions) {
  std::map<std::string_view, std::uint32_t> keys;
  std::map<std::int64_t, std::uint32_t> systems;
  std::uint32_t next = 0;
  Sides sides;
  for (const LinkedMention& mention : mentions) {
    const auto fresh = static_cast<std::uint32_t>(keys.size());
    sides.key.push_back(keys.emplace(mention.occurrence, fresh).first->second);
    if (!mention.coded) {
      sides.system.push_back(next++);
      continue;
    }
    const auto [found, made] = systems.emplace(mention.linked, next);
    if (made) ++next;
    sides.system.push_back(found->second);
  }
  return sides;
}

ClusteringScores compare(std::span<const LinkedMention> mentions) {
  const Sides sides = sides_of(mentions);
  return score_clusters(sides.key, sides.system);
}

std::vector<LinkedMention> coded_ones(std::span<const LinkedMention> mentions) {
  std::vector<LinkedMention> coded;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(coded),
               [](const LinkedMention& mention) { return mention.coded; });
  return coded;
}

PositionScore score_position(std::span<const LinkedMention> coded, KeyPosition position) {
  PositionScore score;
  for (const LinkedMention& mention : coded) {
    const bool in_key = mention.position == position;
    const bool in_system = mention.found_position == position;
    score.key += in_key ? 1 : 0;
    score.system += in_system ? 1 : 0;
    score.right += in_key && in_system ? 1 : 0;
  }
  return score;
}

std::string score_lines(const ClusteringScores& scores) {
  const auto line = [](std::string_view name, const ClusteringScore& score) {
    return fmt::format("{:<15}{:>6.2f}  precision {:.2f}, recall {:.2f}\n", name, 100 * score.f1(),
                       100 * score.precision, 100 * score.recall);
  };
  return line("B-cubed F1", scores.b_cubed) + line("CEAF-e F1", scores.ceaf_e) +
         fmt::format("{:<15}{:>6}  pairs; {} right, {} missed\n", "False merges",
                     scores.false_merges, scores.right_pairs, scores.missed_merges);
}

std::string pair_line(std::string_view kind, const LinkedMention& a, const LinkedMention& b) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", kind, a.document, a.words, a.occurrence,
                     b.document, b.words, b.occurrence);
}

}  // namespace

std::optional<EventId> event_of_mention(const Analysis& analysis, const KeyMention& mention) {
  for (std::uint32_t i = 0; i < analysis.events.size(); ++i) {
    const Span trigger = analysis.events[i].trigger;
    if (std::any_of(mention.spans.begin(), mention.spans.end(),
                    [&](Span span) { return overlap(trigger, span); })) {
      return EventId{i};
    }
  }
  return std::nullopt;
}

OccurrenceScores score_occurrences(std::span<const LinkedMention> mentions) {
  const std::vector<LinkedMention> coded = coded_ones(mentions);
  OccurrenceScores scores;
  scores.mentions = static_cast<std::uint32_t>(mentions.size());
  scores.uncoded = static_cast<std::uint32_t>(mentions.size() - coded.size());
  scores.coded = compare(coded);
  scores.all = compare(mentions);
  scores.denials = score_position(coded, KeyPosition::Denies);
  scores.disputes = score_position(coded, KeyPosition::Disputes);
  return scores;
}

std::string to_string(const OccurrenceScores& scores) {
  const auto position = [](std::string_view name, const PositionScore& score) {
    return fmt::format("{:<15}{:>6}  right of {} in the key, {} found\n", name, score.right,
                       score.key, score.system);
  };
  return fmt::format("{:<15}{:>6}  {} of them not coded\n", "Mentions", scores.mentions,
                     scores.uncoded) +
         "\nover those coded\n" + score_lines(scores.coded) + position("Denials", scores.denials) +
         position("Disputes", scores.disputes) + "\nover all, those not coded on their own\n" +
         score_lines(scores.all);
}

std::string copy_scores(std::span<const ReportOrigin> reports) {
  std::map<std::string_view, std::uint32_t> numbers;
  const auto number = [&numbers](std::string_view id) {
    return numbers.emplace(id, static_cast<std::uint32_t>(numbers.size())).first->second;
  };
  std::vector<std::uint32_t> key;
  std::vector<std::uint32_t> system;
  std::uint32_t copies = 0;
  std::uint32_t right = 0;
  for (const ReportOrigin& report : reports) {
    key.push_back(number(report.of_key));
    system.push_back(number(report.found));
    if (report.of_key == report.document) continue;
    ++copies;
    right += report.of_key == report.found ? 1 : 0;
  }
  if (copies == 0) return {};
  const ClusteringScores scores = score_clusters(key, system);
  return fmt::format(
      "\nover reports\n{:<15}{:>6}  right of {} in the key, {} found; origin right of {} of {}\n",
      "Pairs of copies", scores.right_pairs, scores.right_pairs + scores.missed_merges,
      scores.right_pairs + scores.false_merges, right, copies);
}

std::string copy_errors(std::span<const ReportOrigin> reports) {
  std::string lines;
  for (const ReportOrigin& report : reports) {
    if (report.of_key == report.found) continue;
    lines += fmt::format("copy\t{}\t{}\t{}\n", report.document, report.of_key, report.found);
  }
  return lines;
}

std::string pair_errors(std::span<const LinkedMention> mentions) {
  const std::vector<LinkedMention> coded = coded_ones(mentions);
  std::string lines;
  for (auto a = coded.begin(); a != coded.end(); ++a) {
    for (auto b = a + 1; b != coded.end(); ++b) {
      const bool together = a->linked == b->linked;
      if (together == (a->occurrence == b->occurrence)) continue;
      lines += pair_line(together ? "merged" : "parted", *a, *b);
    }
  }
  return lines;
}

}  // namespace sayso
