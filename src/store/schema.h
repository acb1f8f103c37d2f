// The layout of a store, compiled in: schema.sql, occurrences.sql, copies.sql, indices.sql and
// views.sql; and how a store of an earlier layout becomes one of this.

#pragma once

#include <cstdint>

namespace sayso {

class Database;

inline constexpr int kSchemaVersion = 3;           // PRAGMA user_version
inline constexpr int kApplicationId = 0x5341594F;  // PRAGMA application_id: "SAYO"

extern const char* const kTables;            // of schema 1
extern const char* const kOccurrenceTables;  // added by schema 2
extern const char* const kCopyTables;        // added by schema 3
extern const char* const kIndices;           // may be run again
extern const char* const kViews;             // may be run again

// Makes the layout in an empty file. Use inside a transaction, as the next.
void create_schema(Database& database);

// Brings a store of an earlier schema to this one; nothing to do for one of this.
void migrate_schema(Database& database);

// The schema of a store. Throws unless the file is a store of a schema that this program knows,
// now or of old.
std::int64_t schema_of(Database& database);

}  // namespace sayso
