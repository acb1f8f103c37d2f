// Finds names in running text: a trie whose edges are words.
//
// Words are numbered; most words of a text have no number, so most look-ups end after one step.
// Edges and numbers live in open hash tables (key -> 32-bit value).

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/span.h"

namespace sayso {

enum class NameKind : std::uint8_t {
  Country,    // acts as its government
  Capital,    // stands for the government
  Seat,       // stands for the government: "Kremlin"
  Adjective,  // "Russian"
  People,     // "Russians"
  Organisation,
  Person,
  ShortForm,  // of a person: family name, or the "^" form of the tables
  Place,
  Role
};

// How a name must be written to count.
enum class NameCase : std::uint8_t {
  Any,
  Capital,  // its first word has a capital
  Upper     // in capitals throughout: "US", "WHO"
};

struct NameEntry {
  std::uint32_t record = 0;  // index into the world's array for its kind
  NameKind kind = NameKind::Country;
  NameCase written = NameCase::Capital;
  bool own = false;  // the user's: stands before those of the tables

  friend bool operator==(const NameEntry&, const NameEntry&) = default;
};

// Open addressing, linear probing. The key 0 is not allowed.
class IdTable {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t find(std::uint64_t key) const;
  // The value of the key, which becomes `value` if it was not there.
  std::uint32_t insert(std::uint64_t key, std::uint32_t value);
  // Room for so many keys.
  void reserve(std::size_t keys);

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t value = kNone;
  };
  void resize(std::size_t slots);  // a power of two

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t used_ = 0;
};

class NameIndex {
 public:
  using Node = std::uint32_t;
  using Word = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr std::uint32_t kNone = IdTable::kNone;

  // Makes room, so that adding so many names is quick.
  void reserve(std::size_t names);
  // Words as fold_words makes them. Entries may repeat; the index keeps one of each.
  void add(std::span<const std::string_view> words, const NameEntry& entry);
  // Call once, after the last add and before the first entries().
  void finish();

  Word word(std::string_view folded) const;  // kNone: in no name
  Node step(Node from, Word word) const;     // kNone: no name goes on like this
  std::span<const NameEntry> entries(Node node) const;
  Node nodes() const { return nodes_; }  // nodes are 0 .. nodes() - 1

 private:
  Word intern(std::string_view folded);

  std::string letters_;
  std::vector<Span> words_;
  IdTable word_ids_;
  IdTable edges_;
  struct Added {
    Node node;
    NameEntry entry;
  };
  std::vector<Added> added_;
  std::uint32_t nodes_ = 1;
  std::vector<std::uint32_t> first_;  // of a node's entries; one more at the end
  std::vector<NameEntry> entries_;
};

}  // namespace sayso
