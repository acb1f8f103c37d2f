#include "syntax/entity_training.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <unordered_map>
#include <utility>

#include "syntax/entity_gold.h"
#include "syntax/entity_spans.h"
#include "syntax/kernels.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kRows = 114688;  // of the model
constexpr std::size_t kOtherNouns = 2;
constexpr std::size_t kOtherNames = 3;  // put in the place of each name of the treebank

struct Example {
  EntityFeatures features;
  std::size_t label = kNoEntityClass;
};

// The names as sentences of one phrase each: a person's first name heads the others, a body's last
// word before a preposition is its head.
class NameSentences {
 public:
  void add(const KnownName& name) {
    const auto begin = static_cast<std::uint32_t>(analysis_.document.text.size());
    const auto first = static_cast<std::uint32_t>(analysis_.tokens.size());
    analysis_.document.text += name.name;
    add_tokens(begin);
    analysis_.document.text += '\n';
    const auto end = static_cast<std::uint32_t>(analysis_.tokens.size());
    const std::uint32_t head =
        name.kind == EntityKind::Person && is_upper_at(name.name, 0) ? first : core_of(first, end);
    for (std::uint32_t t = first; t < end; ++t) {
      if (t == head) continue;
      analysis_.tokens[t].head = TokenId{head};
      analysis_.tokens[t].deprel = t < head                          ? Deprel::Compound
                                   : name.kind == EntityKind::Person ? Deprel::Flat
                                                                     : Deprel::Nmod;
    }
    if (name.kind == EntityKind::Nationality) analysis_.tokens[head].upos = Upos::Adj;
    sentences_.push_back({{first, end - first}, head});
  }

  // The features of the words of every name, in the order they were added.
  std::vector<EntityFeatures> features() const {
    std::vector<EntityFeatures> made;
    EntitySentence sentence;
    for (const NameSentence& name : sentences_) {
      sentence.read(analysis_, name.tokens);
      sentence.add_word_features(name.head, made.emplace_back());
    }
    return made;
  }

 private:
  struct NameSentence {
    Run tokens = {};
    std::uint32_t head = 0;
  };

  void add_tokens(std::uint32_t begin) {
    const std::string_view text = analysis_.document.text;
    while (begin < text.size()) {
      const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', begin), text.size()));
      Token token;
      token.span = {begin, end};
      token.upos = is_upper_at(text, begin) ? Upos::Propn : Upos::Noun;
      token.morph.number = Number::Sing;
      token.deprel = Deprel::Root;
      token.lemma = {static_cast<std::uint32_t>(analysis_.lemmas.size()),
                     static_cast<std::uint32_t>(analysis_.lemmas.size()) + end - begin};
      analysis_.lemmas += text.substr(begin, end - begin);
      if (end > begin) analysis_.tokens.push_back(token);
      begin = end + 1;
    }
  }

  std::uint32_t core_of(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t t = first + 1; t < end; ++t) {
      const std::string_view form = analysis_.form(TokenId{t});
      if (form == "of" || form == "for" || form == "in" || form == "on") return t - 1;
    }
    return end - 1;
  }

  Analysis analysis_;
  std::vector<NameSentence> sentences_;
};

// Names to learn, alone and in the place of others of their kind.
class NameExamples {
 public:
  explicit NameExamples(const EntityNames& names) {
    NameSentences sentences;
    for (const KnownName& name : names.names()) sentences.add(name);
    const std::vector<EntityFeatures> features = sentences.features();
    for (std::size_t i = 0; i < features.size(); ++i) {
      const auto kind = static_cast<std::size_t>(names.names()[i].kind);
      alone_.push_back({features[i], kind});
      const std::size_t common = is_upper_at(names.names()[i].name, 0) ? 0 : 1;
      pools_[common][kind].features.push_back(features[i]);
    }
  }

  const std::vector<Example>& alone() const { return alone_; }

  // The words of the next name, or common noun, of a kind; nothing when there are none.
  std::optional<EntityFeatures> next(std::size_t kind, bool common) {
    Pool& pool = pools_[common ? 1 : 0][kind];
    if (pool.features.empty()) return std::nullopt;
    return pool.features[pool.turn++ % pool.features.size()];
  }

 private:
  struct Pool {
    std::vector<EntityFeatures> features;
    std::size_t turn = 0;
  };

  std::vector<Example> alone_;
  std::array<std::array<Pool, kNoEntityClass + 1>, 2> pools_;  // names, common nouns; by kind
};

std::size_t label_of(const Analysis& analysis, const EntityNames& names, const GoldEntity* gold,
                     std::uint32_t t) {
  if (analysis.tokens[t].upos == Upos::Adj && names.is_nationality(analysis.form(TokenId{t})))
    return static_cast<std::size_t>(EntityKind::Nationality);
  return gold == nullptr ? kNoEntityClass : static_cast<std::size_t>(gold->kind);
}

void add_treebank(const Treebank& treebank, const EntityNames& names, NameExamples& others,
                  std::vector<Example>& out) {
  const Analysis& analysis = treebank.analysis;
  const std::vector<GoldEntity> entities = read_gold_entities(treebank, names);
  std::map<std::uint32_t, const GoldEntity*> by_head;  // the widest of each
  for (const GoldEntity& entity : entities) by_head[entity.head] = &entity;
  EntitySentence sentence;
  for (const Sentence& each : analysis.sentences) {
    sentence.read(analysis, each.tokens);
    for (std::uint32_t t = each.tokens.first; t < each.tokens.end(); ++t) {
      if (!may_head_entity(analysis, t)) continue;
      const auto gold = by_head.find(t);
      Example example;
      sentence.add_word_features(t, example.features);
      sentence.add_context_features(t, example.features);
      example.label = label_of(analysis, names, gold == by_head.end() ? nullptr : gold->second, t);
      out.push_back(example);
      const Upos upos = analysis.tokens[t].upos;
      if (upos != Upos::Propn && upos != Upos::Noun) continue;
      for (std::size_t i = 0; i < (upos == Upos::Propn ? kOtherNames : kOtherNouns); ++i) {
        std::optional<EntityFeatures> other = others.next(example.label, upos == Upos::Noun);
        if (!other) break;
        sentence.add_context_features(t, *other);
        out.push_back({*other, example.label});
      }
    }
  }
}

// Rows for the features seen at least twice, the most frequent first.
EntityTable make_table(const std::vector<Example>& examples) {
  std::unordered_map<std::uint32_t, std::uint32_t> seen;
  for (const Example& example : examples) {
    for (std::uint32_t i = 0; i < example.features.count; ++i) ++seen[example.features.hashes[i]];
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // count, hash
  for (const auto& [hash, count] : seen) {
    if (count > 1) order.emplace_back(count, hash);
  }
  std::sort(order.begin(), order.end(), std::greater<>());
  EntityTable table{std::vector<EntityRow>(kRows)};
  for (const auto& [count, hash] : order) table.insert(hash);
  return table;
}

class EntityTrainer {
 public:
  explicit EntityTrainer(EntityTable table)
      : table_(std::move(table)), weights_(table_.rows().size()), squares_(table_.rows().size()) {
    for (FloatRow& row : squares_) row.fill(1);
  }

  void learn(const Example& example, std::mt19937_64& random) {
    FloatRow scores = {};
    std::array<std::size_t, EntityFeatures{}.hashes.size()> rows = {};
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < example.features.count; ++i) {
      const EntityRow* row = table_.find(example.features.hashes[i]);
      if (row == nullptr || random() % 100 < kDropped) continue;
      rows[count] = static_cast<std::size_t>(row - table_.rows().data());
      kernels::add(scores.size(), weights_[rows[count]].data(), scores.data());
      ++count;
    }
    kernels::softmax(kNoEntityClass + 1, scores.data());
    scores[kEntityTag] = 0;
    scores[example.label] -= 1;  // from here on the gradient
    for (std::size_t i = 0; i < count; ++i) step(scores, weights_[rows[i]], squares_[rows[i]]);
  }

  EntityModel quantised() const {
    EntityTable made = table_;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      for (std::size_t k = 0; k <= kNoEntityClass; ++k) {
        made.rows()[i][k] = static_cast<std::int8_t>(
            std::lround(std::clamp(weights_[i][k] * kUnit, -127.0F, 127.0F)));
      }
    }
    return EntityModel(std::move(made));
  }

 private:
  using FloatRow = std::array<float, kEntityTag + 1>;

  static constexpr std::uint64_t kDropped = 30;  // percent of the features, not shown
  static constexpr float kRate = 0.1F;
  static constexpr float kUnit = 32;  // a weight of 1 in the model

  static void step(const FloatRow& gradient, FloatRow& weights, FloatRow& squares) {
    for (std::size_t k = 0; k < gradient.size(); ++k) {
      squares[k] += gradient[k] * gradient[k];
      weights[k] -= kRate * gradient[k] / std::sqrt(squares[k]);
    }
  }

  EntityTable table_;
  std::vector<FloatRow> weights_;  // by row of the table, as the next
  std::vector<FloatRow> squares_;  // sums of squared gradients (Adagrad)
};

}  // namespace

Result<EntityModel> train_entities(const EntityTrainOptions& options) {
  NameExamples names(options.names);
  std::vector<Example> examples = names.alone();
  for (const TreebankText& text : options.train) {
    const Result<Treebank> treebank = read_treebank(text.text);
    if (!treebank) {
      InputError error = treebank.error();
      error.file = text.name;
      return unexpected(std::move(error));
    }
    add_treebank(*treebank, options.names, names, examples);
  }
  EntityTrainer trainer(make_table(examples));
  std::mt19937_64 random(options.seed);
  for (unsigned epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = examples.size(); i > 1; --i)
      std::swap(examples[i - 1], examples[random() % i]);
    for (const Example& example : examples) trainer.learn(example, random);
  }
  return trainer.quantised();
}

}  // namespace sayso
