// Rows of a store as JSON Lines, as CSV, and as a table for a terminal.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/database.h"

namespace sayso {

// An object with the columns as keys, on a line; NULL is null.
std::string json_row(const PreparedStatement& row);

// As RFC 4180 has it, but with line feeds alone: the names of the columns, and a row. NULL is
// empty.
std::string csv_header(const PreparedStatement& row);
std::string csv_row(const PreparedStatement& row);

// The cells as texts; NULL is "".
std::vector<std::string> text_row(const PreparedStatement& row);
std::vector<std::string> text_header(const PreparedStatement& row);
// Columns as wide as their widest cell, numbers to the right; the first row is the header.
std::string aligned_table(const std::vector<std::vector<std::string>>& rows);

// An event of query_events in two parts: day, type, parties, standing and sources in columns, the
// sentence beneath.
std::string event_row(const PreparedStatement& row, std::size_t width);

// An act of list_acts likewise: day, number, type, parties, standings and how many tell it.
std::string act_row(const PreparedStatement& row, std::size_t width);

// A change of StoreDiff: "+" for gained, "-" for lost, "~" for changed with what it was and became;
// the sentence beneath.
std::string change_row(const PreparedStatement& row, std::size_t width);

// An act of read_ledger on a line, and an event of it: day, position, standing, source and figures,
// the sentence beneath.
std::string ledger_heading(const PreparedStatement& row);
std::string ledger_row(const PreparedStatement& row, std::size_t width);

}  // namespace sayso
