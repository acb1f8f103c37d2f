// sayso diff: what changed between two stores of the same reports.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/row_output.h"
#include "cli/terminal.h"
#include "output/rows.h"
#include "store/store_diff.h"

namespace sayso::cli {
namespace {

constexpr const char* kDiffFooter = R"(Examples:
  sayso diff before.db after.db
  sayso diff before.db after.db --counts --format csv > by-type.csv
  sayso diff before.db after.db --format jsonl | grep '"fields":"standing"')";

struct DiffOptions {
  std::string before, after;
  std::string format = "auto";
  bool counts = false;
};

void write_counts(StoreDiff& diff, RowFormat format) {
  RowOutput output(format);
  std::vector<std::vector<std::string>> table;
  diff.count_types([&](const PreparedStatement& row) {
    if (format != RowFormat::Table) return output(row);
    if (table.empty()) table.push_back(text_header(row));
    table.push_back(text_row(row));
  });
  write_output(aligned_table(table));
}

void write_changes(StoreDiff& diff, RowFormat format) {
  RowOutput output(format);
  const std::size_t width = output_width();
  diff.list_changes([&](const PreparedStatement& row) {
    format == RowFormat::Table ? write_output(change_row(row, width)) : output(row);
  });
}

void tell_reports(StoreDiff& diff, const DiffOptions& options) {
  const ComparedReports reports = diff.reports();
  std::string text = fmt::format("{} reports are in both", reports.shared);
  if (reports.only_before + reports.only_after > 0) {
    text += fmt::format("; {} only in {} and {} only in {} are not compared", reports.only_before,
                        options.before, reports.only_after, options.after);
  }
  const std::string manifest = diff.manifest_difference();
  if (!manifest.empty()) text += "; they were coded with another " + manifest;
  complain(text);
}

int compare(const DiffOptions& options) {
  StoreDiff diff(options.before, options.after);
  const RowFormat format = chosen_row_format(options.format);
  if (options.counts || format == RowFormat::Table) write_counts(diff, format);
  if (!options.counts) {
    if (format == RowFormat::Table) write_output("\n");
    write_changes(diff, format);
  }
  flush_output();
  tell_reports(diff, options);
  return kOk;
}

}  // namespace

void add_diff(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("diff", "Show what changed between two stores of the same reports");
  command->footer(kDiffFooter);
  const auto options = std::make_shared<DiffOptions>();
  command->add_option("A", options->before, "A store, from before")->required();
  command->add_option("B", options->after, "Another one, from after")->required();
  command->add_flag("--counts", options->counts, "Only the counts by type");
  add_row_format(*command, options->format);
  command->callback([options, &status] { status = compare(*options); });
}

}  // namespace sayso::cli
