// sayso quotes: who says what, event or not.

#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "coding/statements.h"
#include "output/quotes.h"
#include "pipeline/batch.h"

namespace sayso::cli {
namespace {

constexpr const char* kQuotesFooter = R"(Examples:
  sayso quotes report.txt
  sayso quotes --in jsonl --format jsonl news.jsonl.gz > quotes.jsonl

In jsonl each line is {"id", "attributions"}; spans are [[start, end], ...] in code points of the text,
without the title.)";

struct QuotesOptions {
  Inputs inputs;
  Resources resources;
  std::string format = "auto";
  bool by_rule = false;
  unsigned threads = 1;
};

int quotes(const QuotesOptions& options) {
  const ListFormat format = list_format(options.format);
  Inputs inputs = options.inputs;
  inputs.code_title = format == ListFormat::Text;  // offsets in jsonl count from the text alone
  const std::unique_ptr<Reader> reader = inputs.open();
  const Coder coder = options.resources.load();
  const AttributionModel* model = options.by_rule ? nullptr : coder.attribution_model();
  const TableStyle style{output_has_colour(), output_width()};

  ProgressLine progress;
  Batch batch;
  batch.threads = options.threads;
  batch.render = [&](const Analysis& analysis) {
    const std::vector<Statement> statements = find_statements(coder.cues(), model, analysis);
    return format == ListFormat::Text ? quotes_list(analysis, statements, style)
                                      : quotes_json(analysis, statements);
  };
  batch.write = [](std::string_view text) { write_output(text); };
  batch.report = [&progress](const InputError& error) {
    progress.clear();
    complain(to_string(error));
  };
  batch.progress = [&progress](const BatchCounts& counts) { progress.show(counts.documents); };
  const BatchCounts counts = run_batch(*reader, coder, batch);
  flush_output();
  return counts.errors == 0 ? kOk : kBadInput;
}

}  // namespace

void add_quotes(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("quotes", "List who says what, event or not");
  command->footer(kQuotesFooter);
  const auto options = std::make_shared<QuotesOptions>();
  options->inputs.add_to(*command);
  options->resources.add_to(*command);
  add_list_format(*command, options->format);
  command->add_flag("--by-rule", options->by_rule, "Do without the learned reader");
  add_threads(*command, options->threads);
  command->callback([options, &status] { status = quotes(*options); });
}

}  // namespace sayso::cli
