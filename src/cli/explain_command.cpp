// sayso explain: for each sentence, why it was coded as it was.

#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/explanation.h"
#include "pipeline/batch.h"

namespace sayso::cli {
namespace {

struct ExplainOptions {
  Inputs inputs;
  Resources resources;
};

int explain(const ExplainOptions& options) {
  const std::unique_ptr<Reader> reader = options.inputs.open();
  const Coder coder = options.resources.load();
  Batch batch;
  batch.render = [&coder](const Analysis& analysis) {
    return explanation(coder, analysis, {output_has_colour(), output_width()});
  };
  batch.write = [](std::string_view text) { write_output(text); };
  batch.report = [](const InputError& error) { complain(to_string(error)); };
  const BatchCounts counts = run_batch(*reader, coder, batch);
  return counts.errors == 0 && all_used(coder.dictionaries()) ? kOk : kBadInput;
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand(
      "explain", "Show tree, clauses, actors, sources and rules of each sentence");
  command->footer("Example:\n  sayso explain report.txt | less -R");
  const auto options = std::make_shared<ExplainOptions>();
  options->inputs.add_to(*command);
  options->resources.add_to(*command);
  options->resources.add_names_to(*command);
  options->resources.add_verbs_to(*command);
  command->callback([options, &status] { status = explain(*options); });
}

}  // namespace sayso::cli
