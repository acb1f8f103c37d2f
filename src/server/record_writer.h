// The native record of an event, and the text around it, out of a store.
//
// A store keeps the words of sources, cues and places, not where they stand; they are looked for
// in the sentence that has them.

#pragma once

#include <cstdint>
#include <string_view>

#include "output/json_writer.h"
#include "store/database.h"
#include "store/stored_event.h"

namespace sayso {

// Keeps a reference to the store.
class StoredRecordWriter {
 public:
  explicit StoredRecordWriter(Database& store);

  // Both must be there.
  void write_event(std::int64_t document, std::int64_t event, JsonWriter& json);
  void write_document(std::int64_t document, JsonWriter& json);

 private:
  void write_report(const StoredEvent& event, JsonWriter& json);
  void write_what(const StoredEvent& event, JsonWriter& json);
  void write_place(const StoredEvent& event, JsonWriter& json);
  void write_chain(const StoredEvent& event, JsonWriter& json);
  void write_evidence(const StoredEvent& event, JsonWriter& json);
  void write_links(PreparedStatement& quotations, bool with_kind, JsonWriter& json);
  void write_source(const PreparedStatement& quotation, const StoredSpan& sentence,
                    JsonWriter& json);
  void write_found(std::int64_t document, std::string_view words, const StoredSpan& sentence,
                   JsonWriter& json);
  void write_contents(std::int64_t document, std::int64_t quotation, JsonWriter& json);

  EventReader events_;
  PreparedStatement agencies_;
  PreparedStatement links_;
  PreparedStatement quotations_;
  PreparedStatement sources_;
  PreparedStatement contents_;
  PreparedStatement occurrence_;
  PreparedStatement documents_;
  PreparedStatement numbers_;
};

}  // namespace sayso
