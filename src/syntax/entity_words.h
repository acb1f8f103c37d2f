// Nouns that tell a kind by themselves: regions, facilities, units of measure and money.

#pragma once

#include <cstdint>
#include <string_view>

namespace sayso {

enum class NounClass : std::uint8_t { None, Region, Facility, Unit };

// The class of a lemma, in whatever case.
NounClass noun_class(std::string_view lemma);

// FNV-1a of a word in small letters, digits all alike. Part of what model files mean: never change.
constexpr std::uint32_t hash_lower(std::string_view text) {
  std::uint32_t value = 2166136261U;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= '0' && c <= '9') c = '0';
    value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return value;
}

// The same from the hash of the lemma.
NounClass noun_class_of_hash(std::uint32_t hash);

}  // namespace sayso
