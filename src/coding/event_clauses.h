// What two events of a sentence tell of each other's parties: by what means, and in answer to what.

#pragma once

#include <vector>

#include "coding/event_drafts.h"

namespace sayso {

// "Punished Chad by cutting its gas" bears on Chad twice; in "expelled Chad after it shelled a
// town" it was Chad that shelled. Reads drafts in order of clauses; changes parties only.
void share_between_clauses(const Scene& scene, std::vector<EventDraft>& drafts);

}  // namespace sayso
