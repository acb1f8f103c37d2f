#include "coding/cameo.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace sayso {
namespace {

std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

}  // namespace

Result<CameoTable> CameoTable::parse(std::string_view name, std::string_view text) {
  CameoTable table;
  bool past_header = false;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    std::string_view line = take(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    if (!past_header) {
      past_header = true;
      continue;
    }
    const std::string_view code = take(line, '\t');
    const std::optional<EventType> type = parse_event_type(take(line, '\t'));
    if (code.size() < 3 || code.size() > 4 || !type) {
      return unexpected(InputError{std::string(name), number, std::nullopt,
                                   "not a CAMEO code, a type and a mode, parted by tabs", ""});
    }
    table.entries_[std::string(code)] = {*type, std::string(line)};
  }
  return table;
}

const CameoTable::Entry* CameoTable::find(std::string_view code) const {
  const auto found = entries_.find(code);
  return found == entries_.end() ? nullptr : &found->second;
}

}  // namespace sayso
