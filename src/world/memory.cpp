#include "world/memory.h"

#include <algorithm>

#include "world/actor_words.h"

namespace sayso {
namespace {

// More than any report a person reads tells of.
constexpr std::ptrdiff_t kActive = 400;

}  // namespace

KnownActorId Memory::add(KnownActor entity) {
  const KnownActorId id{static_cast<std::uint32_t>(entities_.size())};
  const Span name = entity.name;
  entities_.push_back(std::move(entity));
  if (active_.size() >= 2 * kActive) forget();
  active_.push_back(id);
  if (!name.empty()) add_name(id, name);
  return id;
}

// Keeps the entities last spoken of, so that a text of any length is read in linear time.
void Memory::forget() {
  std::nth_element(
      active_.begin(), active_.begin() + kActive, active_.end(),
      [&](KnownActorId a, KnownActorId b) { return at(a).last.head > at(b).last.head; });
  active_.resize(kActive);
  std::sort(active_.begin(), active_.end());
  std::erase_if(names_, [&](const KnownName& name) {
    return !std::binary_search(active_.begin(), active_.end(), name.entity);
  });
}

void Memory::see(KnownActorId id, const Seen& seen) {
  KnownActor& entity = at(id);
  entity.last = seen;
  ++entity.times;
}

void Memory::add_name(KnownActorId id, Span name) {
  const auto first = static_cast<std::uint32_t>(words_.size());
  fold_words(analysis_.document.text, name, letters_, words_);
  const auto count = static_cast<std::uint32_t>(words_.size()) - first;
  if (count > 0) names_.push_back({id, {first, count}});
}

void Memory::add_alias(KnownActorId id, Span alias) { add_name(id, alias); }

std::vector<std::string_view> Memory::fold(Span name) const {
  scratch_.clear();
  folded_.clear();
  fold_words(analysis_.document.text, name, scratch_, folded_);
  std::vector<std::string_view> words;
  for (const FoldedWord& it : folded_) words.push_back(slice(scratch_, it.folded));
  return words;
}

// How well a name goes back to one known: 3 the same, 2 its end, 1 its beginning or words out of
// its middle, 0 not at all.
int Memory::fit(const std::vector<std::string_view>& mention, const KnownName& known) const {
  const auto size = static_cast<std::uint32_t>(mention.size());
  if (size > known.words.count) return 0;
  const auto same_from = [&](std::uint32_t from) {
    for (std::uint32_t i = 0; i < size; ++i) {
      if (word(known, from + i) != mention[i]) return false;
    }
    return true;
  };
  if (same_from(known.words.count - size)) return size == known.words.count ? 3 : 2;
  if (same_from(0)) return 1;
  // "Felipe" of "King Felipe VI".
  const bool numbered =
      size + 1 < known.words.count && kNameEndings.contains(word(known, known.words.count - 1));
  if (numbered && same_from(known.words.count - size - 1)) return 2;
  if (size < 2 || word(known, known.words.count - 1) != mention.back()) return 0;
  return word(known, 0) == mention.front() ? 1 : 0;
}

KnownActorId Memory::find_name(Span name) const {
  const std::vector<std::string_view> mention = fold(name);
  if (mention.empty()) return kNoKnownActor;
  KnownActorId best = kNoKnownActor;
  int best_fit = 0;
  for (const KnownName& known : names_) {
    const int fits = fit(mention, known);
    const bool later = best != kNoKnownActor && at(known.entity).last.head > at(best).last.head;
    if (fits > best_fit || (fits == best_fit && fits > 0 && later)) {
      best = known.entity;
      best_fit = fits;
    }
  }
  if (best != kNoKnownActor || mention.size() > 1) return best;
  // The tables' short forms: "^Lula".
  const NameIndex& index = world_.names();
  const NameIndex::Node node = index.step(NameIndex::kRoot, index.word(mention.front()));
  if (node == NameIndex::kNone) return kNoKnownActor;
  for (const NameEntry& entry : index.entries(node)) {
    if (entry.kind != NameKind::ShortForm) continue;
    if (const KnownActorId id = find_person(entry.record); id != kNoKnownActor) return id;
  }
  return kNoKnownActor;
}

KnownActorId Memory::find_person(std::uint32_t person) const {
  for (const KnownActorId id : active_) {
    if (at(id).person == person) return id;
  }
  return kNoKnownActor;
}

KnownActorId Memory::find_same(const ActorDraft& draft) const {
  if (draft.person != kNoRecord) return find_person(draft.person);
  for (std::size_t i = active_.size(); i-- > 0;) {
    const KnownActor& entity = at(active_[i]);
    if (entity.kind != draft.kind || entity.joint) continue;
    if (draft.organisation != kNoRecord && entity.organisation == draft.organisation)
      return active_[i];
    const bool same_country = draft.kind == DraftKind::Country && !draft.actors.empty() &&
                              entity.actors.front().country == draft.actors.front().country;
    if (same_country) return active_[i];
  }
  return kNoKnownActor;
}

std::vector<Actor> Memory::recall(Span name) const {
  const KnownActorId id = find_name(name);
  if (id != kNoKnownActor) return at(id).actors;
  return {};
}

std::vector<Actor> Memory::recall_body(std::string_view noun) const {
  const KnownActor* found = nullptr;
  for (const KnownActorId id : active_) {
    const KnownActor& entity = at(id);
    const bool group =
        entity.role != kNoRecord && world_.roles()[entity.role].kind == RoleKind::Group;
    if ((!entity.collective && !group) || entity.joint || entity.actors.empty()) continue;
    bool called = entity.noun == noun;
    if (!called && entity.organisation != kNoRecord) {
      // The lemma of a name is the name: "Party".
      const std::string_view name = world_.organisations()[entity.organisation].name;
      called =
          name.size() > noun.size() && name.substr(name.size() - noun.size() + 1) == noun.substr(1);
    }
    if (called && (found == nullptr || entity.last.head > found->last.head)) found = &entity;
  }
  return found == nullptr ? std::vector<Actor>{} : found->actors;
}

// Whether the article has named the country, or someone of it.
bool Memory::tells_of(CountryCode country) const {
  return std::any_of(active_.begin(), active_.end(), [&](KnownActorId id) {
    const std::vector<Actor>& actors = at(id).actors;
    return std::any_of(actors.begin(), actors.end(),
                       [&](const Actor& actor) { return actor.country == country; });
  });
}

// How well one called by the family name alone suits the article: most by the title it gives, then
// by a high office of the day, another office, or a high office left; better where the article
// tells of the country. 0: not at all.
int Memory::fit_office(std::uint32_t person, const ShortName& name) const {
  int best = 0;
  for (const Tenure& tenure : world_.tenures(world_.people()[person])) {
    const When day = when(analysis_.document.published, tenure.period);
    const bool high = kHighOffices.contains(tenure.office);
    const bool left = day == When::After && high && name.title.empty();
    if (day != When::During && !left) continue;
    const bool titled = !name.title.empty() && last_word(tenure.office) == last_word(name.title);
    int fits = 1;
    if (titled) fits = 4;
    if (!titled && high && !left) fits = 2;
    if (tenure.country == name.story || tells_of(tenure.country)) ++fits;
    best = std::max(best, fits);
  }
  return best;
}

std::optional<std::uint32_t> Memory::known_short_form(const ShortName& name) const {
  const std::vector<std::string_view> mention = fold(name.span);
  if (mention.size() != 1 || mention.front().size() < 3) return std::nullopt;
  const NameIndex& index = world_.names();
  const NameIndex::Node node = index.step(NameIndex::kRoot, index.word(mention.front()));
  if (node == NameIndex::kNone) return std::nullopt;
  std::optional<std::uint32_t> found;
  int best = name.title.empty() ? 1 : 0;  // untitled only one who stands out
  for (const NameEntry& entry : index.entries(node)) {
    if (entry.kind != NameKind::ShortForm || entry.record == found) continue;
    const int fits = fit_office(entry.record, name);
    if (fits < best || fits == 0) continue;
    // Two that fit alike: none can be told.
    if (fits == best) {
      found.reset();
      continue;
    }
    found = entry.record;
    best = fits;
  }
  return found;
}

}  // namespace sayso
