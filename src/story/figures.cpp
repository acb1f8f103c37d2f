#include "story/figures.h"

#include <algorithm>
#include <array>
#include <string>

#include "story/words.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 8> kPersons = {"people", "peopl",     "person", "men",
                                                      "man",    "passenger", "life",   "liv"};

bool is_persons(std::string_view unit) {
  return std::find(kPersons.begin(), kPersons.end(), unit) != kPersons.end();
}

bool is_exact(const ToldQuantity& figure) {
  return figure.minimum == figure.maximum && figure.minimum > 1;
}

}  // namespace

bool same_unit(std::string_view a, std::string_view b) {
  const std::string first = stem(a);
  const std::string second = stem(b);
  return first == second || (is_persons(first) && is_persons(second));
}

bool figures_agree(const ToldQuantity& a, const ToldQuantity& b) {
  return a.minimum <= b.maximum && b.minimum <= a.maximum;
}

FigureFit fit_figures(const std::vector<ToldQuantity>& a, const std::vector<ToldQuantity>& b) {
  FigureFit fit = FigureFit::Unknown;
  for (const ToldQuantity& one : a) {
    for (const ToldQuantity& other : b) {
      const bool same = is_exact(one) && is_exact(other) && one.minimum == other.minimum;
      if (same) return FigureFit::Same;
      if (same_unit(one.unit, other.unit) && !figures_agree(one, other)) fit = FigureFit::Other;
    }
  }
  return fit;
}

}  // namespace sayso
