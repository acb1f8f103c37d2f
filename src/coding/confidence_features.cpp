#include "coding/confidence_features.h"

#include <algorithm>

namespace sayso {
namespace {

constexpr std::uint32_t kShort = 15;  // tokens of a sentence
constexpr std::uint32_t kLong = 30;
constexpr std::uint32_t kVeryLong = 45;
constexpr double kNear = 0.6;  // a role more or less; another condition is 1.5

consteval std::size_t feature(std::string_view name) {
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
    if (kConfidenceFeatures[i] == name) return i;
  }
  throw "no such feature";
}

bool by_noun(const Actor& actor) { return actor.fact == kNoFact && actor.role_fact != kNoFact; }

// One event at a time.
class Features {
 public:
  Features(const Scene& scene, const EventDraft& draft)
      : scene_(scene),
        draft_(draft),
        match_(draft.match),
        clause_(scene.analysis().clause(match_.clause)),
        rule_(scene.book().rule(match_.rule)) {}

  ConfidenceFeatures read() {
    bits_.set(feature("always"));
    trigger();
    rule();
    clause();
    actor();
    recipient();
    sentence();
    const auto type = static_cast<std::size_t>(match_.type);
    if (type < kPloverTypes) bits_.set(feature("type AGREE") + type);
    return bits_;
  }

 private:
  void set(std::size_t which, bool value) {
    if (value) bits_.set(which);
  }

  void trigger() {
    const Analysis& analysis = scene_.analysis();
    set(feature("trigger modal"), draft_.modal);
    set(feature("trigger noun"), !draft_.modal && clause_.kind == PredicateKind::Noun);
    set(feature("trigger adjective"), !draft_.modal && clause_.kind == PredicateKind::Adjective);
    set(feature("trigger words"), match_.trigger != analysis.token(match_.trigger_token).span);
  }

  void rule() {
    const auto conditions = scene_.book().conditions(rule_.conditions);
    const auto asked = std::count_if(conditions.begin(), conditions.end(),
                                     [](const Condition& one) { return !one.unless; });
    set(feature("rule conditions"), asked == 1);
    set(feature("rule conditions two"), asked > 1);
    set(feature("rule reciprocal"), rule_.reciprocal);
    if (match_.rival) {
      set(feature("rival near"), match_.strength - *match_.rival <= kNear);
      set(feature("rival far"), match_.strength - *match_.rival > kNear);
    }
    set(feature("type composed"), match_.type != rule_.type);
  }

  void clause() {
    set(feature("clause complement"), clause_.link == ClauseLink::Complement);
    set(feature("clause adverbial"), clause_.link == ClauseLink::Adverbial);
    set(feature("clause relative"), clause_.link == ClauseLink::Relative);
    set(feature("clause participial"), clause_.link == ClauseLink::Participial);
    set(feature("clause coordinated"), clause_.link == ClauseLink::Coordinated);
    set(feature("clause parataxis"), clause_.link == ClauseLink::Parataxis);
    set(feature("clause nominal"), clause_.link == ClauseLink::Nominal);
    set(feature("clause passive"), clause_.passive);
    set(feature("clause negated"), clause_.negation != kNoToken);
    set(feature("clause modal"), clause_.modality != Modality::None);
    set(feature("clause quoted"), clause_.quoted);
  }

  void actor() {
    set(feature("actor none"), match_.actors.empty());
    if (match_.actors.empty()) return;
    const SlotKind slot = match_.actor_slot ? match_.actor_slot->kind : SlotKind::Above;
    set(feature("actor far"),
        slot == SlotKind::Above || slot == SlotKind::Speaker || slot == SlotKind::Complement);
    set(feature("actor noun phrase"),
        slot == SlotKind::Possessor || slot == SlotKind::Modifier || slot == SlotKind::Preposition);
    set(feature("actor inside"), match_.actor_slot && match_.actor_slot->inside);
    const Participant& first = match_.actors.front();
    set(feature("actor unknown"), is_unknown(first.actor));
    set(feature("actor by noun"), by_noun(first.actor));
    set(feature("actor pronoun"), is_pronoun(first));
    set(feature("actor several"), match_.actors.size() > 1);
  }

  void recipient() {
    set(feature("recipient none"), match_.recipients.empty());
    if (match_.recipients.empty()) return;
    const SlotKind slot = match_.recipient_slot ? match_.recipient_slot->kind : SlotKind::Above;
    set(feature("recipient far"), slot == SlotKind::Above || slot == SlotKind::Speaker ||
                                      slot == SlotKind::Complement ||
                                      slot == SlotKind::ComplementSubject);
    set(feature("recipient noun phrase"),
        slot == SlotKind::Possessor || slot == SlotKind::Modifier);
    set(feature("recipient oblique"), slot == SlotKind::Preposition);
    set(feature("recipient inside"), match_.recipient_slot && match_.recipient_slot->inside);
    const Participant& first = match_.recipients.front();
    set(feature("recipient unknown"), is_unknown(first.actor));
    set(feature("recipient by noun"), by_noun(first.actor));
    set(feature("recipient pronoun"), is_pronoun(first));
    set(feature("recipient same country"), share_country(match_.actors, match_.recipients));
  }

  bool is_pronoun(const Participant& party) const {
    return party.mention != kNoMention &&
           scene_.analysis().mention(party.mention).kind == MentionKind::Pronoun;
  }

  void sentence() {
    const std::uint32_t length = scene_.analysis().sentence(clause_.sentence).tokens.count;
    set(feature("sentence short"), length <= kShort);
    set(feature("sentence long"), length > kLong && length <= kVeryLong);
    set(feature("sentence very long"), length > kVeryLong);
  }

  const Scene& scene_;
  const EventDraft& draft_;
  const Match& match_;
  const Clause& clause_;
  const Rule& rule_;
  ConfidenceFeatures bits_;
};

}  // namespace

ConfidenceFeatures confidence_features(const Scene& scene, const EventDraft& draft) {
  return Features(scene, draft).read();
}

}  // namespace sayso
