#include "server/event_facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/rows_of_events.h"

namespace sayso {
namespace {

constexpr std::size_t kMostValues = 24;

// The values of one facet with their counts.
class Facet {
 public:
  void add(std::string_view value) {
    if (!value.empty()) ++counts_[std::string(value)];
  }

  void write(std::string_view name, JsonWriter& json) const {
    write_in_order(name, json, [](const Count& a, const Count& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
  }
  void write_latest(std::string_view name, JsonWriter& json) const {
    write_in_order(name, json, [](const Count& a, const Count& b) { return a.first > b.first; });
  }

 private:
  using Count = std::pair<std::string, std::int64_t>;

  template <class Before>
  void write_in_order(std::string_view name, JsonWriter& json, const Before& before) const {
    std::vector<Count> list(counts_.begin(), counts_.end());
    std::sort(list.begin(), list.end(), before);
    list.resize(std::min(list.size(), kMostValues));
    json.key(name);
    json.begin_array();
    for (const auto& [value, count] : list) {
      json.begin_object();
      json.field("value", value);
      json.key("count");
      json.number(count);
      json.end_object();
    }
    json.end_array();
  }

  std::unordered_map<std::string, std::int64_t> counts_;
};

// The outlets of reports by number. Of many reports they are read at once, from their index, since
// the rows of reports are long.
class Outlets {
 public:
  Outlets(Database& store, bool few)
      : few_(few), find_(store, "SELECT publisher FROM documents WHERE document = ?") {
    if (few) return;
    PreparedStatement all(store,
                          "SELECT publisher, document FROM documents WHERE publisher IS NOT NULL "
                          "ORDER BY publisher");
    while (all.next()) {
      if (names_.empty() || names_.back() != all.text(0)) names_.emplace_back(all.text(0));
      numbers_.emplace(all.integer(1), names_.size() - 1);
    }
  }

  // Empty where not known.
  std::string of(std::int64_t document) {
    if (!few_) {
      const auto found = numbers_.find(document);
      return found == numbers_.end() ? std::string() : names_[found->second];
    }
    std::string name;
    find_.start({document});
    while (find_.next()) name = find_.text(0);
    return name;
  }

 private:
  bool few_;
  PreparedStatement find_;
  std::vector<std::string> names_;
  std::unordered_map<std::int64_t, std::size_t> numbers_;
};

// Reads the events in order, with what hangs on them, and counts each once for each value.
class FacetCounter {
 public:
  FacetCounter(Database& store, const EventFilter& filter)
      : outlets_(store, chooses_few(filter)),
        actors_(store, "SELECT x.document, x.event, x.role, x.country FROM roles x",
                chooses_few(filter)),
        sources_(store,
                 "SELECT x.document, x.event, s.country FROM links x JOIN quotation_sources s "
                 "USING (document, quotation)",
                 chooses_few(filter)) {}

  void count(Database& store, const EventFilter& filter);
  void write(JsonWriter& json) const;

 private:
  void add_parties(std::int64_t document, std::int64_t event);

  Outlets outlets_;
  RowsOfEvents actors_;
  RowsOfEvents sources_;
  Facet standing_;
  Facet type_;
  Facet publisher_;
  Facet month_;
  Facet actor_;
  Facet source_;
};

void FacetCounter::count(Database& store, const EventFilter& filter) {
  const Conditions conditions = conditions_of(filter);
  PreparedStatement events(
      store, fmt::format("SELECT e.document, e.event, e.standing, e.type, e.dated FROM events e {} "
                         "ORDER BY e.document, e.event",
                         conditions.where()));
  events.start(std::vector<Value>(conditions.texts().begin(), conditions.texts().end()));
  std::int64_t document = 0;
  std::string outlet;
  while (events.next()) {
    if (events.integer(0) != document) outlet = outlets_.of(events.integer(0));
    document = events.integer(0);
    standing_.add(events.text(2));
    type_.add(events.text(3));
    if (events.text(4).size() >= 7) month_.add(events.text(4).substr(0, 7));
    publisher_.add(outlet);
    add_parties(document, events.integer(1));
  }
}

void FacetCounter::add_parties(std::int64_t document, std::int64_t event) {
  std::vector<std::string> seen;
  const auto add_once = [&seen](Facet& facet, std::string_view country) {
    if (std::find(seen.begin(), seen.end(), country) != seen.end()) return;
    seen.emplace_back(country);
    facet.add(country);
  };
  actors_.each(document, event, [&](const PreparedStatement& row) {
    if (row.text(2) == "actor") add_once(actor_, row.text(3));
  });
  seen.clear();
  sources_.each(document, event,
                [&](const PreparedStatement& row) { add_once(source_, row.text(2)); });
}

void FacetCounter::write(JsonWriter& json) const {
  json.begin_object();
  standing_.write("standing", json);
  type_.write("type", json);
  publisher_.write("publisher", json);
  month_.write_latest("month", json);
  actor_.write("actor", json);
  source_.write("source", json);
  json.end_object();
}

}  // namespace

void write_facets(Database& store, const EventFilter& filter, JsonWriter& json) {
  FacetCounter counter(store, filter);
  counter.count(store, filter);
  counter.write(json);
}

}  // namespace sayso
