// sayso export: the events of a store in shapes that other programs read.

#include <fmt/format.h>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/event_filters.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/output_file.h"
#include "cli/terminal.h"
#include "output/annotations.h"
#include "output/brat.h"
#include "output/gdelt.h"
#include "output/geojson.h"
#include "output/icews.h"
#include "output/plover.h"
#include "output/polecat.h"
#include "output/provenance.h"
#include "output/sidecar.h"
#include "store/exported_events.h"
#include "store/store.h"

namespace sayso::cli {
namespace {

constexpr const char* kExportFooter = R"(Examples:
  sayso export news.db --as gdelt > 20241118000000.export.CSV
  sayso export news.db --as gdelt-mentions > 20241118000000.mentions.CSV
  sayso export news.db --as polecat --sidecar news.sayso.jsonl > polecat.tsv
  sayso export news.db --as icews --actor RUS --from 2024-11 --include-unfactual
  sayso export news.db --as geojson --type ASSAULT > attacks.geojson
  sayso export news.db --as prov > news.ttl
  sayso export news.db --as brat --into annotated --publisher "Delta Wire")";

struct ExportOptions {
  EventFilters filters;
  Resources resources;
  std::string shape;
  std::string sidecar;  // file; empty: none
  std::string into;     // folder; empty: standard output
  bool unfactual = false;
};

using Rows = std::vector<ExportedRow>;

// A shape of rows: its header, and what an event is in it.
struct RowShape {
  std::string header;
  std::function<Rows(const StoredEvent&)> rows;
};

// The first event of each occurrence that is asked for stands for it.
class FirstTellings {
 public:
  bool take(const StoredOccurrence& occurrence) {
    if (occurrence.number == 0) return true;
    const auto number = static_cast<std::size_t>(occurrence.number);
    if (number >= seen_.size()) seen_.resize(number + number / 2 + 1);
    if (seen_[number]) return false;
    seen_[number] = true;
    return true;
  }

 private:
  std::vector<bool> seen_;  // by number: a bit each, so millions are no burden
};

RowShape gdelt_shape(const World& world) {
  const auto tellings = std::make_shared<FirstTellings>();
  return {"", [&world, tellings](const StoredEvent& event) -> Rows {
            if (!tellings->take(event.occurrence)) return {};
            return {gdelt_row(event, world)};
          }};
}

RowShape shape_of(const std::string& name, const World& world) {
  if (name == "gdelt") return gdelt_shape(world);
  if (name == "gdelt-mentions") {
    return {"", [](const StoredEvent& event) -> Rows { return {gdelt_mention(event)}; }};
  }
  if (name == "polecat") {
    return {polecat_header(),
            [&world](const StoredEvent& event) -> Rows { return {polecat_row(event, world)}; }};
  }
  if (name == "icews") {
    return {icews_header(),
            [&world](const StoredEvent& event) { return icews_rows(event, world); }};
  }
  if (name == "prov") {
    return {provenance_header(),
            [](const StoredEvent& event) -> Rows { return {provenance_block(event)}; }};
  }
  return {"", [&world](const StoredEvent& event) -> Rows { return {plover_row(event, world)}; }};
}

// Calls `take` for each event, with a line of progress where people look at one.
void export_each(const ExportOptions& options, Database& store,
                 const std::function<void(const StoredEvent&)>& take) {
  std::optional<ProgressLine> progress;
  if (!output_is_terminal()) progress.emplace();
  std::uint64_t count = 0;
  export_events(store, options.filters.read(), options.unfactual, [&](const StoredEvent& event) {
    take(event);
    if (progress) progress->show_events(++count);
  });
}

void write_rows(const ExportOptions& options, Database& store) {
  const World world = options.resources.load_world();
  const RowShape shape = shape_of(options.shape, world);
  std::unique_ptr<OutputFile> sidecar;
  if (!options.sidecar.empty()) sidecar = std::make_unique<OutputFile>(options.sidecar);
  write_output(shape.header);
  export_each(options, store, [&](const StoredEvent& event) {
    for (const ExportedRow& row : shape.rows(event)) {
      write_output(row.text);
      if (sidecar) sidecar->write(sidecar_line(row.key, event));
    }
  });
  if (sidecar) sidecar->close();
}

// One JSON text of all events.
template <class Writer>
void write_whole(const ExportOptions& options, Database& store) {
  Writer writer([](const std::string& text) { write_output(text); });
  export_each(options, store, [&writer](const StoredEvent& event) { writer.add(event); });
  writer.end();
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  OutputFile file(path.string());
  file.write(text);
  file.close();
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) {
    throw std::runtime_error(
        fmt::format("cannot make the folder {}: {}", folder.string(), problem.message()));
  }
}

// Two files a report, and one that tells brat of the names in them.
void write_brat(const ExportOptions& options, Database& store) {
  const std::filesystem::path folder = options.into;
  make_folder(folder);
  BratNames names;
  ProgressLine progress;
  std::uint64_t count = 0;
  export_reports(store, options.filters.read(), options.unfactual,
                 [&](const ExportedReport& report) {
                   const BratFiles files = brat_files(report.body, report.events);
                   const std::string& id = report.events.front().report.id;
                   write_file(folder / (id + ".txt"), files.text);
                   write_file(folder / (id + ".ann"), files.annotations);
                   for (const StoredEvent& event : report.events) names.add(event);
                   progress.show_events(count += report.events.size());
                 });
  write_file(folder / "annotation.conf", names.annotation_conf());
}

void check_outputs(const ExportOptions& options) {
  const std::string& shape = options.shape;
  const bool rows = shape != "geojson" && shape != "annotations" && shape != "brat";
  if (!rows && !options.sidecar.empty()) {
    throw CLI::ValidationError("--sidecar",
                               "does not go with --as " + shape + ", which has no rows");
  }
  if ((shape == "brat") != !options.into.empty()) {
    throw CLI::ValidationError("--into", shape == "brat"
                                             ? "is needed with --as brat, which writes many files"
                                             : "goes with --as brat alone");
  }
}

int write_export(const ExportOptions& options) {
  check_outputs(options);
  const std::unique_ptr<Database> store = open_store(options.filters.store);
  if (options.shape == "brat") {
    write_brat(options, *store);
  } else if (options.shape == "annotations") {
    write_whole<AnnotationWriter>(options, *store);
  } else if (options.shape == "geojson") {
    write_whole<GeojsonWriter>(options, *store);
  } else {
    write_rows(options, *store);
  }
  return kOk;
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("export", "Write the events of a store in the shape of others");
  command->footer(kExportFooter);
  const auto options = std::make_shared<ExportOptions>();
  options->filters.add_to(*command);
  options->resources.add_folder_to(*command);
  command
      ->add_option(
          "--as", options->shape,
          "gdelt, gdelt-mentions: GDELT 2.0 Events and Mentions, tabs, no header; polecat, "
          "icews: tabs, with a header; plover: JSON Lines; geojson: for maps; annotations: W3C "
          "Web Annotation, JSON-LD; prov: PROV-O, Turtle; brat: standoff files, with --into")
      ->check(CLI::IsMember({"gdelt", "gdelt-mentions", "polecat", "icews", "plover", "geojson",
                             "annotations", "prov", "brat"}))
      ->required();
  command
      ->add_option("--sidecar", options->sidecar,
                   "Also write what the shape has no room for, as JSON Lines with the row's key")
      ->type_name("FILE");
  command
      ->add_option("--into", options->into,
                   "Folder for the files of --as brat, made where it is missing")
      ->type_name("DIR");
  command->add_flag("--include-unfactual", options->unfactual,
                    "Also denied, negated and hypothetical events");
  command->callback([options, &status] { status = write_export(*options); });
}

}  // namespace sayso::cli
