#include "input/marked_pairs.h"

#include <simdjson.h>

#include <utility>

#include "input/marked_lines.h"
#include "input/marked_spans.h"
#include "input/record.h"

namespace sayso {
namespace {

tl::unexpected<InputError> no_marked_pair(std::string reason) {
  return unusable_record(std::move(reason),
                         "write {\"text\", \"actor\": [[start, end], ...], \"recipient\": "
                         "[...], \"type\"} on one line");
}

}  // namespace

Result<MarkedPair> read_marked_pair(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root))
    return no_marked_pair(std::string("is no JSON: ") + simdjson::error_message(error));
  std::string_view text;
  std::string_view type;
  simdjson::dom::element actor;
  simdjson::dom::element recipient;
  if (root["text"].get_string().get(text) != simdjson::SUCCESS ||
      root["type"].get_string().get(type) != simdjson::SUCCESS ||
      root["actor"].get(actor) != simdjson::SUCCESS ||
      root["recipient"].get(recipient) != simdjson::SUCCESS)
    return no_marked_pair("lacks text, actor, recipient or type");
  const std::vector<std::uint32_t> offsets = code_point_offsets(text);
  MarkedPair pair;
  pair.type = type;
  if (!read_marked_spans(actor, offsets, pair.actor) ||
      !read_marked_spans(recipient, offsets, pair.recipient))
    return no_marked_pair("has a party that is none of its text");
  Record record;
  record.text = std::string(text);
  pair.document = make_document(std::move(record), false);
  return pair;
}

}  // namespace sayso
