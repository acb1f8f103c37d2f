#include "input/ninjs.h"

#include <initializer_list>
#include <string>
#include <string_view>

#include "input/xml_text.h"

namespace sayso {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// The string under the first of the keys that holds one.
std::string_view string_under(object from, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    std::string_view text;
    if (from.at_key(key).get(text) == simdjson::SUCCESS) return text;
  }
  return {};
}

// Calls `use` with the objects of a list until it says that it has found what it wants.
template <class Use>
void each_of(object from, std::string_view key, Use use) {
  array list;
  if (from.at_key(key).get(list) != simdjson::SUCCESS) return;
  for (const element value : list) {
    object one;
    if (value.get(one) == simdjson::SUCCESS && use(one)) return;
  }
}

bool is_html_type(std::string_view media_type) {
  return media_type.find("html") != std::string_view::npos;
}

std::string body_of(object item) {
  std::string text(string_under(item, {"body_text"}));
  if (!text.empty()) return text;
  text = lines_of_html(string_under(item, {"body_xhtml", "body_html"}));
  if (!text.empty()) return text;
  each_of(item, "bodies", [&](object body) {
    const std::string_view value = string_under(body, {"value"});
    text = is_html_type(string_under(body, {"contentType", "contenttype"})) ? lines_of_html(value)
                                                                            : std::string(value);
    return !trim_ascii(text).empty();
  });
  return text;
}

std::string first_value(object item, std::string_view list, std::string_view key) {
  std::string found;
  each_of(item, list, [&](object one) {
    found = string_under(one, {key});
    return !found.empty();
  });
  return found;
}

}  // namespace

void read_ninjs(object item, Record& record) {
  if (trim_ascii(record.text).empty()) record.text = body_of(item);
  if (record.title.empty()) record.title = first_value(item, "headlines", "value");
  for (const std::string_view sources : {"infosources", "infoSources"}) {
    if (record.publisher.empty()) record.publisher = first_value(item, sources, "name");
  }
}

}  // namespace sayso
