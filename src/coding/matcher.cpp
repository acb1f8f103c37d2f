#include "coding/matcher.h"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

// Where the party behind a thing is looked for, best first: Chad's raid, the Chadian raid, the raid
// by Chad, of Chad, ...
constexpr int kPossessorRank = 0;
constexpr int kModifierRank = 1;
constexpr std::array<std::string_view, 13> kInsidePrepositions = {
    "by",      "of", "from", "between", "among", "with",  "to",
    "against", "on", "for",  "in",      "over",  "toward"};

bool any_sector(const Actor& actor, std::initializer_list<Sector> sectors) {
  return std::any_of(actor.sectors.begin(), actor.sectors.end(), [&](Sector sector) {
    return std::find(sectors.begin(), sectors.end(), sector) != sectors.end();
  });
}

// PLOVER's codes for what belongs to no country.
bool is_no_country(CountryCode code) {
  constexpr std::array<std::string_view, 7> kCodes = {"UNO", "EUR", "IGO", "NGO",
                                                      "ISM", "IMG", "MNC"};
  return std::find(kCodes.begin(), kCodes.end(), code.view()) != kCodes.end();
}

void append(std::vector<Participant>& to, const std::vector<Participant>& from) {
  for (const Participant& one : from) {
    const bool known = std::any_of(to.begin(), to.end(), [&](const Participant& other) {
      return other.span == one.span && other.actor == one.actor;
    });
    if (!known) to.push_back(one);
  }
}

bool same_phrase(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Participant& other) { return one.span.overlaps(other.span); });
  });
}

bool same_country(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Participant& one) {
    return std::any_of(b.begin(), b.end(), [&](const Participant& other) {
      return !one.actor.country.empty() && one.actor.country == other.actor.country;
    });
  });
}

// The state itself, or its soldiers.
bool is_organ(const Actor& actor) {
  const Sector main = actor.sectors[0];
  return main == Sector::None || main == Sector::Gov || main == Sector::Mil;
}

// What may stand one step further down: the preposition of an object, not another noun.
bool is_small_word(Deprel relation) {
  return relation == Deprel::Case || relation == Deprel::Fixed;
}

TriggerKind trigger_kind(PredicateKind kind) {
  if (kind == PredicateKind::Noun) return TriggerKind::Noun;
  return kind == PredicateKind::Verb ? TriggerKind::Verb : TriggerKind::Adjective;
}

}  // namespace

bool is_country(const Actor& actor) {
  return !actor.country.empty() && !is_no_country(actor.country) &&
         (actor.sectors[0] == Sector::None || actor.sectors[0] == Sector::Gov);
}

bool is_armed(const Actor& actor) {
  return any_sector(actor, {Sector::Mil, Sector::Cop, Sector::Reb, Sector::Prm, Sector::Uaf,
                            Sector::Spy, Sector::Crm});
}

bool is_civil(const Actor& actor) {
  const Sector main = actor.sectors[0];
  return main >= Sector::Cvl || main == Sector::Unk;
}

Matcher::Matcher(const Scene& scene)
    : scene_(scene),
      states_(scene.analysis().clauses.size(), State::Unknown),
      matches_(scene.analysis().clauses.size()),
      nearby_(scene.book().phrase_count()) {}

const Match* Matcher::match(ClauseId clause) {
  if (clause == kNoClause) return nullptr;
  State& state = states_[index(clause)];
  if (state == State::Busy) return nullptr;
  if (state == State::Unknown) {
    state = State::Busy;
    std::optional<Match> found = choose(candidates(clause));
    states_[index(clause)] = found ? State::Found : State::None;
    if (found) matches_[index(clause)] = std::move(*found);
  }
  return states_[index(clause)] == State::Found ? &matches_[index(clause)] : nullptr;
}

std::optional<Match> Matcher::match_modal(ClauseId clause) {
  return choose(modal_candidates(clause));
}

std::optional<Match> Matcher::choose(const std::vector<Candidate>& candidates) {
  std::optional<Match> best;
  for (const Candidate& candidate : candidates) {
    std::optional<Match> match = attempt(candidate, nullptr);
    if (!match) continue;
    const bool better = !best || match->strength > best->strength ||
                        (match->strength == best->strength && match->rule < best->rule);
    if (better) best = std::move(match);
  }
  return best;
}

std::vector<RuleTrial> Matcher::trials(ClauseId clause) {
  std::vector<RuleTrial> trials;
  const Match* chosen = match(clause);
  std::vector<Candidate> tried = candidates(clause);
  const std::vector<Candidate> modal = modal_candidates(clause);
  tried.insert(tried.end(), modal.begin(), modal.end());
  for (const Candidate& candidate : tried) {
    RuleTrial trial{clause, candidate.trigger->rule, false, false, {}};
    trial.fired = attempt(candidate, &trial.lacked).has_value();
    trial.chosen = trial.fired && chosen != nullptr && chosen->rule == trial.rule;
    trials.push_back(std::move(trial));
  }
  std::stable_sort(trials.begin(), trials.end(),
                   [](const RuleTrial& a, const RuleTrial& b) { return a.rule < b.rule; });
  return trials;
}

// ---- candidates ---------------------------------------------------------------------------------

std::vector<Matcher::Candidate> Matcher::candidates(ClauseId id) const {
  std::vector<Candidate> out;
  const Clause& clause = scene_.analysis().clause(id);
  if (clause.predicate == kNoToken) return out;
  add_candidates(scene_.lemma(clause.predicate), trigger_kind(clause.kind), {id, clause.predicate},
                 out);
  return out;
}

std::vector<Matcher::Candidate> Matcher::modal_candidates(ClauseId id) const {
  std::vector<Candidate> out;
  const Clause& clause = scene_.analysis().clause(id);
  if (clause.modality != Modality::Necessity || clause.modal == kNoToken) return out;
  add_candidates(scene_.lemma(clause.modal), TriggerKind::Modal, {id, clause.modal}, out);
  return out;
}

void Matcher::add_candidates(LemmaId head, TriggerKind kind, const View& view,
                             std::vector<Candidate>& out) const {
  if (head == kNoLemma) return;
  for (const Trigger& trigger : scene_.book().triggers(head)) {
    if (trigger.kind == kind) out.push_back({&trigger, view});
  }
}

std::optional<Match> Matcher::attempt(const Candidate& candidate, std::string* lacked) {
  const Codebook& book = scene_.book();
  const Rule& rule = book.rule(candidate.trigger->rule);
  const auto fail = [&](std::string_view what) {
    if (lacked != nullptr) *lacked = what;
    return std::nullopt;
  };
  Match match;
  match.rule = candidate.trigger->rule;
  match.clause = candidate.view.clause;
  match.type = rule.type;
  match.trigger_token = candidate.view.trigger;
  match.trigger = scene_.analysis().token(match.trigger_token).span;
  if (!find_rest(*candidate.trigger, candidate.view, match.trigger))
    return fail("the words beside the trigger");
  for (const Condition& condition : book.conditions(rule.conditions)) {
    const bool late =
        condition.slot.kind == SlotKind::Actor || condition.slot.kind == SlotKind::Recipient;
    if (!late && holds(condition, candidate.view, match) == condition.unless)
      return fail(book.text(condition.label));
  }
  fill_roles(rule, candidate.view, match);
  for (const Condition& condition : book.conditions(rule.conditions)) {
    const bool late =
        condition.slot.kind == SlotKind::Actor || condition.slot.kind == SlotKind::Recipient;
    if (late && holds(condition, candidate.view, match) == condition.unless)
      return fail(book.text(condition.label));
    if (!condition.unless) match.strength += 1.5;
  }
  const bool wants_actor = rule.need == Need::Actor || rule.need == Need::Both;
  const bool wants_recipient = rule.need == Need::Recipient || rule.need == Need::Both;
  if (wants_actor && match.actors.empty()) return fail("actor");
  if (wants_recipient && match.recipients.empty()) return fail("recipient");
  match.strength += 2.0 * candidate.trigger->rest.count;
  match.strength += match.actors.empty() ? 0 : 0.4;
  match.strength += match.recipients.empty() ? 0 : 0.5;
  return match;
}

// ---- triggers of several words ------------------------------------------------------------------

bool Matcher::find_rest(const Trigger& trigger, const View& view, Span& span) const {
  const auto rest = scene_.book().words(trigger.rest);
  for (const LemmaId word : rest) {
    const TokenId found = find_below(word, rest, view);
    if (found == kNoToken) return false;
    const Span place = scene_.analysis().token(found).span;
    const Span wider = cover(span, place);
    if (wider.size() <= span.size() + place.size() + 6) span = wider;
  }
  return true;
}

// A dependent of the trigger, or one of theirs: "out" of "carry out", "to" of "agree to talks". A
// preposition behind an object is not the verb's: "gave it a black eye in June" is no giving in.
TokenId Matcher::find_below(LemmaId word, std::span<const LemmaId> rest, const View& view) const {
  const Analysis& analysis = scene_.analysis();
  TokenId object = kNoToken;
  for (const TokenId child : scene_.children(view.trigger)) {
    if (scene_.lemma(child) == word) return child;
    for (const TokenId grandchild : scene_.children(child)) {
      if (scene_.lemma(grandchild) != word || !is_small_word(analysis.token(grandchild).deprel))
        continue;
      const bool behind = analysis.token(grandchild).deprel == Deprel::Case && object != kNoToken;
      const bool idiom = std::find(rest.begin(), rest.end(), scene_.lemma(child)) != rest.end();
      if (!behind || idiom) return grandchild;
    }
    if (analysis.token(child).deprel == Deprel::Obj) object = child;
  }
  return kNoToken;
}

// ---- roles --------------------------------------------------------------------------------------

bool Matcher::in_slot(const Argument& argument, const Slot& slot) const {
  switch (slot.kind) {
    case SlotKind::Subject:
      return argument.role == ArgumentRole::Subject;
    case SlotKind::Object:
      return argument.role == ArgumentRole::Object;
    case SlotKind::IndirectObject:
      return argument.role == ArgumentRole::IndirectObject;
    case SlotKind::Possessor:
      return argument.role == ArgumentRole::Possessor;
    case SlotKind::Modifier:
      return argument.role == ArgumentRole::Modifier;
    case SlotKind::Complement:
    case SlotKind::ComplementSubject:
      return argument.role == ArgumentRole::Complement;
    case SlotKind::Preposition:
      return argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken &&
             scene_.lemma(argument.preposition) == slot.preposition;
    default:
      return false;
  }
}

void Matcher::fill_roles(const Rule& rule, const View& view, Match& match) {
  const auto actor = scene_.book().slots(rule.actor);
  const auto recipient = scene_.book().slots(rule.recipient);
  if (rule.recipient_first) {
    match.recipients = role(recipient, rule, view, false, {});
    match.actors = role(actor, rule, view, rule.reciprocal, match.recipients);
  } else {
    match.actors = role(actor, rule, view, rule.reciprocal, {});
    match.recipients = role(recipient, rule, view, false, match.actors);
  }
}

// The parties of the first slot that has any, or of all slots. A phrase fills one role only.
std::vector<Participant> Matcher::role(std::span<const Slot> slots, const Rule& rule,
                                       const View& view, bool all,
                                       const std::vector<Participant>& taken) {
  std::vector<Participant> found;
  for (const Slot& slot : slots) {
    const std::vector<Participant> parties = slot_parties(slot, rule, view);
    if (parties.empty() || same_phrase(parties, taken)) continue;
    append(found, parties);
    if (!all) break;
  }
  return found;
}

std::vector<Participant> Matcher::slot_parties(const Slot& slot, const Rule& rule,
                                               const View& view) {
  if (slot.kind == SlotKind::Speaker) return speaker(view.trigger);
  if (slot.kind == SlotKind::Above) return subject_above(view.clause);
  if (slot.kind == SlotKind::Complement) return complement_parties(view);
  std::vector<Participant> found;
  const Clause& clause = scene_.analysis().clause(view.clause);
  for (const Argument& argument : scene_.arguments(clause)) {
    if (!in_slot(argument, slot)) continue;
    if (slot.kind == SlotKind::ComplementSubject) {
      if (argument.clause == kNoClause) continue;
      for (const Argument& below : scene_.arguments(scene_.analysis().clause(argument.clause))) {
        if (below.role == ArgumentRole::Subject) append(found, parties_at(below.head));
      }
    } else if (argument.head != kNoToken) {
      append(found,
             slot.inside ? parties_inside(argument.head) : parties_at(argument.head, rule.places));
    }
  }
  return found;
}

// Whom the act in the complement bears on: "agreed to send troops to Chad".
std::vector<Participant> Matcher::complement_parties(const View& view) {
  std::vector<Participant> found;
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (argument.role != ArgumentRole::Complement || argument.clause == kNoClause) continue;
    if (const Match* below = match(argument.clause)) {
      append(found, below->recipients.empty() ? below->actors : below->recipients);
      continue;
    }
    for (const Argument& deep : scene_.arguments(scene_.analysis().clause(argument.clause))) {
      const bool thing =
          deep.role != ArgumentRole::Subject && deep.role != ArgumentRole::Complement;
      if (thing && deep.head != kNoToken && found.empty()) append(found, parties_at(deep.head));
    }
    for (const Argument& deep : scene_.arguments(scene_.analysis().clause(argument.clause))) {
      if (deep.role == ArgumentRole::Object && found.empty())
        append(found, parties_inside(deep.head));
    }
  }
  // The one who promises, and its own troops, are not those promised to.
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (argument.role != ArgumentRole::Subject) continue;
    const std::vector<Participant> own = parties_at(argument.head);
    std::erase_if(found, [&](const Participant& one) {
      return same_phrase({one}, own) || (is_organ(one.actor) && same_country({one}, own));
    });
  }
  return found;
}

// "Spoke during a visit to Peru": whoever spoke was there.
std::vector<Participant> Matcher::subject_above(ClauseId id) const {
  std::vector<Participant> found;
  const Analysis& analysis = scene_.analysis();
  if (analysis.clause(id).kind != PredicateKind::Noun) return found;
  const ClauseId above = scene_.verb_above(id);
  if (above == kNoClause) return found;
  for (const Argument& argument : scene_.arguments(analysis.clause(above))) {
    if (argument.role == ArgumentRole::Subject) append(found, parties_at(argument.head));
  }
  return found;
}

std::vector<Participant> Matcher::speaker(TokenId token) const {
  std::vector<Participant> found;
  const AttributionId id = scene_.speaker_at(token);
  if (id == kNoAttribution) return found;
  const Analysis& analysis = scene_.analysis();
  const Attribution& attribution = analysis.attribution(id);
  for (std::uint32_t i = attribution.actors.first; i < attribution.actors.end(); ++i) {
    found.push_back({attribution.source, attribution.mention, analysis.actors[i]});
  }
  return found;
}

std::vector<Participant> Matcher::parties_at(TokenId head, bool places) const {
  std::vector<Participant> found;
  const Analysis& analysis = scene_.analysis();
  MentionId id = scene_.party_at(head);
  if (id == kNoMention) id = scene_.party_at(scene_.counted(head));
  if (id != kNoMention) {
    const Mention& mention = analysis.mention(id);
    for (std::uint32_t i = mention.actors.first; i < mention.actors.end(); ++i) {
      found.push_back({mention.span, id, analysis.actors[i]});
    }
    return found;
  }
  const PlaceId place = scene_.place_at(head);
  if (places && place != kNoPlace && !analysis.places[index(place)].country.empty()) {
    Actor government;
    government.country = analysis.places[index(place)].country;
    government.sectors[0] = Sector::Gov;
    found.push_back({analysis.places[index(place)].span, kNoMention, government});
  }
  return found;
}

std::vector<Participant> Matcher::parties_inside(TokenId head) {
  const ClauseId clause = scene_.clause_at(head);
  if (const Match* event = match(clause); event != nullptr && !event->actors.empty())
    return event->actors;
  std::vector<std::pair<int, Participant>> ranked;
  collect_inside(head, 0, ranked);
  std::vector<Participant> found;
  if (ranked.empty()) return found;
  const int best = std::min_element(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
                     return a.first < b.first;
                   })->first;
  for (const auto& [rank, party] : ranked) {
    if (rank == best) append(found, {party});
  }
  return found;
}

// Walks down the noun phrase, not into its relative clauses. A party deeper inside ranks lower.
void Matcher::collect_inside(TokenId head, int depth,
                             std::vector<std::pair<int, Participant>>& found) const {
  if (depth > 2) return;
  const Analysis& analysis = scene_.analysis();
  for (const TokenId child : scene_.children(head)) {
    const Deprel relation = analysis.token(child).deprel;
    int rank = -1;
    if (relation == Deprel::NmodPoss) rank = kPossessorRank;
    if (relation == Deprel::Amod || relation == Deprel::Compound || relation == Deprel::Nmod)
      rank = kModifierRank;
    if (relation == Deprel::Conj && depth == 0) rank = 90;
    if (relation == Deprel::Acl || relation == Deprel::Obl || relation == Deprel::OblAgent)
      rank = 80;
    if (rank < 0) continue;
    for (const TokenId marker : scene_.children(child)) {
      if (analysis.token(marker).deprel != Deprel::Case) continue;
      const auto* known =
          std::find(kInsidePrepositions.begin(), kInsidePrepositions.end(), analysis.lemma(marker));
      if (known != kInsidePrepositions.end())
        rank = 2 + static_cast<int>(known - kInsidePrepositions.begin());
    }
    const std::vector<Participant> parties = parties_at(child);
    for (const Participant& party : parties) found.emplace_back(rank + depth * 100, party);
    if (parties.empty()) collect_inside(child, depth + 1, found);
    if (!parties.empty()) {  // "of Chad and Fiji"
      for (const TokenId other : scene_.children(child)) {
        if (analysis.token(other).deprel != Deprel::Conj) continue;
        for (const Participant& party : parties_at(other))
          found.emplace_back(rank + depth * 100, party);
      }
    }
  }
}

// ---- conditions ---------------------------------------------------------------------------------

ClauseId Matcher::clause_of(const Argument& argument) const {
  if (argument.clause != kNoClause) return argument.clause;
  return argument.head == kNoToken ? kNoClause : scene_.clause_at(argument.head);
}

bool Matcher::holds(const Condition& condition, const View& view, const Match& match) {
  if (condition.slot.kind == SlotKind::Actor) return holds_role(condition, match.actors);
  if (condition.slot.kind == SlotKind::Recipient) return holds_role(condition, match.recipients);
  if (condition.slot.kind == SlotKind::Sentence) return holds_sentence(condition, view);
  const auto tests = scene_.book().tests(condition.tests);
  bool present = false;
  const auto passes_one = [&](const Argument& argument) {
    present = true;
    return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
      if (test.kind == TestKind::Self) return is_self(argument, view);
      if (condition.slot.kind == SlotKind::ComplementSubject) return passes_subject(test, argument);
      if (condition.slot.inside)
        return test.kind == TestKind::Party && !parties_inside(argument.head).empty();
      return passes(test, argument);
    });
  };
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (in_slot(argument, condition.slot) && passes_one(argument)) return true;
  }
  return !present && std::any_of(tests.begin(), tests.end(),
                                 [](const Test& test) { return test.kind == TestKind::None; });
}

// Whether who is to do what the complement says is the subject: the same phrase, or the same
// country.
bool Matcher::is_self(const Argument& complement, const View& view) const {
  if (complement.clause == kNoClause) return false;
  std::vector<Participant> own;
  std::vector<Participant> below;
  const Analysis& analysis = scene_.analysis();
  for (const Argument& argument : scene_.arguments(analysis.clause(view.clause))) {
    const bool agent =
        argument.role == ArgumentRole::Subject || argument.role == ArgumentRole::Possessor;
    if (agent) append(own, parties_at(argument.head));
  }
  for (const Argument& argument : scene_.arguments(analysis.clause(complement.clause))) {
    if (argument.role == ArgumentRole::Subject) append(below, parties_at(argument.head));
  }
  return same_phrase(below, own) || same_country(below, own);
}

bool Matcher::passes_subject(const Test& test, const Argument& complement) {
  if (complement.clause == kNoClause) return test.kind == TestKind::None;
  const auto below = scene_.arguments(scene_.analysis().clause(complement.clause));
  return std::any_of(below.begin(), below.end(), [&](const Argument& argument) {
    return argument.role == ArgumentRole::Subject && passes(test, argument);
  });
}

bool Matcher::holds_role(const Condition& condition, const std::vector<Participant>& role) const {
  for (const Test& test : scene_.book().tests(condition.tests)) {
    if (test.kind == TestKind::None && role.empty()) return true;
    const bool found = std::any_of(role.begin(), role.end(), [&](const Participant& one) {
      switch (test.kind) {
        case TestKind::Party:
        case TestKind::Any:
          return true;
        case TestKind::Country:
          return is_country(one.actor);
        case TestKind::Armed:
          return is_armed(one.actor);
        case TestKind::Civil:
          return is_civil(one.actor);
        default:
          return false;
      }
    });
    if (found) return true;
  }
  return false;
}

bool Matcher::holds_sentence(const Condition& condition, const View& view) {
  const SentenceId sentence = scene_.analysis().clause(view.clause).sentence;
  const auto tests = scene_.book().tests(condition.tests);
  return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
    return test.kind == TestKind::Words && sentence_has(sentence, test.phrases);
  });
}

// Many rules ask for the same list, so the answer is kept until another sentence is asked about.
bool Matcher::sentence_has(SentenceId sentence, Run phrases) {
  Nearby& known = nearby_[phrases.first];
  if (known.sentence == sentence) return known.found;
  const Run tokens = scene_.analysis().sentence(sentence).tokens;
  known = {sentence, false};
  for (std::uint32_t i = tokens.first; i < tokens.end() && !known.found; ++i) {
    known.found = scene_.ends_one_of(scene_.book().phrases(phrases), TokenId{i});
  }
  return known.found;
}

bool Matcher::passes(const Test& test, const Argument& argument) {
  const Analysis& analysis = scene_.analysis();
  const ClauseId clause = clause_of(argument);
  switch (test.kind) {
    case TestKind::Any:
      return true;
    case TestKind::None:
    case TestKind::Self:
      return false;
    case TestKind::Words:
      return argument.head != kNoToken &&
             scene_.ends_one_of(scene_.book().phrases(test.phrases), scene_.counted(argument.head));
    case TestKind::Clause:
      return argument.clause != kNoClause;
    case TestKind::To:
      return argument.clause != kNoClause && has_to(argument.clause);
    case TestKind::That:
      return argument.clause != kNoClause && analysis.clause(argument.clause).tense != Tense::None;
    case TestKind::Event: {
      const Match* event = match(clause);
      return event != nullptr && ((test.types >> static_cast<unsigned>(event->type)) & 1U) != 0;
    }
    case TestKind::Number: {
      if (analysis.token(argument.head).upos == Upos::Num) return true;
      const auto below = scene_.children(argument.head);
      return std::any_of(below.begin(), below.end(),
                         [&](TokenId t) { return analysis.token(t).upos == Upos::Num; });
    }
    case TestKind::Sum: {
      if (analysis.token(argument.head).upos == Upos::Sym) return true;
      const auto below = scene_.children(argument.head);
      return std::any_of(below.begin(), below.end(),
                         [&](TokenId t) { return analysis.token(t).upos == Upos::Sym; });
    }
    case TestKind::Place:
      return argument.head != kNoToken && scene_.place_at(argument.head) != kNoPlace;
    default:
      return argument.head != kNoToken && passes_party(test.kind, argument.head);
  }
}

bool Matcher::has_to(ClauseId clause) const {
  const TokenId marker = scene_.analysis().clause(clause).marker;
  return marker != kNoToken && scene_.analysis().lemma(marker) == "to";
}

bool Matcher::passes_party(TestKind kind, TokenId head) const {
  const std::vector<Participant> parties = parties_at(head);
  return std::any_of(parties.begin(), parties.end(), [&](const Participant& one) {
    if (kind == TestKind::Country) return is_country(one.actor);
    if (kind == TestKind::Armed) return is_armed(one.actor);
    if (kind == TestKind::Civil) return is_civil(one.actor);
    return true;
  });
}

}  // namespace sayso
