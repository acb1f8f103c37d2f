// SAYSO_CLONES before a function: one body, compiled for several instruction sets and chosen when
// the program starts. Sanitizers run before the choice can be made. SAYSO_INLINE before what such a
// function calls: so that it is compiled with it.

#pragma once

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__clang__)
#define SAYSO_CLONES \
  __attribute__((target_clones("default", "avx2", "avx512f"), optimize("O3", "no-trapping-math")))
#else
#define SAYSO_CLONES
#endif
#define SAYSO_INLINE inline __attribute__((always_inline))
