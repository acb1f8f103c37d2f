#include "coding/standing_table.h"

#include <array>
#include <cassert>
#include <optional>
#include <vector>

#include "coding/cue_names.h"
#include "coding/table_rows.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 6> kStandingForms = {"verb",   "noun", "adjective",
                                                            "adverb", "cue",  "mood"};
constexpr std::array<std::string_view, 7> kGoverned = {"to",   "bare", "ing", "from",
                                                       "that", "noun", "any"};
constexpr std::array<std::string_view, 9> kMoods = {"future",    "conditional", "possible",
                                                    "necessity", "ability",     "condition",
                                                    "question",  "command",     "purpose"};
constexpr std::array<Standing, 8> kStandings = {
    Standing::Denied,  Standing::Negated,    Standing::Hypothetical, Standing::Alleged,
    Standing::Planned, Standing::Speculated, Standing::Reported,     Standing::Stated};

std::optional<Effect> effect_of(std::string_view word) {
  if (word == "keeps") return Effect{Effect::Kind::Keeps, Standing::Stated};
  if (word == "holds") return Effect{Effect::Kind::Holds, Standing::Stated};
  for (const Standing standing : kStandings) {
    if (to_string(standing) == word) return Effect{Effect::Kind::Sets, standing};
  }
  return std::nullopt;
}

std::vector<std::string_view> split_at_tabs(std::string_view line) {
  std::vector<std::string_view> parts;
  while (true) {
    const bool last = line.find('\t') == std::string_view::npos;
    parts.push_back(take_part(line, '\t'));
    if (last) return parts;
  }
}

}  // namespace

Result<StandingTable> StandingTable::parse(std::string_view name, std::string_view text) {
  StandingTable table;
  TableRows rows(text);
  const auto wrong = [&](std::string reason) {
    return unexpected(InputError{std::string(name), rows.number(), std::nullopt, std::move(reason),
                                 "see the head of the file for what may stand there"});
  };
  while (const std::optional<std::string_view> row = rows.next()) {
    const std::vector<std::string_view> parts = split_at_tabs(*row);
    if (parts.size() != 5) return wrong("not five fields parted by tabs");
    const auto form = position_of(kStandingForms, parts[1]);
    const auto governed = position_of(kGoverned, parts[2]);
    const auto affirmed = effect_of(parts[3]);
    const auto negated = effect_of(parts[4]);
    if (!form || !governed || !affirmed || !negated)
      return wrong("an unknown form, kind or effect");
    table.lines_[{static_cast<GovernorForm>(*form), static_cast<Governed>(*governed),
                  std::string(parts[0])}] = {*affirmed, *negated};
  }
  for (const std::string_view kind : kCueKindNames) {
    if (table.find(GovernorForm::Cue, kind, Governed::Any) == nullptr)
      return wrong("lacks the kind of cue " + std::string(kind));
  }
  for (const std::string_view mood : kMoods) {
    if (table.find(GovernorForm::Mood, mood, Governed::Any) == nullptr)
      return wrong("lacks the mood " + std::string(mood));
  }
  return table;
}

const Government* StandingTable::find(GovernorForm form, std::string_view word,
                                      Governed governed) const {
  auto found = lines_.find(std::tuple(form, governed, word));
  if (found == lines_.end()) found = lines_.find(std::tuple(form, Governed::Any, word));
  return found == lines_.end() ? nullptr : &found->second;
}

const Government& StandingTable::cue(CueKind kind) const {
  const Government* found = find(GovernorForm::Cue, name_of(kind), Governed::Any);
  assert(found != nullptr && "parse() wants them all");
  return *found;
}

const Government& StandingTable::mood(std::string_view name) const {
  const Government* found = find(GovernorForm::Mood, name, Governed::Any);
  assert(found != nullptr && "parse() wants them all");
  return *found;
}

}  // namespace sayso
