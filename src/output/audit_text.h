// What a judge sees of an event of a store, and what the verdicts amount to.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "store/stored_event.h"
#include "store/verdicts.h"

namespace sayso {

struct AuditStyle {
  bool colour = false;
  std::size_t width = 100;
};

// Codes, report, the sentence with the words marked, the sentence before it, parties, place, date
// and chain. `heading` is its first word, such as "3/100".
std::string audited_event(std::string_view heading, const StoredEvent& event,
                          std::string_view before, const AuditStyle& style);

// Precision by aspect with Wilson's interval, as a table.
std::string precision_table(const VerdictCounts& counts);

}  // namespace sayso
