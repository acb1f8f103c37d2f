// What the tellings of an act come to.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "story/telling.h"

namespace sayso {

struct ActSummary {
  TellingKey first = {};  // of the report of the earliest day, the first stored of that day
  std::string type;       // told most often; the first told of those, as below
  std::string mode;
  int quad = 1;
  double score = 0;
  Date dated = {};                       // the most precise, else the day of the first report
  std::optional<std::int64_t> place;     // the most precise
  Standing standing = Standing::Denied;  // the firmest
  std::int64_t reports = 0;
  std::int64_t outlets = 0;
  std::int64_t sources = 0;              // different roots
  std::optional<ToldQuantity> quantity;  // from the least to the greatest figure of one unit
};

// Of one telling or more, in any order.
ActSummary summarise_act(std::span<const Telling> tellings);

}  // namespace sayso
