#include "syntax/model.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "syntax/tree_decoder.h"

namespace sayso {
namespace {

class Parser {
 public:
  Parser(const SyntaxModel& model, Analysis& analysis)
      : p_(model.parameters()), network_(model.layout(), p_.values), analysis_(analysis) {}

  void run() {
    analysis_.lemmas.clear();
    for (const Sentence& sentence : analysis_.sentences) parse_sentence(sentence.tokens);
  }

 private:
  void parse_sentence(Run tokens) {
    words_.clear();
    for (std::uint32_t i = 0; i < tokens.count; ++i) {
      words_.push_back(
          p_.features.rows_of(hash_features(analysis_.form(TokenId{tokens.first + i}), i == 0)));
    }
    network_.forward(words_, {}, activations_);
    heads_.resize(tokens.count);
    best_tree(activations_.arc_scores, heads_, chart_);
    for (std::uint32_t i = 0; i < tokens.count; ++i) {
      Token& token = analysis_.tokens[tokens.first + i];
      tag(token, i);
      lemmatise(token, TokenId{tokens.first + i});
      attach(token, tokens.first, i);
    }
  }

  void tag(Token& token, std::uint32_t word) const {
    const float* scores = activations_.tag_scores.data() + std::size_t{word} * p_.shape.tags;
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
    hidden_.resize(p_.shape.label);
    labels_.resize(p_.shape.relations);
    network_.label_scores(activations_, word, head, hidden_.data(), labels_.data());
    labels_[static_cast<std::size_t>(Deprel::Root)] = -1e30F;
    token.deprel =
        static_cast<Deprel>(std::max_element(labels_.begin(), labels_.end()) - labels_.begin());
  }

  const SyntaxParameters& p_;
  const Network network_;
  Analysis& analysis_;
  std::vector<FeatureRows> words_;
  Activations activations_;
  TreeChart chart_;
  std::vector<std::uint16_t> heads_;
  std::vector<float> hidden_, labels_;
};

}  // namespace

SyntaxModel::SyntaxModel(SyntaxParameters parameters)
    : parameters_(std::make_unique<SyntaxParameters>(std::move(parameters))),
      layout_(std::make_unique<NetworkLayout>(parameters_->shape)) {}

SyntaxModel::SyntaxModel(SyntaxModel&&) noexcept = default;
SyntaxModel& SyntaxModel::operator=(SyntaxModel&&) noexcept = default;
SyntaxModel::~SyntaxModel() = default;

SyntaxModel SyntaxModel::load(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read the language model " + path.string() +
                             "; install it, or train it with 'sayso train syntax'");
  }
  std::string bytes;
  file.seekg(0, std::ios::end);
  bytes.resize(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)));
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return SyntaxModel(read_model(path.string(), bytes));
}

void parse(const SyntaxModel& model, Analysis& analysis) { Parser(model, analysis).run(); }

}  // namespace sayso
