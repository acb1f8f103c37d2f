#include "world/places.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "world/place_resolver.h"
#include "world/place_scan.h"

namespace sayso {
namespace {

Span keep(std::string_view text, Analysis& analysis) {
  const auto begin = static_cast<std::uint32_t>(analysis.strings.size());
  analysis.strings += text;
  return {begin, static_cast<std::uint32_t>(analysis.strings.size())};
}

// The last token of a span.
TokenId last_token(const Analysis& analysis, const Sentence& sentence, Span span) {
  TokenId last = kNoToken;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    if (analysis.tokens[i].span.overlaps(span)) last = TokenId{i};
  }
  return last;
}

void tie_to_tokens(const Analysis& analysis, Place& place) {
  const auto after = std::upper_bound(
      analysis.sentences.begin(), analysis.sentences.end(), place.span.begin,
      [](std::uint32_t begin, const Sentence& sentence) { return begin < sentence.span.begin; });
  if (after == analysis.sentences.begin()) return;
  const auto sentence = std::prev(after);
  if (!sentence->span.contains(place.span)) return;
  place.sentence = SentenceId{static_cast<std::uint32_t>(sentence - analysis.sentences.begin())};
  place.head = last_token(analysis, *sentence, place.span);
}

}  // namespace

void find_places(const World& world, const Gazetteer& gazetteer, Analysis& analysis) {
  analysis.places.clear();
  const PlaceScan scan = scan_places(world, gazetteer, analysis);
  const std::vector<PlaceCandidate> meant =
      resolve_places(world, gazetteer, analysis.document, scan);
  for (std::size_t i = 0; i < meant.size(); ++i) {
    if (meant[i].name.empty()) continue;
    Place place;
    place.span = scan.mentions[i].span;
    place.country = meant[i].country;
    place.precision = meant[i].precision;
    place.name = keep(meant[i].name, analysis);
    place.geonameid = meant[i].geonameid;
    place.latitude = meant[i].latitude;
    place.longitude = meant[i].longitude;
    tie_to_tokens(analysis, place);
    analysis.places.push_back(place);
  }
}

}  // namespace sayso
