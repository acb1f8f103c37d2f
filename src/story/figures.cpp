#include "story/figures.h"

#include <algorithm>
#include <array>
#include <string>

#include "story/words.h"

namespace sayso {
namespace {

// As stems. The first are any people; the others say who they are.
constexpr std::array<std::string_view, 9> kPersons = {
    "people", "peopl", "person", "men", "man", "passenger", "life", "liv", "victim"};
constexpr std::array<std::string_view, 40> kKindsOfPersons = {
    "activist",     "attacker",  "bystander", "captiv",     "child",     "children",  "civilian",
    "demonstrator", "detaine",   "fighter",   "fishermen",  "guard",     "guerrilla", "gunman",
    "gunmen",       "hostag",    "insurgent", "journalist", "marcher",   "militant",  "marin",
    "officer",      "policeman", "policemen", "prisoner",   "protester", "rebel",     "refugee",
    "resident",     "sailor",    "shepherd",  "soldier",    "student",   "suspect",   "teacher",
    "terrorist",    "troop",     "villager",  "women",      "worker"};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_persons(std::string_view unit) { return is_in(kPersons, unit); }

bool is_of_persons(const ToldQuantity& figure) {
  const std::string unit = stem(figure.unit);
  return is_persons(unit) || is_in(kKindsOfPersons, unit);
}

// A figure that is not a small one is hardly the same by chance.
bool may_count_the_same(const ToldQuantity& a, const ToldQuantity& b) {
  constexpr std::int64_t kLarge = 100;
  return same_unit(a.unit, b.unit) || (is_of_persons(a) && is_of_persons(b)) || a.minimum >= kLarge;
}

// The figure of people, where there is but one.
const ToldQuantity* persons_in(const std::vector<ToldQuantity>& figures) {
  const ToldQuantity* found = nullptr;
  for (const ToldQuantity& figure : figures) {
    if (!is_of_persons(figure)) continue;
    if (found != nullptr) return nullptr;
    found = &figure;
  }
  return found;
}

bool is_exact(const ToldQuantity& figure) {
  return figure.minimum == figure.maximum && figure.minimum > 1;
}

// "75" and "3,000".
bool are_far(const ToldQuantity& a, const ToldQuantity& b) {
  constexpr std::int64_t kMany = 5;
  return std::max(a.minimum, b.minimum) / kMany >= std::min(a.maximum, b.maximum);
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

namespace {

FigureFit quarrel_of(const ToldQuantity& a, const ToldQuantity& b) {
  if (figures_agree(a, b)) return FigureFit::Unknown;
  return are_far(a, b) ? FigureFit::Far : FigureFit::Other;
}

}  // namespace

FigureFit fit_figures(const std::vector<ToldQuantity>& a, const std::vector<ToldQuantity>& b) {
  FigureFit fit = FigureFit::Unknown;
  for (const ToldQuantity& one : a) {
    for (const ToldQuantity& other : b) {
      const bool same = is_exact(one) && is_exact(other) && one.minimum == other.minimum;
      if (same && may_count_the_same(one, other)) return FigureFit::Same;
      if (!same_unit(one.unit, other.unit)) continue;
      fit = std::max(fit, quarrel_of(one, other));
    }
  }
  return fit;
}

bool do_figures_quarrel(const std::vector<ToldQuantity>& a, const std::vector<ToldQuantity>& b) {
  const FigureFit fit = fit_figures(a, b);
  if (fit != FigureFit::Unknown) return fit != FigureFit::Same;
  const ToldQuantity* persons = persons_in(a);
  const ToldQuantity* others = persons_in(b);
  return persons != nullptr && others != nullptr && !figures_agree(*persons, *others);
}

}  // namespace sayso
