// The rows that tell which reports are copies of another: found by their words, kept beside the
// reports.

#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "store/database.h"

namespace sayso {

// A report is compared with the origins that stand within a week of it, those that its sketch
// finds, never more than so many, however many there are. Keeps a reference to the database. Use
// inside a transaction.
class CopyRows {
 public:
  explicit CopyRows(Database& database);

  // Takes a report out of its group, before its rows change. Of an origin, the first of its copies
  // takes the place.
  void leave(std::int64_t document);
  // Finds the origin of a report, or that it is one. Earlier ones of the same words may become its
  // copies: those of the same or a later day.
  void enter(std::int64_t document);
  // The reports that may rest on another's words than before, since the last call.
  std::vector<std::int64_t> take_changed();

 private:
  struct StoredReport;

  StoredReport read(std::int64_t document);
  std::vector<StoredReport> origins_like(const StoredReport& report);
  void become_origin(const StoredReport& report, const std::vector<StoredReport>& others);
  void put_keys(const StoredReport& report);
  void drop_keys(const StoredReport& report);
  std::vector<std::int64_t> copies_of(std::int64_t origin);
  void join(const StoredReport& report, const StoredReport& origin, double similarity);
  void change_group(std::int64_t origin);

  PreparedStatement report_;
  PreparedStatement origin_of_;
  PreparedStatement copies_of_;
  PreparedStatement is_credited_;
  PreparedStatement like_;
  PreparedStatement insert_key_;
  PreparedStatement remove_key_;
  PreparedStatement insert_copy_;
  PreparedStatement remove_copy_;
  std::set<std::int64_t> changed_;
};

// Finds all copies among what a store holds. Use inside a transaction, where no copies are known.
void find_all_copies(CopyRows& rows, Database& database);

}  // namespace sayso
