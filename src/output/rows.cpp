#include "output/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "output/columns.h"
#include "output/json_writer.h"

namespace sayso {
namespace {

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += csv_cell(cell);
  }
  return line + '\n';
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("-.0123456789") == std::string_view::npos;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::string space(width - display_width(text), ' ');
  return is_number(text) ? space + text : text + space;
}

std::string_view cell(const PreparedStatement& row, std::string_view name) {
  for (int i = 0; i < row.columns(); ++i) {
    if (row.name(i) == name) return row.text(i);
  }
  return {};
}

}  // namespace

std::string json_row(const PreparedStatement& row) {
  JsonWriter json;
  json.begin_object();
  for (int i = 0; i < row.columns(); ++i) {
    json.key(row.name(i));
    if (row.is_null(i)) {
      json.null();
    } else if (row.is_text(i)) {
      json.string(row.text(i));
    } else if (row.is_real(i)) {
      json.real(row.real(i), 4);
    } else {
      json.number(row.integer(i));
    }
  }
  json.end_object();
  return json.take_line();
}

std::vector<std::string> text_row(const PreparedStatement& row) {
  std::vector<std::string> cells;
  cells.reserve(static_cast<std::size_t>(row.columns()));
  for (int i = 0; i < row.columns(); ++i) cells.emplace_back(row.text(i));
  return cells;
}

std::vector<std::string> text_header(const PreparedStatement& row) {
  std::vector<std::string> cells;
  cells.reserve(static_cast<std::size_t>(row.columns()));
  for (int i = 0; i < row.columns(); ++i) cells.emplace_back(row.name(i));
  return cells;
}

std::string csv_header(const PreparedStatement& row) { return csv_line(text_header(row)); }
std::string csv_row(const PreparedStatement& row) { return csv_line(text_row(row)); }

std::string aligned_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string table;
  for (const std::vector<std::string>& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += (i == 0 ? "" : "  ") + padded(row[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    table += line + '\n';
  }
  return table;
}

std::string event_row(const PreparedStatement& row, std::size_t width) {
  const auto text = [&row](std::string_view name) {
    return Cell{std::string(cell(row, name)), {}};
  };
  constexpr std::size_t kIndent = 12;
  const std::size_t rest = std::max<std::size_t>(width, 80) - kIndent;
  return columns({text("dated"), text("type"), text("actors"), text("recipients"), text("standing"),
                  text("sources")},
                 {10, 9, 14, 14, 12, rest - 57}) +
         columns({{}, text("sentence")}, {kIndent - 2, rest});
}

std::string act_row(const PreparedStatement& row, std::size_t width) {
  const auto text = [&row](const char* name) { return std::string(cell(row, name)); };
  constexpr std::size_t kIndent = 12;
  const std::size_t rest = std::max<std::size_t>(width, 80) - kIndent;
  std::string standings = text("standing");
  if (text("weakest") != standings) standings = text("weakest") + " to " + standings;
  std::string told = fmt::format("reports {}, outlets {}, independent sources {}", text("reports"),
                                 text("outlets"), text("sources"));
  for (const char* position : {"denies", "disputes"}) {
    if (text(position) != "0") told += fmt::format(", {} {}", position, text(position));
  }
  return columns({{text("dated"), {}},
                  {text("occurrence"), {}},
                  {text("type"), {}},
                  {text("actors"), {}},
                  {text("recipients"), {}},
                  {standings, {}},
                  {told, {}}},
                 {10, 6, 9, 12, 12, 11, rest - 60}) +
         columns({{}, {text("sentence"), {}}}, {kIndent - 2, rest});
}

std::string change_row(const PreparedStatement& row, std::size_t width) {
  const std::string_view change = cell(row, "change");
  const std::string side = change == "lost" ? "_before" : "_after";
  const auto now = [&](const std::string& name) {
    const std::string_view text = cell(row, name + side);
    return text.empty() ? std::string_view("-") : text;
  };
  std::string line = fmt::format("{} {}  {} > {}  {}",
                                 change == "lost"     ? '-'
                                 : change == "gained" ? '+'
                                                      : '~',
                                 now("type"), now("actors"), now("recipients"), now("standing"));
  std::string_view fields = cell(row, "fields");
  while (!fields.empty()) {
    const std::string name(fields.substr(0, fields.find(' ')));
    fields.remove_prefix(std::min(fields.size(), name.size() + 1));
    const std::string_view before = cell(row, name + "_before");
    line += fmt::format("; {}: {} -> {}", name, before.empty() ? "-" : before, now(name));
  }
  return line + '\n' +
         columns({{}, {std::string(cell(row, "sentence")), {}}},
                 {2, std::max<std::size_t>(width, 80) - 4});
}

std::string ledger_heading(const PreparedStatement& row) {
  const auto text = [&row](std::string_view name) { return std::string(cell(row, name)); };
  std::string line = "occurrence " + text("occurrence");
  for (const char* name : {"dated", "type", "mode"}) {
    if (!cell(row, name).empty()) line += "  " + text(name);
  }
  return line + "  reports " + text("reports") + ", outlets " + text("outlets") +
         ", independent sources " + text("sources") + '\n';
}

std::string ledger_row(const PreparedStatement& row, std::size_t width) {
  const auto text = [&row](std::string_view name) {
    return Cell{std::string(cell(row, name)), {}};
  };
  constexpr std::size_t kIndent = 12;
  const std::size_t rest = std::max<std::size_t>(width, 80) - kIndent;
  const std::string_view mark = cell(row, "copy_of").empty() ? "" : "copy";
  const Cell first = {std::string(cell(row, "first") == "1" ? "first" : mark), {}};
  return columns({text("published"), text("position"), text("standing"), first, text("root"),
                  text("figures")},
                 {10, 8, 12, 5, 18, rest - 51}) +
         columns({{}, text("sentence")}, {kIndent - 2, rest});
}

}  // namespace sayso
