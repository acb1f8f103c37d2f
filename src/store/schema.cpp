#include "store/schema.h"

#include <fmt/format.h>

#include <stdexcept>

#include "store/copy_rows.h"
#include "store/database.h"
#include "store/occurrence_rows.h"

namespace sayso {
namespace {

void set_version(Database& database) {
  database.execute(fmt::format("PRAGMA user_version = {}", kSchemaVersion).c_str());
}

}  // namespace

void create_schema(Database& database) {
  database.execute(kTables);
  database.execute(kOccurrenceTables);
  database.execute(kCopyTables);
  database.execute(kIndices);
  database.execute(kViews);
  database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId).c_str());
  set_version(database);
}

void migrate_schema(Database& database) {
  const std::int64_t version = schema_of(database);
  if (version == kSchemaVersion) return;
  if (version == 1) database.execute(kOccurrenceTables);
  database.execute(kCopyTables);
  database.execute(kIndices);
  database.execute(kViews);
  CopyRows copies(database);
  find_all_copies(copies, database);
  if (version == 1) {
    link_all(database);
  } else {
    refresh_roots(database, copies.take_changed());
  }
  set_version(database);
}

std::int64_t schema_of(Database& database) {
  if (database.number("PRAGMA application_id") != kApplicationId) {
    throw std::runtime_error(database.path() + ": is not a Sayso store; name another file");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version < 1 || version > kSchemaVersion) {
    throw std::runtime_error(fmt::format(
        "{}: is a store of schema {}, and this program knows those up to {}; use the program that "
        "made it, or code into a new file",
        database.path(), version, kSchemaVersion));
  }
  return version;
}

}  // namespace sayso
