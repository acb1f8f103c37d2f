// Title and body of a stored report, cut by code points without counting from the start each time.
//
// SQL's substr() and instr() walk a text from its beginning for each piece, so cutting all pieces
// of a long report by them takes time by the square of its length.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace sayso {

// Code points of documents.title or documents.body.
struct StoredSpan {
  std::string field;  // "title" or "body"
  std::int64_t start = 0;
  std::int64_t stop = 0;
};

class ReportText {
 public:
  ReportText() = default;
  ReportText(std::string title, std::string body);

  // The words of a span; of one that goes beyond the text, as far as there are any.
  std::string_view words(const StoredSpan& span) const;
  // Where words first stand in a span, in code points of its field; nullopt: nowhere, or no words.
  std::optional<StoredSpan> find(std::string_view words, const StoredSpan& span) const;
  // Whether a span is in the title or the first paragraph.
  bool in_lead(const StoredSpan& span) const;
  // Of the body, in code points.
  std::int64_t length() const { return body_.length; }
  const std::string& body() const { return body_.text; }

 private:
  struct Field {
    std::string text;
    std::int64_t length = 0;         // in code points
    std::vector<std::size_t> marks;  // byte of every kStride-th code point
    std::size_t byte_at(std::int64_t code_point) const;
  };

  static Field make_field(std::string text);
  const Field& field(const StoredSpan& span) const;

  Field title_;
  Field body_;
  std::size_t lead_end_ = 0;  // byte of the body
};

// Reads the texts of reports by number and keeps the last one. Keeps a reference to the database.
class ReportTextReader {
 public:
  explicit ReportTextReader(Database& database);

  // Valid until another report is asked for. The text of a report never changes: it makes its id.
  const ReportText& of(std::int64_t document);

 private:
  PreparedStatement find_;
  std::int64_t document_ = 0;
  ReportText text_;
};

}  // namespace sayso
