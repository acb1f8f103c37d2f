#include "input/json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "input/ninjs.h"

namespace sayso {
namespace {

// A string, a number as it is written, or the strings of an array with commas between them.
std::string value_text(simdjson::dom::element value) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.is_number()) return simdjson::minify(value);
  std::string list;
  simdjson::dom::array parts;
  if (value.get_array().get(parts) != simdjson::SUCCESS) return list;
  for (const simdjson::dom::element part : parts) {
    if (part.get_string().get(text) != simdjson::SUCCESS) continue;
    if (!list.empty()) list += ", ";
    list += text;
  }
  return list;
}

bool is_url(std::string_view text) { return text.find("://") != std::string_view::npos; }

}  // namespace

JsonFields::JsonFields(const std::vector<std::pair<std::string, std::string>>& users_keys) {
  fields_ = {
      {"id", &Record::id, {"id", "uri"}},
      {"text", &Record::text, {"text", "raw_text", "maintext", "event_text", "body_text"}},
      {"published",
       &Record::published,
       {"published", "pub_date", "date", "date_publish", "publish_date", "firstcreated",
        "firstCreated", "versioncreated", "versionCreated"}},
      {"publisher",
       &Record::publisher,
       {"publisher", "sitename", "source-hostname", "hostname", "source_domain", "source",
        "source_url"}},
      {"title", &Record::title, {"title", "headline"}},
      {"url", &Record::url, {"url", "source"}},
      {"author", &Record::author, {"author", "authors", "byline"}},
  };
  // The last named goes first, so that the user's own order is kept.
  for (auto users = users_keys.rbegin(); users != users_keys.rend(); ++users) {
    const auto field = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const Field& ours) { return ours.name == users->first; });
    if (field == fields_.end()) {
      throw std::runtime_error(
          fmt::format("no field is called '{}'; the fields are id, text, published, publisher, "
                      "title, url and author",
                      users->first));
    }
    field->keys.insert(field->keys.begin(), users->second);
  }
}

Result<Record> JsonFields::read(simdjson::dom::object object) const {
  Record record;
  for (const Field& field : fields_) {
    std::string& to = record.*field.to;
    for (const std::string& key : field.keys) {
      simdjson::dom::element value;
      if (object.at_key(key).get(value) != simdjson::SUCCESS || value.is_null()) continue;
      if (field.name == "text" && !value.is_string()) {
        return unexpected(
            InputError{"", std::nullopt, std::nullopt, fmt::format("'{}' is no string", key),
                       "name the key that holds the text, such as with --field text=body"});
      }
      to = value_text(value);
      if (field.name == "url" && key == "source" && !is_url(to)) to.clear();
      if (field.name == "publisher" && is_url(to)) to = host_of(to);
      if (!trim_ascii(to).empty()) break;
    }
  }
  read_ninjs(object, record);
  if (!trim_ascii(record.text).empty()) return record;
  return unexpected(InputError{"", std::nullopt, std::nullopt, "has no text",
                               "name the key that holds it, such as with --field text=body"});
}

}  // namespace sayso
