// Hashing of features for the learned reader of attributions.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"

namespace sayso::feature {

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

constexpr std::uint64_t hash_of(std::initializer_list<std::uint64_t> parts) {
  std::uint64_t hash = 0x84222325CBF29CE4ULL;
  for (const std::uint64_t part : parts) hash = mix(hash, part);
  return hash;
}

inline std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    hash = (hash ^ static_cast<unsigned char>(small)) * 1099511628211ULL;
  }
  return hash;
}

constexpr std::uint64_t code(Deprel relation) { return static_cast<std::uint64_t>(relation) + 1; }
constexpr std::uint64_t code(Upos upos) { return static_cast<std::uint64_t>(upos) + 1; }

inline std::uint64_t code(const Morph& morph) {
  return static_cast<std::uint64_t>(morph.verb_form) * 16 +
         static_cast<std::uint64_t>(morph.tense) * 4 + static_cast<std::uint64_t>(morph.mood);
}

// Distances up to three as they are, then by doubling.
inline std::uint64_t bucket(std::uint32_t distance) {
  if (distance <= 3) return distance;
  if (distance <= 6) return 4;
  if (distance <= 12) return 5;
  return distance <= 24 ? 6 : 7;
}

// Collects features: each is hashed together with its number.
class FeatureSink {
 public:
  FeatureSink(std::uint32_t bits, std::vector<std::uint32_t>& out) : shift_(64 - bits), out_(out) {}

  void add(std::initializer_list<std::uint64_t> parts) {
    const std::uint64_t hash = mix(hash_of(parts), ++number_) * 0xD6E8FEB86659FD93ULL;
    out_.push_back(static_cast<std::uint32_t>(hash >> shift_));
  }
  // A feature of a set, of which a word may have several.
  void add_one_of(std::uint64_t set, std::initializer_list<std::uint64_t> parts) {
    const std::uint64_t hash = mix(mix(hash_of(parts), set), 0xABCDULL) * 0xD6E8FEB86659FD93ULL;
    out_.push_back(static_cast<std::uint32_t>(hash >> shift_));
  }

 private:
  std::uint32_t shift_;
  std::vector<std::uint32_t>& out_;
  std::uint64_t number_ = 0;
};

}  // namespace sayso::feature
