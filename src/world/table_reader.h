// Reads the lines of a world table: cells, columns by name, and what is wrong with them.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/codes.h"
#include "sayso/date.h"
#include "sayso/result.h"

namespace sayso {

// The next piece up to `separator`, taken off the front of `rest`.
std::string_view take_piece(std::string_view& rest, char separator);
std::string_view trim(std::string_view text);

class TableReader {
 public:
  static constexpr std::size_t kMaxColumns = 16;

  // `columns`: the names of the columns asked for, by which cell() numbers them. A table that lacks
  // one has an error and no lines; but one written with a "?" before its name may be missing, its
  // cells then being empty.
  TableReader(std::string_view file, std::string_view text,
              std::span<const std::string_view> columns, std::vector<InputError>& errors);

  // Goes to the next line that holds a fact.
  bool next();

  std::uint32_t line() const { return line_; }
  std::string_view line_text() const { return text_; }
  std::string_view cell(std::size_t column) const {
    return place_[column] < kMaxColumns ? cells_[place_[column]] : std::string_view{};
  }

  // Cells with a type. A bad one has its error told; the line is then not to be used.
  std::optional<std::array<Sector, 4>> sectors(std::size_t column);
  std::optional<CountryCode> code(std::size_t column);  // an empty cell: the empty code
  std::optional<Date> date(std::size_t column);         // an empty cell: the empty date
  std::optional<float> number(std::size_t column);      // an empty cell: 0
  std::optional<std::string_view> letters(std::size_t column, std::size_t count);  // capitals
  std::optional<std::uint16_t> state_number(std::size_t column);  // an empty cell: 0
  void complain(std::string reason, std::string advice = {});

 private:
  bool next_line();
  void read_header(std::span<const std::string_view> columns);

  std::string file_;
  std::string_view rest_;
  std::string_view text_;
  std::uint32_t line_ = 0;
  std::size_t width_ = 0;
  std::array<std::string_view, kMaxColumns> cells_ = {};
  std::array<std::size_t, kMaxColumns> place_ = {};  // of the columns asked for, in the table
  std::vector<InputError>& errors_;
};

}  // namespace sayso
