#include "input/marked_articles.h"

#include <simdjson.h>

#include <array>
#include <string>
#include <utility>

#include "input/marked_lines.h"
#include "input/marked_spans.h"
#include "input/record.h"

namespace sayso {
namespace {

tl::unexpected<InputError> no_marked_article(std::string reason) {
  return unusable_record(std::move(reason),
                         "write {\"text\", \"attributions\": [{\"source\", \"cue\", "
                         "\"content\": [[start, end], ...]}]} on one line");
}

bool read_attribution(simdjson::dom::element marked, const std::vector<std::uint32_t>& bytes,
                      MarkedAttribution& attribution) {
  const std::array<std::pair<const char*, std::vector<Span>*>, 3> roles = {
      {{"source", &attribution.source},
       {"cue", &attribution.cue},
       {"content", &attribution.content}}};
  for (const auto& [name, spans] : roles) {
    simdjson::dom::element list;
    if (marked[name].get(list) != simdjson::SUCCESS || !read_marked_spans(list, bytes, *spans))
      return false;
  }
  return true;
}

}  // namespace

Result<MarkedArticle> read_marked_article(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root)) {
    return no_marked_article(std::string("is no JSON: ") + simdjson::error_message(error));
  }
  std::string_view text;
  simdjson::dom::array list;
  if (root["text"].get_string().get(text) != simdjson::SUCCESS ||
      root["attributions"].get_array().get(list) != simdjson::SUCCESS) {
    return no_marked_article("lacks text or attributions");
  }
  const std::vector<std::uint32_t> bytes = code_point_offsets(text);
  MarkedArticle article;
  for (const simdjson::dom::element marked : list) {
    MarkedAttribution attribution;
    if (!read_attribution(marked, bytes, attribution)) {
      return no_marked_article("has an attribution that is none of its text");
    }
    article.attributions.push_back(std::move(attribution));
  }
  Record record;
  record.text = std::string(text);
  article.document = make_document(std::move(record), false);
  return article;
}

}  // namespace sayso
