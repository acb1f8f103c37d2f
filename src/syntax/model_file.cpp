// The file format of the model; src/syntax/model.h describes it.

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "syntax/model.h"
#include "syntax/model_bytes.h"

namespace sayso {
namespace {

constexpr std::string_view kModelMagic = "SAYSOSYN";
constexpr std::uint32_t kModelVersion = 1;

void put_shape(std::string& out, const NetworkShape& s) {
  for (const std::uint32_t value :
       {s.rows, s.embedding, s.hidden, s.layers, s.tags, s.arc, s.label, s.relations})
    put(out, value);
}

NetworkShape get_shape(ByteReader& in) {
  NetworkShape s;
  for (std::uint32_t* value :
       {&s.rows, &s.embedding, &s.hidden, &s.layers, &s.tags, &s.arc, &s.label, &s.relations})
    *value = in.get_count();
  const bool sane = s.embedding > 0 && s.embedding <= 1024 && s.hidden > 0 && s.hidden <= 1024 &&
                    s.layers >= kTagLayer && s.layers <= 16 && s.tags > 0 && s.arc > 0 &&
                    s.arc <= 1024 && s.label > 0 && s.label <= 1024 &&
                    s.relations == kDeprelNames.size();
  if (!sane) in.fail("is damaged");
  return s;
}

void put_embeddings(std::string& out, const SyntaxParameters& p) {
  const std::size_t dim = p.shape.embedding;
  for (std::size_t row = 0; row < p.shape.rows; ++row) {
    const float* values = p.values.data() + row * dim;
    float most = 1e-12F;
    for (std::size_t i = 0; i < dim; ++i) most = std::max(most, std::abs(values[i]));
    const float scale = most / 127.0F;
    put(out, scale);
    for (std::size_t i = 0; i < dim; ++i)
      put(out, static_cast<std::int8_t>(std::lround(values[i] / scale)));
  }
}

void get_embeddings(ByteReader& in, SyntaxParameters& p) {
  const std::size_t dim = p.shape.embedding;
  for (std::size_t row = 0; row < p.shape.rows; ++row) {
    const auto scale = in.get<float>();
    const char* bytes = in.take(dim);
    float* values = p.values.data() + row * dim;
    for (std::size_t i = 0; i < dim; ++i)
      values[i] = scale * static_cast<float>(static_cast<signed char>(bytes[i]));
  }
}

void put_lemmatizer(std::string& out, const Lemmatizer& lemmatizer) {
  put(out, static_cast<std::uint32_t>(lemmatizer.scripts().size()));
  for (const LemmaScript& script : lemmatizer.scripts()) {
    put(out, static_cast<std::uint8_t>(script.lower));
    put(out, script.cut);
    put_text(out, script.ending);
  }
  std::vector<std::pair<std::uint64_t, std::uint16_t>> rules(lemmatizer.rules().begin(),
                                                             lemmatizer.rules().end());
  std::sort(rules.begin(), rules.end());
  put(out, static_cast<std::uint32_t>(rules.size()));
  for (const auto& [hash, script] : rules) {
    put(out, hash);
    put(out, script);
  }
}

Lemmatizer get_lemmatizer(ByteReader& in) {
  std::vector<LemmaScript> scripts(in.get_count());
  for (LemmaScript& script : scripts) {
    script.lower = in.get<std::uint8_t>() != 0;
    script.cut = in.get<std::uint8_t>();
    script.ending = in.get_text();
  }
  std::unordered_map<std::uint64_t, std::uint16_t> rules;
  const std::uint32_t count = in.get_count();
  rules.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto hash = in.get<std::uint64_t>();
    const auto script = in.get<std::uint16_t>();
    if (script >= scripts.size()) in.fail("is damaged");
    rules.emplace(hash, script);
  }
  return {std::move(scripts), std::move(rules)};
}

}  // namespace

std::string write_model(const SyntaxParameters& p) {
  std::string body;
  put_shape(body, p.shape);
  for (const SyntaxTag& tag : p.tags) {
    put(body, static_cast<std::uint8_t>(tag.upos));
    put_text(body, tag.feats);
  }
  for (const std::uint64_t hash : p.features.hashes()) put(body, hash);
  put_embeddings(body, p);
  const std::size_t first = std::size_t{p.shape.rows} * p.shape.embedding;
  body.append(reinterpret_cast<const char*>(p.values.data() + first),
              (p.values.size() - first) * sizeof(float));
  put_lemmatizer(body, p.lemmatizer);
  std::string out(kModelMagic);
  put(out, kModelVersion);
  put(out, checksum(body));
  return out + body;
}

SyntaxParameters read_model(std::string_view name, std::string_view bytes) {
  ByteReader in(name, bytes);
  if (bytes.substr(0, kModelMagic.size()) != kModelMagic) in.fail("is no language model");
  in.take(kModelMagic.size());
  if (in.get<std::uint32_t>() != kModelVersion) in.fail("is of another version");
  const auto sum = in.get<std::uint64_t>();
  if (sum != checksum(in.rest())) in.fail("is damaged");

  SyntaxParameters p;
  p.shape = get_shape(in);
  for (std::uint32_t i = 0; i < p.shape.tags; ++i) {
    SyntaxTag tag;
    const auto upos = in.get<std::uint8_t>();
    if (upos >= kUposNames.size()) in.fail("is damaged");
    tag.upos = static_cast<Upos>(upos);
    tag.feats = in.get_text();
    tag.morph = parse_morph(tag.feats);
    p.tags.push_back(std::move(tag));
  }
  std::vector<std::uint64_t> hashes(p.shape.rows);
  for (std::uint64_t& hash : hashes) hash = in.get<std::uint64_t>();
  if (!std::is_sorted(hashes.begin(), hashes.end())) in.fail("is damaged");
  p.features = FeatureTable(std::move(hashes));
  const NetworkLayout layout(p.shape);
  p.values.resize(layout.size);
  get_embeddings(in, p);
  const std::size_t first = std::size_t{p.shape.rows} * p.shape.embedding;
  const std::size_t dense = (layout.size - first) * sizeof(float);
  std::memcpy(p.values.data() + first, in.take(dense), dense);
  p.lemmatizer = get_lemmatizer(in);
  if (!in.at_end()) in.fail("is damaged");
  return p;
}

}  // namespace sayso
