#include "store/occurrence_rows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "story/likeness.h"
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

constexpr int kMostMembers = 12;  // of an act that a new telling is compared with in the end

// Whether linking could see no difference, whoever published it.
bool are_told_alike(const std::vector<Telling>& before, const std::vector<Telling>& now) {
  return std::equal(before.begin(), before.end(), now.begin(), now.end(),
                    [](Telling one, const Telling& other) {
                      one.publisher = other.publisher;
                      one.root = other.root;
                      return one == other;
                    });
}

double hundredths(double score) { return std::round(score * 1e2) / 1e2; }

Value bound_or_null(const std::optional<ToldQuantity>& figure, std::int64_t ToldQuantity::*bound,
                    std::int64_t none) {
  return !figure || (*figure).*bound == none ? Value() : Value((*figure).*bound);
}

}  // namespace

OccurrenceRows::OccurrenceRows(Database& database)
    : database_(database),
      index_(database),
      links_of_(database,
                "SELECT event, occurrence, position, score, reason FROM occurrence_events WHERE "
                "document = ? ORDER BY event"),
      occurrence_of_(database,
                     "SELECT occurrence FROM occurrence_events WHERE document = ? AND event = ?"),
      members_(database,
               "SELECT document, event FROM occurrence_events WHERE occurrence = ? ORDER BY "
               "document, event LIMIT ?"),
      leave_(database, "DELETE FROM occurrence_events WHERE document = ?"),
      make_(database,
            "INSERT INTO occurrences (occurrence, type, quad, score, dated, standing, reports, "
            "outlets, sources, first_document, first_event) VALUES (?, '', 1, 0, '', '', 0, 0, 0, "
            "?, ?)"),
      enter_(database, "INSERT INTO occurrence_events VALUES (?, ?, ?, ?, ?, ?, ?)"),
      set_root_(database,
                "UPDATE occurrence_events SET root = ?1 WHERE document = ?2 AND event = ?3 AND "
                "root <> ?1 RETURNING occurrence"),
      update_(database,
              "UPDATE occurrences SET type = ?, mode = ?, quad = ?, score = ?, dated = ?, place = "
              "?, standing = ?, reports = ?, outlets = ?, sources = ?, minimum = ?, maximum = ?, "
              "unit = ?, first_document = ?, first_event = ? WHERE occurrence = ?"),
      remove_(database, "DELETE FROM occurrences WHERE occurrence = ?"),
      is_empty_(
          database,
          "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM occurrence_events WHERE occurrence = ?)") {}

void OccurrenceRows::unlink(std::int64_t document) {
  former_ = {index_.of_document(document), {}};
  links_of_.start({document});
  while (links_of_.next()) {
    FormerLink& link = former_.links.emplace_back();
    link.event = links_of_.integer(0);
    link.occurrence = links_of_.integer(1);
    link.position = links_of_.text(2);
    if (!links_of_.is_null(3)) link.score = links_of_.real(3);
    link.reason = links_of_.text(4);
  }
  leave_.run({document});
  index_.remove(document);
}

void OccurrenceRows::link(std::int64_t document) {
  const std::vector<Telling> tellings = index_.of_document(document);
  if (are_told_alike(former_.tellings, tellings) && former_.links.size() == tellings.size()) {
    put_back(tellings);
  } else {
    free_empty();
    for (const Telling& telling : tellings) link(telling);
  }
  former_ = {};
  free_.clear();
}

void OccurrenceRows::put_back(const std::vector<Telling>& tellings) {
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    const FormerLink& link = former_.links[i];
    enter_.run({tellings[i].key.document, link.event, link.occurrence, link.position,
                tellings[i].root, link.score ? Value(*link.score) : Value(),
                text_or_null(link.reason)});
    index_.add(tellings[i]);
    changed_.insert(link.occurrence);
  }
}

// The next to take last.
void OccurrenceRows::free_empty() {
  std::set<std::int64_t> left;
  for (const FormerLink& link : former_.links) left.insert(link.occurrence);
  for (auto at = left.rbegin(); at != left.rend(); ++at) {
    if (is_empty_.find({*at})) {
      remove_.run({*at});
      changed_.erase(*at);
      free_.push_back(*at);
    } else {
      changed_.insert(*at);
    }
  }
}

void OccurrenceRows::link(const Telling& telling) {
  for (const ActLink& link : like_acts(telling, candidates(telling))) {
    const std::vector<const Telling*> before = tellings_of(link.occurrence);
    if (!may_be_of(telling, before)) continue;
    return enter(telling, link.occurrence, position_of(telling, before), &link);
  }
  enter(telling, make(telling), position_of(telling, {}), nullptr);
}

void OccurrenceRows::enter(const Telling& telling, std::int64_t occurrence,
                           TellingPosition position, const ActLink* link) {
  const std::string reason = link == nullptr ? "" : reason_of(telling, *link->like);
  enter_.run({telling.key.document, telling.key.event, occurrence, name_of(position), telling.root,
              link == nullptr ? Value() : Value(hundredths(link->score)), text_or_null(reason)});
  index_.add(telling);
  changed_.insert(occurrence);
}

// What a search by keys finds, by act, in order of their numbers.
std::vector<KnownAct> OccurrenceRows::candidates(const Telling& telling) {
  std::map<std::int64_t, KnownAct> acts;
  for (const TellingKey key : index_.search(telling)) {
    const std::optional<std::int64_t> one = occurrence_of_.find({key.document, key.event});
    if (!one) continue;
    KnownAct& act = acts[*one];
    act.occurrence = *one;
    act.tellings.push_back(&index_.one(key));
  }
  std::vector<KnownAct> list;
  list.reserve(acts.size());
  for (auto& [number, act] : acts) list.push_back(std::move(act));
  return list;
}

// The first ones, which tell what it is.
std::vector<const Telling*> OccurrenceRows::tellings_of(std::int64_t occurrence) {
  std::vector<const Telling*> tellings;
  members_.start({occurrence, kMostMembers});
  while (members_.next()) {
    tellings.push_back(&index_.one({members_.integer(0), members_.integer(1)}));
  }
  return tellings;
}

std::int64_t OccurrenceRows::make(const Telling& telling) {
  Value number;
  if (!free_.empty()) {
    number = free_.back();
    free_.pop_back();
  }
  make_.run({number, telling.key.document, telling.key.event});
  return database_.last_row();
}

void OccurrenceRows::refresh(std::int64_t document) {
  for (const Telling& telling : index_.of_document(document)) {
    const std::optional<std::int64_t> changed =
        set_root_.find({telling.root, telling.key.document, telling.key.event});
    if (changed) changed_.insert(*changed);
  }
}

void OccurrenceRows::finish() {
  for (const std::int64_t occurrence : changed_) update(occurrence);
  changed_.clear();
}

void OccurrenceRows::update(std::int64_t occurrence) {
  const ActSummary act = summarise_act(index_.of_occurrence(occurrence));
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

void refresh_roots(Database& database, const std::vector<std::int64_t>& documents) {
  OccurrenceRows rows(database);
  for (const std::int64_t document : documents) rows.refresh(document);
  rows.finish();
}

}  // namespace sayso
