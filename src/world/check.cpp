// `sayso world check`: names that mean two things on the same day.
//
// Between kinds there is a stated preference, the order of NameKind; within a kind there is none,
// so two entries of a kind may share a name only if they code alike - one country, one main sector
// - or never meet.

#include <span>
#include <string>
#include <vector>

#include "world/world.h"

namespace sayso {
namespace {

struct Claim {
  CountryCode code = {};
  Sector sector = Sector::None;  // the main one
  Period period = {};
  FactId fact = kNoFact;
};

// Short forms, places and roles may be shared: context decides between them.
bool is_claim(NameKind kind) { return kind <= NameKind::Person; }

void append_claims(const World& world, const NameEntry& entry, std::vector<Claim>& claims) {
  if (entry.kind == NameKind::Organisation) {
    const Organisation& it = world.organisations()[entry.record];
    claims.push_back({it.code, it.sectors[0], it.period, it.fact});
  } else if (entry.kind == NameKind::Person) {
    for (const Tenure& tenure : world.tenures(world.people()[entry.record])) {
      claims.push_back({tenure.country, tenure.sectors[0], tenure.period, tenure.fact});
    }
  } else if (entry.kind <= NameKind::People) {
    const Country& it = world.countries()[entry.record];
    claims.push_back({it.code, Sector::None, it.period, it.fact});
  }
}

std::string_view name_of(const World& world, const NameEntry& entry) {
  if (entry.kind == NameKind::Organisation) return world.organisations()[entry.record].name;
  if (entry.kind == NameKind::Person) return world.people()[entry.record].name;
  return world.countries()[entry.record].name;
}

// "RUS GOV".
std::string describe(const Claim& claim) {
  std::string text(claim.code.view());
  if (claim.sector != Sector::None) text.append(" ").append(to_string(claim.sector));
  return text;
}

void compare(const World& world, const NameEntry& a, const NameEntry& b,
             std::vector<InputError>& errors) {
  std::vector<Claim> first;
  std::vector<Claim> second;
  append_claims(world, a, first);
  append_claims(world, b, second);
  for (const Claim& one : first) {
    for (const Claim& other : second) {
      const bool alike = one.code == other.code && one.sector == other.sector;
      if (alike || !overlap(one.period, other.period)) continue;
      const Fact here = world.fact(one.fact);
      const Fact there = world.fact(other.fact);
      errors.push_back({std::string(there.table), there.line, std::nullopt,
                        "\"" + std::string(name_of(world, b)) + "\" (" + describe(other) +
                            ") shares a name and a day with \"" + std::string(name_of(world, a)) +
                            "\" (" + describe(one) + ", " + std::string(here.table) + ":" +
                            std::to_string(here.line) + ")",
                        "date the two apart, or take the name from one"});
      return;
    }
  }
}

}  // namespace

std::vector<InputError> check(const World& world) {
  std::vector<InputError> errors = world.errors();
  const NameIndex& names = world.names();
  for (NameIndex::Node node = 0; node < names.nodes(); ++node) {
    const std::span<const NameEntry> entries = names.entries(node);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      for (std::size_t j = i + 1; j < entries.size() && entries[j].kind == entries[i].kind; ++j) {
        const bool claims = is_claim(entries[i].kind) && entries[i].own == entries[j].own;
        if (claims) compare(world, entries[i], entries[j], errors);
      }
    }
  }
  return errors;
}

}  // namespace sayso
