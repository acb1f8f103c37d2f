// sayso places: the places that documents name.

#include <map>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/place_list.h"
#include "pipeline/place_reader.h"

namespace sayso::cli {
namespace {

enum class Format { Auto, Text, JsonLines };

const std::map<std::string, Format> kFormats = {
    {"auto", Format::Auto}, {"text", Format::Text}, {"jsonl", Format::JsonLines}};

constexpr const char* kFooter = R"(Examples:
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
  Format format = kFormats.at(options.format);
  if (format == Format::Auto) format = output_is_terminal() ? Format::Text : Format::JsonLines;
  int status = kOk;
  while (std::optional<Result<Document>> record = reader->next()) {
    if (!*record) {
      complain(to_string(record->error()));
      status = kBadInput;
      continue;
    }
    const Analysis analysis = places.read(std::move(**record));
    write_output(format == Format::Text ? places_text(analysis) : places_json(analysis));
  }
  flush_output();
  return status;
}

}  // namespace

void add_places(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("places", "List the places that reports name");
  command->footer(kFooter);
  const auto options = std::make_shared<PlacesOptions>();
  options->inputs.add_to(*command);
  options->resources.add_to(*command);
  command
      ->add_option("--gazetteer", options->gazetteer,
                   "A gazetteer of your own instead of the one that came with the program")
      ->type_name("FILE");
  command
      ->add_option("--format", options->format,
                   "What to write; auto is text on a terminal, else jsonl")
      ->check(CLI::IsMember(kFormats))
      ->capture_default_str();
  command->callback([options, &status] { status = list_places(*options); });
}

}  // namespace sayso::cli
