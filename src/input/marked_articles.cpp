#include "input/marked_articles.h"

#include <simdjson.h>

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "input/byte_source.h"
#include "input/gunzip.h"
#include "input/marked_spans.h"
#include "input/record.h"

namespace sayso {
namespace {

tl::unexpected<InputError> not_marked(std::string reason) {
  return unexpected(InputError{{},
                               std::nullopt,
                               std::nullopt,
                               std::move(reason),
                               "write {\"text\", \"attributions\": [{\"source\", \"cue\", "
                               "\"content\": [[start, end], ...]}]} on one line"});
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

// The error has reason and advice, but not the place.
Result<MarkedArticle> read_article(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root)) {
    return not_marked(std::string("is no JSON: ") + simdjson::error_message(error));
  }
  std::string_view text;
  simdjson::dom::array list;
  if (root["text"].get_string().get(text) != simdjson::SUCCESS ||
      root["attributions"].get_array().get(list) != simdjson::SUCCESS) {
    return not_marked("lacks text or attributions");
  }
  const std::vector<std::uint32_t> bytes = code_point_offsets(text);
  MarkedArticle article;
  for (const simdjson::dom::element marked : list) {
    MarkedAttribution attribution;
    if (!read_attribution(marked, bytes, attribution)) {
      return not_marked("has an attribution that is none of its text");
    }
    article.attributions.push_back(std::move(attribution));
  }
  Record record;
  record.text = std::string(text);
  article.document = make_document(std::move(record), false);
  return article;
}

}  // namespace

MarkedArticles::MarkedArticles(std::string path) : path_(std::move(path)) {
  Result<std::unique_ptr<ByteSource>> source = open_source(path_);
  if (!source) {
    error_ = source.error();
    return;
  }
  bytes_.emplace(std::move(*source));
  if (is_gzip(bytes_->look(2))) bytes_ = ByteStream(gunzip(std::move(*bytes_), path_));
}

std::optional<Result<MarkedArticle>> MarkedArticles::next() {
  constexpr std::size_t kLongest = std::size_t{64} << 20U;
  if (error_) return failed(*error_);
  if (!bytes_) return std::nullopt;
  const LineState state = bytes_->read_line(line_, kLongest);
  if (state == LineState::End) {
    if (bytes_->error()) return failed(*bytes_->error());
    return std::nullopt;
  }
  ++number_;
  Result<MarkedArticle> article = state == LineState::TooLong
                                      ? Result<MarkedArticle>(not_marked("is too long a line"))
                                      : read_article(line_);
  if (article) return article;
  InputError error = article.error();
  error.file = path_;
  error.record = number_;
  return failed(std::move(error));
}

// Nothing more is read behind an error.
Result<MarkedArticle> MarkedArticles::failed(InputError error) {
  bytes_.reset();
  error_.reset();
  return unexpected(std::move(error));
}

}  // namespace sayso
