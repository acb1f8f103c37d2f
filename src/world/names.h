// Where a document names something the tables know, and which role nouns stand in it.
//
// Matching goes by words, not by the tree: the longest name from left to right. So a name is found
// however the parser took it apart, and inside "pro-Russian" or "US-led" as well.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/span.h"
#include "world/fold.h"
#include "world/world.h"

namespace sayso {

// What the word that a name is hyphenated with makes of it.
enum class NameUse : std::uint8_t {
  Plain,
  Leads,   // "US-led", "Saudi-run": acts
  Backs,   // "Iran-backed", "Tokyo-based": no party to what the phrase does
  Holds,   // "Indian-controlled", "Israeli-occupied": says where
  For,     // "pro-Russian"
  Against  // "anti-French"
};

struct NameMatch {
  Span span = {};
  TokenId first = kNoToken;
  TokenId last = kNoToken;
  NameUse use = NameUse::Plain;
  NameKind kind = NameKind::Country;
  std::uint32_t record = 0;
  bool own = false;                         // of the user's own entries
  NameIndex::Node node = NameIndex::kRoot;  // of all that the name may mean
};

struct NameScan {
  std::vector<NameMatch> names;        // in order of the text, disjoint
  std::vector<NameMatch> roles;        // role nouns, in order of the text, disjoint
  std::vector<std::uint32_t> name_at;  // by token: index into names, or UINT32_MAX
  std::vector<std::uint32_t> role_at;  // by token: index into roles, or UINT32_MAX
};

// Reads tokens, lemmas and tags. Organisations and countries that were not there on the document's
// day give way to those that were.
NameScan scan_names(const World& world, const Analysis& analysis);

// The names in a piece of text that has no tokens, such as a dateline.
void find_names_in(const World& world, std::string_view text, Span range,
                   const std::function<void(NameKind, std::uint32_t)>& visit);

}  // namespace sayso
