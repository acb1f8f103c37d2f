// Where to look for tellings of the same act: keys that such tellings are likely to share, each
// with a range of days. The store has an index of them, so that the search does not grow with it.

#pragma once

#include <cstdint>
#include <vector>

#include "story/telling.h"

namespace sayso {

// What a telling is found by.
struct LinkKey {
  std::int64_t key = 0;  // a digest of 47 bits: country and kind of act, or a name
  std::int64_t day = 0;  // since 1970-01-01: told, else of the report

  friend bool operator==(const LinkKey&, const LinkKey&) = default;
};

// What it looks for: a key on any of the days.
struct LinkSearch {
  std::int64_t key = 0;
  std::int64_t day = 0;  // where what is sought is likeliest
  std::int64_t from = 0;
  std::int64_t until = 0;
};

std::vector<LinkKey> keys_of(const Telling& telling);
std::vector<LinkSearch> searches_of(const Telling& telling);

}  // namespace sayso
