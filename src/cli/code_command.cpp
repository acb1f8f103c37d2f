// sayso code: documents in, events out.

#include <fmt/format.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/event_table.h"
#include "output/gold_json.h"
#include "output/record_json.h"
#include "pipeline/batch.h"
#include "store/store.h"
#include "syntax/conllu.h"

namespace sayso::cli {
namespace {

enum class Format { Auto, Table, JsonLines, Gold, Conllu };

const std::map<std::string, Format> kFormats = {{"auto", Format::Auto},
                                                {"table", Format::Table},
                                                {"jsonl", Format::JsonLines},
                                                {"gold", Format::Gold},
                                                {"conllu", Format::Conllu}};

const std::map<std::string, OffsetUnit> kUnits = {{"codepoints", OffsetUnit::CodePoints},
                                                  {"bytes", OffsetUnit::Bytes},
                                                  {"utf16", OffsetUnit::Utf16}};

constexpr const char* kCodeFooter = R"(Examples:
  sayso code report.txt
  sayso code --format jsonl --threads 2 news.jsonl.gz > events.jsonl
  sayso code --store news.db news.jsonl.gz
  sayso code --store news.db reports/
  sayso code --in jsonl --field published=dct --field text=body dump.jsonl)";

struct CodeOptions {
  Inputs inputs;
  Resources resources;
  std::string format = "auto";
  std::string offsets = "codepoints";
  std::string store;   // file; empty: none
  bool adopt = false;  // a store of another manifest
  unsigned threads = 1;
};

using Render = std::function<std::string(const Analysis&)>;

// The trees, with no features: the parser gives none.
std::string conllu_document(const Analysis& analysis) {
  return fmt::format("# newdoc id = {}\n", analysis.document.id) +
         write_conllu(analysis, std::vector<std::string>(analysis.tokens.size(), "_"));
}

Render make_render(const CodeOptions& options, Format format, const Coder& coder) {
  if (format == Format::Auto && !options.store.empty()) {
    return [](const Analysis&) { return std::string(); };
  }
  if (format == Format::Auto) format = output_is_terminal() ? Format::Table : Format::JsonLines;
  switch (format) {
    case Format::Gold:
      return [&coder](const Analysis& analysis) { return gold_json(coder, analysis); };
    case Format::Conllu:
      return [](const Analysis& analysis) { return conllu_document(analysis); };
    case Format::JsonLines:
      return [&coder, unit = kUnits.at(options.offsets)](const Analysis& analysis) {
        return record_json(coder, analysis, unit);
      };
    case Format::Table:
    case Format::Auto:
      break;
  }
  const TableStyle style{output_has_colour(), output_width()};
  return [&coder, style](const Analysis& analysis) { return event_table(coder, analysis, style); };
}

std::unique_ptr<StoreWriter> open_store_of(const CodeOptions& options, const Coder& coder) {
  if (options.store.empty()) return nullptr;
  return std::make_unique<StoreWriter>(
      options.store, coder, options.resources.manifest(),
      options.adopt ? OtherManifest::Adopt : OtherManifest::Refuse);
}

void tell_stored(const std::string& store, const BatchCounts& counts) {
  complain(fmt::format("{}: {} documents with {} events stored, {} already there", store,
                       counts.documents, counts.events, counts.skipped));
}

int code(const CodeOptions& options) {
  const Format format = kFormats.at(options.format);
  if (format == Format::Gold && !options.store.empty()) {
    throw CLI::ValidationError("--store", "does not go with --format gold, which codes no titles");
  }
  Inputs inputs = options.inputs;
  inputs.code_title = format != Format::Gold;  // gold offsets count from the text alone
  const std::unique_ptr<Reader> reader = inputs.open();
  const Coder coder = options.resources.load();
  const std::unique_ptr<StoreWriter> store = open_store_of(options, coder);

  ProgressLine progress;
  Batch batch;
  batch.threads = options.threads;
  batch.render = make_render(options, format, coder);
  batch.write = [](std::string_view text) { write_output(text); };
  batch.report = [&progress](const InputError& error) {
    progress.clear();
    complain(to_string(error));
  };
  batch.progress = [&progress](const BatchCounts& counts) {
    progress.show(counts.documents, counts.sentences, counts.events);
  };
  if (store) {
    batch.skip = [&store](const Document& document) { return store->has(document); };
    batch.keep = [&store](Analysis&& analysis) { store->add(std::move(analysis)); };
  }
  const BatchCounts counts = run_batch(*reader, coder, batch);
  flush_output();
  if (store) {
    store->finish(counts);
    progress.clear();
    tell_stored(options.store, counts);
  }
  return counts.errors == 0 && all_used(coder.dictionaries()) ? kOk : kBadInput;
}

}  // namespace

void add_code(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("code", "Code reports: who did what to whom, on whose word");
  command->footer(kCodeFooter);
  const auto options = std::make_shared<CodeOptions>();
  options->inputs.add_to(*command);
  options->resources.add_to(*command);
  options->resources.add_names_to(*command);
  options->resources.add_verbs_to(*command);
  command
      ->add_option("--format", options->format,
                   "What to write; auto is a table on a terminal, else jsonl")
      ->check(CLI::IsMember(kFormats))
      ->capture_default_str();
  command->add_option("--offsets", options->offsets, "Unit of the offsets in jsonl")
      ->check(CLI::IsMember(kUnits))
      ->capture_default_str();
  CLI::Option* store =
      command
          ->add_option(
              "--store", options->store,
              "A store (SQLite) to write to, made where there is none; then nothing goes to "
              "standard output unless --format says so")
          ->type_name("FILE");
  command
      ->add_flag("--adopt", options->adopt,
                 "Go on in a store that another program, codebook, world or model coded")
      ->needs(store);
  add_threads(*command, options->threads);
  command->callback([options, &status] { status = code(*options); });
}

}  // namespace sayso::cli
