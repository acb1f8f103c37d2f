// Dictionaries of actors, agents and verbs: whatever they hold, what is read of them can be added,
// and every complaint names a line.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "coding/codebook.h"
#include "coding/verb_dictionary.h"
#include "require.h"
#include "world/dictionaries.h"
#include "world/world.h"

namespace sayso::fuzz {
namespace {

World tiny_world() {
  return World::from_tables(
      {{"countries.tsv",
        "iso3\tname\taliases\tadjectives\tpeople\tcapital\tseats\tlat\tlon\tfrom\tuntil\n"
        "PER\tPeru\t\tPeruvian\t\tLima\t\t-12\t-77\t\t\n"},
       {"roles.tsv", "noun\tsectors\tkind\narmy\tMIL\tgroup\n"}});
}

void check(const DictionaryReport& report) {
  require(report.added <= report.entries, "nothing is added that was not read");
  for (const InputError& error : report.errors) {
    require(error.record.has_value() && *error.record > 0, "a complaint names its line");
    require(!error.reason.empty(), "a complaint has a reason");
  }
}

}  // namespace
}  // namespace sayso::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sayso;
  static const World world = fuzz::tiny_world();
  static const CameoTable cameo =
      CameoTable::parse("cameo.tsv", "cameo\ttype\tmode\n040\tCONSULT\t\n173\tCOERCE\tarrest\n")
          .value();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<OwnEntry> own;
  fuzz::check(read_actor_dictionary(world, "actors", text, own));
  fuzz::check(read_agent_dictionary(world, "agents", text, own));
  const World mine = world.with(own);
  fuzz::require(mine.errors().size() == world.errors().size(), "entries bring no errors");
  std::vector<VerbRule> rules;
  fuzz::check(read_verb_dictionary(cameo, "verbs", text, rules));
  fuzz::require(Codebook::compile({}, rules).has_value(), "rules compile");
  return 0;
}
