// Finds names in running text: a trie whose edges are words.
//
// Words are numbered; most words of a text have no number, so most look-ups end after one step.
// Edges and numbers live in open hash tables (key -> 32-bit value). The whole of it is one block of
// flat arrays, so that an index made at build time is read where it lies (world/world_image.h):
//   words    Span of each word in the letters
//   numbers  IdSlot, hash of a word -> its number
//   edges    IdSlot, node and word -> node
//   first    of each node its first entry; one more at the end
//   entries  NameEntry, node by node
//   letters  of all words

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/span.h"
#include "world/flat_file.h"

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
inline constexpr std::uint8_t kNameKinds = 10;

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
  std::uint8_t padding = 0;

  friend bool operator==(const NameEntry&, const NameEntry&) = default;
};

// A place of an open hash table: linear probing, the key 0 where nothing is.
struct IdSlot {
  std::uint64_t key = 0;
  std::uint32_t value = UINT32_MAX;
  std::uint32_t padding = 0;
};

// Immutable; copies share their memory.
class NameIndex {
 public:
  using Node = std::uint32_t;
  using Word = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  NameIndex() = default;  // without names
  // The bytes of another index. Every number in them is checked, but not what the entries name; one
  // that leads nowhere makes label.fail().
  NameIndex(const FileLabel& label, SharedBytes block);

  // `folded` as fold_words makes them.
  Word word(std::string_view folded) const;  // kNone: in no name
  Node step(Node from, Word word) const;     // kNone: no name goes on like this
  std::span<const NameEntry> entries(Node node) const;
  Node nodes() const { return nodes_; }  // nodes are 0 .. nodes() - 1

  std::span<const NameEntry> all_entries() const { return entries_; }
  std::string_view bytes() const { return block_.bytes; }

 private:
  friend class NameIndexWriter;

  struct Header {
    std::uint32_t words = 0;
    std::uint32_t number_slots = 0;  // a power of two, as the next
    std::uint32_t edge_slots = 0;
    std::uint32_t nodes = 0;
    std::uint32_t entries = 0;
    std::uint32_t letters = 0;
  };
  static constexpr std::array<IdSlot, 1> kNoSlots = {};
  static constexpr std::array<std::uint32_t, 2> kNoEntries = {};

  void attach(const FileLabel& label, SharedBytes block);
  bool words_sound() const;
  bool nodes_sound() const;

  SharedBytes block_;
  std::span<const Span> words_;
  std::span<const IdSlot> numbers_ = kNoSlots;
  std::span<const IdSlot> edges_ = kNoSlots;
  std::span<const std::uint32_t> first_ = kNoEntries;
  std::span<const NameEntry> entries_;
  std::string_view letters_;
  std::uint32_t nodes_ = 1;
};

static_assert(sizeof(NameEntry) == 8);
static_assert(sizeof(IdSlot) == 16);

// Makes an index of names added one by one.
class NameIndexWriter {
 public:
  // Makes room, so that adding so many names is quick.
  void reserve(std::size_t names);
  // Words as fold_words makes them. Entries may repeat; the index keeps one of each.
  void add(std::span<const std::string_view> words, const NameEntry& entry);
  // The writer is spent.
  NameIndex finish();

 private:
  class IdTable {
   public:
    // The value of the key, which becomes `value` if it was not there.
    std::uint32_t insert(std::uint64_t key, std::uint32_t value);
    // Room for so many keys, and little more.
    void fit(std::size_t keys);

    std::size_t size() const { return used_; }
    std::span<const IdSlot> slots() const { return slots_; }

   private:
    void resize(std::size_t slots);  // a power of two

    std::vector<IdSlot> slots_ = std::vector<IdSlot>(64);
    std::size_t used_ = 0;
  };
  struct Added {
    NameIndex::Node node;
    NameEntry entry;
  };

  NameIndex::Word intern(std::string_view folded);
  void sort_entries();

  std::string letters_;
  std::vector<Span> words_;
  IdTable numbers_;
  IdTable edges_;
  std::vector<Added> added_;
  std::uint32_t nodes_ = 1;
  std::vector<std::uint32_t> first_;
  std::vector<NameEntry> entries_;
};

}  // namespace sayso
