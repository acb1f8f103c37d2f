#include "world/name_index.h"

#include <algorithm>

namespace sayso {
namespace {

std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15U;
  x ^= x >> 29;
  return x;
}

// FNV-1a; never 0. Two words with the same 64 bits are told apart by probing on.
std::uint64_t hash(std::string_view word) {
  std::uint64_t h = 0xCBF29CE484222325U;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return h == 0 ? 1 : h;
}

std::uint64_t edge(NameIndex::Node from, NameIndex::Word word) {
  return ((static_cast<std::uint64_t>(from) + 1) << 32) | word;
}

}  // namespace

std::uint32_t IdTable::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = mix(key) & mask;; i = (i + 1) & mask) {
    if (slots_[i].key == key) return slots_[i].value;
    if (slots_[i].key == 0) return kNone;
  }
}

std::uint32_t IdTable::insert(std::uint64_t key, std::uint32_t value) {
  if ((used_ + 1) * 2 > slots_.size()) resize(slots_.size() * 2);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = mix(key) & mask;; i = (i + 1) & mask) {
    if (slots_[i].key == key) return slots_[i].value;
    if (slots_[i].key != 0) continue;
    slots_[i] = {key, value};
    ++used_;
    return value;
  }
}

void IdTable::reserve(std::size_t keys) {
  std::size_t slots = slots_.size();
  while (slots < keys * 2) slots *= 2;
  if (slots > slots_.size()) resize(slots);
}

void IdTable::resize(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.key != 0) insert(slot.key, slot.value);
  }
}

void NameIndex::reserve(std::size_t names) {
  added_.reserve(names);
  edges_.reserve(names * 3 / 2);
  word_ids_.reserve(names);
}

NameIndex::Word NameIndex::word(std::string_view folded) const {
  for (std::uint64_t key = hash(folded);; key = key == UINT64_MAX ? 1 : key + 1) {
    const Word found = word_ids_.find(key);
    if (found == kNone || slice(letters_, words_[found]) == folded) return found;
  }
}

NameIndex::Word NameIndex::intern(std::string_view folded) {
  const auto next = static_cast<Word>(words_.size());
  for (std::uint64_t key = hash(folded);; key = key == UINT64_MAX ? 1 : key + 1) {
    const Word found = word_ids_.insert(key, next);
    if (found != next && slice(letters_, words_[found]) != folded) continue;
    if (found == next) {
      const auto begin = static_cast<std::uint32_t>(letters_.size());
      letters_.append(folded);
      words_.push_back({begin, static_cast<std::uint32_t>(letters_.size())});
    }
    return found;
  }
}

void NameIndex::add(std::span<const std::string_view> words, const NameEntry& entry) {
  if (words.empty()) return;
  Node node = kRoot;
  for (const std::string_view folded : words) {
    const Node next = edges_.insert(edge(node, intern(folded)), nodes_);
    if (next == nodes_) ++nodes_;
    node = next;
  }
  added_.push_back({node, entry});
}

void NameIndex::finish() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    if (a.node != b.node) return a.node < b.node;
    if (a.entry.own != b.entry.own) return a.entry.own;
    return a.entry.kind < b.entry.kind;
  });
  first_.assign(nodes_ + 1, 0);
  for (const Added& added : added_) {
    const bool repeated =
        first_[added.node + 1] > 0 && std::find(entries_.end() - first_[added.node + 1],
                                                entries_.end(), added.entry) != entries_.end();
    if (repeated) continue;
    entries_.push_back(added.entry);
    ++first_[added.node + 1];
  }
  for (std::uint32_t node = 0; node < nodes_; ++node) first_[node + 1] += first_[node];
  added_ = {};
}

NameIndex::Node NameIndex::step(Node from, Word word) const {
  return word == kNone ? kNone : edges_.find(edge(from, word));
}

std::span<const NameEntry> NameIndex::entries(Node node) const {
  return {entries_.data() + first_[node], first_[node + 1] - first_[node]};
}

}  // namespace sayso
