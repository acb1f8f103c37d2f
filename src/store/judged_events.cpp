#include "store/judged_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "store/document_rows.h"
#include "text/field_offsets.h"

namespace sayso {
namespace {

// "2f6a...:3" is event 3 of its report. Empty: the store has no such event.
std::optional<StoredEvent> event_of_id(Database& store, EventReader& reader, std::string_view id) {
  const std::size_t colon = id.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view number = id.substr(colon + 1);
  PreparedStatement find(store,
                         "SELECT document, event FROM events JOIN documents USING (document) "
                         "WHERE id = ? AND event = CAST(? AS INTEGER)");
  find.start({id.substr(0, colon), number});
  if (!find.next()) return std::nullopt;
  return reader.read(find.integer(0), find.integer(1));
}

bool is_there(const FieldSpan& span, const StoredSpan& stored) {
  return span.in_title == (stored.field == "title") && span.begin == stored.start &&
         span.end == stored.stop;
}

bool are_parties(const Analysis& analysis, const FieldOffsets& offsets, Run run,
                 const std::vector<StoredParty>& stored) {
  if (run.count != stored.size()) return false;
  for (std::uint32_t i = 0; i < run.count; ++i) {
    const Participant& one = analysis.participants[run.first + i];
    const StoredParty& other = stored[i];
    if (!is_there(offsets(one.span), other.span) || one.actor.country.view() != other.country ||
        sectors_of(one.actor) != other.sectors)
      return false;
  }
  return true;
}

}  // namespace

std::vector<JudgedEvent> judged_events(Database& store, VerdictFile& verdicts) {
  EventReader reader(store);
  std::vector<JudgedEvent> judged;
  for (const std::string& id : verdicts.judged_ids()) {
    std::optional<StoredEvent> event = event_of_id(store, reader, id);
    if (!event) continue;
    const std::optional<Verdict> verdict = verdicts.find(*event);
    if (verdict && verdict->sure) judged.push_back({std::move(*event), *verdict});
  }
  std::stable_sort(judged.begin(), judged.end(), [](const JudgedEvent& a, const JudgedEvent& b) {
    return a.event.document < b.event.document;
  });
  return judged;
}

Document stored_document(Database& store, std::int64_t document) {
  PreparedStatement find(store,
                         "SELECT source_id, coalesce(url, ''), title, coalesce(publisher, ''), "
                         "coalesce(author, ''), coalesce(published, ''), body "
                         "FROM documents WHERE document = ?");
  find.start({document});
  if (!find.next()) throw std::runtime_error(fmt::format("no report {} in the store", document));
  Document read;
  read.id = find.text(0);
  read.url = find.text(1);
  read.title = find.text(2);
  read.publisher = find.text(3);
  read.author = find.text(4);
  read.published = parse_date(find.text(5)).value_or(Date{});
  if (!read.title.empty()) read.text = read.title + "\n\n";
  read.body_begin = static_cast<std::uint32_t>(read.text.size());
  read.text += find.text(6);
  return read;
}

std::optional<std::size_t> find_again(const StoredEvent& event, const Analysis& analysis,
                                      const Codebook& codebook) {
  const FieldOffsets offsets(analysis.document, OffsetUnit::CodePoints);
  for (std::size_t i = 0; i < analysis.events.size(); ++i) {
    const Event& one = analysis.events[i];
    if (codebook.type_name(one.type) == event.type &&
        is_there(offsets(one.trigger), event.trigger) &&
        are_parties(analysis, offsets, one.actors, event.actors) &&
        are_parties(analysis, offsets, one.recipients, event.recipients))
      return i;
  }
  return std::nullopt;
}

}  // namespace sayso
