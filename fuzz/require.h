// A check that holds in every build, unlike assert.

#pragma once

#include <cstdio>
#include <cstdlib>

namespace sayso::fuzz {

inline void require(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", claim);
  std::abort();
}

}  // namespace sayso::fuzz
