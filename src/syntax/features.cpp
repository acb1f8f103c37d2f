#include "syntax/features.h"

#include <bit>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::size_t kLongest = 40;  // bytes of a word that count

// FNV-1a, 64 bits, with the kind of feature as its first byte. Stored in model
// files: never change.
std::uint64_t hash(char kind, std::string_view text) {
  std::uint64_t value = 14695981039346656037ULL;
  const auto add = [&](char c) {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211ULL;
  };
  add(kind);
  for (const char c : text) add(c);
  return value == 0 ? 1 : value;
}

// In small letters, with every digit a 0: numbers are alike.
std::string alike(std::string_view text) {
  std::string out = lower_ascii(text);
  for (char& c : out)
    if (is_ascii_digit(c)) c = '0';
  return out;
}

// "Xxxx" as "Xx", "1,200" as "0,0": runs of a class are one sign.
std::string shape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    char sign = c;
    if (c >= 'A' && c <= 'Z') sign = 'X';
    if (c >= 'a' && c <= 'z') sign = 'x';
    if (c >= '0' && c <= '9') sign = '0';
    if (static_cast<unsigned char>(c) >= 0x80) sign = 'u';
    if (out.empty() || out.back() != sign || out.size() == 1) out += sign;
    if (out.size() >= 10) break;
  }
  return out;
}

// The first or last `count` code points; empty if the word has no more than
// that.
std::string_view prefix(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (at >= text.size()) return {};
    at += code_point_size(text[at]);
  }
  return at < text.size() ? text.substr(0, at) : std::string_view{};
}

std::string_view suffix(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (at == 0) return {};
    do {
      --at;
    } while (at > 0 && is_continuation_byte(text[at]));
  }
  return at > 0 ? text.substr(at) : std::string_view{};
}

}  // namespace

FeatureHashes hash_features(std::string_view form, bool first) {
  const std::string lower = alike(form.substr(0, kLongest));
  FeatureHashes hashes{};
  hashes[0] = hash('w', lower);
  const auto affix = [&](std::size_t slot, char kind, std::string_view text) {
    if (!text.empty()) hashes[slot] = hash(kind, text);
  };
  affix(1, 'p', prefix(lower, 1));
  affix(2, 'q', prefix(lower, 2));
  affix(3, 'r', prefix(lower, 3));
  affix(4, 's', suffix(lower, 1));
  affix(5, 't', suffix(lower, 2));
  affix(6, 'u', suffix(lower, 3));
  affix(7, 'v', suffix(lower, 4));
  hashes[8] = hash('h', shape(form.substr(0, kLongest)));
  hashes[9] = hash(first ? 'f' : 'g', form.empty() ? form : form.substr(0, 1));
  return hashes;
}

FeatureTable::FeatureTable(std::vector<std::uint64_t> sorted_hashes)
    : hashes_(std::move(sorted_hashes)) {
  buckets_.assign(std::bit_ceil(hashes_.size() * 2 + 2), 0);
  const std::size_t mask = buckets_.size() - 1;
  for (std::uint32_t row = 0; row < hashes_.size(); ++row) {
    std::size_t at = hashes_[row] & mask;
    while (buckets_[at] != 0) at = (at + 1) & mask;
    buckets_[at] = row + 1;
  }
}

std::uint32_t FeatureTable::find(std::uint64_t hash) const {
  if (buckets_.empty()) return kNoRow;
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t at = hash & mask; buckets_[at] != 0; at = (at + 1) & mask) {
    if (hashes_[buckets_[at] - 1] == hash) return buckets_[at] - 1;
  }
  return kNoRow;
}

FeatureRows FeatureTable::rows_of(const FeatureHashes& hashes) const {
  FeatureRows rows{};
  for (std::size_t i = 0; i < kFeatures; ++i) rows[i] = hashes[i] == 0 ? kNoRow : find(hashes[i]);
  return rows;
}

}  // namespace sayso
