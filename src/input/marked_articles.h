// Articles whose attributions are marked, as JSON Lines: what training reads.
//
// A line is {"text", "attributions": [{"source", "cue", "content"}]}, each role a list of
// [start, end] in code points of the text; other keys are passed over.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "input/byte_stream.h"
#include "sayso/document.h"
#include "sayso/result.h"
#include "sayso/span.h"

namespace sayso {

// As marked, in bytes of Document::text. Source and content may be empty.
struct MarkedAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
};

struct MarkedArticle {
  Document document;
  std::vector<MarkedAttribution> attributions;
};

// The articles of a file, one after the other; gzip is seen through.
class MarkedArticles {
 public:
  // Trouble opening is the first and only error of next().
  explicit MarkedArticles(std::string path);

  std::optional<Result<MarkedArticle>> next();  // nullopt: the end

 private:
  Result<MarkedArticle> failed(InputError error);

  std::string path_;
  std::optional<ByteStream> bytes_;
  std::optional<InputError> error_;
  std::string line_;
  std::uint64_t number_ = 0;  // of the line
};

}  // namespace sayso
