// The layout of a store: schema.sql, compiled in.

#pragma once

namespace sayso {

inline constexpr int kSchemaVersion = 1;           // PRAGMA user_version
inline constexpr int kApplicationId = 0x5341594F;  // PRAGMA application_id: "SAYO"
extern const char* const kSchemaText;

}  // namespace sayso
