// The network that tags and parses: a table of feature embeddings, layers of simple recurrent units
// read in both directions, and three heads on top.
//
//   x0[t]    = sum of the embeddings of the word's features
//   layer    x[l+1] = x[l] + [forward(x[l]); backward(x[l])]
//   unit     z, f, r = x W + b;  f, r = gate(f), gate(r)
//            c[t] = f c[t-1] + (1 - f) z;  h[t] = r squash(c[t])
//   tags     softmax(x[kTagLayer] T)
//   arcs     score(d, h) = dep(d) U head(h) + u head(h), dep and head small layers of x[last]
//   labels   softmax(relu(dep'(d) + head'(h)) O)
//
// squash(v) = v / (1 + |v|) and gate(v) = (1 + squash(v)) / 2 need no exponentials. The unit is the
// simple recurrent unit of Lei et al. 2018 without its highway, the arc scorer that of Dozat and
// Manning 2017. All matrices are row major; weights[in][out].

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/features.h"

namespace sayso {

struct NetworkShape {
  std::uint32_t rows = 0;     // of the embedding table
  std::uint32_t hidden = 80;  // of a unit in one direction; words have twice as many dimensions
  std::uint32_t layers = 3;
  std::uint32_t tags = 0;
  std::uint32_t arc = 80;
  std::uint32_t label = 64;
  std::uint32_t relations = 0;

  std::uint32_t dim() const { return 2 * hidden; }

  friend bool operator==(const NetworkShape&, const NetworkShape&) = default;
};

// Offsets of the matrices in one vector of parameters, the embeddings first.
class NetworkLayout {
 public:
  explicit NetworkLayout(const NetworkShape& shape);

  struct Direction {
    std::size_t weights = 0;  // [dim][3 hidden]: z, f, r
    std::size_t bias = 0;     // [3 hidden]
  };

  const NetworkShape shape;
  std::size_t embeddings = 0;                        // [rows][dim]
  std::vector<std::array<Direction, 2>> directions;  // by layer; forward, backward
  std::size_t tag_weights = 0, tag_bias = 0;         // [dim][tags], [tags]
  std::size_t arc_dep = 0, arc_dep_bias = 0;         // [dim][arc], [arc]
  std::size_t arc_head = 0, arc_head_bias = 0;       // [dim][arc], [arc]
  std::size_t arc_root = 0;                          // [arc]: the head layer of the root
  std::size_t arc_bilinear = 0, arc_prior = 0;       // [arc][arc], [arc]
  std::size_t label_dep = 0, label_head = 0;         // [dim][label]
  std::size_t label_bias = 0, label_root = 0;        // [label]
  std::size_t label_out = 0, label_out_bias = 0;     // [label][relations], [relations]
  std::size_t size = 0;                              // parameters in all

 private:
  std::size_t take(std::size_t count);
};

// All that a forward pass leaves behind, for one sentence of n words.
struct Activations {
  std::size_t words = 0;
  std::vector<std::vector<float>> x;      // by layer, 0 .. layers: [n][dim]
  std::vector<std::vector<float>> input;  // by layer: x as the units read it, after dropout
  std::vector<std::array<std::vector<float>, 2>>
      gates;  // by layer and direction: [n][3 hidden], z, f, r after gating
  std::vector<std::array<std::vector<float>, 2>> cells;  // [n][hidden]
  std::vector<float> tag_scores;                         // [n][tags]
  std::vector<float> top;                                // x[layers] after dropout: [n][dim]
  std::vector<float> dep, head;              // [n][arc], [n + 1][arc]; head 0 is the root
  std::vector<float> dep_u;                  // dep times the bilinear matrix: [n][arc]
  std::vector<float> arc_scores;             // [n][n + 1], by word and head, 0 the root
  std::vector<float> label_dep, label_head;  // [n][label], [n + 1][label]
};

// Factors for the words of a sentence, one for each dimension: 0, or 1 / (1 - rate). Empty: no
// dropout.
struct Dropout {
  std::vector<std::vector<float>> layers;  // by layer, and one for the top: [dim]
  std::vector<float> dep, head;            // [arc]
};

inline constexpr std::size_t kTagLayer = 2;  // of x, for the tags

class Network {
 public:
  Network(const NetworkLayout& layout, std::span<const float> parameters)
      : layout_(layout), p_(parameters) {}

  // Everything but labels, which depend on the heads chosen.
  void forward(std::span<const FeatureRows> words, const Dropout& dropout, Activations& a) const;

  // Scores of the relations of a word to a head (0 is the root): out[relations]; `hidden` [label]
  // is what they come from.
  void label_scores(const Activations& a, std::size_t word, std::size_t head, float* hidden,
                    float* out) const;

 private:
  void embed(std::span<const FeatureRows> words, Activations& a) const;
  void layer(std::size_t number, const std::vector<float>& mask, Activations& a) const;
  void run_unit(std::size_t number, int direction, Activations& a) const;
  void heads(const Dropout& dropout, Activations& a) const;

  const float* at(std::size_t offset) const { return p_.data() + offset; }

  const NetworkLayout& layout_;
  std::span<const float> p_;
};

inline float squash(float v) { return v / (1.0F + (v < 0 ? -v : v)); }
inline float gate(float v) { return 0.5F + 0.5F * squash(v); }

}  // namespace sayso
