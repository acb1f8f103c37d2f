#include "world/lookup.h"

#include "world/fold.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

Meaning describe_person(const World& world, std::uint32_t record, const Date& date) {
  Meaning meaning;
  const Person& person = world.people()[record];
  meaning.name = person.name;
  meaning.actor = code_person(world, record, date);
  for (const Tenure& tenure : world.tenures(person)) {
    const bool now = when(date, tenure.period) == When::During;
    (now ? meaning.facts : meaning.other_facts).push_back(tenure.fact);
  }
  return meaning;
}

Meaning describe(const World& world, const NameEntry& entry, const Date& date) {
  Meaning meaning;
  Period period;
  if (entry.kind == NameKind::Person || entry.kind == NameKind::ShortForm) {
    meaning = describe_person(world, entry.record, date);
    meaning.kind = entry.kind;
    return meaning;
  }
  meaning.kind = entry.kind;
  meaning.actor = code_name(world, entry.kind, entry.record, date);
  if (entry.kind == NameKind::Organisation) {
    meaning.name = world.organisations()[entry.record].name;
    period = world.organisations()[entry.record].period;
  } else if (entry.kind == NameKind::Place) {
    meaning.name = world.places()[entry.record].name;
  } else {
    meaning.name = world.countries()[entry.record].name;
    period = world.countries()[entry.record].period;
  }
  const bool now = when(date, period) == When::During;
  (now ? meaning.facts : meaning.other_facts).push_back(meaning.actor.fact);
  return meaning;
}

void append_roles(const World& world, NameIndex::Node node, std::vector<Meaning>& meanings) {
  for (const NameEntry& entry : world.role_nouns().entries(node)) {
    const Role& role = world.roles()[entry.record];
    Meaning meaning;
    meaning.kind = NameKind::Role;
    meaning.name = role.noun;
    meaning.actor.sectors = role.sectors;
    meaning.actor.role_fact = role.fact;
    meaning.facts.push_back(role.fact);
    meanings.push_back(meaning);
  }
}

NameIndex::Node find_node(const NameIndex& index, const std::string& pool,
                          const std::vector<FoldedWord>& words) {
  NameIndex::Node node = words.empty() ? NameIndex::kNone : NameIndex::kRoot;
  for (const FoldedWord& word : words) {
    if (node == NameIndex::kNone) break;
    node = index.step(node, index.word(slice(pool, word.folded)));
  }
  return node;
}

}  // namespace

std::string describe_actor(const Actor& actor) {
  std::string text = actor.country.empty() ? "?" : std::string(actor.country.view());
  for (const Sector sector : actor.sectors) {
    if (sector != Sector::None) text.append(" ").append(to_string(sector));
  }
  return text;
}

std::string describe_codes(const Country& country) {
  std::string text = "ISO " + std::string(country.code.view());
  if (country.codes.cow != 0) text += ", COW " + std::to_string(country.codes.cow);
  if (country.codes.gw != 0) text += ", GW " + std::to_string(country.codes.gw);
  if (!country.codes.fips.empty()) text.append(", FIPS ").append(country.codes.fips);
  if (!country.codes.cameo.empty()) text.append(", CAMEO ").append(country.codes.cameo);
  return text;
}

std::vector<Meaning> lookup(const World& world, std::string_view name, const Date& date) {
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(name, {0, static_cast<std::uint32_t>(name.size())}, pool, words);
  std::vector<Meaning> meanings;
  const NameIndex::Node node = find_node(world.names(), pool, words);
  if (node != NameIndex::kNone) {
    for (const NameEntry& entry : world.names().entries(node)) {
      meanings.push_back(describe(world, entry, date));
    }
  }
  const NameIndex::Node role = find_node(world.role_nouns(), pool, words);
  if (role != NameIndex::kNone) append_roles(world, role, meanings);
  return meanings;
}

}  // namespace sayso
