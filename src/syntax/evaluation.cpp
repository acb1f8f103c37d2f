#include "syntax/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sayso {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Spans counted in characters that are no white space.
class Positions {
 public:
  explicit Positions(std::string_view text) : before_(text.size() + 1) {
    for (std::size_t i = 0; i < text.size(); ++i)
      before_[i + 1] = before_[i] + (is_white(text[i]) ? 0 : 1);
  }
  Span operator()(Span span) const { return {before_[span.begin], before_[span.end]}; }

 private:
  std::vector<std::uint32_t> before_;
};

struct View {
  std::vector<Span> sentences, tokens, words;

  explicit View(const Analysis& analysis) {
    const Positions position(analysis.document.text);
    for (const Sentence& sentence : analysis.sentences)
      sentences.push_back(position(sentence.span));
    for (const Token& token : analysis.tokens) {
      const Span span = position(token.span);
      words.push_back(span);
      if (token.joined) {
        tokens.back().end = span.end;
      } else {
        tokens.push_back(span);
      }
    }
  }
};

Score count_common(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Score score{0, gold.size(), system.size()};
  std::size_t g = 0;
  std::size_t s = 0;
  while (g < gold.size() && s < system.size()) {
    const auto a = std::pair(gold[g].begin, gold[g].end);
    const auto b = std::pair(system[s].begin, system[s].end);
    if (a == b) ++score.correct;
    if (a <= b) ++g;
    if (b <= a) ++s;
  }
  return score;
}

// By gold word: the system word of the same span, or kNowhere.
std::vector<std::uint32_t> align(const std::vector<Span>& gold, const std::vector<Span>& system) {
  std::vector<std::uint32_t> aligned(gold.size(), kNowhere);
  std::size_t s = 0;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    while (s < system.size() && system[s].begin < gold[g].begin) ++s;
    if (s < system.size() && system[s] == gold[g]) aligned[g] = static_cast<std::uint32_t>(s);
  }
  return aligned;
}

std::string_view universal(Deprel relation) {
  const std::string_view name = to_string(relation);
  return name.substr(0, name.find(':'));
}

bool is_content(const Token& token) {
  constexpr std::array<std::string_view, 8> kFunction = {"aux", "case", "cc",   "clf",
                                                         "cop", "det",  "mark", "punct"};
  return std::find(kFunction.begin(), kFunction.end(), universal(token.deprel)) == kFunction.end();
}

std::uint64_t count_content(const Analysis& analysis) {
  return static_cast<std::uint64_t>(
      std::count_if(analysis.tokens.begin(), analysis.tokens.end(), is_content));
}

bool same_head(const Token& gold, const Token& system, const std::vector<std::uint32_t>& aligned) {
  if (gold.head == kNoToken || system.head == kNoToken) return gold.head == system.head;
  return aligned[index(gold.head)] == index(system.head);
}

}  // namespace

SyntaxScores evaluate(const Analysis& gold, const FeatsColumn& gold_feats, const Analysis& system,
                      const FeatsColumn& system_feats) {
  const View g(gold);
  const View s(system);
  SyntaxScores scores;
  scores.tokens = count_common(g.tokens, s.tokens);
  scores.sentences = count_common(g.sentences, s.sentences);
  scores.words = count_common(g.words, s.words);
  for (Score* score : {&scores.upos, &scores.ufeats, &scores.lemmas, &scores.uas, &scores.las}) {
    *score = {0, gold.tokens.size(), system.tokens.size()};
  }
  scores.clas = {0, count_content(gold), count_content(system)};
  const std::vector<std::uint32_t> aligned = align(g.words, s.words);
  for (std::uint32_t i = 0; i < aligned.size(); ++i) {
    if (aligned[i] == kNowhere) continue;
    const Token& a = gold.tokens[i];
    const Token& b = system.tokens[aligned[i]];
    scores.upos.correct += a.upos == b.upos ? 1 : 0;
    scores.ufeats.correct += gold_feats[i] == system_feats[aligned[i]] ? 1 : 0;
    const std::string_view lemma = gold.lemma(TokenId{i});
    scores.lemmas.correct += lemma == "_" || lemma == system.lemma(TokenId{aligned[i]}) ? 1 : 0;
    if (!same_head(a, b, aligned)) continue;
    ++scores.uas.correct;
    if (universal(a.deprel) != universal(b.deprel)) continue;
    ++scores.las.correct;
    scores.clas.correct += is_content(a) && is_content(b) ? 1 : 0;
  }
  return scores;
}

std::string to_string(const SyntaxScores& scores) {
  const std::array<std::pair<std::string_view, const Score*>, 9> lines = {
      {{"Tokens", &scores.tokens},
       {"Sentences", &scores.sentences},
       {"Words", &scores.words},
       {"UPOS", &scores.upos},
       {"UFeats", &scores.ufeats},
       {"Lemmas", &scores.lemmas},
       {"UAS", &scores.uas},
       {"LAS", &scores.las},
       {"CLAS", &scores.clas}}};
  std::string text;
  for (const auto& [name, score] : lines) text += fmt::format("{} {:.2f}\n", name, score->f1());
  return text;
}

}  // namespace sayso
