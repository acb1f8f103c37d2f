// What a type becomes when the act is still ahead, or declined: a future meeting is AGREE, a vowed
// attack THREATEN, "will not free the men" REJECT. The codebook says what becomes what.

#pragma once

#include "coding/event_drafts.h"

namespace sayso {

// Sets the type of a draft.
void compose_type(const Scene& scene, Matcher& matcher, EventDraft& draft);

}  // namespace sayso
