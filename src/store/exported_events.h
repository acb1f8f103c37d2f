// The events of a store as exports need them: one by one, with the codes and names that the shapes
// of others have columns for.

#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "store/database.h"
#include "store/event_filter.h"

namespace sayso {

// Empty where not known. Texts are valid until the next event.
struct ExportedParty {
  std::string_view name;     // in the world tables; else the phrase
  std::string_view country;  // ISO 3166-1 alpha-3, or IGO, NGO, ...
  std::string_view sectors;  // parted by spaces, the main one first
};

struct ExportedPlace {
  std::string_view name;
  std::string_view country;
  std::string_view precision;  // "country", "region", "city", "site"; empty: no place is known
  double latitude = 0;
  double longitude = 0;
};

struct ExportedEvent {
  std::string_view id;     // as in event_list
  std::string_view dated;  // ISO, as precise as known
  std::string_view type;
  std::string_view mode;
  std::string_view cameo;
  std::optional<double> score;
  std::string_view standing;
  std::string_view published;
  std::string_view publisher;
  std::string_view url;
  std::string_view sentence;
  bool in_lead = false;  // told in the title or the first paragraph
  ExportedParty actor;   // the first
  ExportedParty other;   // the first recipient; without one, the second actor
  ExportedPlace place;
};

// Calls `take` for each that fits, in order of dated, document and event. Denied, negated and
// hypothetical ones are left out unless the filter names standings or `unfactual` is set.
void export_events(Database& database, EventFilter filter, bool unfactual,
                   const std::function<void(const ExportedEvent&)>& take);

}  // namespace sayso
