// How commands that list rows of a store write them.

#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "store/database.h"

namespace sayso::cli {

enum class RowFormat { Auto, Table, JsonLines, Csv };

// Adds --format.
void add_row_format(CLI::App& command, std::string& name);
// Auto is a table on a terminal, else JSON Lines.
RowFormat chosen_row_format(const std::string& name);

// Writes rows as they come, as JSON Lines or CSV, which begins with the names of the columns.
class RowOutput {
 public:
  explicit RowOutput(RowFormat format) : format_(format) {}

  void operator()(const PreparedStatement& row);

 private:
  RowFormat format_;
  bool begun_ = false;
};

}  // namespace sayso::cli
