#include "input/json_ld.h"

#include <simdjson.h>

#include <optional>
#include <string>

namespace sayso {
namespace {

using simdjson::dom::element;

std::optional<element> member(element value, std::string_view key) {
  element found;
  if (value.at_key(key).get(found) != simdjson::SUCCESS) return std::nullopt;
  return found;
}

std::string string_of(element value) {
  std::string_view text;
  return value.get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string string_at(element value, std::string_view key) {
  const std::optional<element> found = member(value, key);
  return found ? string_of(*found) : std::string();
}

// The name of a person or body, or those of a list with commas between them.
std::string names_of(element value) {
  simdjson::dom::array parts;
  if (value.get_array().get(parts) != simdjson::SUCCESS) {
    return value.is_object() ? string_at(value, "name") : string_of(value);
  }
  std::string names;
  for (const element part : parts) {
    const std::string name = part.is_object() ? string_at(part, "name") : string_of(part);
    if (!names.empty() && !name.empty()) names += ", ";
    names += name;
  }
  return names;
}

// "Article", "NewsArticle", "BlogPosting" and the like, alone or in a list.
bool is_article(element value) {
  const std::optional<element> type = member(value, "@type");
  if (!type) return false;
  const auto names_article = [](element name) {
    const std::string text = string_of(name);
    return text.ends_with("Article") || text.ends_with("Posting");
  };
  simdjson::dom::array types;
  if (type->get_array().get(types) != simdjson::SUCCESS) return names_article(*type);
  for (const element name : types) {
    if (names_article(name)) return true;
  }
  return false;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void read_article(element article, Record& record) {
  fill(record.title, string_at(article, "headline"));
  fill(record.published, string_at(article, "datePublished"));
  if (const auto publisher = member(article, "publisher"))
    fill(record.publisher, names_of(*publisher));
  if (const auto author = member(article, "author")) fill(record.author, names_of(*author));
  fill(record.url, string_at(article, "url"));
  if (const auto page = member(article, "mainEntityOfPage"))
    fill(record.url, page->is_object() ? string_at(*page, "@id") : string_of(*page));
}

std::optional<element> find_article(element value) {
  simdjson::dom::array parts;
  if (value.get_array().get(parts) == simdjson::SUCCESS) {
    for (const element part : parts) {
      if (const auto article = find_article(part)) return article;
    }
    return std::nullopt;
  }
  if (is_article(value)) return value;
  const std::optional<element> graph = member(value, "@graph");
  return graph ? find_article(*graph) : std::nullopt;
}

}  // namespace

void read_json_ld(std::string_view json, Record& record) {
  simdjson::dom::parser parser;
  const simdjson::padded_string padded(json);
  element root;
  if (parser.parse(padded).get(root) != simdjson::SUCCESS) return;
  if (const std::optional<element> article = find_article(root)) read_article(*article, record);
}

}  // namespace sayso
