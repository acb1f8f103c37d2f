#include "coding/cues.h"

#include <algorithm>
#include <cstddef>

#include "coding/cue_names.h"
#include "coding/table_rows.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 5> kCueForms = {"verb", "noun", "adjective", "adverb",
                                                       "preposition"};

}  // namespace

Result<CueTable> CueTable::parse(std::string_view name, std::string_view text) {
  CueTable table;
  TableRows rows(text);
  while (std::optional<std::string_view> row = rows.next()) {
    std::string_view words = take_part(*row, '\t');
    const auto form = position_of(kCueForms, take_part(*row, '\t'));
    const auto kind = position_of(kCueKindNames, *row);
    const std::string_view head = take_part(words, ' ');
    if (head.empty() || !form || !kind) {
      return unexpected(InputError{std::string(name), rows.number(), std::nullopt,
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
