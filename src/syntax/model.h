// The trained language model, and tagging and parsing with it.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "syntax/lemmatizer.h"
#include "syntax/network.h"
#include "syntax/scorer.h"

namespace sayso {

// Part of speech and features as one tag: the network chooses among the pairs
// seen in training.
struct SyntaxTag {
  Upos upos = Upos::X;
  std::string feats;  // CoNLL-U FEATS; "_" for none
  Morph morph = {};
};

// What a model is made of. Immutable once in a SyntaxModel; may be shared by
// threads.
struct SyntaxParameters {
  NetworkShape shape = {};
  std::vector<SyntaxTag> tags;
  FeatureTable features;
  std::vector<float> values;  // as NetworkLayout has them; empty in a SyntaxModel
  Lemmatizer lemmatizer;
};

class SyntaxModel {
 public:
  // Throws std::runtime_error when the file is missing, damaged or of another
  // version.
  static SyntaxModel load(const std::filesystem::path& path);
  explicit SyntaxModel(SyntaxParameters parameters);
  SyntaxModel(SyntaxModel&&) noexcept;
  SyntaxModel& operator=(SyntaxModel&&) noexcept;
  SyntaxModel(const SyntaxModel&) = delete;
  SyntaxModel& operator=(const SyntaxModel&) = delete;
  ~SyntaxModel();

  const SyntaxParameters& parameters() const { return *parameters_; }
  const Scorer& scorer() const { return *scorer_; }

  // The FEATS column behind Token::feats.
  std::string_view feats(std::uint16_t id) const { return parameters_->tags[id].feats; }

 private:
  std::unique_ptr<const SyntaxParameters> parameters_;
  std::unique_ptr<const Scorer> scorer_;
};

// Reads sentences and the spans of tokens; fills upos, morph, feats, lemma,
// head and deprel. Every sentence gets one root. Linear in the text: of a
// sentence of more than kMaxTreeWords tokens (syntax/tree_decoder.h) the parts
// are parsed alone and joined by parataxis.
void parse(const SyntaxModel& model, Analysis& analysis);

// The bytes of a model file.
//
//   "SAYSOSYN", version u32, FNV-1a u64 of all that follows, then
//   shape: rows embedding hidden layers tags arc label relations, u32 each
//   tags: upos u8, FEATS as u16 length and bytes
//   feature hashes: u64[rows], ascending
//   embeddings: a float scale and int8[embedding] a row
//   the other parameters: float[], in the order of NetworkLayout
//   lemma scripts: u32 count; lower u8, cut u8, ending as u16 length and bytes
//   lemma rules: u32 count; hash u64, script u16, by ascending hash
//
// Numbers are little-endian.
std::string write_model(const SyntaxParameters& parameters);
// Throws std::runtime_error, naming `name`.
SyntaxParameters read_model(std::string_view name, std::string_view bytes);

}  // namespace sayso
