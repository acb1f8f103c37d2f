// The network that tags and parses: a table of feature embeddings, layers of
// simple recurrent units read in both directions, and three heads on top.
//
//   x[0]     = sum of the embeddings of the word's features
//   layer    x[l+1] = x[l] + [forward(x[l]); backward(x[l])]; the first does
//   not add its input unit     z, f, r = x W + b;  f, r = gate(f + p c[t-1]),
//   gate(r + q c[t-1])
//            c[t] = f c[t-1] + (1 - f) z;  h[t] = r squash(c[t])
//   tags     softmax(x[kTagLayer] T)
//   arcs     score(d, h) = dep(d) U head(h) + u head(h), dep and head small
//   layers of x[last] labels   softmax(relu(dep'(d) + head'(h)) O)
//
// squash(v) = v (1 - |v| / 4) up to |v| = 2 and 1 or -1 beyond; gate(v) = (1 +
// squash(v / 2)) / 2: like tanh and the logistic function, without
// exponentials. The unit is the simple recurrent unit of Lei et al. 2018
// without its highway, the arc scorer that of Dozat and Manning 2017. All
// matrices are row major; weights[in][out].

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/features.h"

namespace sayso {

struct NetworkShape {
  std::uint32_t rows = 0;  // of the embedding table
  std::uint32_t embedding = 128;
  std::uint32_t hidden = 128;  // of a unit in one direction
  std::uint32_t layers = 4;
  std::uint32_t tags = 0;
  std::uint32_t arc = 128;
  std::uint32_t label = 96;
  std::uint32_t relations = 0;

  std::uint32_t dim() const { return 2 * hidden; }  // of a word above the embeddings
  std::uint32_t input(std::size_t layer) const { return layer == 0 ? embedding : dim(); }

  friend bool operator==(const NetworkShape&, const NetworkShape&) = default;
};

// Offsets of the matrices in one vector of parameters, the embeddings first.
class NetworkLayout {
 public:
  explicit NetworkLayout(const NetworkShape& shape);

  struct Direction {
    std::size_t weights = 0;  // [input][3 hidden]: z, f, r
    std::size_t bias = 0;     // [3 hidden]
    std::size_t peep = 0;     // [2 hidden]: p, q
  };

  const NetworkShape shape;
  std::size_t embeddings = 0;                        // [rows][embedding]
  std::vector<std::array<Direction, 2>> directions;  // by layer; forward, backward
  std::size_t tag_weights = 0, tag_bias = 0;         // [dim][tags], [tags]
  std::size_t arc_dep = 0, arc_dep_bias = 0;         // [dim][arc], [arc]
  std::size_t arc_head = 0, arc_head_bias = 0;       // [dim][arc], [arc]
  std::size_t arc_root = 0;                          // [arc]: the head layer of the root
  std::size_t arc_bilinear = 0, arc_prior = 0;       // [arc][arc], [arc]
  std::size_t label_dep = 0, label_head = 0;         // [dim][label]
  std::size_t label_bias = 0, label_root = 0;        // [label]
  std::size_t label_out = 0,
              label_out_bias = 0;  // [label][relations], [relations]
  std::size_t size = 0;            // parameters in all

 private:
  std::size_t take(std::size_t count);
};

// Sentences that go through the network together, so that each matrix is read
// once for all of them.
struct SentenceBatch {
  std::vector<FeatureRows> words;      // of all sentences, in order
  std::vector<std::uint32_t> lengths;  // of the sentences: more than 0

  void clear() {
    words.clear();
    lengths.clear();
  }
};

inline constexpr std::size_t kTagLayer = 2;  // of x, for the tags

// All that a forward pass leaves behind, for the n words of a batch.
struct Activations {
  std::vector<std::uint32_t> begins;      // of the sentences in n, and n
  std::vector<std::vector<float>> x;      // by layer, 0 .. layers: [n][input]
  std::vector<std::vector<float>> input;  // by layer: x as the units read it, after dropout
  // By layer and direction: [n][3 hidden], z, f, r after gating, and
  // [n][hidden].
  std::vector<std::array<std::vector<float>, 2>> gates, cells;
  std::vector<float> tag_scores;             // [n][tags]
  std::vector<float> top;                    // x[layers] after dropout: [n][dim]
  std::vector<float> dep, head;              // [n][arc]
  std::vector<float> dep_u;                  // dep times the bilinear matrix: [n][arc]
  std::vector<std::vector<float>> roots;     // by sentence: its root as a head, [arc]
  std::vector<std::vector<float>> arcs;      // by sentence of m words: [m][m + 1], 0 the root
  std::vector<float> label_dep, label_head;  // [n][label]
  std::vector<float> label_hidden;           // of a word and its head: [n][label]
  std::vector<float> label_scores;           // [n][relations]
  std::vector<float> turned, no_cells;       // scratch

  std::size_t words() const { return begins.back(); }
  std::size_t sentences() const { return begins.size() - 1; }
  std::size_t length(std::size_t sentence) const { return begins[sentence + 1] - begins[sentence]; }
};

// Factors for the words of a sentence, one for each dimension: 0, or 1 / (1 -
// rate).
struct Dropout {
  std::vector<std::vector<float>> layers;  // by layer, and one for the top: [input]
  std::vector<float> dep, head;            // [arc]
  std::vector<float> label;                // [label]
};

class Network {
 public:
  Network(const NetworkLayout& layout, std::span<const float> parameters)
      : layout_(layout), p_(parameters) {}

  // Everything but labels, which depend on the heads chosen. `dropout`: by
  // sentence, or empty.
  void forward(const SentenceBatch& batch, std::span<const Dropout> dropout, Activations& a) const;

  // Scores of the relations of every word to its head; `heads` counts from 1 in
  // the sentence, 0 is the root.
  void score_labels(std::span<const std::uint16_t> heads, std::span<const Dropout> dropout,
                    Activations& a) const;

 private:
  void embed(const SentenceBatch& batch, Activations& a) const;
  void layer(std::size_t number, std::span<const Dropout> dropout, Activations& a) const;
  void run_unit(std::size_t number, std::size_t side, std::size_t sentence, Activations& a) const;
  void score_tags(Activations& a) const;
  void score_arcs(std::span<const Dropout> dropout, Activations& a) const;
  void score_arcs_of(std::size_t sentence, Activations& a) const;

  // out[n][m] = x[n][k] W + b
  void dense(const std::vector<float>& x, std::size_t k, std::size_t m, std::size_t weights,
             std::size_t bias, std::vector<float>& out) const;
  const float* at(std::size_t offset) const { return p_.data() + offset; }

  const NetworkLayout& layout_;
  std::span<const float> p_;
};

// Multiplies row t of values by the factors, for t in [begin, end).
void multiply_rows(std::vector<float>& values, std::size_t begin, std::size_t end,
                   const std::vector<float>& factors);

}  // namespace sayso
