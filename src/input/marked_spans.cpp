#include "input/marked_spans.h"

#include "text/utf8.h"

namespace sayso {

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at < text.size(); at += code_point_size(text[at]))
    offsets.push_back(at);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

bool read_marked_spans(simdjson::dom::element list, const std::vector<std::uint32_t>& offsets,
                       std::vector<Span>& spans) {
  simdjson::dom::array pairs;
  if (list.get_array().get(pairs) != simdjson::SUCCESS) return false;
  for (const simdjson::dom::element pair : pairs) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (pair.at(0).get_uint64().get(begin) != simdjson::SUCCESS) return false;
    if (pair.at(1).get_uint64().get(end) != simdjson::SUCCESS) return false;
    if (begin >= end || end >= offsets.size()) return false;
    spans.push_back({offsets[begin], offsets[end]});
  }
  return true;
}

}  // namespace sayso
