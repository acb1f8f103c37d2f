#include "coding/attribution.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "text/quotes.h"

namespace sayso {
namespace {

bool is_nominal(Upos upos) {
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

class AttributionFinder {
 public:
  AttributionFinder(const CueTable& cues, Analysis& analysis)
      : cues_(cues), analysis_(analysis), quotes_(find_quotes(analysis)) {}

  void run() {
    index_clauses();
    index_mentions();
    for (std::uint32_t i = 0; i < analysis_.clauses.size(); ++i) at_clause(ClauseId{i});
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) at_words(SentenceId{i});
    order();
    continue_quotations();
    order();
  }

 private:
  struct Source {
    Span span = {};
    MentionId mention = kNoMention;
    std::vector<MentionId> mentions;
  };

  // ---- indexes ----

  void index_clauses() {
    clause_of_.assign(analysis_.tokens.size(), kNoClause);
    clauses_in_.assign(analysis_.sentences.size(), {});
    for (std::uint32_t i = 0; i < analysis_.clauses.size(); ++i) {
      const Clause& clause = analysis_.clauses[i];
      Run& run = clauses_in_[index(clause.sentence)];
      if (run.empty()) run.first = i;
      run.count = i + 1 - run.first;
      ClauseId& slot = clause_of_[index(clause.predicate)];
      if (slot == kNoClause || clause.kind != PredicateKind::Noun) slot = ClauseId{i};
    }
  }

  void index_mentions() {
    mention_of_.assign(analysis_.tokens.size(), kNoMention);
    for (std::uint32_t i = 0; i < analysis_.mentions.size(); ++i) {
      const Mention& mention = analysis_.mentions[i];
      if (mention.kind == MentionKind::Modifier) continue;
      MentionId& slot = mention_of_[index(mention.head)];
      if (slot == kNoMention || analysis_.mention(slot).span.size() < mention.span.size()) {
        slot = MentionId{i};
      }
    }
  }

  // ---- verbs and nouns ----

  void at_clause(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    if (clause.kind == PredicateKind::Verb) return at_verb(id);
    if (clause.kind == PredicateKind::Noun) return at_noun(id);
    at_adjective(id);
  }

  // The kind of the clause's cue, "call on" before "call".
  std::optional<CueKind> cue_kind(CueForm form, const Clause& clause) const {
    for (const CueTable::Cue& cue : cues_.find(form, analysis_.lemma(clause.predicate))) {
      if (cue.second.empty() || goes_with(clause, cue.second)) return cue.kind;
    }
    return std::nullopt;
  }

  bool goes_with(const Clause& clause, std::string_view word) const {
    if (clause.particle != kNoToken && analysis_.lemma(clause.particle) == word) return true;
    return std::any_of(
        arguments_begin(clause), arguments_end(clause), [&](const Argument& argument) {
          return argument.preposition != kNoToken && analysis_.lemma(argument.preposition) == word;
        });
  }

  void at_verb(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = cue_kind(CueForm::Verb, clause);
    if (!kind) return;
    std::vector<Span> content = verb_content(clause, *kind);
    if (content.empty()) return;
    Source source = source_of(clause);
    if (source.span.empty() && !clause.passive && clause.tense != Tense::None) {
      source = names_before(clause.predicate);
    }
    if (source.span.empty() && !may_be_bare(clause)) return;
    const AttributionId inner = add(clause.sentence, source, cue_span(clause), *kind, content, id);
    add_medium(inner, clause);
  }

  // Without a source only the passive is an attribution: "is said to have fled", "men accused of
  // looting".
  bool may_be_bare(const Clause& clause) const { return clause.passive; }

  std::vector<Span> verb_content(const Clause& clause, CueKind kind) const {
    std::vector<Span> content = quoted_parts(clause);
    if (!content.empty() && (kind == CueKind::Neutral || kind == CueKind::Distancing)) {
      add_unquoted_complement(clause, content);
      return content;
    }
    content.clear();
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      if (is_content(clause, *argument, kind)) content.push_back(content_span(clause, *argument));
    }
    content.erase(
        std::remove_if(content.begin(), content.end(), [](Span span) { return span.empty(); }),
        content.end());
    if (content.empty()) {
      if (const std::optional<Span> said = that_clause(clause)) content.push_back(*said);
    }
    return content;
  }

  // A clause that opens with "that" right behind the cue is what is said, wherever the parser hung
  // it.
  std::optional<Span> that_clause(const Clause& clause) const {
    const std::uint32_t next = index(clause.predicate) + 1;
    const Run tokens = analysis_.sentence(clause.sentence).tokens;
    if (next >= tokens.end() || lower(TokenId{next}) != "that") return std::nullopt;
    const Run run = clauses_in_[index(clause.sentence)];
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Clause& said = analysis_.clauses[i];
      const std::uint32_t begin = said.extent.begin;
      const bool opens = begin == analysis_.tokens[next].span.begin ||
                         begin == analysis_.tokens[std::min(next + 1, tokens.end() - 1)].span.begin;
      if (opens && said.tense != Tense::None && said.kind != PredicateKind::Noun) {
        return trim(said.extent);
      }
    }
    return std::nullopt;
  }

  // What an argument adds to the content: a complement clause; "of attacking"; the deed denied or
  // blamed for.
  bool is_content(const Clause& clause, const Argument& argument, CueKind kind) const {
    if (argument.role == ArgumentRole::Complement) return is_reported(clause, argument, kind);
    const bool deed = clause_of_[index(argument.head)] != kNoClause;
    if (argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken) {
      const std::string_view preposition = analysis_.lemma(argument.preposition);
      const bool charge = kind == CueKind::Distancing &&
                          (preposition == "of" || preposition == "for" || preposition == "in");
      return charge && (argument.clause != kNoClause || deed);
    }
    if (argument.role == ArgumentRole::Object && deed) {
      return kind == CueKind::Denial || kind == CueKind::Direction;
    }
    return argument.role == ArgumentRole::Oblique && argument.clause != kNoClause;
  }

  // A neutral cue reports finite clauses; an infinitive after it is an order or an aim ("told them
  // to leave").
  bool is_reported(const Clause& clause, const Argument& argument, CueKind kind) const {
    if (argument.clause == kNoClause) return false;
    const Clause& complement = analysis_.clause(argument.clause);
    if (kind != CueKind::Neutral || clause.passive) return true;
    return complement.tense != Tense::None || complement.kind != PredicateKind::Verb ||
           complement.modality != Modality::None;
  }

  Span content_span(const Clause& clause, const Argument& argument) const {
    Span span;
    if (argument.clause != kNoClause) {
      span = analysis_.clause(argument.clause).extent;
    } else {
      span = phrase_span(argument.head);
    }
    if (argument.preposition != kNoToken) {  // the "of" of "accused of looting" belongs to the cue
      const Span preposition = analysis_.token(argument.preposition).span;
      if (span.begin == preposition.begin && preposition.end < span.end)
        span.begin = preposition.end;
    }
    return trim(without(span, clause));
  }

  // The part of a span that lies on one side of the cue: a complement never reaches over its verb.
  Span without(Span span, const Clause& clause) const {
    const Span cue = analysis_.token(clause.predicate).span;
    if (!span.contains(cue)) return span;
    const Span before{span.begin, cue.begin};
    const Span after{cue.end, span.end};
    return before.size() > after.size() ? before : after;
  }

  // Quotations in the sentence, outside the cue, that the clause can be the frame of.
  std::vector<Span> quoted_parts(const Clause& clause) const {
    std::vector<Span> parts;
    const Span sentence = analysis_.sentence(clause.sentence).span;
    const Span cue = analysis_.token(clause.predicate).span;
    for (auto quote_at = first_quote(sentence); quote_at != quotes_.end(); ++quote_at) {
      const Span quote = *quote_at;
      if (quote.begin >= sentence.end) break;
      if (quote.contains(cue)) continue;
      const Span part{std::max(quote.begin, sentence.begin), std::min(quote.end, sentence.end)};
      if (words_in(part) >= 4 && nearest_cue_is(clause, part)) parts.push_back(part);
    }
    return parts;
  }

  // The first quotation that ends behind the start of a span.
  std::vector<Span>::const_iterator first_quote(Span span) const {
    return std::partition_point(quotes_.begin(), quotes_.end(),
                                [&](Span quote) { return quote.end <= span.begin; });
  }

  int words_in(Span span) const {
    int words = 0;
    bool inside = false;
    for (const char c : analysis_.text(span)) {
      if (is_letter(c) && !inside) ++words;
      inside = is_letter(c) || c == '\'';
    }
    return words;
  }

  // Whether no other speech verb of the sentence stands nearer to the quotation.
  bool nearest_cue_is(const Clause& clause, Span part) const {
    const std::uint32_t own = distance(analysis_.token(clause.predicate).span, part);
    const Run run = clauses_in_[index(clause.sentence)];
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Clause& other = analysis_.clauses[i];
      if (other.predicate == clause.predicate) continue;
      const Span span = analysis_.token(other.predicate).span;
      if (part.contains(span) || other.kind != PredicateKind::Verb) continue;
      const std::optional<CueKind> kind = cue_kind(CueForm::Verb, other);
      if (kind && *kind == CueKind::Neutral && distance(span, part) < own) return false;
    }
    return true;
  }

  static std::uint32_t distance(Span a, Span b) {
    if (a.end <= b.begin) return b.begin - a.end;
    return a.begin >= b.end ? a.begin - b.end : 0;
  }

  // "said the talks were 'very useful for us'": the clause around the quotation is content too.
  void add_unquoted_complement(const Clause& clause, std::vector<Span>& content) const {
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      if (argument->role != ArgumentRole::Complement || argument->clause == kNoClause) continue;
      const Span span = content_span(clause, *argument);
      const bool touches = std::any_of(content.begin(), content.end(),
                                       [&](Span part) { return part.overlaps(span); });
      if (!touches) continue;
      for (Span& part : content) {
        if (part.overlaps(span)) part = trim(cover(part, span));
      }
      content.erase(std::unique(content.begin(), content.end()), content.end());
    }
  }

  void at_noun(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = cue_kind(CueForm::Noun, clause);
    if (!kind) return;
    std::vector<Span> content;
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      const bool told = argument->role == ArgumentRole::Complement && argument->clause != kNoClause;
      const bool wanted = *kind == CueKind::Direction && argument->role == ArgumentRole::Oblique &&
                          argument->preposition != kNoToken &&
                          analysis_.lemma(argument->preposition) == "for";
      if (told || wanted) content.push_back(content_span(clause, *argument));
    }
    if (content.empty()) return;
    const Source source = noun_source(clause);
    if (source.span.empty()) return;
    add(clause.sentence, source, analysis_.token(clause.predicate).span, *kind, content, id);
  }

  void at_adjective(ClauseId id) {
    const Clause& clause = analysis_.clause(id);
    const std::optional<CueKind> kind = cue_kind(CueForm::Adjective, clause);
    if (!kind || *kind == CueKind::Intention) return;
    std::vector<Span> content;
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      const bool finite = argument->role == ArgumentRole::Complement &&
                          argument->clause != kNoClause &&
                          analysis_.clause(argument->clause).tense != Tense::None;
      if (finite) content.push_back(content_span(clause, *argument));
    }
    const Source source = source_of(clause);
    if (content.empty() || source.span.empty()) return;
    add(clause.sentence, source, analysis_.token(clause.predicate).span, *kind, content, id);
  }

  // ---- sources ----

  Source source_of(const Clause& clause) const {
    Source source;
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      if (argument->role == ArgumentRole::Subject) extend(source, argument->head);
    }
    if (source.mentions.empty() && !source.span.empty()) return source;
    return through_document(source);
  }

  // The names right before an active verb that the parser left without a subject: "..., Chad and
  // Fiji say". Whatever the tree makes of them, so modifiers too.
  Source names_before(TokenId verb) const {
    Source source;
    std::uint32_t end = analysis_.token(verb).span.begin;
    for (MentionId id = name_ending(verb, end, true); id != kNoMention;
         id = name_ending(verb, end, false)) {
      source.span = cover(source.span, analysis_.mention(id).span);
      source.mention = id;
      source.mentions.insert(source.mentions.begin(), id);
      end = analysis_.mention(id).span.begin;
    }
    return source;
  }

  // The widest name of the sentence that ends right before an offset.
  MentionId name_ending(TokenId verb, std::uint32_t end, bool at_verb) const {
    const SentenceId sentence = sentence_of(verb);
    auto at =
        std::partition_point(analysis_.mentions.begin(), analysis_.mentions.end(),
                             [&](const Mention& mention) { return mention.sentence < sentence; });
    for (; at != analysis_.mentions.end() && at->sentence == sentence; ++at) {
      const bool before = at->span.end < end && !at->actors.empty();
      if (before && joins(analysis_.text({at->span.end, end}), at_verb)) {
        return MentionId{static_cast<std::uint32_t>(at - analysis_.mentions.begin())};
      }
    }
    return kNoMention;
  }

  // What may stand between a name and the verb, or between two names of a list.
  static bool joins(std::string_view between, bool at_verb) {
    if (at_verb) return between == " ";
    return between == " and " || between == " and the " || between == ", " || between == ", and ";
  }

  SentenceId sentence_of(TokenId token) const {
    const auto after =
        std::upper_bound(analysis_.sentences.begin(), analysis_.sentences.end(), index(token),
                         [](std::uint32_t wanted, const Sentence& sentence) {
                           return wanted < sentence.tokens.first;
                         });
    return SentenceId{static_cast<std::uint32_t>(after - analysis_.sentences.begin() - 1)};
  }

  void extend(Source& source, TokenId head) const {
    const MentionId mention = mention_of_[index(head)];
    const Span span = mention == kNoMention ? phrase_span(head) : analysis_.mention(mention).span;
    source.span = cover(source.span, span);
    if (mention == kNoMention) return;
    if (source.mention == kNoMention) source.mention = mention;
    source.mentions.push_back(mention);
  }

  // "Claims by the US allege ...": whoever made the claim is the source. A document signed by
  // nobody is its own.
  Source through_document(const Source& source) const {
    if (source.mention == kNoMention) return source;
    const TokenId head = analysis_.mention(source.mention).head;
    const ClauseId noun = clause_of_[index(head)];
    if (noun == kNoClause || analysis_.clause(noun).kind != PredicateKind::Noun) return source;
    if (!cue_kind(CueForm::Noun, analysis_.clause(noun))) return source;
    const Source maker = noun_source(analysis_.clause(noun));
    const bool by_somebody = std::any_of(
        arguments_begin(analysis_.clause(noun)), arguments_end(analysis_.clause(noun)),
        [&](const Argument& argument) {
          return argument.role == ArgumentRole::Oblique && argument.preposition != kNoToken &&
                 analysis_.lemma(argument.preposition) == "by";
        });
    return by_somebody && !maker.span.empty() ? maker : source;
  }

  Source noun_source(const Clause& clause) const {
    Source source;
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      const bool by = argument->role == ArgumentRole::Oblique &&
                      argument->preposition != kNoToken &&
                      (analysis_.lemma(argument->preposition) == "by" ||
                       analysis_.lemma(argument->preposition) == "from");
      if (by || argument->role == ArgumentRole::Possessor ||
          argument->role == ArgumentRole::Subject) {
        extend(source, argument->head);
      }
    }
    return source;
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
    for (const CueTable::Cue& cue : cues_.find(CueForm::Preposition, lower(TokenId{at}))) {
      const std::uint32_t words = count_words(cue.second);
      if (at + words + 1 >= end || !follows(at + 1, cue.second)) continue;
      const TokenId head = phrase_after(at, at + words + 1, end);
      if (head == kNoToken) return;
      Source source;
      extend(source, head);
      const Span cue_words{analysis_.tokens[at].span.begin, analysis_.tokens[at + words].span.end};
      const Span sentence = analysis_.sentence(id).span;
      const Span phrase = cover(cue_words, source.span);
      const Span before = trim({sentence.begin, phrase.begin});
      const Span after = trim({phrase.end, sentence.end});
      std::vector<Span> content;
      if (words_in(before) >= 2) content.push_back(before);
      if (words_in(after) >= 2) content.push_back(after);
      if (!content.empty()) add(id, source, cue_words, cue.kind, content, kNoClause);
      return;
    }
  }

  static std::uint32_t count_words(std::string_view words) {
    if (words.empty()) return 0;
    return 1 + static_cast<std::uint32_t>(std::count(words.begin(), words.end(), ' '));
  }

  bool follows(std::uint32_t at, std::string_view words) const {
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      if (lower(TokenId{at}) != word) return false;
      words.remove_prefix(std::min(word.size() + 1, words.size()));
      ++at;
    }
    return true;
  }

  std::string lower(TokenId id) const {
    std::string text(analysis_.form(id));
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
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
    const auto& found = cues_.find(CueForm::Adverb, lower(adverb));
    if (found.empty() || found.front().kind == CueKind::Belief) return;
    const ClauseId clause = verbal_clause_above(adverb);
    if (clause == kNoClause) return;
    const Span span = trim(analysis_.clause(clause).extent);
    add(id, {}, analysis_.token(adverb).span, found.front().kind, {span}, kNoClause);
  }

  ClauseId verbal_clause_above(TokenId token) const {
    for (TokenId at = analysis_.token(token).head; at != kNoToken; at = analysis_.token(at).head) {
      if (clause_of_[index(at)] != kNoClause) return clause_of_[index(at)];
    }
    return kNoClause;
  }

  // ---- media that were told ----

  void add_medium(AttributionId inner, const Clause& clause) {
    for (auto argument = arguments_begin(clause); argument != arguments_end(clause); ++argument) {
      const bool told = argument->role == ArgumentRole::IndirectObject ||
                        argument->role == ArgumentRole::Object ||
                        argument->role == ArgumentRole::Oblique;
      if (!told || argument->clause != kNoClause) continue;
      const MentionId mention = medium_in(argument->head);
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
    if (is_medium(mention_of_[index(head)])) return mention_of_[index(head)];
    if (analysis_.lemma(head) != "interview" && analysis_.lemma(head) != "statement")
      return kNoMention;
    for (std::uint32_t i = index(head) + 1; i < analysis_.tokens.size() && i < index(head) + 12;
         ++i) {
      if (analysis_.tokens[i].head == head && is_medium(mention_of_[i])) return mention_of_[i];
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
      add(SentenceId{i}, source, speaker.cue, speaker.kind, {trim(analysis_.sentences[i].span)},
          kNoClause);
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
    const Span sentence = trim(analysis_.sentence(id).span);
    const auto quote = first_quote(sentence);
    return quote != quotes_.end() && quote->begin <= sentence.begin &&
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
    attribution.speech = speech(content);
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

  Speech speech(const std::vector<Span>& content) const {
    std::uint32_t all = 0;
    std::uint32_t quoted = 0;
    for (const Span span : content) {
      all += span.size();
      for (auto quote = first_quote(span); quote != quotes_.end() && quote->begin < span.end;
           ++quote) {
        quoted += std::min(quote->end, span.end) - std::max(quote->begin, span.begin);
      }
    }
    if (quoted == 0) return Speech::Indirect;
    return quoted * 10 >= all * 9 ? Speech::Direct : Speech::Mixed;
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

  // ---- spans ----

  std::vector<Span> contents_of(AttributionId id) const {
    const Run run = analysis_.attribution(id).content;
    return {analysis_.contents.begin() + run.first, analysis_.contents.begin() + run.end()};
  }

  // The verb with its auxiliaries left out, its particle taken in.
  Span cue_span(const Clause& clause) const {
    const Span verb = analysis_.token(clause.predicate).span;
    if (clause.particle == kNoToken) return verb;
    const Span both = cover(verb, analysis_.token(clause.particle).span);
    return both.size() <= verb.size() + analysis_.token(clause.particle).span.size() + 2 ? both
                                                                                         : verb;
  }

  // All words below a token, without what stands apart from it.
  Span phrase_span(TokenId head) const {
    Span span = analysis_.token(head).span;
    const Run tokens = sentence_tokens(head);
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      if (is_below(TokenId{i}, head)) span = cover(span, analysis_.tokens[i].span);
    }
    return trim(span);
  }

  Run sentence_tokens(TokenId token) const { return analysis_.sentence(sentence_of(token)).tokens; }

  bool is_below(TokenId token, TokenId head) const {
    for (TokenId at = token; at != kNoToken; at = analysis_.token(at).head) {
      if (at == head) return true;
      const Deprel relation = analysis_.token(at).deprel;
      if (relation == Deprel::AclRelcl || relation == Deprel::Conj || relation == Deprel::Cc ||
          relation == Deprel::Case || relation == Deprel::Punct || relation == Deprel::Parataxis) {
        return false;
      }
    }
    return false;
  }

  // Without white space, commas and full stops at the ends.
  Span trim(Span span) const {
    const std::string_view text = analysis_.document.text;
    const auto loose = [&](std::uint32_t at) {
      const char c = text[at];
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == '.' || c == ':' ||
             c == ';';
    };
    while (!span.empty() && loose(span.begin)) ++span.begin;
    while (!span.empty() && loose(span.end - 1)) --span.end;
    return span;
  }

  std::vector<Argument>::const_iterator arguments_begin(const Clause& clause) const {
    return analysis_.arguments.begin() + clause.arguments.first;
  }
  std::vector<Argument>::const_iterator arguments_end(const Clause& clause) const {
    return analysis_.arguments.begin() + clause.arguments.end();
  }

  const CueTable& cues_;
  Analysis& analysis_;
  const std::vector<Span> quotes_;  // disjoint, in order
  std::vector<Run> clauses_in_;     // by sentence
  std::vector<ClauseId>
      clause_of_;  // by token: the clause it is the predicate of, verbs before nouns
  std::vector<MentionId> mention_of_;  // by head token: the widest mention
};

}  // namespace

void find_attributions(const CueTable& cues, Analysis& analysis) {
  analysis.attributions.clear();
  analysis.contents.clear();
  AttributionFinder(cues, analysis).run();
}

}  // namespace sayso
