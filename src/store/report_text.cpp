#include "store/report_text.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::int64_t kStride = 64;  // code points between two marks

std::int64_t code_points_of(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation_byte(c); });
}

}  // namespace

ReportText::ReportText(std::string title, std::string body)
    : title_(make_field(std::move(title))), body_(make_field(std::move(body))) {
  const std::size_t lead = std::min(body_.text.find_first_not_of('\n'), body_.text.size());
  lead_end_ = std::min(body_.text.find("\n\n", lead), body_.text.size());
}

ReportText::Field ReportText::make_field(std::string text) {
  Field field;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_continuation_byte(text[at])) continue;
    if (field.length++ % kStride == 0) field.marks.push_back(at);
  }
  field.text = std::move(text);
  return field;
}

std::size_t ReportText::Field::byte_at(std::int64_t code_point) const {
  if (code_point >= length) return text.size();
  const std::int64_t from = std::max<std::int64_t>(code_point, 0);
  std::size_t at = marks[static_cast<std::size_t>(from / kStride)];
  for (std::int64_t left = from % kStride; left > 0; --left) {
    do {
      ++at;
    } while (at < text.size() && is_continuation_byte(text[at]));
  }
  return at;
}

const ReportText::Field& ReportText::field(const StoredSpan& span) const {
  return span.field == "title" ? title_ : body_;
}

std::string_view ReportText::words(const StoredSpan& span) const {
  const Field& whole = field(span);
  const std::size_t begin = whole.byte_at(span.start);
  const std::size_t end = std::max(whole.byte_at(span.stop), begin);
  return std::string_view(whole.text).substr(begin, end - begin);
}

std::optional<StoredSpan> ReportText::find(std::string_view words, const StoredSpan& span) const {
  if (words.empty()) return std::nullopt;
  const std::string_view all = this->words(span);
  const std::size_t place = all.find(words);
  if (place == std::string_view::npos) return std::nullopt;
  const std::int64_t start = span.start + code_points_of(all.substr(0, place));
  return StoredSpan{span.field, start, start + code_points_of(words)};
}

// No blank line stands before it.
bool ReportText::in_lead(const StoredSpan& span) const {
  return span.field == "title" || body_.byte_at(span.start) < lead_end_ + 2;
}

ReportTextReader::ReportTextReader(Database& database)
    : find_(database, "SELECT title, body FROM documents WHERE document = ?") {}

const ReportText& ReportTextReader::of(std::int64_t document) {
  if (document == document_) return text_;
  find_.start({document});
  text_ = find_.next() ? ReportText(std::string(find_.text(0)), std::string(find_.text(1)))
                       : ReportText();
  document_ = document;
  find_.next();  // there is but one: this ends the reading, so that nobody waits for us
  return text_;
}

}  // namespace sayso
