#include "story/summary.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "story/figures.h"

namespace sayso {
namespace {

using Ordered = std::vector<const Telling*>;

// A day that is not known comes after all that are.
std::array<int, 3> day_order(const Date& day) {
  if (day.empty()) return {INT16_MAX, 0, 0};
  return {day.year, day.month, day.day};
}

Ordered in_order(std::span<const Telling> tellings) {
  Ordered ordered;
  ordered.reserve(tellings.size());
  for (const Telling& one : tellings) ordered.push_back(&one);
  std::sort(ordered.begin(), ordered.end(), [](const Telling* a, const Telling* b) {
    const auto first = day_order(a->published);
    const auto second = day_order(b->published);
    return first != second ? first < second : a->key < b->key;
  });
  return ordered;
}

// The first of the telling's kind and mode that is told most often.
const Telling& usual_kind(const Ordered& tellings) {
  std::map<std::pair<std::string, std::string>, int> counts;
  for (const Telling* one : tellings) ++counts[{one->type, one->mode}];
  const Telling* usual = tellings.front();
  for (const Telling* one : tellings) {
    if (counts[{one->type, one->mode}] > counts[{usual->type, usual->mode}]) usual = one;
  }
  return *usual;
}

Date usual_date(const Ordered& tellings) {
  Date best;
  for (const Telling* one : tellings) {
    if (one->date.precision > best.precision) best = one->date;
  }
  return best.empty() ? tellings.front()->published : best;
}

std::optional<std::int64_t> finest_place(const Ordered& tellings) {
  const ToldPlace* finest = &tellings.front()->place;
  for (const Telling* one : tellings) {
    if (one->place.precision > finest->precision) finest = &one->place;
  }
  if (finest->precision == ToldPrecision::None) return std::nullopt;
  return finest->number;
}

template <class Field>
std::int64_t count_different(const Ordered& tellings, Field field) {
  std::set<decltype(field(*tellings.front()))> all;
  for (const Telling* one : tellings) all.insert(field(*one));
  return static_cast<std::int64_t>(all.size());
}

// One outlet for each name, and each report without one.
std::int64_t count_outlets(const Ordered& tellings) {
  return count_different(tellings, [](const Telling& one) {
    return std::pair(one.publisher, one.publisher.empty() ? one.key.document : 0);
  });
}

std::optional<ToldQuantity> range_of_figures(const Ordered& tellings) {
  std::optional<ToldQuantity> range;
  for (const Telling* one : tellings) {
    for (const ToldQuantity& figure : one->quantities) {
      if (!range) {
        range = figure;
      } else if (same_unit(range->unit, figure.unit)) {
        range->minimum = std::min(range->minimum, figure.minimum);
        range->maximum = std::max(range->maximum, figure.maximum);
      }
    }
  }
  return range;
}

}  // namespace

ActSummary summarise_act(std::span<const Telling> tellings) {
  const Ordered ordered = in_order(tellings);
  const Telling& kind = usual_kind(ordered);
  ActSummary act;
  act.first = ordered.front()->key;
  act.type = kind.type;
  act.mode = kind.mode;
  act.quad = kind.quad;
  act.score = kind.score;
  act.dated = usual_date(ordered);
  act.place = finest_place(ordered);
  for (const Telling* one : ordered) act.standing = std::max(act.standing, one->standing);
  act.reports = count_different(ordered, [](const Telling& one) { return one.key.document; });
  act.outlets = count_outlets(ordered);
  act.sources = count_different(ordered, [](const Telling& one) { return one.root; });
  act.quantity = range_of_figures(ordered);
  return act;
}

}  // namespace sayso
