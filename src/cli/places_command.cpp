// sayso places: the places that documents name.

#include <memory>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/place_list.h"
#include "pipeline/place_reader.h"

namespace sayso::cli {
namespace {

constexpr const char* kPlacesFooter = R"(Examples:
  sayso places report.txt
  sayso places --in jsonl --format jsonl news.jsonl.gz > places.jsonl
  sayso places --gazetteer all.bin report.txt    (see 'sayso world gazetteer build --help'))";

struct PlacesOptions {
  Inputs inputs;
  Resources resources;
  std::string gazetteer;
  std::string format = "auto";
};

PlaceReader load(const PlacesOptions& options) {
  const std::filesystem::path resources = options.resources.path();
  if (options.gazetteer.empty()) return PlaceReader(resources);
  return PlaceReader(resources, Gazetteer::open(options.gazetteer));
}

int list_places(const PlacesOptions& options) {
  const std::unique_ptr<Reader> reader = options.inputs.open();
  const PlaceReader places = load(options);
  const ListFormat format = list_format(options.format);
  return list_documents(*reader, [&](Document document) {
    const Analysis analysis = places.read(std::move(document));
    return format == ListFormat::Text ? places_text(analysis) : places_json(analysis);
  });
}

}  // namespace

void add_places(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("places", "List the places that reports name");
  command->footer(kPlacesFooter);
  const auto options = std::make_shared<PlacesOptions>();
  options->inputs.add_to(*command);
  options->resources.add_folder_to(*command);
  command
      ->add_option("--gazetteer", options->gazetteer,
                   "A gazetteer of your own instead of the one that came with the program")
      ->type_name("FILE");
  add_list_format(*command, options->format);
  command->callback([options, &status] { status = list_places(*options); });
}

}  // namespace sayso::cli
