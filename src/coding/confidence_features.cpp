#include "coding/confidence_features.h"

#include <algorithm>

namespace sayso {
namespace {

constexpr std::uint32_t kVeryLong = 45;  // tokens of a sentence
constexpr std::uint32_t kDistant = 8;    // tokens between trigger and party
constexpr std::uint32_t kLead = 3;       // sentences, with the title
constexpr int kDeep = 3;                 // clauses above
constexpr double kStrong = 3;            // a role counts more or less than 1, a condition 1.5
constexpr double kNear = 0.6;

consteval std::size_t feature(std::string_view name) {
  for (std::size_t i = 0; i < kConfidenceFeatureCount; ++i) {
    if (kConfidenceFeatures[i] == name) return i;
  }
  throw "no such feature";
}

// Those of a role are in the same order for both.
consteval std::size_t role_feature(std::string_view name) {
  for (std::size_t i = feature("actor none"); i < feature("recipient none"); ++i) {
    if (kConfidenceFeatures[i].substr(6) == name) return i - feature("actor none");
  }
  throw "no such feature";
}

bool by_noun(const Actor& actor) { return actor.fact == kNoFact && actor.role_fact != kNoFact; }

bool is_far(SlotKind slot) {
  return slot == SlotKind::Above || slot == SlotKind::Speaker || slot == SlotKind::Complement ||
         slot == SlotKind::ComplementSubject;
}

bool is_in_noun_phrase(SlotKind slot) {
  return slot == SlotKind::Possessor || slot == SlotKind::Modifier;
}

// One event at a time.
class Features {
 public:
  Features(const Scene& scene, const EventDraft& draft)
      : scene_(scene),
        analysis_(scene.analysis()),
        draft_(draft),
        match_(draft.match),
        clause_(analysis_.clause(match_.clause)),
        rule_(scene.book().rule(match_.rule)) {}

  ConfidenceFeatures read() {
    bits_.set(feature("always"));
    trigger();
    rule();
    clause();
    role(feature("actor none"), match_.actors, match_.actor_slot);
    role(feature("recipient none"), match_.recipients, match_.recipient_slot);
    roles();
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
    const bool noun = !draft_.modal && clause_.kind == PredicateKind::Noun;
    set(feature("trigger modal"), draft_.modal);
    set(feature("trigger noun"), noun);
    set(feature("trigger adjective"), !draft_.modal && clause_.kind == PredicateKind::Adjective);
    set(feature("trigger supported"), noun && clause_.support != kNoToken);
    set(feature("trigger untensed"),
        !draft_.modal && clause_.kind == PredicateKind::Verb && clause_.tense == Tense::None);
  }

  void rule() {
    const auto conditions = scene_.book().conditions(rule_.conditions);
    const auto asked = std::count_if(conditions.begin(), conditions.end(),
                                     [](const Condition& one) { return !one.unless; });
    set(feature("rule conditions"), asked > 0);
    set(feature("rule strong"), match_.strength >= kStrong);
    set(feature("rule reciprocal"), rule_.reciprocal);
    set(feature("rival near"), match_.rival && match_.strength - *match_.rival <= kNear);
    set(feature("type composed"), match_.type != rule_.type);
  }

  void clause() {
    set(feature("clause relative"), clause_.link == ClauseLink::Relative);
    set(feature("clause participial"), clause_.link == ClauseLink::Participial);
    set(feature("clause passive"), clause_.passive);
    set(feature("clause negated"), clause_.negation != kNoToken);
    set(feature("clause modal"), clause_.modality != Modality::None);
    int depth = 0;
    for (ClauseId up = clause_.parent; up != kNoClause; up = analysis_.clause(up).parent) ++depth;
    set(feature("clause deep"), depth >= kDeep);
  }

  void role(std::size_t base, const std::vector<Participant>& parties,
            const std::optional<Slot>& found_in) {
    set(base, parties.empty());
    if (parties.empty()) return;
    const SlotKind slot = found_in ? found_in->kind : SlotKind::Above;
    set(base + role_feature("far"), is_far(slot));
    set(base + role_feature("noun phrase"), is_in_noun_phrase(slot));
    set(base + role_feature("inside"), found_in && found_in->inside);
    for (const Participant& one : parties) party(base, one);
  }

  void party(std::size_t base, const Participant& one) {
    const Actor& actor = one.actor;
    set(base + role_feature("unknown"), is_unknown(actor));
    set(base + role_feature("by noun"), by_noun(actor));
    set(base + role_feature("no country"), actor.country.empty() && !is_unknown(actor));
    set(base + role_feature("no sector"),
        actor.sectors[0] == Sector::None && !actor.country.empty());
    set(base + role_feature("sectors"), actor.sectors[1] != Sector::None);
    if (one.mention == kNoMention) return;
    const Mention& mention = analysis_.mention(one.mention);
    const bool pronoun = mention.kind == MentionKind::Pronoun;
    set(base + role_feature("pronoun"), pronoun);
    set(base + role_feature("antecedent"), !pronoun && mention.antecedent != kNoMention);
    set(base + role_feature("plural"), mention.plural && mention.kind == MentionKind::Nominal);
    if (mention.head == kNoToken) return;
    const std::uint32_t from = index(std::min(mention.head, match_.trigger_token));
    const std::uint32_t to = index(std::max(mention.head, match_.trigger_token));
    set(base + role_feature("distant"), to - from > kDistant);
  }

  void roles() {
    set(feature("roles one"), match_.actors.empty() || match_.recipients.empty());
    set(feature("roles alone"), rule_.reciprocal && match_.actors.size() == 1);
    set(feature("roles elsewhere"), is_elsewhere(match_.actors));
    set(feature("roles one country"), share_country(match_.actors, match_.recipients));
  }

  // Taken from another sentence of the article.
  bool is_elsewhere(const std::vector<Participant>& parties) const {
    const Span sentence = analysis_.sentence(clause_.sentence).span;
    return std::any_of(parties.begin(), parties.end(),
                       [&](const Participant& one) { return !sentence.contains(one.span); });
  }

  void sentence() {
    set(feature("sentence lead"), index(clause_.sentence) < kLead);
    set(feature("sentence very long"),
        analysis_.sentence(clause_.sentence).tokens.count > kVeryLong);
  }

  const Scene& scene_;
  const Analysis& analysis_;
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
