#include "coding/statements.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "coding/speech.h"

namespace sayso {
namespace {

constexpr float kThreshold = -1.0F;  // log-odds above which a word is taken for a cue

struct ScoredCue {
  TokenId token = kNoToken;
  float score = 0;
};

// The whole group of words: "has repeatedly called", "did not say".
Span widen_cue(const Analysis& analysis, const Attribution& attribution) {
  Span cue = attribution.cue;
  if (attribution.clause == kNoClause) return cue;
  const Clause& clause = analysis.clause(attribution.clause);
  const std::uint32_t first = analysis.sentence(clause.sentence).tokens.first;
  for (std::uint32_t i = index(clause.predicate); i > first; --i) {
    const Token& before = analysis.tokens[i - 1];
    const bool of_group = before.head == clause.predicate &&
                          (before.deprel == Deprel::Aux || before.deprel == Deprel::AuxPass ||
                           before.deprel == Deprel::Cop || before.deprel == Deprel::Advmod ||
                           (before.deprel == Deprel::Mark && before.upos == Upos::Part));
    if (!of_group) break;
    cue = cover(cue, before.span);
  }
  return cue;
}

Span extent(const Statement& statement) {
  Span span = cover(statement.source, statement.cue);
  for (const Span part : statement.content) span = cover(span, part);
  return span;
}

std::vector<Statement> read_rules(const Analysis& analysis) {
  std::vector<Statement> found;
  for (const Attribution& attribution : analysis.attributions) {
    Statement statement;
    statement.sentence = attribution.sentence;
    statement.source = attribution.source;
    statement.cue = widen_cue(analysis, attribution);
    statement.kind = attribution.kind;
    statement.speech = attribution.speech;
    for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
      if (!analysis.contents[i].overlaps(statement.cue))
        statement.content.push_back(analysis.contents[i]);
    }
    if (!statement.content.empty()) found.push_back(std::move(statement));
  }
  return found;
}

class StatementReader {
 public:
  StatementReader(const CueTable& cues, const AttributionModel& model, const Analysis& analysis)
      : weights_(model.weights()), analysis_(analysis), features_(cues, analysis) {}

  std::vector<Statement> read() {
    std::vector<char> taken(analysis_.tokens.size());
    std::vector<Statement> found;
    for (const ScoredCue& cue : find_cues()) {
      if (taken[index(cue.token)] != 0) continue;
      if (std::optional<Statement> statement = read_at(cue.token, taken)) {
        found.push_back(std::move(*statement));
      }
    }
    add_nested(found);
    std::stable_sort(found.begin(), found.end(), [](const Statement& a, const Statement& b) {
      return a.cue.begin < b.cue.begin;
    });
    return found;
  }

 private:
  // The surest first.
  std::vector<ScoredCue> find_cues() {
    std::vector<ScoredCue> found;
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < analysis_.tokens.size(); ++i) {
      if (!features_.may_be_cue(TokenId{i})) continue;
      places.clear();
      features_.cue(TokenId{i}, places);
      float score = 0;
      for (const std::uint32_t place : places) score += weights_.cue[place];
      if (score > kThreshold) found.push_back({TokenId{i}, score});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ScoredCue& a, const ScoredCue& b) { return a.score > b.score; });
    return found;
  }

  std::optional<Statement> read_at(TokenId cue, std::vector<char>& taken) {
    const CueWindow window = read_window(features_, analysis_, cue);
    const std::vector<RoleLabel>& labels = decoder_.decode(weights_, window);
    Statement statement;
    statement.sentence = features_.sentence_of(cue);
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (i > 0 && labels[i] == labels[i - 1]) continue;
      std::uint32_t end = i + 1;
      while (end < labels.size() && labels[end] == labels[i]) ++end;
      const Span span{analysis_.tokens[window.tokens.first + i].span.begin,
                      analysis_.tokens[window.tokens.first + end - 1].span.end};
      take(labels[i], span, statement);
    }
    run_on(statement);
    if (statement.content.empty()) return std::nullopt;
    statement.kind = kind_at(cue);
    statement.speech = speech_of(features_.quotes(), statement.content);
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == RoleLabel::Cue) taken[window.tokens.first + i] = 1;
    }
    return statement;
  }

  // What is said within what is said, which is learnt from no corpus, comes from the rules.
  void add_nested(std::vector<Statement>& found) const {
    const std::size_t outer = found.size();
    for (Statement& statement : read_rules(analysis_)) {
      if (statement.source.empty() || statement.cue.empty()) continue;
      const Span whole = extent(statement);
      const bool nested =
          std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(outer),
                      [&](const Statement& other) {
                        return std::any_of(other.content.begin(), other.content.end(),
                                           [&](Span part) { return part.contains(whole); });
                      });
      const bool known = std::any_of(found.begin(), found.end(), [&](const Statement& other) {
        return other.cue.overlaps(statement.cue);
      });
      if (nested && !known) found.push_back(std::move(statement));
    }
  }

  // As the table of cues has it; neutral where it has none.
  CueKind kind_at(TokenId cue) const {
    for (const Attribution& attribution : analysis_.attributions) {
      if (attribution.cue.contains(analysis_.token(cue).span)) return attribution.kind;
    }
    const std::uint8_t kind = features_.table_kind(cue);
    return kind == 0 ? CueKind::Neutral : static_cast<CueKind>(kind - 1);
  }

  // Takes in the paragraphs behind: those that a quotation left open runs on to, and the one that a
  // colon at the end of the cue's paragraph announces.
  void run_on(Statement& statement) const {
    const Sentence& sentence = analysis_.sentence(statement.sentence);
    std::uint32_t block = sentence.block;
    const Span own = analysis_.document.blocks[block].span;
    const bool announced =
        analysis_.text(sentence.span).ends_with(':') && sentence.span.end >= own.end;
    if (!announced && (statement.content.empty() || !is_left_open(statement.content.back(), own)))
      return;
    for (bool more = true; more;) {
      if (++block >= analysis_.document.blocks.size()) return;
      const Span next = analysis_.document.blocks[block].span;
      const auto quote = std::partition_point(features_.quotes().begin(), features_.quotes().end(),
                                              [&](Span span) { return span.end <= next.begin; });
      if (quote == features_.quotes().end() || quote->begin != next.begin) return;
      statement.content.push_back(*quote);
      more = is_left_open(*quote, next);
    }
  }

  // Whether a piece of content that ends its paragraph ends in a quotation without closing mark.
  bool is_left_open(Span content, Span block) const {
    const auto& quotes = features_.quotes();
    const auto quote = std::partition_point(quotes.begin(), quotes.end(),
                                            [&](Span span) { return span.end < content.end; });
    if (quote == quotes.end() || quote->begin >= content.end || quote->end != block.end)
      return false;
    const std::string_view text = analysis_.text(*quote);
    return !text.ends_with('"') && !text.ends_with("''") && !text.ends_with("\xe2\x80\x9d");
  }

  // The widest of several sources is the one.
  static void take(RoleLabel label, Span span, Statement& statement) {
    switch (label) {
      case RoleLabel::Source:
        if (span.size() > statement.source.size()) statement.source = span;
        break;
      case RoleLabel::Cue:
        statement.cue = span;
        break;
      case RoleLabel::Content:
        statement.content.push_back(span);
        break;
      case RoleLabel::None:
        break;
    }
  }

  const AttributionWeights& weights_;
  const Analysis& analysis_;
  AttributionFeatures features_;
  RoleDecoder decoder_;
};

}  // namespace

std::vector<Statement> find_statements(const CueTable& cues, const AttributionModel* model,
                                       const Analysis& analysis) {
  if (model == nullptr) return read_rules(analysis);
  return StatementReader(cues, *model, analysis).read();
}

CueWindow read_window(AttributionFeatures& features, const Analysis& analysis, TokenId cue) {
  features.look_from(cue);
  CueWindow window;
  window.tokens = features.window(cue);
  window.cue = index(cue) - window.tokens.first;
  const Run sentence = analysis.sentence(features.sentence_of(cue)).tokens;
  window.sentence = {sentence.first - window.tokens.first, sentence.count};
  for (std::uint32_t i = window.tokens.first; i < window.tokens.end(); ++i) {
    features.word(TokenId{i}, window.word_features);
    window.word_ends.push_back(static_cast<std::uint32_t>(window.word_features.size()));
    if (i > window.tokens.first) features.step(TokenId{i}, window.step_features);
    window.step_ends.push_back(static_cast<std::uint32_t>(window.step_features.size()));
  }
  return window;
}

}  // namespace sayso
