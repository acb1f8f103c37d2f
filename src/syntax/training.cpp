#include "syntax/training.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
#include <thread>
#include <utility>

#include "syntax/gradients.h"
#include "syntax/kernels.h"
#include "syntax/training_set.h"
#include "syntax/variation.h"

namespace sayso {
namespace {

constexpr float kLayerDropout = 0.25F;
constexpr float kHeadDropout = 0.33F;
constexpr double kLongestStep = 2.0;    // of the gradient, all matrices together
constexpr unsigned kAverageEvery = 8;   // steps
constexpr unsigned kAverageOver = 128;  // of those

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// Adam; rows of the embeddings move only in steps that touch them.
class Adam {
 public:
  explicit Adam(std::size_t size) : means_(size, 0.0F), squares_(size, 0.0F) {}

  void begin_step(float rate, float factor) {
    beta1_power_ *= static_cast<double>(kBeta1);
    beta2_power_ *= static_cast<double>(kBeta2);
    const double correction = std::sqrt(1 - beta2_power_) / (1 - beta1_power_);
    step_ = {static_cast<float>(static_cast<double>(rate) * correction), factor, kBeta1, kBeta2};
  }

  void update(float* values, const float* gradients, std::size_t first, std::size_t count) {
    kernels::adam(count, step_, gradients + first, means_.data() + first, squares_.data() + first,
                  values + first);
  }

 private:
  static constexpr float kBeta1 = 0.9F;
  static constexpr float kBeta2 = 0.98F;

  std::vector<float> means_, squares_;
  double beta1_power_ = 1;
  double beta2_power_ = 1;
  kernels::AdamStep step_;
};

class Trainer {
 public:
  Trainer(const TrainOptions& options, const std::vector<Treebank>& train)
      : options_(options),
        data_(train),
        variation_(data_),
        layout_(make_shape()),
        values_(layout_.size),
        adam_(layout_.size) {
    parameters_.shape = layout_.shape;
    parameters_.tags = data_.tags;
    parameters_.features = FeatureTable(data_.hashes);
    parameters_.lemmatizer = data_.lemmatizer;
    turned_.resize(layout_.size);
    for (unsigned i = 0; i < options.threads; ++i) {
      gradients_.emplace_back(layout_);
      backwards_.emplace_back(layout_, values_, turned_);
    }
    initialise();
    averages_ = values_;
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
    made.values = averages_;
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
    fill(layout_.embeddings, std::size_t{s.rows} * s.embedding, 0.3F);
    for (std::size_t layer = 0; layer < s.layers; ++layer) {
      for (const auto& direction : layout_.directions[layer])
        matrix(direction.weights, s.input(layer), std::size_t{3} * s.hidden);
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
    transpose_weights(layout_, values_, turned_);
    std::vector<std::uint64_t> seeds;
    for (std::size_t i = begin; i < end; ++i) seeds.push_back(random_());
    std::vector<double> losses(options_.threads, 0.0);
    std::vector<std::size_t> words(options_.threads, 0);
    std::vector<std::thread> workers;
    for (unsigned worker = 0; worker < options_.threads; ++worker) {
      workers.emplace_back([&, worker] {
        std::vector<std::pair<std::uint32_t, std::uint64_t>> share;  // sentence, seed
        for (std::size_t i = begin + worker; i < end; i += options_.threads)
          share.emplace_back(order_[i], seeds[i - begin]);
        losses[worker] = run(share, backwards_[worker], gradients_[worker], words[worker]);
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

  double run(const std::vector<std::pair<std::uint32_t, std::uint64_t>>& share, Backward& backward,
             Gradients& gradients, std::size_t& words) const {
    SentenceBatch batch;
    Targets targets;
    std::vector<Dropout> dropout;
    for (const auto& [sentence, seed] : share) {
      std::mt19937_64 random(seed);
      const TrainSentence shown = variation_.show(data_.sentences[sentence], random);
      for (const FeatureHashes& hashes : hashes_of(shown.forms)) {
        batch.words.push_back(parameters_.features.rows_of(hashes));
        std::uint32_t& word = batch.words.back()[0];
        if (word != kNoRow && uniform(random) < data_.word_dropout[word]) word = kNoRow;
      }
      batch.lengths.push_back(static_cast<std::uint32_t>(shown.forms.size()));
      append(targets.tags, shown.targets.tags);
      append(targets.heads, shown.targets.heads);
      append(targets.labels, shown.targets.labels);
      dropout.push_back(make_dropout(random));
    }
    words = batch.words.size();
    return words == 0 ? 0 : backward.run(batch, targets, dropout, gradients);
  }

  Dropout make_dropout(std::mt19937_64& random) const {
    const auto mask = [&](std::size_t size, float rate) {
      std::vector<float> factors(size);
      for (float& factor : factors) factor = uniform(random) < rate ? 0.0F : 1.0F / (1.0F - rate);
      return factors;
    };
    Dropout dropout;
    for (std::size_t i = 0; i <= layout_.shape.layers; ++i)
      dropout.layers.push_back(mask(layout_.shape.input(i), kLayerDropout));
    dropout.dep = mask(layout_.shape.arc, kHeadDropout);
    dropout.head = mask(layout_.shape.arc, kHeadDropout);
    dropout.label = mask(layout_.shape.label, kHeadDropout);
    return dropout;
  }

  // One step of Adam on the mean over words, with the gradient's length
  // bounded.
  void step(std::size_t words, float rate) {
    for (std::size_t i = 1; i < gradients_.size(); ++i) merge(gradients_[i], gradients_[0]);
    Gradients& g = gradients_[0];
    const std::size_t size = layout_.shape.embedding;
    const std::size_t dense = std::size_t{layout_.shape.rows} * size;
    double square = 0;
    for (std::size_t i = dense; i < g.values.size(); ++i)
      square += static_cast<double>(g.values[i]) * static_cast<double>(g.values[i]);
    const double mean = 1.0 / static_cast<double>(std::max<std::size_t>(words, 1));
    const double length = std::sqrt(square) * mean;
    const double factor = (length > kLongestStep ? kLongestStep / length : 1.0) * mean;
    adam_.begin_step(rate, static_cast<float>(factor));
    adam_.update(values_.data(), g.values.data(), dense, g.values.size() - dense);
    for (const std::uint32_t row : g.touched)
      adam_.update(values_.data(), g.values.data(), row * size, size);
    clear(g);
    average();
  }

  // The model is the mean of the parameters over the last steps.
  void average() {
    if (++steps_ % kAverageEvery != 0) return;
    const unsigned count = std::min(steps_ / kAverageEvery, kAverageOver);
    kernels::move_towards(values_.size(), 1.0F / static_cast<float>(count), values_.data(),
                          averages_.data());
  }

  void merge(Gradients& from, Gradients& to) const {
    const std::size_t size = layout_.shape.embedding;
    const std::size_t dense = std::size_t{layout_.shape.rows} * size;
    kernels::add(to.values.size() - dense, from.values.data() + dense, to.values.data() + dense);
    for (const std::uint32_t row : from.touched) {
      if (!to.is_touched[row]) {
        to.is_touched[row] = true;
        to.touched.push_back(row);
      }
      kernels::add(size, from.values.data() + row * size, to.values.data() + row * size);
    }
    clear(from);
  }

  void clear(Gradients& g) const {
    const std::size_t size = layout_.shape.embedding;
    const auto at = [&](std::size_t row) {
      return g.values.begin() + static_cast<std::ptrdiff_t>(row * size);
    };
    for (const std::uint32_t row : g.touched) {
      std::fill_n(at(row), size, 0.0F);
      g.is_touched[row] = false;
    }
    g.touched.clear();
    std::fill(at(layout_.shape.rows), g.values.end(), 0.0F);
  }

  const TrainOptions& options_;
  TrainingSet data_;
  Variation variation_;
  NetworkLayout layout_;
  std::vector<float> values_;
  std::vector<float> averages_;
  std::vector<float> turned_;
  unsigned steps_ = 0;
  Adam adam_;
  SyntaxParameters parameters_;
  std::vector<Gradients> gradients_;  // by thread, as the next
  std::vector<Backward> backwards_;
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
