#include "coding/cameo.h"

#include <optional>
#include <utility>

#include "coding/table_rows.h"

namespace sayso {
Result<CameoTable> CameoTable::parse(std::string_view name, std::string_view text) {
  CameoTable table;
  TableRows rows(text);
  while (std::optional<std::string_view> row = rows.next()) {
    const std::string_view code = take_part(*row, '\t');
    const std::optional<EventType> type = parse_event_type(take_part(*row, '\t'));
    if (code.size() < 3 || code.size() > 4 || !type) {
      return unexpected(InputError{std::string(name), rows.number(), std::nullopt,
                                   "not a CAMEO code, a type and a mode, parted by tabs", ""});
    }
    table.entries_[std::string(code)] = {*type, std::string(*row)};
  }
  return table;
}

const CameoTable::Entry* CameoTable::find(std::string_view code) const {
  const auto found = entries_.find(code);
  return found == entries_.end() ? nullptr : &found->second;
}

}  // namespace sayso
