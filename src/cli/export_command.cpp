// sayso export: the events of a store in shapes that other programs read.

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/event_filters.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/gdelt.h"
#include "output/geojson.h"
#include "store/exported_events.h"
#include "store/store.h"

namespace sayso::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  sayso export news.db --as gdelt > 20241118000000.export.CSV
  sayso export news.db --as gdelt --actor RUS --from 2024-11 --include-unfactual
  sayso export news.db --as geojson --type ASSAULT > attacks.geojson)";

struct ExportOptions {
  EventFilters filters;
  Resources resources;
  std::string shape;
  bool unfactual = false;
};

void write_gdelt(const ExportOptions& options, Database& store) {
  const World world = options.resources.load_world();
  export_events(store, options.filters.read(), options.unfactual,
                [&world](const StoredEvent& event) { write_output(gdelt_row(event, world)); });
}

void write_geojson(const ExportOptions& options, Database& store) {
  GeojsonWriter writer([](const std::string& text) { write_output(text); });
  export_events(store, options.filters.read(), options.unfactual,
                [&writer](const StoredEvent& event) { writer.add(event); });
  writer.end();
}

int write_export(const ExportOptions& options) {
  const std::unique_ptr<Database> store = open_store(options.filters.store);
  options.shape == "gdelt" ? write_gdelt(options, *store) : write_geojson(options, *store);
  return kOk;
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("export", "Write the events of a store in the shape of others");
  command->footer(kFooter);
  const auto options = std::make_shared<ExportOptions>();
  options->filters.add_to(*command);
  command
      ->add_option("--as", options->shape,
                   "gdelt: GDELT 2.0 Events, tabs, no header; geojson: for maps")
      ->check(CLI::IsMember({"gdelt", "geojson"}))
      ->required();
  command->add_flag("--include-unfactual", options->unfactual,
                    "Also denied, negated and hypothetical events");
  command->callback([options, &status] { status = write_export(*options); });
}

}  // namespace sayso::cli
