#include "coding/cues.h"

#include <algorithm>
#include <cstddef>

namespace sayso {
namespace {

constexpr std::array<std::string_view, 5> kForms = {"verb", "noun", "adjective", "adverb",
                                                    "preposition"};
constexpr std::array<std::string_view, 7> kKinds = {"neutral",   "distancing", "denial", "belief",
                                                    "intention", "direction",  "doubt"};

template <std::size_t N>
std::optional<std::size_t> position(const std::array<std::string_view, N>& names,
                                    std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

// The next part of `rest` up to `separator`, which is taken off.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return part;
}

}  // namespace

Result<CueTable> CueTable::parse(std::string_view name, std::string_view text) {
  CueTable table;
  bool past_header = false;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    std::string_view line = take(text, '\n');
    if (line.empty() || line.front() == '#') continue;
    if (!past_header) {
      past_header = true;
      continue;
    }
    std::string_view words = take(line, '\t');
    const auto form = position(kForms, take(line, '\t'));
    const auto kind = position(kKinds, line);
    const std::string_view head = take(words, ' ');
    if (head.empty() || !form || !kind) {
      return unexpected(InputError{std::string(name), number, std::nullopt,
                                   "not a cue, a known form and a known kind, parted by tabs",
                                   "see the head of the file for the forms and kinds"});
    }
    std::vector<Cue>& cues = table.forms_[*form][std::string(head)];
    cues.push_back({std::string(words), static_cast<CueKind>(*kind)});
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue& a, const Cue& b) { return a.second.size() > b.second.size(); });
  }
  return table;
}

const std::vector<CueTable::Cue>& CueTable::find(CueForm form, std::string_view head) const {
  const Cues& cues = forms_[static_cast<std::size_t>(form)];
  const auto found = cues.find(head);
  return found == cues.end() ? none_ : found->second;
}

}  // namespace sayso
