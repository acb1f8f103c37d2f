// sayso world: who is who, and whether the tables hold together.

#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "world/gazetteer.h"
#include "world/gazetteer_writer.h"
#include "world/geonames_dump.h"
#include "world/lookup.h"
#include "world/world.h"

namespace sayso::cli {
namespace {

struct WorldOptions {
  Resources resources;
  std::string name;
  std::string day;
  std::string dump;
  std::string out;
};

int check_tables(const WorldOptions& options) {
  const World world = World::load(options.resources.path() / "world");
  const std::vector<InputError> faults = check(world);
  for (const InputError& fault : faults) complain(to_string(fault));
  write_output(
      fmt::format("{} countries, {} people, {} organisations, {} roles, {} places; {} faults\n",
                  world.countries().size(), world.people().size(), world.organisations().size(),
                  world.roles().size(), world.places().size(), faults.size()));
  return faults.empty() ? kOk : kBadInput;
}

// The line that gave the code, or the first one of the country.
const Country* state_of(const World& world, const Actor& actor) {
  for (const Country& country : world.countries()) {
    if (country.fact == actor.fact) return &country;
  }
  return world.country(actor.country);
}

void write_facts(const World& world, std::string_view of, const std::vector<FactId>& facts) {
  for (const FactId fact : facts) {
    write_output(fmt::format("    {}{}\n", of, to_string(world.fact(fact))));
  }
}

int look_up(const WorldOptions& options) {
  const std::optional<Date> day = options.day.empty() ? Date{} : parse_date(options.day);
  if (!day) throw CLI::ValidationError("--on", "wants a date such as 2005-03-01");
  const World world = options.resources.load_world();
  const std::vector<Meaning> meanings = lookup(world, options.name, *day);
  for (const Meaning& meaning : meanings) {
    write_output(fmt::format("{}\n", describe_actor(meaning.actor)));
    write_facts(world, "", meaning.facts);
    write_facts(world, "other days: ", meaning.other_facts);
    const Country* country = state_of(world, meaning.actor);
    if (country != nullptr) write_output(fmt::format("    {}\n", describe_codes(*country)));
  }
  if (!meanings.empty()) return kOk;
  complain(fmt::format("\"{}\" is not in the tables", options.name));
  return kBadInput;
}

int build_gazetteer(const WorldOptions& options) {
  int status = kOk;
  GazetteerWriter writer;
  const auto report = [&status](const InputError& error) {
    complain(to_string(error));
    status = kBadInput;
  };
  add_geonames_dump(options.dump, report, writer);
  writer.finish(options.out);
  const Gazetteer gazetteer = Gazetteer::open(options.out);
  write_output(fmt::format("{}: {} places under {} names\n", options.out, gazetteer.places().size(),
                           gazetteer.names()));
  return status;
}

void add_gazetteer(CLI::App& world, const std::shared_ptr<WorldOptions>& options, int& status) {
  CLI::App* command =
      world.add_subcommand("gazetteer", "Make a file of the towns and regions of the world");
  command->require_subcommand(1);
  CLI::App* building =
      command->add_subcommand("build", "Make a gazetteer of a dump of geonames.org");
  building->footer(
      "Example:\n  sayso world gazetteer build geonames/ all.bin    (allCountries.txt and\n"
      "                                                     alternateNamesV2.txt in geonames/)\n"
      "  sayso places --gazetteer all.bin report.txt");
  building
      ->add_option("DUMP", options->dump,
                   "allCountries.txt or a part of it, or a folder with it and "
                   "alternateNamesV2.txt, unpacked")
      ->required();
  building->add_option("OUT", options->out, "The file to write")->required();
  building->callback([options, &status] { status = build_gazetteer(*options); });
}

}  // namespace

void add_world(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("world", "Ask and check the tables of countries, people and bodies");
  command->require_subcommand(1);
  const auto options = std::make_shared<WorldOptions>();
  options->resources.add_folder_to(*command);

  CLI::App* checking =
      command->add_subcommand("check", "Report lines that cannot be used and names claimed twice");
  checking->callback([options, &status] { status = check_tables(*options); });

  CLI::App* asking =
      command->add_subcommand("lookup", "Show what a name is coded as, and the facts behind it");
  asking->footer("Example:\n  sayso world lookup \"Sergei Lavrov\" --on 2005-03-01");
  asking->add_option("NAME", options->name, "A person, country, organisation or place")->required();
  options->resources.add_names_to(*asking);
  asking->add_option("--on", options->day, "The day it is asked for")->type_name("DATE");
  asking->callback([options, &status] { status = look_up(*options); });

  add_gazetteer(*command, options, status);
}

}  // namespace sayso::cli
