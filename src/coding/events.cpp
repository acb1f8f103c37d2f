#include "coding/events.h"

#include <algorithm>
#include <numeric>

#include "coding/event_drafts.h"
#include "coding/quantities.h"

namespace sayso {
namespace {

std::vector<const EventDraft*> in_text_order(const std::vector<EventDraft>& drafts) {
  std::vector<const EventDraft*> kept;
  for (const EventDraft& draft : drafts) {
    if (draft.dropped.empty()) kept.push_back(&draft);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const EventDraft* a, const EventDraft* b) {
    return a->match.trigger.begin < b->match.trigger.begin;
  });
  return kept;
}

// Lays the drafts out in the flat arrays of an Analysis.
class EventWriter {
 public:
  EventWriter(const Scene& scene, const ConfidenceModel* confidence, Analysis& analysis)
      : scene_(scene), confidence_(confidence), analysis_(analysis) {}

  void write(const std::vector<EventDraft>& drafts) {
    for (const EventDraft* draft : in_text_order(drafts)) write_event(*draft);
  }

 private:
  void write_event(const EventDraft& draft) {
    const Match& match = draft.match;
    const Rule& rule = scene_.book().rule(match.rule);
    Event event;
    event.type = match.type;
    event.mode = match.type == rule.type ? rule.mode : std::uint8_t{0};
    event.cameo = rule.cameo;
    event.sentence = analysis_.clause(match.clause).sentence;
    event.clause = match.clause;
    event.trigger = match.trigger;
    event.rule = match.rule;
    event.contexts = rule.contexts | sentence_contexts(event.sentence);
    event.actors = write_parties(match.actors);
    event.recipients = write_parties(match.recipients);
    event.quantities = write_quantities(event.sentence, match);
    event.confidence = confidence(draft);
    analysis_.events.push_back(event);
  }

  Run write_parties(const std::vector<Participant>& parties) {
    const auto first = static_cast<std::uint32_t>(analysis_.participants.size());
    analysis_.participants.insert(analysis_.participants.end(), parties.begin(), parties.end());
    return {first, static_cast<std::uint32_t>(parties.size())};
  }

  Run write_quantities(SentenceId sentence, const Match& match) {
    const auto first = static_cast<std::uint32_t>(analysis_.quantities.size());
    for (const CountedPhrase& phrase : find_counted_phrases(analysis_, sentence)) {
      if (belongs_to(phrase.noun, match)) analysis_.quantities.push_back(phrase.quantity);
    }
    return {first, static_cast<std::uint32_t>(analysis_.quantities.size()) - first};
  }

  // A counted phrase belongs to the nearest predicate above it.
  bool belongs_to(TokenId noun, const Match& match) const {
    const Clause& clause = analysis_.clause(match.clause);
    for (TokenId at = analysis_.token(noun).head; at != kNoToken; at = analysis_.token(at).head) {
      if (at == clause.predicate || at == clause.support || at == match.trigger_token) return true;
      const ClauseId other = scene_.clause_at(at);
      if (other != kNoClause && analysis_.clause(other).kind == PredicateKind::Verb) return false;
    }
    return false;
  }

  ContextSet sentence_contexts(SentenceId sentence) const {
    ContextSet set = 0;
    const Run tokens = analysis_.sentence(sentence).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const LemmaId lemma = scene_.lemma(TokenId{i});
      if (lemma == kNoLemma) continue;
      for (const auto& word : scene_.book().context_words(lemma)) {
        if (scene_.ends_phrase(word.phrase, TokenId{i})) set |= ContextSet{1} << word.bit;
      }
    }
    return set;
  }

  // Without a model: a rule that asked for more, and got it, is surer.
  float confidence(const EventDraft& draft) const {
    if (confidence_ != nullptr)
      return static_cast<float>(confidence_->probability(confidence_features(scene_, draft)));
    const double asked = std::min(draft.match.strength, 5.0);
    return static_cast<float>(0.5 + 0.08 * asked);
  }

  const Scene& scene_;
  const ConfidenceModel* confidence_;
  Analysis& analysis_;
};

}  // namespace

void find_events(const Codebook& book, Analysis& analysis, const ConfidenceModel* confidence) {
  analysis.events.clear();
  analysis.participants.clear();
  analysis.quantities.clear();
  const Scene scene(book, analysis);
  Matcher matcher(scene);
  EventWriter(scene, confidence, analysis).write(draft_events(scene, matcher));
}

std::vector<ConfidenceFeatures> event_features(const Codebook& book, const Analysis& analysis) {
  const Scene scene(book, analysis);
  Matcher matcher(scene);
  const std::vector<EventDraft> drafts = draft_events(scene, matcher);
  std::vector<ConfidenceFeatures> features;
  for (const EventDraft* draft : in_text_order(drafts))
    features.push_back(confidence_features(scene, *draft));
  return features;
}

namespace {

std::string roles_of(const Codebook& book, const Match& match) {
  std::string text;
  if (match.actor_slot) text += "actor from " + book.slot_name(*match.actor_slot);
  if (match.recipient_slot) {
    text +=
        (text.empty() ? "" : ", ") + ("recipient from " + book.slot_name(*match.recipient_slot));
  }
  return text;
}

}  // namespace

std::vector<EventTrial> explain_events(const Codebook& book, const Analysis& analysis,
                                       SentenceId sentence) {
  const Scene scene(book, analysis);
  Matcher matcher(scene);
  const std::vector<EventDraft> drafts = draft_events(scene, matcher);
  std::vector<EventTrial> trials;
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    if (analysis.clauses[i].sentence != sentence) continue;
    for (const RuleTrial& tried : matcher.trials(ClauseId{i})) {
      if (tried.lacked == kOtherWords) continue;
      EventTrial trial{tried.clause, tried.rule, false, tried.lacked, {}};
      const auto draft = std::find_if(drafts.begin(), drafts.end(), [&](const EventDraft& one) {
        return one.match.clause == tried.clause && one.match.rule == tried.rule;
      });
      if (tried.fired && draft == drafts.end()) trial.lacked = "another rule asked for more";
      if (tried.fired && draft != drafts.end()) {
        trial.fired = draft->dropped.empty();
        trial.roles = roles_of(book, draft->match);
        trial.lacked = draft->dropped;
      }
      trials.push_back(std::move(trial));
    }
  }
  return trials;
}

}  // namespace sayso
