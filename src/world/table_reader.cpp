#include "world/table_reader.h"

#include <algorithm>
#include <charconv>

namespace sayso {

std::string_view take_piece(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return piece;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r") - begin + 1);
}

TableReader::TableReader(std::string_view file, std::string_view text,
                         std::span<const std::string_view> columns, std::vector<InputError>& errors)
    : file_(file), rest_(text), errors_(errors) {
  read_header(columns);
}

void TableReader::read_header(std::span<const std::string_view> columns) {
  if (!next_line()) {
    complain("the table is empty");
    return;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string_view name = columns[i];
    const bool optional = name.starts_with('?');
    if (optional) name.remove_prefix(1);
    std::size_t at = 0;
    while (at < width_ && cells_[at] != name) ++at;
    if (at == width_ && optional) at = kMaxColumns;
    if (at == width_) {
      complain("no column \"" + std::string(columns[i]) + "\"",
               "name the columns in the first line that is no comment");
      rest_ = {};
      return;
    }
    place_[i] = at;
  }
}

bool TableReader::next_line() {
  while (!rest_.empty()) {
    text_ = take_piece(rest_, '\n');
    if (!text_.empty() && text_.back() == '\r') text_.remove_suffix(1);
    ++line_;
    if (trim(text_).empty() || text_.front() == '#') continue;
    std::string_view rest = text_;
    for (width_ = 0; width_ < kMaxColumns && rest.data() != nullptr; ++width_) {
      const bool last = rest.find('\t') == std::string_view::npos;
      cells_[width_] = trim(take_piece(rest, '\t'));
      if (last) rest = {};
    }
    return true;
  }
  return false;
}

bool TableReader::next() {
  const std::size_t expected = width_;
  while (next_line()) {
    // Editors drop the tabs of empty cells at the end of a line.
    if (width_ <= expected) {
      for (std::size_t i = width_; i < expected; ++i) cells_[i] = {};
      width_ = expected;
      return true;
    }
    complain(std::to_string(width_) + " cells where the table has " + std::to_string(expected) +
             " columns");
  }
  width_ = expected;
  return false;
}

std::optional<std::array<Sector, 4>> TableReader::sectors(std::size_t column) {
  std::array<Sector, 4> sectors = {};
  std::size_t count = 0;
  for (std::string_view rest = cell(column); !rest.empty();) {
    const std::string_view name = trim(take_piece(rest, '|'));
    const std::optional<Sector> sector = parse_sector(name);
    if (!sector) {
      complain("\"" + std::string(name) + "\" is no sector");
      return std::nullopt;
    }
    if (count < sectors.size()) sectors[count++] = *sector;
  }
  return sectors;
}

std::optional<CountryCode> TableReader::code(std::size_t column) {
  const CountryCode code = make_country(cell(column));
  if (code.empty() && !cell(column).empty()) {
    complain("\"" + std::string(cell(column)) + "\" is no code of three capital letters");
    return std::nullopt;
  }
  return code;
}

std::optional<Date> TableReader::date(std::size_t column) {
  if (cell(column).empty()) return Date{};
  const std::optional<Date> date = parse_date(cell(column));
  if (!date || date->empty()) {
    complain("\"" + std::string(cell(column)) + "\" is no date",
             "write 2012, 2012-05 or 2012-05-07");
    return std::nullopt;
  }
  return date;
}

std::optional<float> TableReader::number(std::size_t column) {
  const std::string_view text = cell(column);
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!text.empty() && (error != std::errc{} || end != text.data() + text.size())) {
    complain("\"" + std::string(text) + "\" is no number");
    return std::nullopt;
  }
  return value;
}

std::optional<std::string_view> TableReader::letters(std::size_t column, std::size_t count) {
  const std::string_view text = cell(column);
  const bool capitals =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (text.empty() || (capitals && text.size() == count)) return text;
  complain("\"" + std::string(text) + "\" is no code of " + std::to_string(count) +
           " capital letters");
  return std::nullopt;
}

std::optional<std::uint16_t> TableReader::state_number(std::size_t column) {
  const std::string_view text = cell(column);
  std::uint16_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || (error == std::errc{} && end == text.data() + text.size() && value < 1000))
    return value;
  complain("\"" + std::string(text) + "\" is no number of a state");
  return std::nullopt;
}

void TableReader::complain(std::string reason, std::string advice) {
  errors_.push_back({file_, line_, std::nullopt, std::move(reason), std::move(advice)});
}

}  // namespace sayso
