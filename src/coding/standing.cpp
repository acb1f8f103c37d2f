#include "coding/standing.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace sayso {
namespace {

constexpr int kMaxDepth = 64;

// Verbs that bring about what they name: their modality is that of the act, "may lead to protests".
constexpr std::array<std::string_view, 12> kCauses = {"bring",   "cause",  "ignite",  "lead",
                                                      "produce", "prompt", "provoke", "result",
                                                      "see",     "spark",  "trigger", "unleash"};

// Whether a clause hangs on its parent in a way that what governs the parent reaches it.
bool is_reached(const Analysis& analysis, const Clause& clause, const Clause& parent) {
  switch (clause.link) {
    case ClauseLink::Complement:
    case ClauseLink::Coordinated:
      return true;
    case ClauseLink::Nominal: {
      if (clause.support != kNoToken) return true;
      const std::string_view verb = analysis.lemma(parent.predicate);
      return std::find(kCauses.begin(), kCauses.end(), verb) != kCauses.end();
    }
    case ClauseLink::Root:
    case ClauseLink::Adverbial:
    case ClauseLink::Relative:
    case ClauseLink::Participial:
    case ClauseLink::Parataxis:
      break;
  }
  return false;
}

class StandingFinder {
 public:
  StandingFinder(const StandingTable& table, const Analysis& analysis)
      : table_(table), analysis_(analysis) {
    attributions_.resize(analysis.sentences.size());
    for (std::uint32_t i = 0; i < analysis.attributions.size(); ++i) {
      attributions_[index(analysis.attributions[i].sentence)].push_back(AttributionId{i});
    }
    conditions_.resize(analysis.clauses.size());
    for (const Clause& clause : analysis.clauses) {
      if (clause.conditional && clause.parent != kNoClause)
        conditions_[index(clause.parent)] = clause.marker;
    }
  }

  std::vector<AttributionId> chain(const Event& event) const {
    std::vector<AttributionId> links;
    for (const AttributionId id : attributions_[index(event.sentence)]) {
      if (is_link(event, analysis_.attribution(id))) links.push_back(id);
    }
    std::stable_sort(links.begin(), links.end(), [this](AttributionId a, AttributionId b) {
      return content_size(a) < content_size(b);
    });
    return links;
  }

  std::vector<StandingStep> steps(const Event& event,
                                  const std::vector<AttributionId>& links) const {
    std::vector<StandingStep> found;
    clause_steps(event, !links.empty(), found);
    // "Warned that rebels would attack": what somebody foresees of others is no plan of theirs.
    const bool foreseen = std::any_of(links.begin(), links.end(), [this](AttributionId id) {
      return analysis_.attribution(id).kind == CueKind::Belief;
    });
    for (StandingStep& step : found) {
      const bool planned = step.standing == Standing::Planned && !step.because.empty();
      if (foreseen && planned) step.standing = Standing::Speculated;
    }
    for (const AttributionId id : links) link_steps(event, analysis_.attribution(id), found);
    return found;
  }

  EventTime time(const Event& event, Standing standing) const {
    const Date& published = analysis_.document.published;
    if (standing == Standing::Planned) return EventTime::Future;
    if (!event.date.empty() && !published.empty() && event.date.year + 1 < published.year) {
      return EventTime::Historical;
    }
    if (event.clause == kNoClause) return EventTime::Past;
    const Clause& clause = governing_verb(event.clause);
    if (standing == Standing::Hypothetical || clause.modality == Modality::Future)
      return EventTime::Future;
    const bool present = clause.tense == Tense::Pres && !clause.perfect;
    return present ? EventTime::Ongoing : EventTime::Past;
  }

 private:
  bool is_link(const Event& event, const Attribution& attribution) const {
    if (attribution.kind == CueKind::Intention || attribution.cue.overlaps(event.trigger))
      return false;
    const bool inside = std::any_of(analysis_.contents.begin() + attribution.content.first,
                                    analysis_.contents.begin() + attribution.content.end(),
                                    [&](Span content) { return content.contains(event.trigger); });
    return inside && !in_aside(event, attribution);
  }

  // A non-restrictive relative clause inside the content is the outlet's own, unless it is quoted.
  bool in_aside(const Event& event, const Attribution& attribution) const {
    for (ClauseId id = event.clause; id != kNoClause; id = analysis_.clause(id).parent) {
      const Clause& clause = analysis_.clause(id);
      if (id == attribution.clause || clause.quoted) return false;
      if (clause.link == ClauseLink::Relative && behind_comma(clause.extent)) {
        return !clause.extent.contains(attribution.cue);
      }
    }
    return false;
  }

  bool behind_comma(Span span) const {
    const std::string_view text = analysis_.document.text;
    std::uint32_t at = span.begin;
    while (at > 0 && text[at - 1] == ' ') --at;
    return at > 0 && text[at - 1] == ',';
  }

  std::uint32_t content_size(AttributionId id) const {
    std::uint32_t size = 0;
    const Run run = analysis_.attribution(id).content;
    for (std::uint32_t i = run.first; i < run.end(); ++i) size += analysis_.contents[i].size();
    return size;
  }

  // The verb clause an event's noun hangs on, else its own clause.
  const Clause& governing_verb(ClauseId id) const {
    const Clause* clause = &analysis_.clause(id);
    while (clause->kind == PredicateKind::Noun && clause->parent != kNoClause) {
      clause = &analysis_.clause(clause->parent);
    }
    return *clause;
  }

  // From the event's clause outwards, as far as what governs one clause reaches the one below.
  void clause_steps(const Event& event, bool told, std::vector<StandingStep>& found) const {
    if (event.type == EventType::Agree) found.push_back({Standing::Planned, {}});
    const Clause* below = nullptr;
    ClauseId id = event.clause;
    for (int depth = 0; id != kNoClause && depth < kMaxDepth; ++depth) {
      const Clause& clause = analysis_.clause(id);
      const Government* government = below == nullptr ? nullptr : government_of(clause, *below);
      if (below != nullptr && government == nullptr && !is_reached(analysis_, *below, clause))
        break;
      if (depth > 0 && is_frame(clause, event)) break;
      const bool negated = clause.negation != kNoToken;
      if (government != nullptr && !span_of(clause.predicate).overlaps(event.trigger)) {
        const Effect effect = negated ? government->negated : government->affirmed;
        if (effect.kind == Effect::Kind::Holds) break;
        add(effect, told, span_of(clause.predicate), found);
      }
      own_steps(event, clause, id, told, government != nullptr, found);
      below = &clause;
      id = clause.parent;
    }
  }

  static void add(Effect effect, bool told, Span because, std::vector<StandingStep>& found) {
    if (effect.kind != Effect::Kind::Sets) return;
    const bool denied = told && effect.standing == Standing::Negated;
    found.push_back({denied ? Standing::Denied : effect.standing, because});
  }

  // What the table says of a clause's word and the clause below it, if it governs that.
  const Government* government_of(const Clause& clause, const Clause& below) const {
    const GovernorForm form = clause.kind == PredicateKind::Verb   ? GovernorForm::Verb
                              : clause.kind == PredicateKind::Noun ? GovernorForm::Noun
                                                                   : GovernorForm::Adjective;
    const std::optional<Governed> governed = governed_as(clause, below);
    if (!governed) return nullptr;
    if (clause.particle != kNoToken) {
      const std::string both = std::string(analysis_.lemma(clause.predicate)) + ' ' +
                               std::string(analysis_.lemma(clause.particle));
      return table_.find(form, both, *governed);
    }
    return table_.find(form, analysis_.lemma(clause.predicate), *governed);
  }

  std::optional<Governed> governed_as(const Clause& clause, const Clause& below) const {
    if (below.link == ClauseLink::Nominal) {
      return is_object(clause, below) ? std::optional(Governed::Noun) : std::nullopt;
    }
    const bool complement =
        below.link == ClauseLink::Complement ||
        (below.link == ClauseLink::Participial && clause.kind == PredicateKind::Noun);
    if (!complement) return std::nullopt;
    const std::string_view marker =
        below.marker == kNoToken ? std::string_view{} : analysis_.lemma(below.marker);
    if (marker == "from") return Governed::From;
    const Morph morph = analysis_.token(below.predicate).morph;
    if (marker == "to" || is_to_infinitive(below)) return Governed::To;
    if (below.tense != Tense::None || marker == "that") return Governed::That;
    if (morph.verb_form == VerbForm::Ger || morph.verb_form == VerbForm::Part) return Governed::Ing;
    return Governed::Bare;
  }

  bool is_to_infinitive(const Clause& clause) const {
    const Run tokens = analysis_.sentence(clause.sentence).tokens;
    for (std::uint32_t i = tokens.first; i < index(clause.predicate); ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.head == clause.predicate && token.deprel == Deprel::Mark &&
          token.upos == Upos::Part)
        return true;
    }
    return false;
  }

  bool is_object(const Clause& clause, const Clause& noun) const {
    const Run run = clause.arguments;
    return std::any_of(analysis_.arguments.begin() + run.first,
                       analysis_.arguments.begin() + run.end(), [&](const Argument& argument) {
                         return argument.head == noun.predicate &&
                                argument.role == ArgumentRole::Object;
                       });
  }

  // A speech verb whose content holds the event is a link of the chain: its own tense is its own.
  bool is_frame(const Clause& clause, const Event& event) const {
    for (const AttributionId id : attributions_[index(event.sentence)]) {
      const Attribution& attribution = analysis_.attribution(id);
      if (attribution.kind == CueKind::Intention) continue;  // is no link
      if (attribution.cue.contains(analysis_.token(clause.predicate).span)) return true;
    }
    return false;
  }

  // A word that is part of the trigger makes the event what it is, and does nothing more to it: the
  // "not" of a refusal, the "must" of a demand. `governs`: the table has spoken of its negation.
  void own_steps(const Event& event, const Clause& clause, ClauseId id, bool told, bool governs,
                 std::vector<StandingStep>& found) const {
    if (!governs && clause.negation != kNoToken && !is_governor(clause) &&
        !span_of(clause.negation).overlaps(event.trigger)) {
      found.push_back({told ? Standing::Denied : Standing::Negated, span_of(clause.negation)});
    }
    if (clause.conditional) {
      add(table_.mood("condition").affirmed, told, span_of(clause.marker), found);
    }
    const bool ahead = clause.modality == Modality::Future ||
                       clause.modality == Modality::Conditional ||
                       clause.modality == Modality::Possible;
    if (ahead && conditions_[index(id)]) {
      add(table_.mood("condition").affirmed, told, span_of(*conditions_[index(id)]), found);
    }
    if (clause.question && id == event.clause && event.type != EventType::Agree) {
      add(table_.mood("question").affirmed, told, span_of(clause.predicate), found);
    }
    if (clause.imperative) {
      add(table_.mood("command").affirmed, told, span_of(clause.predicate), found);
    }
    if (clause.link == ClauseLink::Adverbial && is_to_infinitive(clause)) {
      add(table_.mood("purpose").affirmed, told, span_of(clause.marker), found);
    }
    adverb_steps(event, clause, told, found);
    if (clause.modal != kNoToken && span_of(clause.modal).overlaps(event.trigger)) return;
    if (const std::string_view mood = mood_of(clause, told); !mood.empty()) {
      add(table_.mood(mood).affirmed, told, span_of(clause.modal), found);
    }
  }

  // "Perhaps", "almost".
  void adverb_steps(const Event& event, const Clause& clause, bool told,
                    std::vector<StandingStep>& found) const {
    const Run tokens = analysis_.sentence(clause.sentence).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.head != clause.predicate || token.upos != Upos::Adv) continue;
      const Government* government =
          table_.find(GovernorForm::Adverb, analysis_.lemma(TokenId{i}), Governed::Any);
      if (government != nullptr && !token.span.overlaps(event.trigger)) {
        add(government->affirmed, told, token.span, found);
      }
    }
  }

  // The negation of "failed to leave" is "failed", of which the table speaks.
  bool is_governor(const Clause& clause) const {
    if (clause.parent == kNoClause) return false;
    const Clause& parent = analysis_.clause(clause.parent);
    return parent.predicate == clause.negation && government_of(parent, clause) != nullptr;
  }

  // In reported speech "would" is the future told in the past.
  static std::string_view mood_of(const Clause& clause, bool told) {
    switch (clause.modality) {
      case Modality::Future:
        return "future";
      case Modality::Conditional:
        return told ? "future" : "conditional";
      case Modality::Possible:
        return "possible";
      case Modality::Necessity:
        return "necessity";
      case Modality::Ability:
        return "ability";
      case Modality::None:
        break;
    }
    return {};
  }

  void link_steps(const Event& event, const Attribution& link,
                  std::vector<StandingStep>& found) const {
    add(table_.cue(CueKind::Neutral).affirmed, true, link.cue, found);
    if (is_modifier_inside(event, link)) return;  // what is presupposed stands
    const bool negated =
        link.clause != kNoClause && analysis_.clause(link.clause).negation != kNoToken;
    const Government& government = table_.cue(link.kind);
    add(negated ? government.negated : government.affirmed, true, link.cue, found);
  }

  // Whether a relative or participial clause, or a bare noun, parts the event from what the cue
  // governs.
  bool is_modifier_inside(const Event& event, const Attribution& link) const {
    ClauseId id = event.clause;
    for (int depth = 0; id != kNoClause && depth < kMaxDepth; ++depth) {
      const Clause& clause = analysis_.clause(id);
      if (id == link.clause || clause.parent == link.clause || clause.parent == kNoClause)
        return false;
      const Clause& parent = analysis_.clause(clause.parent);
      if (!inside(link, analysis_.token(parent.predicate).span)) return false;
      // "called for the release of prisoners": the whole of what is wanted is open.
      const bool wanted = link.kind == CueKind::Direction && clause.link == ClauseLink::Nominal;
      if (!wanted && !is_reached(analysis_, clause, parent) && clause.link != ClauseLink::Parataxis)
        return true;
      id = clause.parent;
    }
    return false;
  }

  bool inside(const Attribution& link, Span span) const {
    for (std::uint32_t i = link.content.first; i < link.content.end(); ++i) {
      if (analysis_.contents[i].contains(span)) return true;
    }
    return false;
  }

  Span span_of(TokenId id) const { return id == kNoToken ? Span{} : analysis_.token(id).span; }

  const StandingTable& table_;
  const Analysis& analysis_;
  std::vector<std::vector<AttributionId>> attributions_;  // by sentence
  std::vector<std::optional<TokenId>>
      conditions_;  // by clause: the marker of an if-clause below it
};

Certainty certainty_of(Standing standing) {
  switch (standing) {
    case Standing::Hypothetical:
    case Standing::Speculated:
      return Certainty::Possible;
    case Standing::Alleged:
    case Standing::Planned:
      return Certainty::Probable;
    case Standing::Denied:
    case Standing::Negated:
    case Standing::Reported:
    case Standing::Stated:
      break;
  }
  return Certainty::Certain;
}

Standing uppermost(const std::vector<StandingStep>& steps) {
  Standing standing = Standing::Stated;
  for (const StandingStep& step : steps) standing = std::min(standing, step.standing);
  return standing;
}

}  // namespace

void set_standing(const StandingTable& table, Analysis& analysis) {
  analysis.chains.clear();
  const StandingFinder finder(table, analysis);
  for (Event& event : analysis.events) {
    const std::vector<AttributionId> links = finder.chain(event);
    event.chain = {static_cast<std::uint32_t>(analysis.chains.size()),
                   static_cast<std::uint32_t>(links.size())};
    analysis.chains.insert(analysis.chains.end(), links.begin(), links.end());
    event.standing = uppermost(finder.steps(event, links));
    const bool negated = event.standing == Standing::Denied || event.standing == Standing::Negated;
    event.polarity = negated ? Polarity::Negated : Polarity::Affirmed;
    event.time = finder.time(event, event.standing);
    event.certainty = certainty_of(event.standing);
  }
}

std::vector<StandingStep> standing_steps(const StandingTable& table, const Analysis& analysis,
                                         const Event& event) {
  const StandingFinder finder(table, analysis);
  return finder.steps(event, finder.chain(event));
}

}  // namespace sayso
