#include "coding/topics.h"

#include <algorithm>
#include <set>

namespace sayso {
namespace {

// A text is about a topic when this many different words of it occur, and one word in so many is
// one of them: a match that a minister watched does not make sport of his visit.
constexpr std::size_t kDifferentWords = 3;
constexpr std::size_t kWordsPerHit = 50;

struct Hits {
  std::size_t all = 0;
  std::set<LemmaId> different;
};

Hits count_hits(const Scene& scene, Run phrases) {
  Hits hits;
  const auto sought = scene.book().phrases(phrases);
  for (std::uint32_t i = 0; i < scene.analysis().tokens.size(); ++i) {
    const TokenId token{i};
    if (scene.lemma(token) == kNoLemma || !scene.ends_one_of(sought, token)) continue;
    ++hits.all;
    hits.different.insert(scene.lemma(token));
  }
  return hits;
}

bool is_about(const Scene& scene, const Topic& topic) {
  const Hits hits = count_hits(scene, topic.words);
  if (hits.different.size() < kDifferentWords ||
      hits.all * kWordsPerHit < scene.analysis().tokens.size())
    return false;
  return count_hits(scene, topic.unless).all < hits.all;
}

}  // namespace

std::uint32_t types_not_coded(const Scene& scene) {
  std::uint32_t types = 0;
  for (const Topic& topic : scene.book().topics()) {
    if ((topic.types & ~types) != 0 && is_about(scene, topic)) types |= topic.types;
  }
  return types;
}

}  // namespace sayso
