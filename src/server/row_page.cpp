#include "server/row_page.h"

#include "output/json_writer.h"
#include "output/rows.h"

namespace sayso {

std::string type_of(RowFormat format) {
  switch (format) {
    case RowFormat::Csv:
      return "text/csv; charset=utf-8";
    case RowFormat::JsonLines:
      return "application/jsonl; charset=utf-8";
    case RowFormat::Json:
      break;
  }
  return "application/json; charset=utf-8";
}

void RowPage::add(const PreparedStatement& row, std::string key) {
  if (++count_ > limit_) return;
  last_ = std::move(key);
  if (format_ == RowFormat::Csv) {
    if (rows_.empty()) rows_ = csv_header(row);
    rows_ += csv_row(row);
    return;
  }
  if (format_ == RowFormat::Json && !rows_.empty()) rows_ += ",";
  rows_ += json_row(row);
  if (format_ == RowFormat::Json) rows_.pop_back();  // the line's end
}

ApiAnswer RowPage::answer(std::uint64_t total, const std::vector<std::string>& left_out,
                          bool total_exact) {
  ApiAnswer answer;
  answer.type = type_of(format_);
  if (full()) answer.next = last_;
  if (format_ != RowFormat::Json) {
    answer.body = std::move(rows_);
    return answer;
  }
  JsonWriter json;
  json.begin_object();
  json.key("rows");
  json.raw('[' + rows_ + ']');
  json.key("total");
  json.number(static_cast<std::int64_t>(total));
  json.key("total_exact");
  json.raw(total_exact ? "true" : "false");
  json.field_or_null("next", answer.next);
  json.key("left_out");
  json.begin_array();
  for (const std::string& standing : left_out) json.string(standing);
  json.end_array();
  json.end_object();
  answer.body = json.take_line();
  return answer;
}

}  // namespace sayso
