#include "syntax/training.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <thread>
#include <utility>

#include "syntax/gradients.h"
#include "syntax/tree_decoder.h"

namespace sayso {
namespace {

constexpr int kMinWordCount = 2;  // a rarer word has no row of its own
constexpr int kMinAffixCount = 3;
constexpr int kMinTagCount = 2;
constexpr float kLayerDropout = 0.2F;
constexpr float kHeadDropout = 0.3F;
constexpr float kWordDropout =
    0.25F;  // of a word seen n times: kWordDropout / (kWordDropout + n), and
constexpr float kAnyWordDropout = 0.05F;  // of any word
constexpr float kHeadlineShare = 0.04F;   // of sentences shown in title case, as many in capitals
constexpr float kNoStopShare = 0.05F;     // shown without their last sign

struct TrainSentence {
  std::vector<std::string> forms;
  SentenceTargets targets;
};

// Uniform in [0, 1), the same on every machine.
float uniform(std::mt19937_64& random) { return static_cast<float>(random() >> 40) * 0x1p-24F; }

std::string in_title_case(std::string_view form) {
  std::string out(form);
  if (out.size() > 3 && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string in_capitals(std::string_view form) {
  std::string out(form);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::vector<FeatureHashes> hashes_of(const std::vector<std::string>& forms) {
  std::vector<FeatureHashes> hashes;
  hashes.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) hashes.push_back(hash_features(forms[i], i == 0));
  return hashes;
}

// The data in the form that training wants it.
class TrainingSet {
 public:
  explicit TrainingSet(const std::vector<Treebank>& treebanks) {
    count_tags(treebanks);
    for (const Treebank& treebank : treebanks) {
      for (const Sentence& sentence : treebank.analysis.sentences) add(treebank, sentence);
    }
    count_features();
    learn_lemmas(treebanks);
  }

  std::vector<TrainSentence> sentences;
  std::vector<SyntaxTag> tags;
  std::vector<std::uint64_t> hashes;  // of features with a row, sorted
  std::vector<float> word_dropout;    // by row; 0 for affixes
  Lemmatizer lemmatizer;

 private:
  using TagKey = std::pair<Upos, std::string>;

  void count_tags(const std::vector<Treebank>& treebanks) {
    std::map<TagKey, int> counts;
    for (const Treebank& treebank : treebanks) {
      for (std::size_t i = 0; i < treebank.feats.size(); ++i) {
        ++counts[{treebank.analysis.tokens[i].upos, treebank.feats[i]}];
      }
    }
    for (const auto& [key, count] : counts) {
      if (count < kMinTagCount) continue;
      tag_ids_[key] = static_cast<std::uint32_t>(tags.size());
      int& most = most_common_[key.first].second;
      if (count > most) most_common_[key.first] = {static_cast<std::uint32_t>(tags.size()), count};
      tags.push_back({key.first, key.second, parse_morph(key.second)});
    }
  }

  // A pair too rare to learn stands for the commonest of its part of speech.
  std::uint32_t tag_id(Upos upos, const std::string& feats) const {
    const auto found = tag_ids_.find({upos, feats});
    return found != tag_ids_.end() ? found->second : most_common_.at(upos).first;
  }

  void add(const Treebank& treebank, const Sentence& sentence) {
    if (sentence.tokens.count > kMaxTreeWords) return;
    TrainSentence made;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
      const Token& token = treebank.analysis.tokens[i];
      made.forms.emplace_back(treebank.analysis.form(TokenId{i}));
      made.targets.tags.push_back(tag_id(token.upos, treebank.feats[i]));
      made.targets.heads.push_back(
          token.head == kNoToken ? 0 : index(token.head) - sentence.tokens.first + 1);
      made.targets.labels.push_back(static_cast<std::uint32_t>(token.deprel));
    }
    sentences.push_back(std::move(made));
  }

  void count_features() {
    std::map<std::uint64_t, std::pair<int, bool>> counts;  // and whether it is a word
    for (const TrainSentence& sentence : sentences) {
      for (const FeatureHashes& word : hashes_of(sentence.forms)) {
        for (std::size_t i = 0; i < kFeatures; ++i) {
          if (word[i] == 0) continue;
          auto& [count, is_word] = counts[word[i]];
          ++count;
          is_word = i == 0;
        }
      }
    }
    for (const auto& [hash, what] : counts) {
      const auto& [count, is_word] = what;
      if (count < (is_word ? kMinWordCount : kMinAffixCount)) continue;
      hashes.push_back(hash);
      word_dropout.push_back(is_word ? kAnyWordDropout +
                                           kWordDropout / (kWordDropout + static_cast<float>(count))
                                     : 0.0F);
    }
  }

  void learn_lemmas(const std::vector<Treebank>& treebanks) {
    std::vector<LemmaExample> examples;
    for (const Treebank& treebank : treebanks) {
      for (std::uint32_t i = 0; i < treebank.analysis.tokens.size(); ++i) {
        const Token& token = treebank.analysis.tokens[i];
        const std::string_view lemma = treebank.analysis.lemma(TokenId{i});
        if (lemma == "_") continue;
        examples.push_back({treebank.analysis.form(TokenId{i}), lemma, token.upos, token.morph});
      }
    }
    lemmatizer = Lemmatizer::learn(examples);
  }

  std::map<TagKey, std::uint32_t> tag_ids_;
  std::map<Upos, std::pair<std::uint32_t, int>> most_common_;
};

// Adam (Kingma and Ba 2015); rows of the embeddings move only in steps that touch them.
class Adam {
 public:
  explicit Adam(std::size_t size) : mean_(size, 0.0F), square_(size, 0.0F) {}

  void begin_step(float rate) {
    ++step_;
    const double bias1 = 1 - std::pow(kBeta1, static_cast<double>(std::min(step_, 10000U)));
    const double bias2 = 1 - std::pow(kBeta2, static_cast<double>(std::min(step_, 10000U)));
    rate_ = static_cast<float>(static_cast<double>(rate) * std::sqrt(bias2) / bias1);
  }

  void update(float* values, const float* gradients, std::size_t first, std::size_t count,
              float factor) {
    for (std::size_t i = first; i < first + count; ++i) {
      const float gradient = gradients[i] * factor;
      mean_[i] = kBeta1 * mean_[i] + (1 - kBeta1) * gradient;
      square_[i] = kBeta2 * square_[i] + (1 - kBeta2) * gradient * gradient;
      values[i] -= rate_ * mean_[i] / (std::sqrt(square_[i]) + 1e-8F);
    }
  }

 private:
  static constexpr float kBeta1 = 0.9F;
  static constexpr float kBeta2 = 0.98F;

  std::vector<float> mean_, square_;
  unsigned step_ = 0;
  float rate_ = 0;
};

class Trainer {
 public:
  Trainer(const TrainOptions& options, const std::vector<Treebank>& train)
      : options_(options),
        data_(train),
        layout_(make_shape()),
        values_(layout_.size),
        adam_(layout_.size) {
    parameters_.shape = layout_.shape;
    parameters_.tags = data_.tags;
    parameters_.features = FeatureTable(data_.hashes);
    parameters_.lemmatizer = data_.lemmatizer;
    for (unsigned i = 0; i < options.threads; ++i) gradients_.emplace_back(layout_);
    initialise();
    order_.resize(data_.sentences.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
  }

  double epoch(unsigned number) {
    shuffle();
    const std::size_t batches = (order_.size() + options_.batch - 1) / options_.batch;
    double loss = 0;
    std::size_t words = 0;
    for (std::size_t i = 0; i < batches; ++i) {
      const double done =
          (static_cast<double>(number) + static_cast<double>(i) / static_cast<double>(batches)) /
          options_.epochs;
      const auto [batch_loss, batch_words] = batch(i * options_.batch, done);
      loss += batch_loss;
      words += batch_words;
    }
    return loss / static_cast<double>(std::max<std::size_t>(words, 1));
  }

  SyntaxParameters parameters() const {
    SyntaxParameters made = parameters_;
    made.values = values_;
    return made;
  }

 private:
  NetworkShape make_shape() const {
    NetworkShape shape = options_.shape;
    shape.rows = static_cast<std::uint32_t>(data_.hashes.size());
    shape.tags = static_cast<std::uint32_t>(data_.tags.size());
    shape.relations = static_cast<std::uint32_t>(kDeprelNames.size());
    return shape;
  }

  // Uniform by fan-in and fan-out (Glorot and Bengio 2010); biases are 0.
  void initialise() {
    std::mt19937_64 random(options_.seed);
    const auto fill = [&](std::size_t offset, std::size_t count, float limit) {
      for (std::size_t i = 0; i < count; ++i)
        values_[offset + i] = (2 * uniform(random) - 1) * limit;
    };
    const auto matrix = [&](std::size_t offset, std::size_t in, std::size_t out) {
      fill(offset, in * out, std::sqrt(6.0F / static_cast<float>(in + out)));
    };
    const NetworkShape& s = layout_.shape;
    fill(layout_.embeddings, std::size_t{s.rows} * s.dim(), 0.3F);
    for (const auto& both : layout_.directions) {
      for (const auto& direction : both)
        matrix(direction.weights, s.dim(), std::size_t{3} * s.hidden);
    }
    matrix(layout_.tag_weights, s.dim(), s.tags);
    matrix(layout_.arc_dep, s.dim(), s.arc);
    matrix(layout_.arc_head, s.dim(), s.arc);
    fill(layout_.arc_root, s.arc, 0.3F);
    matrix(layout_.arc_bilinear, s.arc, s.arc);
    matrix(layout_.label_dep, s.dim(), s.label);
    matrix(layout_.label_head, s.dim(), s.label);
    fill(layout_.label_root, s.label, 0.3F);
    matrix(layout_.label_out, s.label, s.relations);
  }

  void shuffle() {
    for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random_() % i]);
  }

  std::pair<double, std::size_t> batch(std::size_t begin, double done) {
    const std::size_t end = std::min(begin + options_.batch, order_.size());
    const std::vector<float> turned = transposed_weights(layout_, values_);
    std::vector<std::uint64_t> seeds;
    for (std::size_t i = begin; i < end; ++i) seeds.push_back(random_());
    std::vector<double> losses(options_.threads, 0.0);
    std::vector<std::size_t> words(options_.threads, 0);
    std::vector<std::thread> workers;
    for (unsigned worker = 0; worker < options_.threads; ++worker) {
      workers.emplace_back([&, worker] {
        Backward backward(layout_, values_, turned);
        for (std::size_t i = begin + worker; i < end; i += options_.threads) {
          losses[worker] += sentence(backward, data_.sentences[order_[i]], seeds[i - begin],
                                     gradients_[worker], words[worker]);
        }
      });
    }
    for (std::thread& worker : workers) worker.join();
    std::size_t count = 0;
    double loss = 0;
    for (unsigned worker = 0; worker < options_.threads; ++worker) {
      count += words[worker];
      loss += losses[worker];
    }
    step(count, options_.rate * static_cast<float>(1.0 - 0.98 * done));
    return {loss, count};
  }

  double sentence(Backward& backward, const TrainSentence& sentence, std::uint64_t seed,
                  Gradients& gradients, std::size_t& words) const {
    std::mt19937_64 random(seed);
    TrainSentence shown = vary(sentence, random);
    std::vector<FeatureRows> rows;
    for (const FeatureHashes& hashes : hashes_of(shown.forms)) {
      rows.push_back(parameters_.features.rows_of(hashes));
      std::uint32_t& word = rows.back()[0];
      if (word != kNoRow && uniform(random) < data_.word_dropout[word]) word = kNoRow;
    }
    words += rows.size();
    return backward.run(rows, shown.targets, make_dropout(random), gradients);
  }

  // The sentence as it is, as a headline, or without its last sign.
  static TrainSentence vary(const TrainSentence& sentence, std::mt19937_64& random) {
    TrainSentence shown = sentence;
    const float draw = uniform(random);
    for (std::string& form : shown.forms) {
      if (draw < kHeadlineShare) form = in_title_case(form);
      if (draw >= kHeadlineShare && draw < 2 * kHeadlineShare) form = in_capitals(form);
    }
    if (uniform(random) < kNoStopShare && shown.forms.size() > 2 && shown.forms.back() == ".")
      drop_last(shown);
    return shown;
  }

  static void drop_last(TrainSentence& sentence) {
    const auto last = static_cast<std::uint32_t>(sentence.forms.size());
    const auto& heads = sentence.targets.heads;
    if (std::find(heads.begin(), heads.end(), last) != heads.end())
      return;  // something hangs on it
    sentence.forms.pop_back();
    sentence.targets.tags.pop_back();
    sentence.targets.heads.pop_back();
    sentence.targets.labels.pop_back();
  }

  Dropout make_dropout(std::mt19937_64& random) const {
    const auto mask = [&](std::size_t size, float rate) {
      std::vector<float> factors(size);
      for (float& factor : factors) factor = uniform(random) < rate ? 0.0F : 1.0F / (1.0F - rate);
      return factors;
    };
    Dropout dropout;
    for (std::size_t i = 0; i <= layout_.shape.layers; ++i)
      dropout.layers.push_back(mask(layout_.shape.dim(), kLayerDropout));
    dropout.dep = mask(layout_.shape.arc, kHeadDropout);
    dropout.head = mask(layout_.shape.arc, kHeadDropout);
    return dropout;
  }

  // One step of Adam on the mean over words, with the gradient's length bounded.
  void step(std::size_t words, float rate) {
    for (std::size_t i = 1; i < gradients_.size(); ++i) merge(gradients_[i], gradients_[0]);
    Gradients& g = gradients_[0];
    const std::size_t dim = layout_.shape.dim();
    const std::size_t dense = std::size_t{layout_.shape.rows} * dim;
    double square = 0;
    for (std::size_t i = dense; i < g.values.size(); ++i)
      square += static_cast<double>(g.values[i]) * static_cast<double>(g.values[i]);
    const double length = std::sqrt(square) / static_cast<double>(std::max<std::size_t>(words, 1));
    constexpr double kLongest = 2.0;
    const double factor = (length > kLongest ? kLongest / length : 1.0) /
                          static_cast<double>(std::max<std::size_t>(words, 1));
    adam_.begin_step(rate);
    adam_.update(values_.data(), g.values.data(), dense, g.values.size() - dense,
                 static_cast<float>(factor));
    for (const std::uint32_t row : g.touched) {
      adam_.update(values_.data(), g.values.data(), row * dim, dim, static_cast<float>(factor));
    }
    clear(g);
  }

  void merge(Gradients& from, Gradients& to) const {
    const std::size_t dim = layout_.shape.dim();
    const std::size_t dense = std::size_t{layout_.shape.rows} * dim;
    for (std::size_t i = dense; i < to.values.size(); ++i) to.values[i] += from.values[i];
    for (const std::uint32_t row : from.touched) {
      if (!to.is_touched[row]) {
        to.is_touched[row] = true;
        to.touched.push_back(row);
      }
      for (std::size_t i = row * dim; i < (row + 1) * dim; ++i) to.values[i] += from.values[i];
    }
    clear(from);
  }

  void clear(Gradients& g) const {
    const std::size_t dim = layout_.shape.dim();
    for (const std::uint32_t row : g.touched) {
      std::fill_n(g.values.begin() + static_cast<std::ptrdiff_t>(row * dim), dim, 0.0F);
      g.is_touched[row] = false;
    }
    g.touched.clear();
    std::fill(g.values.begin() + static_cast<std::ptrdiff_t>(std::size_t{layout_.shape.rows} * dim),
              g.values.end(), 0.0F);
  }

  const TrainOptions& options_;
  TrainingSet data_;
  NetworkLayout layout_;
  std::vector<float> values_;
  Adam adam_;
  SyntaxParameters parameters_;
  std::vector<Gradients> gradients_;  // by thread
  std::vector<std::uint32_t> order_;
  std::mt19937_64 random_{options_.seed + 1};
};

Result<std::vector<Treebank>> read_all(const std::vector<TreebankText>& texts) {
  std::vector<Treebank> treebanks;
  for (const TreebankText& text : texts) {
    Result<Treebank> treebank = read_treebank(text.text);
    if (!treebank) {
      InputError error = std::move(treebank.error());
      error.file = text.name;
      return unexpected(std::move(error));
    }
    treebanks.push_back(std::move(*treebank));
  }
  return treebanks;
}

}  // namespace

SyntaxScores evaluate_on(const SyntaxModel& model, const Treebank& gold) {
  Analysis system = gold.analysis;
  parse(model, system);
  FeatsColumn feats;
  for (const Token& token : system.tokens) feats.emplace_back(model.feats(token.feats));
  return evaluate(gold.analysis, gold.feats, system, feats);
}

Result<SyntaxParameters> train_syntax(const TrainOptions& options,
                                      const std::function<void(const TrainProgress&)>& progress) {
  Result<std::vector<Treebank>> train = read_all(options.train);
  if (!train) return unexpected(std::move(train.error()));
  const Result<std::vector<Treebank>> dev = read_all(options.dev);
  if (!dev) return unexpected(dev.error());
  Trainer trainer(options, *train);
  const auto start = std::chrono::steady_clock::now();
  for (unsigned i = 0; i < options.epochs; ++i) {
    TrainProgress now;
    now.epoch = i + 1;
    now.loss = trainer.epoch(i);
    now.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const SyntaxModel model(trainer.parameters());
    for (const Treebank& treebank : *dev) now.dev.push_back(evaluate_on(model, treebank));
    progress(now);
  }
  return trainer.parameters();
}

}  // namespace sayso
