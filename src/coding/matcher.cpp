#include "coding/matcher.h"

#include <algorithm>

namespace sayso {
namespace {

// What may stand one step further down: the preposition of an object, not another noun.
bool is_small_word(Deprel relation) {
  return relation == Deprel::Case || relation == Deprel::Fixed;
}

// "Insisted that the plan was on track" is no insisting on anything.
bool is_clause_of_its_own(Deprel relation) {
  return relation == Deprel::Ccomp || relation == Deprel::Parataxis || relation == Deprel::Conj;
}

}  // namespace

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

// The user's own verbs first, then who asked for more, then the order of the codebook.
bool Matcher::is_better(const Match& match, const Match& best) const {
  const Codebook& book = scene_.book();
  if (book.rule(match.rule).own != book.rule(best.rule).own) return book.rule(match.rule).own;
  if (match.strength != best.strength) return match.strength > best.strength;
  return match.rule < best.rule;
}

std::optional<Match> Matcher::choose(const std::vector<Candidate>& candidates) {
  std::optional<Match> best;
  std::vector<std::pair<EventType, double>> fired;
  for (const Candidate& candidate : candidates) {
    std::optional<Match> match = attempt(candidate, nullptr);
    if (!match) continue;
    fired.emplace_back(match->type, match->strength);
    if (!best || is_better(*match, *best)) best = std::move(match);
  }
  for (const auto& [type, strength] : fired) {
    if (type != best->type) best->rival = std::max(best->rival.value_or(strength), strength);
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
  add_candidates(scene_.lemma(clause.predicate), trigger_kind(clause.kind),
                 {id, clause.predicate, {}}, out);
  keep_particle(id, out);
  return out;
}

std::vector<Matcher::Candidate> Matcher::modal_candidates(ClauseId id) const {
  std::vector<Candidate> out;
  const Clause& clause = scene_.analysis().clause(id);
  if (clause.modality != Modality::Necessity || clause.modal == kNoToken) return out;
  add_candidates(scene_.lemma(clause.modal), TriggerKind::Modal, {id, clause.modal, {}}, out);
  return out;
}

void Matcher::add_candidates(LemmaId head, TriggerKind kind, const View& view,
                             std::vector<Candidate>& out) const {
  if (head == kNoLemma) return;
  for (const Trigger& trigger : scene_.book().triggers(head)) {
    if (trigger.kind != kind) continue;
    out.push_back({&trigger, {view.clause, view.trigger, trigger.rest}});
  }
}

// "Called off the strike" is no calling of a strike: where the codebook knows the verb with its
// particle, only those rules count.
void Matcher::keep_particle(ClauseId id, std::vector<Candidate>& candidates) const {
  const TokenId particle = scene_.analysis().clause(id).particle;
  if (particle == kNoToken || scene_.lemma(particle) == kNoLemma) return;
  const auto with = [&](const Candidate& one) {
    return has_rest(*one.trigger, scene_.lemma(particle));
  };
  if (!std::any_of(candidates.begin(), candidates.end(), with)) return;
  std::erase_if(candidates, [&](const Candidate& one) { return !with(one); });
}

bool Matcher::has_rest(const Trigger& trigger, LemmaId word) const {
  const auto rest = scene_.book().words(trigger.rest);
  return std::find(rest.begin(), rest.end(), word) != rest.end();
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
  if (!find_rest(candidate.view, match.trigger)) return fail(kOtherWords);
  if (rule.negated && !take_negation(match)) return fail("negation");
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
  const bool sides = rule.reciprocal && match.actors.size() > 1;
  match.strength += match.recipients.empty() && !sides ? 0 : 0.5;
  return match;
}

// ---- triggers of several words ------------------------------------------------------------------

bool Matcher::find_rest(const View& view, Span& span) const {
  const auto rest = scene_.book().words(view.rest);
  for (const LemmaId word : rest) {
    const TokenId found = find_below(word, rest, view);
    if (found == kNoToken) return false;
    const Span place = scene_.analysis().token(found).span;
    const Span wider = cover(span, place);
    if (wider.size() <= span.size() + place.size() + 6) span = wider;
  }
  return true;
}

// "Not satisfied": the negation makes the act, and does nothing more to it. It goes before what is
// said of the word alone.
bool Matcher::take_negation(Match& match) const {
  const TokenId negation = scene_.analysis().clause(match.clause).negation;
  if (negation == kNoToken) return false;
  match.trigger = cover(scene_.analysis().token(negation).span, match.trigger);
  match.strength += 3;
  return true;
}

// A dependent of the trigger, or one of theirs: "out" of "carry out", "to" of "agree to talks". A
// preposition behind an object is not the verb's: "gave it a black eye in June" is no giving in.
TokenId Matcher::find_below(LemmaId word, std::span<const LemmaId> rest, const View& view) const {
  const Analysis& analysis = scene_.analysis();
  TokenId object = kNoToken;
  for (const TokenId child : scene_.children(view.trigger)) {
    if (scene_.lemma(child) == word) return child;
    if (is_clause_of_its_own(analysis.token(child).deprel)) continue;
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

}  // namespace sayso
