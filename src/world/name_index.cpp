#include "world/name_index.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>

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

std::uint64_t key_after(std::uint64_t key) { return key == UINT64_MAX ? 1 : key + 1; }

std::uint64_t edge(NameIndex::Node from, NameIndex::Word word) {
  return ((static_cast<std::uint64_t>(from) + 1) << 32) | word;
}

// Where the key is, or would be.
std::size_t find_slot(std::span<const IdSlot> slots, std::uint64_t key) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = mix(key) & mask;
  while (slots[at].key != key && slots[at].key != 0) at = (at + 1) & mask;
  return at;
}

std::uint32_t find_id(std::span<const IdSlot> slots, std::uint64_t key) {
  const IdSlot& slot = slots[find_slot(slots, key)];
  return slot.key == key ? slot.value : NameIndex::kNone;
}

// A search ends at the first free slot, so there must be one.
bool slots_sound(std::span<const IdSlot> slots, std::size_t values) {
  bool has_end = false;
  for (const IdSlot& slot : slots) {
    has_end = has_end || slot.key == 0;
    if (slot.key != 0 && slot.value >= values) return false;
  }
  return has_end && std::has_single_bit(slots.size());
}

// The bytes are looked at as such: a bool that is neither may not be read.
bool entry_sound(const NameEntry& entry) {
  std::array<std::uint8_t, sizeof entry> raw = {};
  std::memcpy(raw.data(), &entry, sizeof entry);
  return raw[offsetof(NameEntry, kind)] < kNameKinds &&
         raw[offsetof(NameEntry, written)] <= static_cast<std::uint8_t>(NameCase::Upper) &&
         raw[offsetof(NameEntry, own)] <= 1;
}

}  // namespace

NameIndex::NameIndex(const FileLabel& label, SharedBytes block) {
  attach(label, std::move(block));
  if (!words_sound()) label.fail("is damaged among the words of names");
  if (!nodes_sound()) label.fail("is damaged among its names");
}

void NameIndex::attach(const FileLabel& label, SharedBytes block) {
  block_ = std::move(block);
  Header header;
  if (block_.bytes.size() < sizeof header) label.fail("is cut short");
  std::memcpy(&header, block_.bytes.data(), sizeof header);
  SectionReader sections(label, block_.bytes.substr(sizeof header));
  words_ = sections.take<Span>(header.words);
  numbers_ = sections.take<IdSlot>(header.number_slots);
  edges_ = sections.take<IdSlot>(header.edge_slots);
  if (header.nodes == 0 || header.nodes == kNone) label.fail("has no names");
  nodes_ = header.nodes;
  first_ = sections.take<std::uint32_t>(nodes_ + 1);
  entries_ = sections.take<NameEntry>(header.entries);
  const std::span<const char> letters = sections.take<char>(header.letters);
  letters_ = {letters.data(), letters.size()};
}

bool NameIndex::words_sound() const {
  const auto in_letters = [this](const Span& word) {
    return word.begin <= word.end && word.end <= letters_.size();
  };
  return std::all_of(words_.begin(), words_.end(), in_letters) &&
         slots_sound(numbers_, words_.size());
}

bool NameIndex::nodes_sound() const {
  return slots_sound(edges_, nodes_) && std::is_sorted(first_.begin(), first_.end()) &&
         first_.back() == entries_.size() &&
         std::all_of(entries_.begin(), entries_.end(), entry_sound);
}

NameIndex::Word NameIndex::word(std::string_view folded) const {
  for (std::uint64_t key = hash(folded);; key = key_after(key)) {
    const Word found = find_id(numbers_, key);
    if (found == kNone || slice(letters_, words_[found]) == folded) return found;
  }
}

NameIndex::Node NameIndex::step(Node from, Word word) const {
  return word == kNone ? kNone : find_id(edges_, edge(from, word));
}

std::span<const NameEntry> NameIndex::entries(Node node) const {
  return entries_.subspan(first_[node], first_[node + 1] - first_[node]);
}

// ---- the writer ---------------------------------------------------------------------------------

std::uint32_t NameIndexWriter::IdTable::insert(std::uint64_t key, std::uint32_t value) {
  if ((used_ + 1) * 2 > slots_.size()) resize(slots_.size() * 2);
  IdSlot& slot = slots_[find_slot(slots_, key)];
  if (slot.key == key) return slot.value;
  slot = {key, value};
  ++used_;
  return value;
}

void NameIndexWriter::IdTable::fit(std::size_t keys) {
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(keys * 2, 64));
  if (slots != slots_.size()) resize(slots);
}

void NameIndexWriter::IdTable::resize(std::size_t slots) {
  std::vector<IdSlot> old(slots);
  old.swap(slots_);
  used_ = 0;
  for (const IdSlot& slot : old) {
    if (slot.key != 0) insert(slot.key, slot.value);
  }
}

void NameIndexWriter::reserve(std::size_t names) {
  added_.reserve(names);
  edges_.fit(names);
  numbers_.fit(names / 2);
}

NameIndex::Word NameIndexWriter::intern(std::string_view folded) {
  const auto next = static_cast<NameIndex::Word>(words_.size());
  for (std::uint64_t key = hash(folded);; key = key_after(key)) {
    const NameIndex::Word found = numbers_.insert(key, next);
    if (found != next && slice(letters_, words_[found]) != folded) continue;
    if (found == next) {
      const auto begin = static_cast<std::uint32_t>(letters_.size());
      letters_.append(folded);
      words_.push_back({begin, static_cast<std::uint32_t>(letters_.size())});
    }
    return found;
  }
}

void NameIndexWriter::add(std::span<const std::string_view> words, const NameEntry& entry) {
  if (words.empty()) return;
  NameIndex::Node node = NameIndex::kRoot;
  for (const std::string_view folded : words) {
    const NameIndex::Node next = edges_.insert(edge(node, intern(folded)), nodes_);
    if (next == nodes_) ++nodes_;
    node = next;
  }
  added_.push_back({node, entry});
}

void NameIndexWriter::sort_entries() {
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
}

NameIndex NameIndexWriter::finish() {
  sort_entries();
  numbers_.fit(numbers_.size());
  edges_.fit(edges_.size());
  const auto count = [](const auto& records) { return static_cast<std::uint32_t>(records.size()); };
  const NameIndex::Header header = {count(words_), count(numbers_.slots()), count(edges_.slots()),
                                    nodes_,        count(entries_),         count(letters_)};
  std::string bytes;
  bytes.reserve((numbers_.slots().size() + edges_.slots().size()) * sizeof(IdSlot) * 3 / 2);
  bytes.append(reinterpret_cast<const char*>(&header), sizeof header);
  append_section(bytes, std::span<const Span>(words_));
  append_section(bytes, numbers_.slots());
  append_section(bytes, edges_.slots());
  append_section(bytes, std::span<const std::uint32_t>(first_));
  append_section(bytes, std::span<const NameEntry>(entries_));
  append_section(bytes, std::span<const char>(letters_));
  const auto whole = std::make_shared<const std::string>(std::move(bytes));
  NameIndex index;
  index.attach({"the index of names", "there are more names than it can hold"},
               {{whole, whole->data()}, *whole});
  return index;
}

}  // namespace sayso
