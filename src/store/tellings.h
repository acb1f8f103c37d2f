// Events of a store as linking sees them.

#pragma once

#include <string>
#include <vector>

#include "store/database.h"
#include "store/report_text.h"
#include "story/telling.h"

namespace sayso {

// Keeps a reference to the database.
class TellingReader {
 public:
  explicit TellingReader(Database& database);

  // The events of a document, in order of their numbers.
  std::vector<Telling> of_document(std::int64_t document);
  // Those of an occurrence, in order of their keys.
  std::vector<Telling> of_occurrence(std::int64_t occurrence);
  // An event that is there.
  Telling one(TellingKey key);

 private:
  std::vector<Telling> read(PreparedStatement& rows, std::initializer_list<Value> values);
  void add_parties(Telling& telling);
  void add_quantities(Telling& telling);
  std::string root_of(const Telling& telling);
  std::string voice_of(std::int64_t document);

  ReportTextReader texts_;
  PreparedStatement document_;
  PreparedStatement occurrence_;
  PreparedStatement one_;
  PreparedStatement roles_;
  PreparedStatement quantities_;
  PreparedStatement sources_;
  PreparedStatement voice_;
};

}  // namespace sayso
