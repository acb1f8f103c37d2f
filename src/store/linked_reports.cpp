#include "store/linked_reports.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "store/store.h"

namespace sayso {
namespace {

struct OccurrenceLink {
  std::int64_t occurrence = 0;
  KeyPosition position = KeyPosition::Affirms;
};

// By the id of the report and the number of the event.
using OccurrenceLinks = std::map<std::pair<std::string, std::int64_t>, OccurrenceLink>;

// The events of the mentions, in the order of reports and mentions.
using MentionEvents = std::vector<std::optional<EventId>>;

MentionEvents store_events(const std::vector<KeyReport>& reports, const Coder& coder,
                           const Manifest& manifest, const std::string& path) {
  StoreWriter store(path, coder, manifest, OtherManifest::Refuse);
  MentionEvents events;
  BatchCounts counts;
  for (const KeyReport& report : reports) {
    Analysis analysis = coder.code(report.document);
    for (const KeyMention& mention : report.mentions)
      events.push_back(event_of_mention(analysis, mention));
    ++counts.documents;
    counts.events += analysis.events.size();
    store.add(std::move(analysis));
  }
  store.finish(counts);
  return events;
}

KeyPosition stored_position(std::string_view name) {
  if (name == "denies") return KeyPosition::Denies;
  return name == "disputes" ? KeyPosition::Disputes : KeyPosition::Affirms;
}

OccurrenceLinks read_links(const std::string& path) {
  const std::unique_ptr<Database> database = open_store(path);
  PreparedStatement statement(*database,
                              "SELECT source_id, event, occurrence, position "
                              "FROM occurrence_events JOIN documents USING (document)");
  OccurrenceLinks links;
  for (statement.start({}); statement.next();) {
    links[{std::string(statement.text(0)), statement.integer(1)}] = {
        statement.integer(2), stored_position(statement.text(3))};
  }
  return links;
}

// The ids of copies' origins, by those of the copies.
using OriginIds = std::map<std::string, std::string>;

OriginIds read_origins(const std::string& path) {
  const std::unique_ptr<Database> database = open_store(path);
  PreparedStatement statement(*database,
                              "SELECT d.source_id, o.source_id FROM copies c JOIN documents d "
                              "USING (document) JOIN documents o ON o.document = c.origin");
  OriginIds origins;
  for (statement.start({}); statement.next();) {
    origins.emplace(statement.text(0), statement.text(1));
  }
  return origins;
}

LinkedMention linked_mention(const Document& document, const KeyMention& key,
                             std::optional<EventId> event, const OccurrenceLinks& links) {
  LinkedMention mention;
  mention.document = document.id;
  mention.words = slice(document.text, key.spans.front());
  mention.occurrence = key.occurrence;
  mention.position = key.position;
  if (!event) return mention;
  const auto link = links.find({document.id, index(*event)});
  if (link == links.end()) return mention;
  mention.coded = true;
  mention.linked = link->second.occurrence;
  mention.found_position = link->second.position;
  return mention;
}

}  // namespace

LinkedReports link_reports(const std::vector<KeyReport>& reports, const Coder& coder,
                           const Manifest& manifest, const std::string& store) {
  const MentionEvents events = store_events(reports, coder, manifest, store);
  const OccurrenceLinks links = read_links(store);
  const OriginIds origins = read_origins(store);
  LinkedReports linked;
  auto event = events.begin();
  for (const KeyReport& report : reports) {
    for (const KeyMention& key : report.mentions)
      linked.mentions.push_back(linked_mention(report.document, key, *event++, links));
    const std::string& id = report.document.id;
    const auto found = origins.find(id);
    linked.origins.push_back({id, report.copy_of.empty() ? id : report.copy_of,
                              found == origins.end() ? id : found->second});
  }
  return linked;
}

}  // namespace sayso
