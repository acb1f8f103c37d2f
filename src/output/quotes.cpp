#include "output/quotes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "coding/cue_names.h"
#include "output/columns.h"
#include "output/json_writer.h"
#include "text/field_offsets.h"

namespace sayso {
namespace {

class QuotesList {
 public:
  QuotesList(const Analysis& analysis, const TableStyle& style)
      : analysis_(analysis), style_(style), offsets_(analysis.document, OffsetUnit::CodePoints) {}

  std::string text(const std::vector<Statement>& statements) {
    const Document& document = analysis_.document;
    std::string out = paint(document.title.empty() ? document.id : document.title, kBold) + '\n';
    for (const Statement& statement : statements) out += '\n' + entry(statement);
    if (statements.empty()) out += "\nNobody says anything.\n";
    return out + '\n';
  }

 private:
  std::string entry(const Statement& statement) {
    const std::string who =
        statement.source.empty() ? "(nobody named)" : one_line(statement.source);
    std::string out = fmt::format("{}  {}  {}\n", paint(who, kBold), one_line(statement.cue),
                                  paint(place(statement), kDim));
    for (const Span part : statement.content) {
      for (const std::string& line : wrap(analysis_.text(part), std::max(style_.width, 60U) - 4)) {
        out += "    " + line + '\n';
      }
    }
    return out;
  }

  // "[direct, belief; line 3, characters 120-182]"
  std::string place(const Statement& statement) const {
    const Span span = extent(statement);
    const FieldSpan at = offsets_(span);
    const std::string_view text = analysis_.document.text;
    const std::uint32_t start = at.in_title ? 0 : analysis_.document.body_begin;
    const auto line = 1 + std::count(text.begin() + start, text.begin() + span.begin, '\n');
    return fmt::format(
        "[{}, {}; {}, characters {}-{}]", name_of(statement.speech), name_of(statement.kind),
        at.in_title ? std::string("title") : fmt::format("line {}", line), at.begin, at.end);
  }

  static Span extent(const Statement& statement) {
    Span span = cover(statement.source, statement.cue);
    for (const Span part : statement.content) span = cover(span, part);
    return span;
  }

  std::string one_line(Span span) const {
    std::string line;
    for (const std::string& part : wrap(analysis_.text(span), 1000)) {
      line += (line.empty() ? "" : " ") + part;
    }
    return line;
  }

  std::string paint(std::string_view text, std::string_view sequence) const {
    return coloured(text, style_.colour ? sequence : std::string_view{});
  }

  const Analysis& analysis_;
  const TableStyle& style_;
  FieldOffsets offsets_;
};

class QuotesWriter {
 public:
  explicit QuotesWriter(const Analysis& analysis)
      : analysis_(analysis), offsets_(analysis.document, OffsetUnit::CodePoints) {}

  std::string line(const std::vector<Statement>& statements) {
    json_.begin_object();
    json_.field("id", analysis_.document.id);
    json_.key("attributions");
    json_.begin_array();
    for (const Statement& statement : statements) write(statement);
    json_.end_array();
    json_.end_object();
    return json_.take_line();
  }

 private:
  void write(const Statement& statement) {
    if (offsets_(statement.cue.empty() ? statement.content.front() : statement.cue).in_title)
      return;
    json_.begin_object();
    spans("source", {statement.source});
    spans("cue", {statement.cue});
    spans("content", statement.content);
    json_.field("kind", name_of(statement.kind));
    json_.field("speech", name_of(statement.speech));
    json_.end_object();
  }

  void spans(std::string_view name, const std::vector<Span>& list) {
    json_.key(name);
    json_.begin_array();
    for (const Span span : list) {
      if (span.empty()) continue;
      const FieldSpan at = offsets_(span);
      json_.begin_array();
      json_.number(at.begin);
      json_.number(at.end);
      json_.end_array();
    }
    json_.end_array();
  }

  const Analysis& analysis_;
  FieldOffsets offsets_;
  JsonWriter json_;
};

}  // namespace

std::string quotes_list(const Analysis& analysis, const std::vector<Statement>& statements,
                        const TableStyle& style) {
  return QuotesList(analysis, style).text(statements);
}

std::string quotes_json(const Analysis& analysis, const std::vector<Statement>& statements) {
  return QuotesWriter(analysis).line(statements);
}

}  // namespace sayso
