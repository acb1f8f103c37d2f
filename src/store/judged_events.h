// Events of a store with what people found of them, for programs that learn from it.

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "coding/codebook.h"
#include "sayso/analysis.h"
#include "store/stored_event.h"
#include "store/verdicts.h"

namespace sayso {

struct JudgedEvent {
  StoredEvent event;
  Verdict verdict;
};

// Those with a sure verdict that holds for the event as it is coded now, by report.
std::vector<JudgedEvent> judged_events(Database& store, VerdictFile& verdicts);

// A report of the store as it came in, to be coded again. Throws std::runtime_error when there is
// no such report.
Document stored_document(Database& store, std::int64_t document);

// Which event of the report, coded again, is the stored one: of its type, trigger and parties.
std::optional<std::size_t> find_again(const StoredEvent& event, const Analysis& analysis,
                                      const Codebook& codebook);

}  // namespace sayso
