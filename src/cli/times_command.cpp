// sayso times: documents in, their time expressions out.

#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/time_list.h"
#include "pipeline/document_times.h"

namespace sayso::cli {
namespace {

constexpr const char* kTimesFooter =
    R"(Values are TIMEX3's: 2024-11-18, 2024-W47, 2024-Q3, P3D, PAST_REF.
Examples:
  sayso times report.txt
  sayso times --in jsonl --field published=dct --format jsonl news.jsonl.gz)";

struct TimesOptions {
  Inputs inputs;
  Resources resources;
  std::string format = "auto";
  bool words_only = false;
};

int times(const TimesOptions& options) {
  const ListFormat format = list_format(options.format);
  Inputs inputs = options.inputs;
  inputs.code_title = format == ListFormat::Text;  // JSON offsets count from the text alone
  const std::unique_ptr<Reader> reader = inputs.open();
  std::optional<SyntaxModel> model;
  if (!options.words_only) {
    model.emplace(SyntaxModel::load(options.resources.path() / "models" / "en" / "syntax.bin"));
  }
  return list_documents(*reader, [&](Document document) {
    const Analysis analysis = find_document_times(std::move(document), model ? &*model : nullptr);
    return format == ListFormat::Text ? times_text(analysis) : times_json(analysis);
  });
}

}  // namespace

void add_times(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("times", "List dates, times and durations with values");
  command->footer(kTimesFooter);
  const auto options = std::make_shared<TimesOptions>();
  options->inputs.add_to(*command);
  options->resources.add_folder_to(*command);
  add_list_format(*command, options->format);
  command->add_flag("--words-only", options->words_only,
                    "Read no trees: many times faster, and tense is guessed from the words");
  command->callback([options, &status] { status = times(*options); });
}

}  // namespace sayso::cli
