// Where a phrase hangs that a rule asks for, if not at its predicate.
//
// Which word a prepositional phrase belongs to is what a parser errs on most, and the words alone
// often leave it open: "has sent a judge to Peru" can be read as a judge to Peru. What the verb or
// noun asks for decides. A phrase in its own place always goes first.

#include <algorithm>
#include <array>
#include <string_view>

#include "clause/word_set.h"

#include "coding/matcher.h"

namespace sayso {
namespace {

// In order of the alphabet. Not "of" and "in": those belong to the noun before them.
constexpr auto kOfVerbs = word_set({"against", "for", "from", "into", "on", "to", "upon", "with"});
// What leads from the noun of an act to the other side, a clause away: "staged a raid on Chad".
constexpr auto kOfActs = word_set({"against", "between", "on", "with"});
constexpr int kDeepest = 2;

// Reads one slot of one predicate.
class Attachment {
 public:
  Attachment(const Scene& scene, LemmaId preposition) : scene_(scene), wanted_(preposition) {}

  // The last phrase with the preposition inside the noun phrase, or inside what that is made of: "a
  // load of rice to Mali".
  TokenId inside(TokenId noun, int depth = 1) const {
    TokenId found = kNoToken;
    for (const TokenId child : scene_.children(noun)) {
      if (scene_.analysis().token(child).deprel != Deprel::Nmod || index(child) < index(noun))
        continue;
      if (marker(child) != kNoToken) found = child;
      if (found != child && depth < kDeepest && has_case(child, "of")) {
        const TokenId deeper = inside(child, depth + 1);
        if (deeper != kNoToken) found = deeper;
      }
    }
    return found;
  }

  TokenId marker(TokenId head) const {
    const Analysis& analysis = scene_.analysis();
    for (const TokenId child : scene_.children(head)) {
      if (analysis.token(child).deprel == Deprel::Case && scene_.lemma(child) == wanted_ &&
          kOfVerbs.contains(analysis.lemma(child)))
        return child;
    }
    return kNoToken;
  }

 private:
  bool has_case(TokenId head, std::string_view lemma) const {
    const auto below = scene_.children(head);
    return std::any_of(below.begin(), below.end(), [&](TokenId child) {
      return scene_.analysis().token(child).deprel == Deprel::Case &&
             scene_.analysis().lemma(child) == lemma;
    });
  }

  const Scene& scene_;
  LemmaId wanted_;
};

// "Gave Mali a loan" read as one phrase: whoever stands before its article or number is no part of
// it.
TokenId before_article(const Scene& scene, TokenId noun) {
  TokenId first = kNoToken;
  for (const TokenId child : scene.children(noun)) {
    if (index(child) > index(noun)) break;
    const Deprel relation = scene.analysis().token(child).deprel;
    const bool name = relation == Deprel::Compound || relation == Deprel::Nmod ||
                      relation == Deprel::Amod || relation == Deprel::NmodPoss;
    if (name && first == kNoToken && scene.party_at(child) != kNoMention) first = child;
    const bool starts = relation == Deprel::Det || relation == Deprel::Nummod;
    if (starts) return first;
  }
  return kNoToken;
}

}  // namespace

std::vector<Participant> Matcher::misplaced_parties(const Slot& slot, const Rule& rule,
                                                    const View& view) {
  std::vector<Participant> found;
  for (const Argument& argument : misplaced(slot, view)) {
    add_parties(found, parties_at(argument.head, rule.places));
    if (argument.role != ArgumentRole::Oblique) continue;
    for (const TokenId other : scene_.children(argument.head)) {
      if (scene_.analysis().token(other).deprel == Deprel::Conj)
        add_parties(found, parties_at(other, rule.places));
    }
  }
  return found;
}

std::vector<Argument> Matcher::misplaced(const Slot& slot, const View& view) {
  const Analysis& analysis = scene_.analysis();
  const Clause& clause = analysis.clause(view.clause);
  if (clause.kind == PredicateKind::Noun) return hung_on_verb(slot, view.clause);
  std::vector<Argument> found;
  if (slot.inside || clause.kind != PredicateKind::Verb) return found;
  const bool second = slot.kind == SlotKind::IndirectObject;
  if (!second && slot.kind != SlotKind::Preposition) return found;
  const Attachment attachment(scene_, slot.preposition);
  for (const Argument& argument : scene_.arguments(clause)) {
    if (argument.role != ArgumentRole::Object || argument.head == kNoToken) continue;
    if (argument.origin == ArgumentOrigin::Relative) continue;
    Argument other = argument;
    other.head = second ? before_article(scene_, argument.head) : attachment.inside(argument.head);
    if (other.head == kNoToken) continue;
    other.role = second ? ArgumentRole::IndirectObject : ArgumentRole::Oblique;
    other.preposition = second ? kNoToken : attachment.marker(other.head);
    found.push_back(other);
  }
  return found;
}

// "Staged a raid at dawn on Chad": the phrase hangs on the verb, unless an event of the verb's own
// has it for a party, "blamed the raid on Chad".
std::vector<Argument> Matcher::hung_on_verb(const Slot& slot, ClauseId noun) {
  std::vector<Argument> found;
  if (slot.kind != SlotKind::Preposition || slot.inside) return found;
  const Analysis& analysis = scene_.analysis();
  const TokenId predicate = analysis.clause(noun).predicate;
  const ClauseId above = scene_.verb_above(noun);
  if (above == kNoClause || analysis.token(predicate).head != analysis.clause(above).predicate ||
      states_[index(above)] == State::Busy)
    return found;
  for (const Argument& argument : scene_.arguments(analysis.clause(above))) {
    if (argument.origin != ArgumentOrigin::Own || argument.head == kNoToken ||
        index(argument.head) < index(predicate) || !in_slot(argument, slot) ||
        !kOfActs.contains(analysis.lemma(argument.preposition)))
      continue;
    const Match* event = match(above);
    const std::vector<Participant> parties = parties_at(argument.head);
    const bool taken = event != nullptr && (overlap_parties(parties, event->actors) ||
                                            overlap_parties(parties, event->recipients));
    if (!taken) found.push_back(argument);
  }
  return found;
}

// "The release of the crew by Chad", read as a crew by Chad.
std::vector<Argument> Matcher::agents_beyond(const Slot& slot, ClauseId noun) {
  std::vector<Argument> found;
  if (slot.kind != SlotKind::Preposition || slot.inside) return found;
  const Analysis& analysis = scene_.analysis();
  for (const Argument& argument : scene_.arguments(analysis.clause(noun))) {
    if (argument.role != ArgumentRole::Oblique || argument.preposition == kNoToken ||
        analysis.lemma(argument.preposition) != "of" ||
        match(scene_.clause_at(argument.head)) != nullptr)
      continue;
    for (const TokenId child : scene_.children(argument.head)) {
      if (analysis.token(child).deprel != Deprel::Nmod) continue;
      for (const TokenId marker : scene_.children(child)) {
        if (analysis.lemma(marker) == "by" && scene_.lemma(marker) == slot.preposition)
          found.push_back({ArgumentRole::Oblique, ArgumentOrigin::Own, child, marker, kNoClause});
      }
    }
  }
  return found;
}

}  // namespace sayso
