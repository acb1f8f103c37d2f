#include "store/copy_rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "sayso/date.h"
#include "story/copy_sketch.h"
#include "story/report_words.h"
#include "text/agencies.h"

namespace sayso {
namespace {

constexpr std::int64_t kNoReportDay = -1'000'000;  // far from all days
constexpr std::int64_t kCopyDays = 7;
constexpr int kMostOfAKey = 16;
constexpr std::size_t kMostCompared = 8;  // those with most keys in common

double thousandths(double share) { return std::round(share * 1e3) / 1e3; }

}  // namespace

struct CopyRows::StoredReport {
  std::int64_t document = 0;
  std::int64_t day = kNoReportDay;
  std::string outlet;  // who published it
  std::string credit;  // the agency it names
  ReportWords words;

  std::int64_t week() const { return day / kCopyDays; }
  bool is_near(const StoredReport& other) const { return std::abs(day - other.day) <= kCopyDays; }
  bool credits(const StoredReport& other) const {
    return !credit.empty() && credit == other.outlet;
  }

  // Whether another may have its words from here: by its credit, else by the days.
  bool may_come_before(const StoredReport& other) const {
    return other.credits(*this) || (day <= other.day && !credits(other));
  }

  // How much of another is copied from here.
  std::optional<double> gave(const StoredReport& other) const {
    if (!is_near(other) || !may_come_before(other)) return std::nullopt;
    return copied_share(other.words, words);
  }

  // Where each may be a copy of the other, the one stored first is the origin.
  bool yields_to(const StoredReport& other) const {
    return document < other.document || !other.gave(*this).has_value();
  }
};

CopyRows::CopyRows(Database& database)
    : report_(database,
              "SELECT d.published, d.publisher, d.body, a.agency FROM documents d LEFT JOIN "
              "agencies a ON a.document = d.document AND a.position = 0 WHERE d.document = ?"),
      origin_of_(database, "SELECT origin FROM copies WHERE document = ?"),
      copies_of_(database,
                 "SELECT document FROM copies JOIN documents USING (document) WHERE origin = ? "
                 "ORDER BY published IS NULL, published, document"),
      is_credited_(database,
                   "SELECT 1 FROM agencies WHERE document IN (SELECT ?1 UNION ALL SELECT document "
                   "FROM copies WHERE origin = ?1) LIMIT 1"),
      like_(database,
            "SELECT document FROM copy_keys WHERE week = ? AND key = ? "
            "ORDER BY document DESC LIMIT ?"),
      insert_key_(database, "INSERT OR IGNORE INTO copy_keys VALUES (?, ?, ?)"),
      remove_key_(database, "DELETE FROM copy_keys WHERE week = ? AND key = ? AND document = ?"),
      insert_copy_(database, "INSERT OR REPLACE INTO copies VALUES (?, ?, ?)"),
      remove_copy_(database, "DELETE FROM copies WHERE document = ?") {}

void CopyRows::leave(std::int64_t document) {
  if (const std::optional<std::int64_t> origin = origin_of_.find({document})) {
    remove_copy_.run({document});
    change_group(*origin);
    return;
  }
  drop_keys(read(document));
  const std::vector<std::int64_t> copies = copies_of(document);
  if (copies.empty()) return;
  const StoredReport heir = read(copies.front());
  remove_copy_.run({heir.document});
  put_keys(heir);
  for (std::size_t i = 1; i < copies.size(); ++i) {
    const StoredReport copy = read(copies[i]);
    join(copy, heir, share_found(copy.words, heir.words));
  }
  change_group(heir.document);
}

void CopyRows::enter(std::int64_t document) {
  const StoredReport report = read(document);
  if (report.words.runs.size() < kFewestRuns) return;
  const std::vector<StoredReport> others = origins_like(report);
  const StoredReport* origin = nullptr;
  double similarity = 0;
  for (const StoredReport& other : others) {
    const std::optional<double> share = other.gave(report);
    if (!share || *share <= similarity || !other.yields_to(report)) continue;
    origin = &other;
    similarity = *share;
  }
  if (origin == nullptr) return become_origin(report, others);
  const bool credited = report.credit.empty() || is_credited_.find({origin->document}).has_value();
  join(report, *origin, similarity);
  if (!credited) change_group(origin->document);
}

std::vector<std::int64_t> CopyRows::take_changed() {
  std::vector<std::int64_t> all(changed_.begin(), changed_.end());
  changed_.clear();
  return all;
}

CopyRows::StoredReport CopyRows::read(std::int64_t document) {
  StoredReport report;
  report.document = document;
  report_.start({document});
  while (report_.next()) {
    const std::optional<Date> published = parse_date(report_.text(0));
    if (published && published->is_day()) report.day = days_since_epoch(*published);
    report.outlet = outlet_name(report_.text(1));
    report.words = report_words_of(report_.text(2));
    report.credit = report_.text(3);
  }
  return report;
}

std::vector<CopyRows::StoredReport> CopyRows::origins_like(const StoredReport& report) {
  std::map<std::int64_t, int> shared;  // keys, by document
  for (const std::int64_t key : sketch_of(report.words)) {
    for (const std::int64_t week : {report.week() - 1, report.week(), report.week() + 1}) {
      like_.start({week, key, kMostOfAKey});
      while (like_.next()) ++shared[like_.integer(0)];
    }
  }
  std::vector<std::pair<int, std::int64_t>> order;
  order.reserve(shared.size());
  for (const auto& [document, keys] : shared) order.emplace_back(-keys, document);
  std::sort(order.begin(), order.end());
  if (order.size() > kMostCompared) order.resize(kMostCompared);
  std::vector<StoredReport> reports;
  reports.reserve(order.size());
  for (const auto& [keys, document] : order) reports.push_back(read(document));
  return reports;
}

// With the copies of those that become its copies.
void CopyRows::become_origin(const StoredReport& report, const std::vector<StoredReport>& others) {
  put_keys(report);
  for (const StoredReport& other : others) {
    const std::optional<double> share = report.gave(other);
    if (!share) continue;
    drop_keys(other);
    for (const std::int64_t copy : copies_of(other.document)) {
      const StoredReport moved = read(copy);
      join(moved, report, share_found(moved.words, report.words));
    }
    join(other, report, *share);
    change_group(report.document);
  }
}

void CopyRows::join(const StoredReport& report, const StoredReport& origin, double similarity) {
  insert_copy_.run({report.document, origin.document, thousandths(similarity)});
}

void CopyRows::put_keys(const StoredReport& report) {
  for (const std::int64_t key : sketch_of(report.words)) {
    insert_key_.run({report.week(), key, report.document});
  }
}

void CopyRows::drop_keys(const StoredReport& report) {
  for (const std::int64_t key : sketch_of(report.words)) {
    remove_key_.run({report.week(), key, report.document});
  }
}

std::vector<std::int64_t> CopyRows::copies_of(std::int64_t origin) {
  std::vector<std::int64_t> copies;
  copies_of_.start({origin});
  while (copies_of_.next()) copies.push_back(copies_of_.integer(0));
  return copies;
}

void CopyRows::change_group(std::int64_t origin) {
  changed_.insert(origin);
  for (const std::int64_t copy : copies_of(origin)) changed_.insert(copy);
}

void find_all_copies(CopyRows& rows, Database& database) {
  PreparedStatement documents(database, "SELECT document FROM documents ORDER BY document");
  documents.start({});
  while (documents.next()) rows.enter(documents.integer(0));
}

}  // namespace sayso
