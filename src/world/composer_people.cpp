// People of the tables: coded by the office of the day, unless the text knows better.

#include "world/composer.h"

#include <algorithm>
#include <string>

#include "world/actor_words.h"
#include "world/fold.h"

namespace sayso {

// Whether the tables know that somebody held the office of a title, and no longer does.
bool Composer::has_left(std::uint32_t person, const NameMatch& title) const {
  const std::string_view noun = last_word(world_.roles()[title.record].noun);
  for (const Tenure& tenure : world_.tenures(world_.people()[person])) {
    if (last_word(tenure.office) == noun && when(day(), tenure.period) == When::After) return true;
  }
  return false;
}

// Whether the office of a title is all that somebody holds on the day.
bool Composer::holds_only(std::uint32_t person, const NameMatch& title) const {
  const std::string_view noun = last_word(world_.roles()[title.record].noun);
  bool holds = false;
  for (const Tenure& tenure : world_.tenures(world_.people()[person])) {
    if (when(day(), tenure.period) != When::During) continue;
    if (last_word(tenure.office) != noun) return false;
    holds = true;
  }
  return holds;
}

bool Composer::serves(std::uint32_t person, CountryCode country) const {
  const auto tenures = world_.tenures(world_.people()[person]);
  return std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& tenure) {
    return tenure.country == country && when(day(), tenure.period) == When::During;
  });
}

// "King Abdullah", but not "Omar Abdullah", who is nobody else.
bool Composer::is_title_and_name(const NameMatch& name) const {
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(analysis_.document.text, analysis_.token(name.first).span, pool, words);
  if (name.first == name.last || words.size() != 1) return false;
  const NameIndex& nouns = world_.role_nouns();
  const NameIndex::Node node =
      nouns.step(NameIndex::kRoot, nouns.word(slice(pool, words.front().folded)));
  return node != NameIndex::kNone && !nouns.entries(node).empty();
}

// "Jordan's King Abdullah": of those who go by the name, the one of the country that the text
// gives.
std::uint32_t Composer::person_meant(PhraseId id, const Core& core, const NameMatch& name) const {
  std::vector<Owner> owning = core_owners(core, name.first);
  if (owning.empty()) owning = possessors(phrases_.at(id));
  if (owning.empty()) owning = prepositional(id, nullptr);
  if (owning.size() != 1 || !owning.front().country_only) return name.record;
  const CountryCode country = owning.front().actor.country;
  const auto tenures = world_.tenures(world_.people()[name.record]);
  const bool fits = std::any_of(tenures.begin(), tenures.end(),
                                [&](const Tenure& tenure) { return tenure.country == country; });
  if (fits || is_international(country) || !is_title_and_name(name)) return name.record;
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(analysis_.document.text, analysis_.token(name.last).span, pool, words);
  if (words.size() != 1) return name.record;
  const NameIndex& names = world_.names();
  const NameIndex::Node node =
      names.step(NameIndex::kRoot, names.word(slice(pool, words.front().folded)));
  if (node == NameIndex::kNone) return name.record;
  for (const NameEntry& entry : names.entries(node)) {
    if (entry.kind == NameKind::ShortForm && serves(entry.record, country)) return entry.record;
  }
  return name.record;
}

// Out of the offices of the tables, a title the text gives counts: "opposition leader Rey", "UN
// envoy Rey".
void Composer::take_title(PhraseId id, const Core& core, const NameMatch& title,
                          Actor& actor) const {
  ActorDraft titled;
  compose_role(id, core, title, titled);
  const Actor& office = titled.actors.front();
  if (is_international(office.country)) {
    actor.country = office.country;
  } else if (office.sectors[0] == Sector::None) {
    return;
  }
  actor.sectors = office.sectors;
  actor.role_fact = office.role_fact;
}

void Composer::compose_person(PhraseId id, const Core& core, const NameMatch& name,
                              ActorDraft& draft) const {
  const NameMatch* title = title_before(core, name.first);
  const bool former = title != nullptr && is_former(phrases_.at(id), *title);
  draft.person = person_meant(id, core, name);
  Actor actor = code_person(world_, draft.person, day());
  const bool out = actor.sectors == only(Sector::Eli);
  if (out && title != nullptr && !former && !has_left(draft.person, *title))
    take_title(id, core, *title, actor);
  // "former president Rey": in a text without a date, or of one who has stepped aside.
  if (former && (day() == Date{} || holds_only(draft.person, *title)))
    actor.sectors = only(Sector::Eli);
  actor.name = name.span;
  draft.kind = DraftKind::Person;
  draft.name = name.span;
  draft.owned = true;
  draft.role = title == nullptr ? kNoRecord : title->record;
  draft.actors.push_back(actor);
}

}  // namespace sayso
