// The right answers about entities: GUM's layer `Entity=` of a treebank, and its types turned into
// our kinds.
//
// GUM brackets every mention: "(4-place-new-...-Peru" opens one of group 4, "4)" closes it. Its ten
// types have no countries, facilities, nationalities or quantities. We make them so:
//   Country      a place whose name or identity is one of the countries and regions of the world
//                tables, or whose head is a noun such as "country" or "province"
//   Facility     a place whose head, or last word of its name, is what is built ("airport")
//   Nationality  a person whose head is a people's name; an adjective of nationality, which GUM
//                does not mark
//   Quantity     a sum of money, a percentage, or a number of units

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sayso/analysis.h"
#include "sayso/result.h"
#include "syntax/conllu.h"
#include "syntax/entity_names.h"

namespace sayso {

struct GoldEntity {
  Run tokens = {};
  std::uint32_t head = UINT32_MAX;         // UINT32_MAX: several words hang outside
  EntityKind type = EntityKind::Abstract;  // one of GUM's
  EntityKind kind = EntityKind::Abstract;  // ours
};

// Of all sentences, in order of their ends.
std::vector<GoldEntity> read_gold_entities(const Treebank& treebank, const EntityNames& names);

// GUM's type for a kind of ours.
EntityKind gum_type(EntityKind kind);

}  // namespace sayso
