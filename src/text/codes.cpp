#include "sayso/codes.h"

#include "sayso/syntax.h"

namespace sayso {
namespace {

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<EventType> parse_event_type(std::string_view name) {
  return find_name<EventType>(kEventTypeNames, name);
}

std::optional<Sector> parse_sector(std::string_view name) {
  if (name.empty()) return std::nullopt;
  return find_name<Sector>(kSectorNames, name);
}

std::optional<Standing> parse_standing(std::string_view name) {
  return find_name<Standing>(kStandingNames, name);
}

std::optional<Upos> parse_upos(std::string_view name) { return find_name<Upos>(kUposNames, name); }

std::optional<Deprel> parse_deprel(std::string_view name) {
  if (const auto exact = find_name<Deprel>(kDeprelNames, name)) return exact;
  return find_name<Deprel>(kDeprelNames, name.substr(0, name.find(':')));
}

}  // namespace sayso
