#include "cli/row_output.h"

#include <map>
#include <utility>

#include "cli/terminal.h"
#include "output/rows.h"

namespace sayso::cli {
namespace {

const std::map<std::string, RowFormat> kFormats = {{"auto", RowFormat::Auto},
                                                   {"table", RowFormat::Table},
                                                   {"jsonl", RowFormat::JsonLines},
                                                   {"csv", RowFormat::Csv}};

}  // namespace

void add_row_format(CLI::App& command, std::string& name) {
  command.add_option("--format", name, "What to write; auto is a table on a terminal, else jsonl")
      ->check(CLI::IsMember(kFormats))
      ->capture_default_str();
}

RowFormat chosen_row_format(const std::string& name) {
  const RowFormat format = kFormats.at(name);
  if (format != RowFormat::Auto) return format;
  return output_is_terminal() ? RowFormat::Table : RowFormat::JsonLines;
}

void RowOutput::operator()(const PreparedStatement& row) {
  if (format_ == RowFormat::JsonLines) return write_output(json_row(row));
  if (!std::exchange(begun_, true)) write_output(csv_header(row));
  write_output(csv_row(row));
}

}  // namespace sayso::cli
