#include "server/coded_reports.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "coding/cue_names.h"
#include "input/reader.h"
#include "output/json_writer.h"
#include "output/record_json.h"
#include "server/row_page.h"
#include "text/field_offsets.h"
#include "world/fact_name.h"

namespace sayso {
namespace {

std::string media_type(const std::string& header) {
  std::string type = header.substr(0, header.find(';'));
  while (type.ends_with(' ')) type.pop_back();
  std::transform(type.begin(), type.end(), type.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type;
}

bool is_json_lines(const std::string& type) {
  return type == "application/jsonl" || type == "application/x-ndjson";
}

std::optional<InputFormat> format_of(const std::string& type) {
  if (type.empty() || type == "text/plain") return InputFormat::Text;
  if (type == "text/html") return InputFormat::Html;
  if (type == "application/json" || is_json_lines(type)) return InputFormat::JsonLines;
  return std::nullopt;
}

// One JSON object may stand on many lines, the reader wants it on one: between its values a line's
// end is a space, and within them JSON has none.
std::string on_one_line(std::string json) {
  std::replace_if(
      json.begin(), json.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return json;
}

tl::unexpected<ApiFault> unusable(const InputError& error) {
  InputError shown = error;
  shown.file = "body";
  return tl::unexpected(ApiFault{400, "InvalidInput", to_string(shown), {}});
}

class ReportWriter {
 public:
  ReportWriter(const Coder& coder, const Analysis& analysis)
      : coder_(coder), analysis_(analysis), offsets_(analysis.document, OffsetUnit::CodePoints) {}

  void write(JsonWriter& json) {
    const Document& document = analysis_.document;
    json.begin_object();
    json.field("id", document.id);
    json.field_or_null("title", document.title);
    json.field_or_null("publisher", document.publisher);
    json.field_or_null("author", document.author);
    json.field_or_null("published", to_string(document.published));
    json.field_or_null("url", document.url);
    json.field("body", std::string_view(document.text).substr(document.body_begin));
    events(json);
    quotations(json);
    json.key("sentences");
    json.number(static_cast<std::int64_t>(analysis_.sentences.size()));
    json.end_object();
  }

 private:
  void events(JsonWriter& json) {
    std::string records = record_json(coder_, analysis_, OffsetUnit::CodePoints);
    if (!records.empty()) records.pop_back();
    std::replace(records.begin(), records.end(), '\n', ',');  // within a record there are none
    json.key("events");
    json.raw('[' + records + ']');
  }

  void quotations(JsonWriter& json) {
    json.key("quotations");
    json.begin_array();
    for (const Attribution& attribution : analysis_.attributions) quotation(attribution, json);
    json.end_array();
  }

  void quotation(const Attribution& attribution, JsonWriter& json) {
    const Span sentence = analysis_.sentence(attribution.sentence).span;
    json.begin_object();
    json.field("field", offsets_(sentence).in_title ? "title" : "body");
    json.key("source");
    attribution.source.empty() ? json.null() : source(attribution, json);
    json.key("cue");
    span(attribution.cue, json);
    json.key("content");
    json.begin_array();
    for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
      span(analysis_.contents[i], json);
    }
    json.end_array();
    json.field("kind", name_of(attribution.kind));
    json.field("speech", name_of(attribution.speech));
    json.end_object();
  }

  void source(const Attribution& attribution, JsonWriter& json) {
    json.begin_object();
    json.field("text", analysis_.text(attribution.source));
    json.key("span");
    span(attribution.source, json);
    json.key("actors");
    json.begin_array();
    for (std::uint32_t i = attribution.actors.first; i < attribution.actors.end(); ++i) {
      actor(analysis_.actors[i], json);
    }
    json.end_array();
    json.end_object();
  }

  void actor(const Actor& actor, JsonWriter& json) {
    json.begin_object();
    json.field_or_null("code", actor.country.view());
    json.key("sectors");
    json.begin_array();
    for (const Sector sector : actor.sectors) {
      if (sector != Sector::None) json.string(to_string(sector));
    }
    json.end_array();
    json.field_or_null("name", actor.fact == kNoFact ? std::string_view{}
                                                     : fact_name(coder_.world().fact(actor.fact)));
    json.end_object();
  }

  void span(Span span, JsonWriter& json) {
    if (span.empty()) return json.null();
    const FieldSpan offsets = offsets_(span);
    json.begin_array();
    json.number(offsets.begin);
    json.number(offsets.end);
    json.end_array();
  }

  const Coder& coder_;
  const Analysis& analysis_;
  FieldOffsets offsets_;
};

}  // namespace

ApiResult<ApiAnswer> coded_reports(const Coder& coder, const ApiRequest& request) {
  const std::string type = media_type(request.content_type);
  const std::optional<InputFormat> format = format_of(type);
  if (!format) {
    return tl::unexpected(
        ApiFault{415, "UnknownType",
                 "the body may be text/plain, text/html, application/json or application/jsonl",
                 "Content-Type"});
  }
  const bool as_lines = is_json_lines(media_type(request.accept));
  const std::unique_ptr<Reader> reader =
      open_reader_on(type == "application/json" ? on_one_line(request.body) : request.body, "-",
                     {.format = *format});
  JsonWriter json;
  std::string lines;
  json.begin_object();
  json.key("documents");
  json.begin_array();
  while (std::optional<Result<Document>> record = reader->next()) {
    if (!*record) return unusable(record->error());
    const Analysis analysis = coder.code(std::move(**record));
    if (as_lines) {
      lines += record_json(coder, analysis, OffsetUnit::CodePoints);
    } else {
      ReportWriter(coder, analysis).write(json);
    }
  }
  json.end_array();
  json.end_object();
  ApiAnswer answer;
  answer.type = type_of(as_lines ? RowFormat::JsonLines : RowFormat::Json);
  answer.body = as_lines ? std::move(lines) : json.take_line();
  return answer;
}

}  // namespace sayso
