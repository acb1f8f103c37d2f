#include "input/export_fields.h"

#include <algorithm>
#include <array>
#include <map>

#include "input/loose_date.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 8> kBefore = {
    "byline", "section", "length", "dateline", "highlight", "series", "column", "distribution"};
constexpr std::array<std::string_view, 11> kAfter = {
    "load-date",  "language",        "publication-type", "subject",  "graphic",     "url",
    "correction", "correction-date", "classification",   "industry", "journal-code"};
constexpr std::array<std::string_view, 28> kFactivaCodes = {
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC",  "ED",  "PG",  "LA",  "CY",  "LP",
    "TD", "CT", "RF", "CO", "IN", "NS", "RE", "AN", "VOL", "ART", "CLM", "IPC", "IPD", "PUB"};

template <class List>
bool is_one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "LENGTH: 512 words" -> "length"; empty without a colon.
std::string label_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon > 20 ? std::string() : lower_ascii(trim_ascii(line.substr(0, colon)));
}

std::string value_of(std::string_view line) {
  return std::string(trim_ascii(line.substr(line.find(':') + 1)));
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Lines joined to paragraphs, which blank lines part.
class Paragraphs {
 public:
  void add(std::string_view line) {
    line = trim_ascii(line);
    if (!line.empty() && !text_.empty()) text_ += blank_ ? "\n" : " ";
    if (!line.empty()) text_ += line;
    blank_ = line.empty();
  }
  void end_paragraph() { blank_ = true; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool blank_ = false;
};

bool is_copyright(std::string_view line) {
  return lower_ascii(line).starts_with("copyright ") || line.starts_with("\xc2\xa9");
}

// The first lines of a report of Nexis, up to its first label: outlet, day and headline in the
// older form, headline, outlet and day in the other.
void read_nexis_head(const std::vector<std::string_view>& head, bool older, Record& record) {
  const auto day = std::find_if(head.begin(), head.end(), [](std::string_view line) {
    return parse_loose_date(line).has_value();
  });
  if (day != head.end()) record.published = *day;
  if (older) {
    if (!head.empty() && day != head.begin()) record.publisher = head.front();
    if (day != head.end() && head.end() - day > 1) record.title = head.back();
    return;
  }
  if (!head.empty() && day != head.begin()) record.title = head.front();
  if (day - head.begin() > 1) record.publisher = head[1];
}

}  // namespace

bool is_nexis_count(std::string_view line) {
  line = trim_ascii(line);
  const std::size_t of = line.find(" of ");
  if (of == std::string_view::npos || !is_number(line.substr(0, of))) return false;
  const std::string_view rest = line.substr(of + 4);
  const std::size_t space = std::min(rest.find(' '), rest.size());
  const std::string_view what = trim_ascii(rest.substr(space));
  return is_number(rest.substr(0, space)) && (what == "DOCUMENTS" || what == "DOCUMENT");
}

std::string_view factiva_code(std::string_view line) {
  const std::string_view code = line.substr(0, line.find_first_of(" \t\r"));
  return is_one_of(code, kFactivaCodes) ? code : std::string_view();
}

Record read_nexis_lines(const std::vector<std::string>& lines) {
  Record record;
  Paragraphs body;
  std::vector<std::string_view> head;
  bool older = false;
  bool in_body = false;
  bool labels_seen = false;
  for (const std::string& whole : lines) {
    const std::string_view line = trim_ascii(whole);
    const std::string label = label_of(line);
    if (is_nexis_count(line)) {
      older = true;
    } else if (!in_body && is_one_of(label, kBefore)) {
      labels_seen = true;
      if (label == "byline") record.author = value_of(line);
      in_body = older && label == "length";
    } else if (in_body && is_one_of(label, kAfter)) {
      break;
    } else if (in_body && (label == "dateline" || label == "highlight")) {
      continue;
    } else if (!older && line == "Body") {
      in_body = true;
    } else if (in_body) {
      if (line == "Classification" || (older && is_copyright(line))) break;
      body.add(line);
    } else if (!labels_seen && !line.empty() && !is_copyright(line) && !line.starts_with("Page ")) {
      head.push_back(line);
    }
  }
  read_nexis_head(head, older, record);
  record.text = body.take();
  return record;
}

Record read_factiva_lines(const std::vector<std::string>& lines) {
  std::map<std::string, Paragraphs, std::less<>> fields;
  std::string current;
  for (const std::string& line : lines) {
    const std::string_view code = factiva_code(line);
    if (!code.empty()) current = code;
    Paragraphs& field = fields[current == "TD" ? "LP" : current];
    if (code == "TD") field.end_paragraph();
    field.add(std::string_view(line).substr(code.size()));
  }
  Record record;
  record.title = fields["HD"].take();
  record.author = fields["BY"].take();
  record.published = fields["PD"].take();
  record.publisher = fields["SN"].take();
  record.text = fields["LP"].take();
  return record;
}

}  // namespace sayso
