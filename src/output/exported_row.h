// A row in the shape of others, and what its sidecar calls it.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sayso {

struct ExportedRow {
  std::string key;  // as the row has it
  std::string text;
};

// Readers want integers of 64 bits as keys: half of a digest of an id, never negative.
std::int64_t number_of_id(std::string_view id);

}  // namespace sayso
