// Tellings of a store found by what linking looks for, and kept in mind while they are of use.

#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "store/database.h"
#include "store/tellings.h"
#include "story/link_keys.h"

namespace sayso {

// Keeps a reference to the database.
class TellingIndex {
 public:
  explicit TellingIndex(Database& database);

  // Forgets what it has in mind if another connection has written since. Call at the start of a
  // transaction.
  void begin();

  // The events of a document, which has just been written.
  std::vector<Telling> of_document(std::int64_t document);
  std::vector<Telling> of_occurrence(std::int64_t occurrence);
  // Valid until the next call of another function than this.
  const Telling& one(TellingKey key);

  // Those that may tell the same act, in order of their keys; never more than so many, however many
  // there are.
  std::vector<TellingKey> search(const Telling& telling);

  void add(const Telling& telling);
  // While the rows of the document's events are still those that were added.
  void remove(std::int64_t document);

 private:
  void forget_if_many();
  void scan(PreparedStatement& rows, std::initializer_list<Value> values,
            std::vector<TellingKey>& found);

  TellingReader reader_;
  PreparedStatement version_;
  PreparedStatement after_;
  PreparedStatement before_;
  PreparedStatement insert_;
  PreparedStatement remove_;
  std::map<TellingKey, Telling> in_mind_;
  std::int64_t seen_version_ = 0;
};

}  // namespace sayso
