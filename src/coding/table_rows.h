// The tables of words kept beside the codebook (cues, standings, CAMEO codes), row by row.

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso {

// The next part of `rest` up to `separator`, which is taken off with it; all of it if there is
// none.
constexpr std::string_view take_part(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

// The rows behind the header of a table. Empty lines and those that begin with "#" are passed over.
class TableRows {
 public:
  explicit TableRows(std::string_view text) : rest_(text) { next(); }

  std::optional<std::string_view> next() {
    while (!rest_.empty()) {
      ++number_;
      const std::string_view line = take_part(rest_, '\n');
      if (!line.empty() && line.front() != '#') return line;
    }
    return std::nullopt;
  }

  // The line of the row that next() gave last, counted from one.
  std::uint64_t number() const { return number_; }

 private:
  std::string_view rest_;
  std::uint64_t number_ = 0;
};

// Where a name stands in a list of names.
template <std::size_t N>
std::optional<std::size_t> position_of(const std::array<std::string_view, N>& names,
                                       std::string_view name) {
  const auto* found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace sayso
