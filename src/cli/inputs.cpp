#include "cli/inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <thread>
#include <utility>

#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "input/paths_reader.h"
#include "text/files.h"

namespace sayso::cli {
namespace {

const std::map<std::string, InputFormat> kInputFormats = {
    {"auto", InputFormat::Auto}, {"text", InputFormat::Text},   {"jsonl", InputFormat::JsonLines},
    {"json", InputFormat::Json}, {"html", InputFormat::Html},   {"warc", InputFormat::Warc},
    {"xml", InputFormat::Xml},   {"nexis", InputFormat::Nexis}, {"factiva", InputFormat::Factiva}};

// "sayso: reports: 41 files; skipped 2 .png, 1 link to a folder"
void tell_counts(const std::string& input, std::size_t used, std::string_view what,
                 const std::map<std::string, std::size_t>& counts) {
  std::string skipped;
  for (const auto& [reason, count] : counts) {
    skipped += fmt::format("{}{} {}", skipped.empty() ? "; skipped " : ", ", count, reason);
  }
  complain(fmt::format("{}: {} {}{}{}", input, used, what, used == 1 ? "" : "s", skipped));
}

void tell_contents(const FolderContents& contents) {
  tell_counts(contents.folder, contents.files, "file", contents.skipped);
}

void tell_left_aside(const LeftAside& aside) {
  tell_counts(aside.input, aside.documents, "report", aside.counts);
}

std::pair<std::string, std::string> parse_field(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string::npos || equals + 1 == text.size()) {
    throw CLI::ValidationError("--field", "wants NAME=KEY, such as published=dct");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

void tell(const std::vector<DictionaryReport>& reports) {
  for (const DictionaryReport& report : reports) {
    for (const InputError& error : report.errors) complain(to_string(error));
    complain(fmt::format("{}: {} entries, {} of them new; {} remarks", report.file, report.entries,
                         report.added, report.errors.size()));
  }
}

}  // namespace

void Inputs::add_to(CLI::App& command) {
  command.add_option("FILES", paths, "Files to read, and folders of them; - is standard input")
      ->type_name("FILE");
  command.add_option("--in", format, "What the input is")
      ->check(CLI::IsMember(kInputFormats))
      ->capture_default_str();
  command
      .add_option("--field", fields,
                  "Where a JSON Lines field is found, such as published=dct; may be repeated")
      ->allow_extra_args(false)
      ->type_name("NAME=KEY");
}

std::unique_ptr<Reader> Inputs::open() const {
  if (paths.empty() && input_is_terminal()) {
    throw CLI::ValidationError("FILES", "nothing to read; name a file, or - for standard input");
  }
  ReaderOptions options;
  options.format = kInputFormats.at(format);
  options.code_title = code_title;
  options.tell_left_aside = tell_left_aside;
  for (const std::string& field : fields) options.fields.push_back(parse_field(field));
  const std::vector<std::string> wanted = paths.empty() ? std::vector<std::string>{"-"} : paths;
  return read_paths(wanted, options, tell_contents);
}

void Resources::add_folder_to(CLI::App& command) {
  command
      .add_option(
          "--resources", directory,
          "Folder with models, world and codebook (else $SAYSO_RESOURCES, else those installed)")
      ->type_name("DIR");
}

void Resources::add_to(CLI::App& command) {
  add_folder_to(command);
  command
      .add_option("--codebook", codebooks, "A codebook of your own, added to ours; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
}

std::filesystem::path Resources::path() const {
  const char* variable = std::getenv("SAYSO_RESOURCES");
  const std::optional<std::string> environment =
      variable == nullptr ? std::nullopt : std::optional<std::string>(variable);
  return find_resources(directory, environment, std::filesystem::read_symlink("/proc/self/exe"));
}

void Resources::add_names_to(CLI::App& command) {
  command
      .add_option("--actors", actors,
                  "Actors of your own: a PETRARCH or TABARI dictionary; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  command.add_option("--agents", agents, "Agents of your own, likewise")
      ->allow_extra_args(false)
      ->type_name("FILE");
}

void Resources::add_verbs_to(CLI::App& command) {
  command.add_option("--verbs", verbs, "Verbs and patterns of your own, likewise")
      ->allow_extra_args(false)
      ->type_name("FILE");
}

DictionaryFiles Resources::dictionaries() const {
  return {
      {actors.begin(), actors.end()}, {agents.begin(), agents.end()}, {verbs.begin(), verbs.end()}};
}

Coder Resources::load() const {
  Coder coder(path(), {codebooks.begin(), codebooks.end()}, dictionaries());
  tell(coder.dictionaries());
  return coder;
}

Manifest Resources::manifest() const {
  return read_manifest(path(), {codebooks.begin(), codebooks.end()}, dictionaries());
}

World Resources::load_world() const {
  std::vector<DictionaryReport> reports;
  World world = sayso::load_world(path(), dictionaries(), reports);
  tell(reports);
  return world;
}

bool all_used(const std::vector<DictionaryReport>& reports) {
  return std::all_of(reports.begin(), reports.end(),
                     [](const DictionaryReport& report) { return report.errors.empty(); });
}

EntityNames read_entity_names(const std::filesystem::path& resources) {
  EntityNames names;
  for (const char* table :
       {"countries", "places", "organisations", "people-east", "people-west", "roles"})
    names.add_table(read_file((resources / "world" / table).string() + ".tsv"));
  return names;
}

void add_list_format(CLI::App& command, std::string& name) {
  command.add_option("--format", name, "What to write; auto is text on a terminal, else jsonl")
      ->check(CLI::IsMember({"auto", "text", "jsonl"}))
      ->capture_default_str();
}

ListFormat list_format(const std::string& name) {
  const bool text = name == "text" || (name == "auto" && output_is_terminal());
  return text ? ListFormat::Text : ListFormat::JsonLines;
}

int list_documents(Reader& reader, const std::function<std::string(Document)>& render) {
  ProgressLine progress;
  std::uint64_t documents = 0;
  int status = kOk;
  while (std::optional<Result<Document>> record = reader.next()) {
    if (*record) {
      write_output(render(std::move(**record)));
      progress.show(++documents);
    } else {
      progress.clear();
      complain(to_string(record->error()));
      status = kBadInput;
    }
  }
  flush_output();
  return status;
}

void add_threads(CLI::App& command, unsigned& threads) {
  const unsigned cores = std::thread::hardware_concurrency();
  threads = cores == 0 ? 1 : cores;
  command.add_option("--threads", threads, "Worker threads")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
}

}  // namespace sayso::cli
