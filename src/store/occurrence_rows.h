// The rows that tell which events are one act: found by linking, kept beside the events.

#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/telling_index.h"
#include "story/linker.h"

namespace sayso {

// Keeps a reference to the database. Use inside a transaction: begin(); for each document unlink()
// if it has been there, its new rows, link(); and finish() before the commit.
class OccurrenceRows {
 public:
  explicit OccurrenceRows(Database& database);

  void begin() { index_.begin(); }
  // Takes a document's events out of their occurrences.
  void unlink(std::int64_t document);
  // Finds the occurrence of each event of a document, or makes one. What was just taken out and is
  // told as before goes back to where it was, however much has been linked since; else the numbers
  // of occurrences left empty go to the next ones made for it, so that coding again changes no
  // number without need.
  void link(std::int64_t document);
  // Brings the roots of a document's events up to date: whose words it has was found anew.
  void refresh(std::int64_t document);
  // Makes the occurrences that changed what their events come to.
  void finish();

 private:
  // What unlink() took out.
  struct FormerLink {
    std::int64_t event = 0;
    std::int64_t occurrence = 0;
    std::string position;
    std::optional<double> score;
    std::string reason;
  };
  struct FormerLinks {
    std::vector<Telling> tellings;
    std::vector<FormerLink> links;
  };

  void put_back(const std::vector<Telling>& tellings);
  void free_empty();
  void link(const Telling& telling);
  void enter(const Telling& telling, std::int64_t occurrence, TellingPosition position,
             const ActLink* link);
  std::vector<KnownAct> candidates(const Telling& telling);
  std::vector<const Telling*> tellings_of(std::int64_t occurrence);
  std::int64_t make(const Telling& telling);
  void update(std::int64_t occurrence);

  Database& database_;
  TellingIndex index_;
  PreparedStatement links_of_;
  PreparedStatement occurrence_of_;
  PreparedStatement members_;
  PreparedStatement leave_;
  PreparedStatement make_;
  PreparedStatement enter_;
  PreparedStatement set_root_;
  PreparedStatement update_;
  PreparedStatement remove_;
  PreparedStatement is_empty_;
  FormerLinks former_;
  std::vector<std::int64_t> free_;  // numbers of a document under way, the next to take last
  std::set<std::int64_t> changed_;  // since finish()
};

// Links all that a store holds anew, in order of the documents. Use inside a transaction.
void link_all(Database& database);

// Brings roots up to date in documents that are linked. Use inside a transaction.
void refresh_roots(Database& database, const std::vector<std::int64_t>& documents);

}  // namespace sayso
