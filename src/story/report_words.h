// The words of a report as copies are known by them: its runs of words, and its figures with the
// words around them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sayso {

// A figure where it stands: digests of the two words before it and the one after, and of itself.
struct PlacedFigure {
  std::uint64_t around = 0;
  std::uint64_t figure = 0;

  friend bool operator==(const PlacedFigure&, const PlacedFigure&) = default;
  friend bool operator<(const PlacedFigure& a, const PlacedFigure& b) {
    return a.around != b.around ? a.around < b.around : a.figure < b.figure;
  }
};

struct ReportWords {
  std::vector<std::uint64_t> runs;    // digests of each three words in a row, sorted, each once
  std::vector<PlacedFigure> figures;  // sorted, each once; none that belong to a date or an hour
};

// Capitals and punctuation make no difference.
ReportWords report_words_of(std::string_view body);

// Share of the runs of one report that another has, from 0 to 1: A. Z. Broder's containment ("On
// the resemblance and containment of documents", Compression and Complexity of Sequences 1997).
double share_found(const ReportWords& part, const ReportWords& whole);

// Whether the two give different figures in the midst of the same words.
bool figures_differ(const ReportWords& a, const ReportWords& b);

inline constexpr std::size_t kFewestRuns = 12;  // reports of fewer may be alike by chance

// The share found of a report that is a copy of another, cut, touched up or not. Nothing for one
// that is none: other words, too few to tell, or figures that were changed, which make it a report
// of its own.
std::optional<double> copied_share(const ReportWords& copy, const ReportWords& origin);

}  // namespace sayso
