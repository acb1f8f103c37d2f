#include "store/occurrence_rows.h"

#include <string>
#include <string_view>

#include "story/summary.h"

namespace sayso {
namespace {

std::string_view name_of(TellingPosition position) {
  switch (position) {
    case TellingPosition::Denies:
      return "denies";
    case TellingPosition::Disputes:
      return "disputes";
    case TellingPosition::Affirms:
      break;
  }
  return "affirms";
}

TellingPosition position_of(const Telling& telling) {
  return telling.polarity == Polarity::Negated ? TellingPosition::Denies : TellingPosition::Affirms;
}

Value bound_or_null(const std::optional<ToldQuantity>& figure, std::int64_t ToldQuantity::*bound,
                    std::int64_t none) {
  return !figure || (*figure).*bound == none ? Value() : Value((*figure).*bound);
}

}  // namespace

OccurrenceRows::OccurrenceRows(Database& database)
    : database_(database),
      reader_(database),
      occurrences_of_(database,
                      "SELECT DISTINCT occurrence FROM occurrence_events WHERE document = ? "
                      "ORDER BY occurrence DESC"),
      leave_(database, "DELETE FROM occurrence_events WHERE document = ?"),
      make_(database,
            "INSERT INTO occurrences (occurrence, type, quad, score, dated, standing, reports, "
            "outlets, sources, first_document, first_event) VALUES (?, '', 1, 0, '', '', 0, 0, 0, "
            "?, ?)"),
      enter_(database, "INSERT INTO occurrence_events VALUES (?, ?, ?, ?, ?, ?, ?)"),
      update_(database,
              "UPDATE occurrences SET type = ?, mode = ?, quad = ?, score = ?, dated = ?, place = "
              "?, standing = ?, reports = ?, outlets = ?, sources = ?, minimum = ?, maximum = ?, "
              "unit = ?, first_document = ?, first_event = ? WHERE occurrence = ?"),
      remove_(database, "DELETE FROM occurrences WHERE occurrence = ?"),
      is_empty_(
          database,
          "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM occurrence_events WHERE occurrence = ?)") {}

void OccurrenceRows::unlink(std::int64_t document) {
  std::vector<std::int64_t> left;
  occurrences_of_.start({document});
  while (occurrences_of_.next()) left.push_back(occurrences_of_.integer(0));
  leave_.run({document});
  free_.clear();
  for (const std::int64_t occurrence : left) {
    if (is_empty_.find({occurrence})) {
      remove_.run({occurrence});
      changed_.erase(occurrence);
      free_.push_back(occurrence);
    } else {
      changed_.insert(occurrence);
    }
  }
}

void OccurrenceRows::link(std::int64_t document) {
  for (const Telling& telling : reader_.of_document(document)) add_alone(telling);
  free_.clear();
}

void OccurrenceRows::add_alone(const Telling& telling) {
  Value number;
  if (!free_.empty()) {
    number = free_.back();
    free_.pop_back();
  }
  make_.run({number, telling.key.document, telling.key.event});
  const std::int64_t occurrence = database_.last_row();
  enter_.run({telling.key.document, telling.key.event, occurrence, name_of(position_of(telling)),
              telling.root, Value(), Value()});
  changed_.insert(occurrence);
}

void OccurrenceRows::finish() {
  for (const std::int64_t occurrence : changed_) update(occurrence);
  changed_.clear();
}

void OccurrenceRows::update(std::int64_t occurrence) {
  const ActSummary act = summarise_act(reader_.of_occurrence(occurrence));
  update_.run({act.type, text_or_null(act.mode), act.quad, act.score, to_string(act.dated),
               act.place ? Value(*act.place) : Value(), to_string(act.standing), act.reports,
               act.outlets, act.sources, bound_or_null(act.quantity, &ToldQuantity::minimum, 0),
               bound_or_null(act.quantity, &ToldQuantity::maximum, INT64_MAX),
               act.quantity ? text_or_null(act.quantity->unit) : Value(), act.first.document,
               act.first.event, occurrence});
}

void link_all(Database& database) {
  constexpr std::size_t kDocumentsAtOnce = 1000;  // as many as are worth keeping in mind
  OccurrenceRows rows(database);
  PreparedStatement documents(database, "SELECT document FROM documents ORDER BY document");
  std::size_t count = 0;
  documents.start({});
  while (documents.next()) {
    rows.link(documents.integer(0));
    if (++count % kDocumentsAtOnce == 0) rows.finish();
  }
  rows.finish();
}

}  // namespace sayso
