// Who fills the roles of a rule: the parties that stand in its slots.

#include <algorithm>

#include "coding/matcher.h"

namespace sayso {

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

// The object of a verb with a preposition of its own stands behind that: "agreed to a truce".
bool Matcher::stands_in(const Argument& argument, const Slot& slot, const View& view) const {
  if (in_slot(argument, slot)) return true;
  if (slot.kind != SlotKind::Object || argument.role != ArgumentRole::Oblique ||
      argument.preposition == kNoToken)
    return false;
  const auto rest = scene_.book().words(view.rest);
  return std::find(rest.begin(), rest.end(), scene_.lemma(argument.preposition)) != rest.end();
}

void Matcher::fill_roles(const Rule& rule, const View& view, Match& match) {
  const auto actor = scene_.book().slots(rule.actor);
  const auto recipient = scene_.book().slots(rule.recipient);
  if (rule.recipient_first) {
    match.recipients = role(recipient, rule, view, false, {}, match.recipient_slot);
    match.actors = role(actor, rule, view, rule.reciprocal, match.recipients, match.actor_slot);
  } else {
    match.actors = role(actor, rule, view, rule.reciprocal, {}, match.actor_slot);
    match.recipients = role(recipient, rule, view, false, match.actors, match.recipient_slot);
  }
  add_host(rule, view, match);
  const bool opinion = !actor.empty() && actor.front().kind == SlotKind::Speaker;
  if (opinion) keep_others_named(match);
}

// An opinion or demand under a plain "said" bears on another, whom the sentence names: not "we must
// do more", nor a minister's "our country should", nor what a relative clause adds.
void Matcher::keep_others_named(Match& match) const {
  if (scene_.analysis().clause(match.clause).link == ClauseLink::Relative) match.recipients.clear();
  std::erase_if(match.recipients, [&](const Participant& one) {
    if (one.mention == kNoMention) return false;
    if (scene_.analysis().mention(one.mention).kind == MentionKind::Pronoun) return true;
    return is_country(one.actor) && share_country({one}, match.actors) &&
           std::any_of(match.actors.begin(), match.actors.end(),
                       [](const Participant& actor) { return is_organ(actor.actor); });
  });
}

// The parties of the first slot that has any, or of all slots. A phrase fills one role only.
// Someone of whom only the name is known has the role if nobody better known stands anywhere.
std::vector<Participant> Matcher::role(std::span<const Slot> slots, const Rule& rule,
                                       const View& view, bool all,
                                       const std::vector<Participant>& taken,
                                       std::optional<Slot>& found_in) {
  std::vector<Participant> found;
  std::vector<Participant> unknown;
  std::optional<Slot> unknown_in;
  const auto add = [&](const Slot& slot, const std::vector<Participant>& parties) {
    if (parties.empty() || overlap_parties(parties, taken)) return;
    const bool known = !is_unknown(parties.front().actor);
    std::vector<Participant>& kept = known ? found : unknown;
    if (kept.empty()) (known ? found_in : unknown_in) = slot;
    if (kept.empty() || all) add_parties(kept, parties);
  };
  // Who acts is the subject, if anyone: no phrase that could as well belong to the object.
  const bool anywhere = all || slots.empty() || slots.front().kind != SlotKind::Subject;
  bool before_object = anywhere && !all;
  for (const Slot& slot : slots) {
    const bool more = all && slot.inside && !found.empty();
    const std::vector<Participant> parties =
        more ? further_sides(slot, rule, view) : slot_parties(slot, rule, view, taken);
    before_object = before_object && slot.kind != SlotKind::Object;
    add(slot, parties.empty() && before_object ? misplaced_parties(slot, rule, view) : parties);
    if (!all && !found.empty()) break;
  }
  for (const Slot& slot : slots) {
    if (anywhere && found.size() + unknown.size() < (all ? 2U : 1U))
      add(slot, misplaced_parties(slot, rule, view));
  }
  const bool fits = found.empty() || (all && found.size() == 1);
  if (!found_in) found_in = unknown_in;
  if (fits) add_parties(found, unknown);
  return found;
}

std::vector<Participant> Matcher::slot_parties(const Slot& slot, const Rule& rule, const View& view,
                                               const std::vector<Participant>& taken) {
  if (slot.kind == SlotKind::Speaker) return speaker(view.trigger);
  if (slot.kind == SlotKind::Above) return subject_above(view.clause);
  if (slot.kind == SlotKind::Complement) return complement_parties(view);
  std::vector<Participant> found;
  const Clause& clause = scene_.analysis().clause(view.clause);
  for (const Argument& argument : scene_.arguments(clause)) {
    if (!stands_in(argument, slot, view)) continue;
    if (slot.kind == SlotKind::Modifier && names_scene(argument.head, rule, view)) continue;
    if (slot.kind == SlotKind::ComplementSubject) {
      if (argument.clause == kNoClause) continue;
      for (const Argument& below : scene_.arguments(scene_.analysis().clause(argument.clause))) {
        if (below.role == ArgumentRole::Subject) add_parties(found, parties_at(below.head));
      }
    } else if (argument.head != kNoToken) {
      add_parties(found, slot.inside ? parties_inside(argument.head, taken, view.trigger)
                                     : parties_at(argument.head, rule.places));
    }
  }
  if (!found.empty() || clause.kind != PredicateKind::Noun) return found;
  for (const Argument& agent : agents_beyond(slot, view.clause))
    add_parties(found, parties_at(agent.head));
  return found;
}

// Whom the act in the complement bears on: "agreed to send troops to Chad".
std::vector<Participant> Matcher::complement_parties(const View& view) {
  std::vector<Participant> found;
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (argument.role != ArgumentRole::Complement || argument.clause == kNoClause) continue;
    if (const Match* below = match(argument.clause)) {
      add_parties(found, below->recipients.empty() ? below->actors : below->recipients);
      continue;
    }
    for (const Argument& deep : scene_.arguments(scene_.analysis().clause(argument.clause))) {
      const bool thing =
          deep.role != ArgumentRole::Subject && deep.role != ArgumentRole::Complement;
      if (thing && deep.head != kNoToken && found.empty())
        add_parties(found, parties_at(deep.head));
    }
    for (const Argument& deep : scene_.arguments(scene_.analysis().clause(argument.clause))) {
      if (deep.role == ArgumentRole::Object && found.empty())
        add_parties(found, parties_inside(deep.head));
    }
  }
  // The one who promises, and its own troops, are not those promised to.
  for (const Argument& argument : scene_.arguments(scene_.analysis().clause(view.clause))) {
    if (argument.role != ArgumentRole::Subject) continue;
    const std::vector<Participant> own = parties_at(argument.head);
    std::erase_if(found, [&](const Participant& one) {
      return overlap_parties({one}, own) || (is_organ(one.actor) && share_country({one}, own));
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
    if (argument.role == ArgumentRole::Subject) add_parties(found, parties_at(argument.head));
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

// "Several delegations, including those of Chad and Fiji": each country that is named counts.
std::vector<Participant> Matcher::parties_at(TokenId head, bool places) const {
  std::vector<Participant> found = parties_of_head(head, places);
  const auto add_others = [&](TokenId token) {
    for (const Participant& one : parties_of_head(token, places)) {
      if (!share_country({one}, found)) add_parties(found, {one});
    }
  };
  for (const TokenId child : scene_.children(head)) {
    if (!is_example(child)) continue;
    add_others(child);
    for (const TokenId other : scene_.children(child)) {
      if (scene_.analysis().token(other).deprel == Deprel::Conj) add_others(other);
    }
  }
  return found;
}

bool Matcher::is_example(TokenId token) const {
  const auto below = scene_.children(token);
  return std::any_of(below.begin(), below.end(), [&](TokenId child) {
    return child < token && scene_.analysis().form(child) == "including";
  });
}

std::vector<Participant> Matcher::parties_of_head(TokenId head, bool places) const {
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
  const MentionId named = scene_.unknown_at(head);
  if (found.empty() && named != kNoMention)
    found.push_back({analysis.mention(named).span, named, Actor{}});
  return found;
}

}  // namespace sayso
