#include "output/time_list.h"

#include <fmt/format.h>

#include <string_view>

#include "output/json_writer.h"
#include "text/field_offsets.h"

namespace sayso {
namespace {

std::string_view type_name(TimeKind kind) {
  switch (kind) {
    case TimeKind::Date:
      return "DATE";
    case TimeKind::Time:
      return "TIME";
    case TimeKind::Duration:
      return "DURATION";
    case TimeKind::Set:
      return "SET";
  }
  return {};
}

void write(JsonWriter& json, const Analysis& analysis, const FieldOffsets& offsets,
           const TimeExpression& time) {
  const FieldSpan span = offsets(time.span);
  json.begin_object();
  json.key("start");
  json.number(span.begin);
  json.key("end");
  json.number(span.end);
  json.field("text", analysis.text(time.span));
  json.field("type", type_name(time.kind));
  json.field("value", slice(analysis.strings, time.value));
  json.end_object();
}

}  // namespace

std::string times_json(const Analysis& analysis) {
  const Document& document = analysis.document;
  const FieldOffsets offsets(document, OffsetUnit::CodePoints);
  JsonWriter json;
  json.begin_object();
  json.field("id", document.id);
  json.field_or_null("published", to_string(document.published));
  json.field("text", std::string_view(document.text).substr(document.body_begin));
  json.key("timex");
  json.begin_array();
  for (const TimeExpression& time : analysis.times) {
    if (time.span.begin >= document.body_begin) write(json, analysis, offsets, time);
  }
  json.end_array();
  json.end_object();
  return json.take_line();
}

std::string times_text(const Analysis& analysis) {
  const Document& document = analysis.document;
  const std::string_view name = document.title.empty() ? document.id : document.title;
  const std::string published = to_string(document.published);
  std::string text = fmt::format("{}  ({})\n", name, published.empty() ? "undated" : published);
  for (const TimeExpression& time : analysis.times) {
    text += fmt::format("{:<8}  {:<16}  {}\n", type_name(time.kind),
                        slice(analysis.strings, time.value), analysis.text(time.span));
  }
  return text;
}

}  // namespace sayso
