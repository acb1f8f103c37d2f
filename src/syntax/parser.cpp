// Tagging, lemmatising and parsing, a batch of sentences at a time.

#include <algorithm>

#include "syntax/model.h"
#include "syntax/tree_decoder.h"

namespace sayso {
namespace {

// Enough words to make the reading of the matrices cheap, few enough for the
// cache.
constexpr std::size_t kBatchWords = 128;

class Parser {
 public:
  Parser(const SyntaxModel& model, Analysis& analysis)
      : p_(model.parameters()), scorer_(model.scorer()), analysis_(analysis) {}

  void run() {
    analysis_.lemmas.clear();
    for (const Sentence& sentence : analysis_.sentences) {
      add(sentence.tokens);
      if (batch_.words.size() >= kBatchWords) parse_batch();
    }
    parse_batch();
  }

 private:
  // What is parsed as one: a sentence, or a part of one that is too long.
  struct Window {
    Run tokens = {};
    std::uint32_t sentence = 0;  // its first token
  };

  void add(Run tokens) {
    for (std::uint32_t first = tokens.first; first < tokens.end();) {
      const auto count = std::min<std::uint32_t>(tokens.end() - first, kMaxTreeWords);
      windows_.push_back({{first, count}, tokens.first});
      batch_.lengths.push_back(count);
      for (std::uint32_t i = 0; i < count; ++i) {
        batch_.words.push_back(
            p_.features.rows_of(hash_features(analysis_.form(TokenId{first + i}), i == 0)));
      }
      first += count;
    }
  }

  void parse_batch() {
    if (batch_.words.empty()) return;
    scorer_.score(batch_, scores_);
    heads_.resize(scores_.words());
    for (std::size_t i = 0; i < windows_.size(); ++i) {
      best_tree(scores_.arcs[i],
                std::span(heads_).subspan(scores_.begins[i], windows_[i].tokens.count), chart_);
    }
    scorer_.score_labels(heads_, scores_);
    std::uint32_t word = 0;
    for (const Window& window : windows_) {
      for (std::uint32_t t = window.tokens.first; t < window.tokens.end(); ++t, ++word) {
        Token& token = analysis_.tokens[t];
        tag(token, word);
        lemmatise(token, TokenId{t});
        attach(token, window.tokens.first, word);
      }
      join(window);
    }
    batch_.clear();
    windows_.clear();
  }

  void tag(Token& token, std::uint32_t word) const {
    const float* scores = scores_.tags.data() + std::size_t{word} * p_.shape.tags;
    const auto best =
        static_cast<std::uint16_t>(std::max_element(scores, scores + p_.shape.tags) - scores);
    token.feats = best;
    token.upos = p_.tags[best].upos;
    token.morph = p_.tags[best].morph;
  }

  void lemmatise(Token& token, TokenId id) {
    const auto begin = static_cast<std::uint32_t>(analysis_.lemmas.size());
    p_.lemmatizer.append_lemma(analysis_.form(id), token.upos, token.morph, analysis_.lemmas);
    token.lemma = {begin, static_cast<std::uint32_t>(analysis_.lemmas.size())};
  }

  void attach(Token& token, std::uint32_t first, std::uint32_t word) {
    const std::uint16_t head = heads_[word];
    token.head = head == 0 ? kNoToken : TokenId{first + head - 1};
    if (head == 0) {
      token.deprel = Deprel::Root;
      return;
    }
    float* scores = scores_.labels.data() + std::size_t{word} * p_.shape.relations;
    scores[static_cast<std::size_t>(Deprel::Root)] = -1e30F;
    token.deprel =
        static_cast<Deprel>(std::max_element(scores, scores + p_.shape.relations) - scores);
  }

  // Hangs a later part of a long sentence on the root of its first.
  void join(const Window& window) {
    if (window.tokens.first == window.sentence) return;
    const auto root_from = [&](std::uint32_t t) {
      while (analysis_.tokens[t].head != kNoToken) ++t;
      return t;
    };
    Token& root = analysis_.tokens[root_from(window.tokens.first)];
    root.head = TokenId{root_from(window.sentence)};
    root.deprel = Deprel::Parataxis;
  }

  const SyntaxParameters& p_;
  const Scorer& scorer_;
  Analysis& analysis_;
  std::vector<Window> windows_;
  SentenceBatch batch_;
  Scores scores_;
  TreeChart chart_;
  std::vector<std::uint16_t> heads_;
};

}  // namespace

void parse(const SyntaxModel& model, Analysis& analysis) { Parser(model, analysis).run(); }

}  // namespace sayso
