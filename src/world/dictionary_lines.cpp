#include "world/dictionary_lines.h"

#include <algorithm>

#include "text/utf8.h"
#include "world/table_reader.h"

namespace sayso {
namespace {

constexpr std::string_view kWhite = " \t\r\f\v";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_big(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_small(c) || is_big(c); }

// "BAN KI-MOON": capitals at the start of a word only.
void write_as_title(std::string& name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    const bool inside = is_letter(name[i - 1]) || name[i - 1] == '\'' ||
                        (static_cast<unsigned char>(name[i - 1]) & 0x80U) != 0;
    if (inside && is_big(name[i])) name[i] = static_cast<char>(name[i] - 'A' + 'a');
  }
}

}  // namespace

std::string_view trim_dictionary(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

std::string dictionary_name(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool space = c == '_' || c == '\t' || c == ' ';
    if (!space) result += c;
    if (space && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  for (const std::string_view article : {"THE ", "The "}) {
    if (result.starts_with(article)) result.erase(0, article.size());
  }
  const bool written = std::any_of(result.begin(), result.end(), is_small);
  const bool abbreviation = result.find(' ') == std::string::npos && result.size() <= 3;
  if (!written && !abbreviation) write_as_title(result);
  return result;
}

DictionaryLines::DictionaryLines(std::string_view file, std::string_view text,
                                 std::vector<InputError>& errors)
    : file_(file), rest_(text), errors_(errors) {
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

bool DictionaryLines::next() {
  while (!rest_.empty()) {
    const std::string_view line = take_piece(rest_, '\n');
    ++number_;
    if (!usable(line)) continue;
    text_ = trim_dictionary(without_comment(line));
    if (!text_.empty()) return true;
  }
  return false;
}

bool DictionaryLines::usable(std::string_view line) const {
  if (line.size() > kLongest) {
    complain("a line of " + std::to_string(line.size()) + " bytes is no entry",
             "lines of up to " + std::to_string(kLongest) + " bytes are read");
    return false;
  }
  if (!find_invalid_utf8(line)) return true;
  complain("not valid UTF-8", "convert the file with iconv");
  return false;
}

std::string_view DictionaryLines::without_comment(std::string_view line) {
  if (in_comment_) {
    const std::size_t end = line.find("-->");
    if (end == std::string_view::npos) return {};
    in_comment_ = false;
    line.remove_prefix(end + 3);
  }
  if (const std::size_t begin = line.find("<!--"); begin != std::string_view::npos) {
    in_comment_ = line.find("-->", begin) == std::string_view::npos;
    line = line.substr(0, begin);
  }
  bool bracket = false;  // the null code is "[###]"
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '[') bracket = true;
    if (line[i] == ']') bracket = false;
    if (!bracket && (line[i] == '#' || line[i] == ';')) return line.substr(0, i);
  }
  return line;
}

void DictionaryLines::complain(std::string reason, std::string advice) const {
  complain_at(number_, std::move(reason), std::move(advice));
}

void DictionaryLines::complain_at(std::uint32_t number, std::string reason,
                                  std::string advice) const {
  errors_.push_back(
      {std::string(file_), number, std::nullopt, std::move(reason), std::move(advice)});
}

}  // namespace sayso
