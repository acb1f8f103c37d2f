// The network as it runs outside training: weights in whole numbers, matrices
// that read the same input side by side, and nothing kept for a way back.
// syntax/network.h says what it computes.

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/network.h"
#include "syntax/quantised.h"

namespace sayso {

// A row of the embedding table is whole numbers times its scale.
struct QuantisedEmbeddings {
  std::vector<float> scales;        // [rows]
  std::vector<std::int8_t> values;  // [rows][embedding]
};

// What the scorer found out about the n words of a batch, and its scratch. One
// for each thread.
struct Scores {
  std::vector<std::uint32_t> begins;     // of the sentences in n, and n
  std::vector<float> tags;               // [n][tags]
  std::vector<std::vector<float>> arcs;  // by sentence of m words: [m][m + 1], 0 the root
  std::vector<float> labels;             // [n][relations]

  std::size_t words() const { return begins.back(); }
  std::size_t sentences() const { return begins.size() - 1; }
  std::size_t length(std::size_t sentence) const { return begins[sentence + 1] - begins[sentence]; }

  std::vector<float> x, embedded, gates, cell, top, dep, dep_u, turned, label_hidden;
  QuantisedRows rows;
};

class Scorer {
 public:
  Scorer(const NetworkLayout& layout, std::span<const float> parameters);

  // Tags and arcs; labels depend on the heads chosen.
  void score(const SentenceBatch& batch, Scores& scores) const;
  // `heads` counts from 1 in the sentence, 0 is the root.
  void score_labels(std::span<const std::uint16_t> heads, Scores& scores) const;

 private:
  void embed(const SentenceBatch& batch, Scores& scores) const;
  void run_layer(std::size_t number, Scores& scores) const;
  void run_unit(std::size_t number, std::size_t side, std::size_t sentence, Scores& scores) const;
  void score_arcs(Scores& scores) const;
  void score_arcs_of(std::size_t sentence, Scores& scores) const;
  std::size_t top_columns() const { return 2 * (std::size_t{shape_.arc} + shape_.label); }

  NetworkShape shape_;
  QuantisedEmbeddings embeddings_;
  std::vector<QuantisedMatrix> layers_;                  // z, f, r of both directions
  std::vector<std::array<std::vector<float>, 2>> peep_;  // by layer and direction
  QuantisedMatrix tags_;
  QuantisedMatrix top_;       // arc_dep, arc_head, label_dep, label_head
  QuantisedMatrix bilinear_;  // from dep
  QuantisedMatrix labels_;
  std::vector<float> root_, label_root_;
};

}  // namespace sayso
