// sayso ledger: an act with all that tell it side by side.

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/event_filters.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "output/rows.h"
#include "store/ledger.h"
#include "store/store.h"

namespace sayso::cli {
namespace {

constexpr const char* kLedgerFooter = R"(Examples:
  sayso ledger news.db --occurrence 12
  sayso ledger news.db --standing denied --from 2024-11
  sayso ledger news.db --type ASSAULT --place KEN --format csv > ledger.csv)";

struct LedgerOptions {
  EventFilters filters;
  std::string format = "auto";
};

// A heading before the first event of each act, then its events.
class LedgerTable {
 public:
  void operator()(const PreparedStatement& row) {
    if (std::exchange(occurrence_, row.integer(0)) != row.integer(0)) {
      write_output(ledger_heading(row));
    }
    write_output(ledger_row(row, width_));
  }

 private:
  std::int64_t occurrence_ = 0;
  std::size_t width_ = output_width();
};

class LedgerCsv {
 public:
  void operator()(const PreparedStatement& row) {
    if (!std::exchange(begun_, true)) write_output(csv_header(row));
    write_output(csv_row(row));
  }

 private:
  bool begun_ = false;
};

int ledger(const LedgerOptions& options) {
  const std::unique_ptr<Database> store = open_store(options.filters.store);
  const EventFilter filter = options.filters.read();
  const bool table =
      options.format == "table" || (options.format == "auto" && output_is_terminal());
  if (table) {
    read_ledger(*store, filter, LedgerTable());
  } else if (options.format == "csv") {
    read_ledger(*store, filter, LedgerCsv());
  } else {
    read_ledger(*store, filter, [](const PreparedStatement& row) { write_output(json_row(row)); });
  }
  return kOk;
}

}  // namespace

void add_ledger(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand(
      "ledger", "Show acts of a store with all that tell them: who affirms, denies, disputes");
  command->footer(kLedgerFooter);
  const auto options = std::make_shared<LedgerOptions>();
  options->filters.add_to(*command);
  command
      ->add_option("--format", options->format,
                   "What to write; auto is a table on a terminal, else jsonl")
      ->check(CLI::IsMember({"auto", "table", "jsonl", "csv"}))
      ->capture_default_str();
  command->callback([options, &status] { status = ledger(*options); });
}

}  // namespace sayso::cli
