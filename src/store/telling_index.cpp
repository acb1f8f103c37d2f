#include "store/telling_index.h"

#include <algorithm>
#include <iterator>

namespace sayso {
namespace {

constexpr std::size_t kMostInMind = 20'000;
// Tellings looked at for each key, on the days from the likeliest on and before it.
constexpr int kMostAfter = 32;
constexpr int kMostBefore = 16;

}  // namespace

TellingIndex::TellingIndex(Database& database)
    : reader_(database),
      version_(database, "PRAGMA data_version"),
      after_(database,
             "SELECT document, event FROM event_keys WHERE key = ? AND day BETWEEN ? AND ? "
             "ORDER BY day, document DESC, event LIMIT ?"),
      before_(database,
              "SELECT document, event FROM event_keys WHERE key = ? AND day BETWEEN ? AND ? "
              "ORDER BY day DESC, document, event DESC LIMIT ?"),
      insert_(database, "INSERT OR IGNORE INTO event_keys VALUES (?, ?, ?, ?)"),
      remove_(database,
              "DELETE FROM event_keys WHERE key = ? AND day = ? AND document = ? AND event = ?") {}

void TellingIndex::begin() {
  const std::int64_t version = version_.find({}).value_or(0);
  if (version != seen_version_) in_mind_.clear();
  seen_version_ = version;
}

std::vector<Telling> TellingIndex::of_document(std::int64_t document) {
  return reader_.of_document(document);
}

std::vector<Telling> TellingIndex::of_occurrence(std::int64_t occurrence) {
  return reader_.of_occurrence(occurrence);
}

const Telling& TellingIndex::one(TellingKey key) {
  const auto found = in_mind_.find(key);
  if (found != in_mind_.end()) return found->second;
  return in_mind_.emplace(key, reader_.one(key)).first->second;
}

std::vector<TellingKey> TellingIndex::search(const Telling& telling) {
  forget_if_many();
  std::vector<TellingKey> found;
  for (const LinkSearch& search : searches_of(telling)) {
    scan(after_, {search.key, search.day, search.until, kMostAfter}, found);
    scan(before_, {search.key, search.from, search.day - 1, kMostBefore}, found);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void TellingIndex::scan(PreparedStatement& rows, std::initializer_list<Value> values,
                        std::vector<TellingKey>& found) {
  rows.start(values);
  while (rows.next()) found.push_back({rows.integer(0), rows.integer(1)});
}

void TellingIndex::add(const Telling& telling) {
  for (const LinkKey& key : keys_of(telling)) {
    insert_.run({key.key, key.day, telling.key.document, telling.key.event});
  }
  in_mind_.insert_or_assign(telling.key, telling);
}

void TellingIndex::remove(std::int64_t document) {
  for (const Telling& telling : of_document(document)) {
    for (const LinkKey& key : keys_of(telling)) {
      remove_.run({key.key, key.day, document, telling.key.event});
    }
  }
  in_mind_.erase(in_mind_.lower_bound({document, 0}), in_mind_.lower_bound({document + 1, 0}));
}

// Those of the first reports: a stream of news asks most for what came last.
void TellingIndex::forget_if_many() {
  if (in_mind_.size() <= kMostInMind) return;
  in_mind_.erase(in_mind_.begin(), std::next(in_mind_.begin(), kMostInMind / 2));
}

}  // namespace sayso
