// Parties that an event's own words leave out, and questions about those they name.

#pragma once

#include <vector>

#include "coding/event_drafts.h"

namespace sayso {

// "Both sides", "rival leaders": more than one by itself.
bool is_plural(const Scene& scene, const std::vector<Participant>& parties);

// A mutual event with a single party, and one with no party in its sentence, take them from the
// nearest event before it that can be the same.
void complete_from_article(const Scene& scene, std::vector<EventDraft>& drafts);

// Takes the countries in which violence was done out of its roles: "the blasts in Peru".
void leave_scenes(const Scene& scene, std::vector<EventDraft>& drafts);

}  // namespace sayso
