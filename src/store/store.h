// A store of coded documents: one SQLite file (schema.sql), written by `sayso code --store`.
//
// Nothing is lost and nothing is there twice: a document is known by a digest of its content, and
// coding it again replaces all its rows in one transaction. Documents are written many a
// transaction, for speed, but never half of one; whatever kills the program leaves a store that
// opens, and the same command goes on where it was. Two processes may write at once.

#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "pipeline/batch.h"
#include "pipeline/coder.h"
#include "pipeline/manifest.h"
#include "sayso/analysis.h"
#include "store/copy_rows.h"
#include "store/database.h"
#include "store/document_rows.h"
#include "store/occurrence_rows.h"

namespace sayso {

// Opens a store to read it. Throws std::runtime_error when there is none, or it is of another
// schema.
std::unique_ptr<Database> open_store(const std::string& path);

// Brings a store to this program's schema, in one transaction; so does writing to it. Returns the
// schema it had. Throws like open_store, but for earlier schemas.
std::int64_t migrate_store(const std::string& path);

// What to do where the last run had another manifest.
enum class OtherManifest : std::uint8_t { Refuse, Adopt };

// has() may be called by one thread while another calls add().
class StoreWriter {
 public:
  // Makes the store where there is none. Throws std::runtime_error when it cannot be written, is no
  // store of ours, or was coded under another manifest and that is refused. Keeps a reference to
  // the coder.
  StoreWriter(const std::string& path, const Coder& coder, const Manifest& manifest,
              OtherManifest other);

  // Whether the document stands there as this run would code it. One that does not is expected to
  // be added.
  bool has(const Document& document);

  // Takes a coded document; it is written when enough have come together, or at the end.
  void add(Analysis&& analysis);

  // Writes what is left, and closes the run. Without it, what was not yet written is not kept.
  void finish(const BatchCounts& counts);

 private:
  void begin_run(const Manifest& manifest, OtherManifest other);
  void put_countries(const World& world);
  void write(const Analysis& analysis);
  void flush();

  Database database_;
  std::int64_t manifest_ = 0;
  std::int64_t run_ = 0;
  std::unique_ptr<DocumentRows> rows_;  // its statements need the schema, as do the next ones'
  std::unique_ptr<CopyRows> copies_;
  std::unique_ptr<OccurrenceRows> occurrences_;
  std::vector<Analysis> waiting_;
  std::size_t waiting_bytes_ = 0;

  std::unique_ptr<Database> lookup_database_;  // has() has its own connection
  std::unique_ptr<PreparedStatement> lookup_;
  std::mutex under_way_mutex_;
  // Ids of documents that has() did not find and that are not written yet: one of the same content
  // must come after them, or which of the two is kept would hang on the speed of the threads.
  std::unordered_multiset<std::string> under_way_;
};

}  // namespace sayso
