#include "coding/attribution.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "clause/clause_words.h"
#include "coding/attribution_content.h"
#include "coding/attribution_sources.h"
#include "coding/attribution_view.h"
#include "coding/speech.h"

namespace sayso {
namespace {

bool is_nominal(Upos upos) {
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron;
}

class AttributionFinder {
 public:
  AttributionFinder(const CueTable& cues, Analysis& analysis)
      : view_(cues, analysis),
        contents_(view_, analysis),
        sources_(view_, analysis),
        analysis_(analysis) {}

  void run() {
    for (std::uint32_t i = 0; i < analysis_.clauses.size(); ++i) at_clause(ClauseId{i});
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) at_words(SentenceId{i});
    order();
    continue_quotations();
    order();
  }

 private:
  // ---- verbs and nouns ----

  void at_clause(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    if (clause.kind == PredicateKind::Verb) return at_verb(id);
    if (clause.kind == PredicateKind::Noun) return at_noun(id);
    at_adjective(id);
  }

  void at_verb(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = view_.cue_kind(CueForm::Verb, clause);
    if (!kind) return;
    if (is_cited(clause) || cites_speech(id)) return;
    std::vector<Span> content = contents_.verb_content(clause, *kind);
    if (content.empty()) return;
    Source source = sources_.source_of(clause);
    if (source.span.empty() && !clause.passive && clause.tense != Tense::None) {
      source = sources_.names_before(clause.predicate);
    }
    if (source.span.empty() && !may_be_bare(clause)) return;
    if (is_reduced_charge(clause, *kind)) source = {};
    const CueKind meant = opens_question(content) ? CueKind::Doubt : *kind;
    const AttributionId inner =
        add(clause.sentence, source, view_.cue_span(clause), meant, content, id);
    add_medium(inner, clause);
  }

  // "KCNA cited Rey as saying that ...": Rey says it, KCNA tells that he does.
  bool cites_speech(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::string_view verb = analysis_.lemma(clause.predicate);
    if (verb != "cite" && verb != "quote") return false;
    const ClauseId saying = speech_behind(clause);
    if (saying == kNoClause) return false;
    Source speaker;
    for (const Argument& argument : view_.arguments(clause)) {
      if (argument.role == ArgumentRole::Object && argument.clause == kNoClause) {
        sources_.extend(speaker, argument.head);
      }
    }
    const Clause& said = analysis_.clause(saying);
    std::vector<Span> content = contents_.verb_content(said, CueKind::Belief);
    if (content.empty() || speaker.span.empty()) return false;
    const AttributionId inner =
        add(said.sentence, speaker, view_.cue_span(said), CueKind::Neutral, content, saying);
    const Source teller = sources_.source_of(clause);
    if (teller.span.empty()) return true;
    content.push_back(speaker.span);
    const AttributionId outer =
        add(clause.sentence, teller, view_.cue_span(clause), CueKind::Neutral, content, id);
    analysis_.attributions[index(inner)].outer = outer;
    return true;
  }

  // The "as saying" of a verb.
  ClauseId speech_behind(const Clause& clause) const {
    const Run run = view_.clauses_in(clause.sentence);
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Clause& other = analysis_.clauses[i];
      const std::uint32_t at = index(other.predicate);
      const bool behind = at > index(clause.predicate) && other.kind == PredicateKind::Verb &&
                          view_.lower(TokenId{at - 1}) == "as";
      if (behind && view_.cue_kind(CueForm::Verb, other) == CueKind::Neutral) return ClauseId{i};
    }
    return kNoClause;
  }

  // "saying" behind "cited" has been told with it.
  bool is_cited(const Clause& clause) const {
    const std::uint32_t at = index(clause.predicate);
    const Run tokens = analysis_.sentence(clause.sentence).tokens;
    if (at == tokens.first || view_.lower(TokenId{at - 1}) != "as") return false;
    return std::any_of(analysis_.attributions.begin(), analysis_.attributions.end(),
                       [&](const Attribution& told) {
                         return told.cue.overlaps(analysis_.token(clause.predicate).span);
                       });
  }

  // Without a source only the passive is an attribution: "is said to have fled", "men accused of
  // looting".
  // "The man accused of looting" accuses nobody.
  bool is_reduced_charge(const Clause& clause, CueKind kind) const {
    if (kind != CueKind::Distancing || clause.passive) return false;
    const bool modifier = analysis_.token(clause.predicate).deprel == Deprel::Acl;
    const auto arguments = view_.arguments(clause);
    const bool charge = std::any_of(arguments.begin(), arguments.end(), [&](const Argument& it) {
      return it.role == ArgumentRole::Oblique && it.clause != kNoClause;
    });
    const bool object = std::any_of(arguments.begin(), arguments.end(), [](const Argument& it) {
      return it.role == ArgumentRole::Object;
    });
    return modifier && charge && !object;
  }

  // "Asked whether", "did not say if".
  bool opens_question(const std::vector<Span>& content) const {
    const std::string_view text = analysis_.text(content.front());
    return text.starts_with("whether ") || text.starts_with("if ");
  }

  // "Is expected to" is no more than a future.
  bool may_be_bare(const Clause& clause) const {
    return clause.passive && find_semi_modal(analysis_.lemma(clause.predicate)) == nullptr;
  }

  void at_noun(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = view_.cue_kind(CueForm::Noun, clause);
    if (!kind) return;
    const std::vector<Span> content = contents_.noun_content(clause, *kind);
    if (content.empty()) return;
    const Source source = sources_.noun_source(clause);
    // "The claim that rebels fled" is somebody's, though nobody is named.
    const bool bare = *kind != CueKind::Direction && *kind != CueKind::Intention &&
                      is_before_that(clause.predicate) && !is_told(content.front());
    if (source.span.empty() && !bare) return;
    add(clause.sentence, source, analysis_.token(clause.predicate).span, *kind, content, id);
  }

  // Whether it is what a verb before tells: "said in a statement that ...".
  bool is_told(Span content) const {
    return std::find(analysis_.contents.begin(), analysis_.contents.end(), content) !=
           analysis_.contents.end();
  }

  bool is_before_that(TokenId noun) const {
    const std::uint32_t next = index(noun) + 1;
    return next < analysis_.tokens.size() && view_.lower(TokenId{next}) == "that";
  }

  void at_adjective(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = view_.cue_kind(CueForm::Adjective, clause);
    if (!kind || *kind == CueKind::Intention) return;
    const std::vector<Span> content = contents_.adjective_content(clause, *kind);
    Source source = sources_.source_of(clause);
    const bool bare = *kind == CueKind::Distancing;  // "are alleged to have fled"
    if (bare) source = {};
    if (content.empty() || (source.span.empty() && !bare)) return;
    add(clause.sentence, source, analysis_.token(clause.predicate).span, *kind, content, id);
  }

  // ---- words: "according to", "reportedly" ----

  void at_words(SentenceId id) {
    const Run tokens = analysis_.sentence(id).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      at_preposition(id, i, tokens.end());
      if (analysis_.tokens[i].upos == Upos::Adv) at_adverb(id, TokenId{i});
    }
  }

  void at_preposition(SentenceId id, std::uint32_t at, std::uint32_t end) {
    const bool second = at > analysis_.sentence(id).tokens.first;  // the "per" of "as per"
    if (second && view_.lower(TokenId{at - 1}) == "as") return;
    for (const CueTable::Cue& cue :
         view_.cues().find(CueForm::Preposition, view_.lower(TokenId{at}))) {
      const std::uint32_t words = AttributionView::count_words(cue.second);
      if (at + words + 1 >= end || !view_.follows(at + 1, cue.second)) continue;
      const TokenId head = phrase_after(at, at + words + 1, end);
      if (head == kNoToken) return;
      Source source;
      sources_.extend(source, head);
      const Span cue_words{analysis_.tokens[at].span.begin, analysis_.tokens[at + words].span.end};
      const Span sentence = analysis_.sentence(id).span;
      const Span phrase = cover(cue_words, source.span);
      const Span before = view_.trim({sentence.begin, phrase.begin});
      const Span after = view_.trim({phrase.end, sentence.end});
      std::vector<Span> content;
      if (view_.words_in(before) >= 2) content.push_back(before);
      if (view_.words_in(after) >= 2) content.push_back(after);
      if (!content.empty()) add(id, source, cue_words, cue.kind, content, kNoClause);
      return;
    }
  }

  // The head of the noun phrase that starts at a token: the last nominal up the tree that still
  // lies behind the cue.
  TokenId phrase_after(std::uint32_t cue, std::uint32_t start, std::uint32_t end) const {
    TokenId best = kNoToken;
    for (TokenId at{start}; at != kNoToken && index(at) > cue && index(at) < end;
         at = analysis_.token(at).head) {
      if (is_nominal(analysis_.token(at).upos)) best = at;
      const Deprel relation = analysis_.token(at).deprel;
      if (is_nominal(analysis_.token(at).upos) &&
          (relation == Deprel::Obl || relation == Deprel::Nmod || relation == Deprel::Root)) {
        break;
      }
    }
    return best;
  }

  void at_adverb(SentenceId id, TokenId adverb) {
    const auto& found = view_.cues().find(CueForm::Adverb, view_.lower(adverb));
    if (found.empty() || found.front().kind == CueKind::Belief) return;
    const ClauseId clause = verbal_clause_above(adverb);
    if (clause == kNoClause) return;
    const Span span = view_.trim(analysis_.clause(clause).extent);
    add(id, {}, analysis_.token(adverb).span, found.front().kind, {span}, kNoClause);
  }

  ClauseId verbal_clause_above(TokenId token) const {
    for (TokenId at = analysis_.token(token).head; at != kNoToken; at = analysis_.token(at).head) {
      if (view_.clause_at(at) != kNoClause) return view_.clause_at(at);
    }
    return kNoClause;
  }

  // ---- media that were told ----

  void add_medium(AttributionId inner, const Clause& clause) {
    for (const Argument& argument : view_.arguments(clause)) {
      const bool told = argument.role == ArgumentRole::IndirectObject ||
                        argument.role == ArgumentRole::Object ||
                        argument.role == ArgumentRole::Oblique;
      if (!told || argument.clause != kNoClause) continue;
      const MentionId mention = medium_in(argument.head);
      if (mention == kNoMention) continue;
      Source source;
      source.span = analysis_.mention(mention).span;
      source.mention = mention;
      source.mentions = {mention};
      std::vector<Span> content = contents_of(inner);
      const Attribution& told_by = analysis_.attribution(inner);
      if (!told_by.source.empty()) content.push_back(told_by.source);
      const AttributionId outer =
          add(clause.sentence, source, told_by.cue, CueKind::Neutral, content, kNoClause);
      analysis_.attributions[index(inner)].outer = outer;
      return;
    }
  }

  // The medium told: the phrase itself, or the one an interview was given to.
  MentionId medium_in(TokenId head) const {
    if (is_medium(view_.mention_at(head))) return view_.mention_at(head);
    if (analysis_.lemma(head) != "interview" && analysis_.lemma(head) != "statement")
      return kNoMention;
    for (std::uint32_t i = index(head) + 1; i < analysis_.tokens.size() && i < index(head) + 12;
         ++i) {
      if (analysis_.tokens[i].head == head && is_medium(view_.mention_at(TokenId{i})))
        return view_.mention_at(TokenId{i});
    }
    return kNoMention;
  }

  bool is_medium(MentionId id) const {
    if (id == kNoMention || analysis_.mention(id).kind != MentionKind::Name) return false;
    const Run actors = analysis_.mention(id).actors;
    return !actors.empty() && analysis_.actors[actors.first].sectors[0] == Sector::Jrn;
  }

  // ---- quotations that run on ----

  // Needs the attributions in order; what it adds comes after them.
  void continue_quotations() {
    const std::vector<Run> attributions = attributions_by_sentence();
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) {
      if (!wholly_quoted(SentenceId{i}) || is_attributed(SentenceId{i}, attributions[i])) continue;
      const std::optional<std::uint32_t> speech = speech_near(i, attributions);
      if (!speech) continue;
      const Attribution speaker = analysis_.attributions[*speech];
      Source source;
      source.span = speaker.source;
      source.mention = speaker.mention;
      if (speaker.mention != kNoMention) source.mentions = {speaker.mention};
      add(SentenceId{i}, source, speaker.cue, speaker.kind,
          {view_.trim(analysis_.sentences[i].span)}, kNoClause);
    }
  }

  std::vector<Run> attributions_by_sentence() const {
    std::vector<Run> runs(analysis_.sentences.size());
    for (std::uint32_t i = 0; i < analysis_.attributions.size(); ++i) {
      Run& run = runs[index(analysis_.attributions[i].sentence)];
      if (run.empty()) run.first = i;
      ++run.count;
    }
    return runs;
  }

  bool wholly_quoted(SentenceId id) const {
    const Span sentence = view_.trim(analysis_.sentence(id).span);
    const auto quote = view_.first_quote(sentence);
    return quote != view_.quotes().end() && quote->begin <= sentence.begin &&
           quote->end + 1 >= sentence.end;
  }

  // Whether somebody named is already the source of most of the sentence.
  bool is_attributed(SentenceId id, Run run) const {
    const Span sentence = analysis_.sentence(id).span;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Attribution& attribution = analysis_.attributions[i];
      std::uint32_t covered = 0;
      for (std::uint32_t c = attribution.content.first; c < attribution.content.end(); ++c) {
        covered += analysis_.contents[c].size();
      }
      if (!attribution.source.empty() && covered * 2 > sentence.size()) return true;
    }
    return false;
  }

  // The direct speech of the sentences before, the nearest first, else of the sentence that
  // follows.
  std::optional<std::uint32_t> speech_near(std::uint32_t sentence,
                                           const std::vector<Run>& attributions) const {
    constexpr std::uint32_t kFar = 3;  // sentences; further off nobody can tell who speaks
    for (std::uint32_t back = 1; back <= kFar && back <= sentence; ++back) {
      if (const auto found = speech_in(attributions[sentence - back])) return found;
    }
    if (sentence + 1 < attributions.size()) return speech_in(attributions[sentence + 1]);
    return std::nullopt;
  }

  std::optional<std::uint32_t> speech_in(Run run) const {
    for (std::uint32_t i = run.end(); i > run.first; --i) {
      const Attribution& attribution = analysis_.attributions[i - 1];
      if (attribution.speech != Speech::Indirect && !attribution.source.empty()) return i - 1;
    }
    return std::nullopt;
  }

  // ---- making ----

  AttributionId add(SentenceId sentence, const Source& source, Span cue, CueKind kind,
                    const std::vector<Span>& content, ClauseId clause) {
    Attribution attribution;
    attribution.sentence = sentence;
    attribution.source = source.span;
    attribution.mention = source.mention;
    attribution.actors = copy_actors(source);
    attribution.cue = cue;
    attribution.kind = kind;
    attribution.speech = speech_of(view_.quotes(), content);
    attribution.content = {static_cast<std::uint32_t>(analysis_.contents.size()),
                           static_cast<std::uint32_t>(content.size())};
    attribution.clause = clause;
    analysis_.contents.insert(analysis_.contents.end(), content.begin(), content.end());
    analysis_.attributions.push_back(attribution);
    return AttributionId{static_cast<std::uint32_t>(analysis_.attributions.size() - 1)};
  }

  Run copy_actors(const Source& source) {
    if (source.mentions.size() == 1) return analysis_.mention(source.mentions.front()).actors;
    const auto first = static_cast<std::uint32_t>(analysis_.actors.size());
    for (const MentionId id : source.mentions) {
      const Run run = analysis_.mention(id).actors;
      for (std::uint32_t i = run.first; i < run.end(); ++i) {
        const Actor actor = analysis_.actors[i];
        analysis_.actors.push_back(actor);
      }
    }
    return {first, static_cast<std::uint32_t>(analysis_.actors.size()) - first};
  }

  // In order of their cues; `outer` follows.
  void order() {
    std::vector<std::uint32_t> places(analysis_.attributions.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
    std::stable_sort(places.begin(), places.end(), [this](std::uint32_t a, std::uint32_t b) {
      const Attribution& x = analysis_.attributions[a];
      const Attribution& y = analysis_.attributions[b];
      return std::pair(x.sentence, x.cue.begin) < std::pair(y.sentence, y.cue.begin);
    });
    std::vector<std::uint32_t> moved_to(places.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) moved_to[places[i]] = i;
    std::vector<Attribution> sorted;
    sorted.reserve(places.size());
    for (const std::uint32_t place : places) {
      Attribution attribution = analysis_.attributions[place];
      if (attribution.outer != kNoAttribution) {
        attribution.outer = AttributionId{moved_to[index(attribution.outer)]};
      }
      sorted.push_back(attribution);
    }
    analysis_.attributions = std::move(sorted);
  }

  std::vector<Span> contents_of(AttributionId id) const {
    const Run run = analysis_.attribution(id).content;
    return {analysis_.contents.begin() + run.first, analysis_.contents.begin() + run.end()};
  }

  const AttributionView view_;
  const ContentFinder contents_;
  const SourceFinder sources_;
  Analysis& analysis_;
};

}  // namespace

void find_attributions(const CueTable& cues, Analysis& analysis) {
  analysis.attributions.clear();
  analysis.contents.clear();
  AttributionFinder(cues, analysis).run();
}

}  // namespace sayso
