// News from files and standard input, as documents, one at a time.
//
// Plain text (one document a file), JSON Lines (one document a line, as trafilatura, news-please
// and newspaper4k write it, or with fields named by the user), JSON over a whole file (ninjs), HTML
// pages, web archives (WARC), XML of news (RSS, Atom, NITF, NewsML-G2, input of PETRARCH) and text
// exports of Nexis and Factiva; gzip is seen through. But for XML and JSON over a whole file, which
// have a limit, nothing but the record at hand is held, so memory stays flat on an endless stream.
// A record that cannot be used is an InputError in its place, and the next one follows.

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sayso/document.h"
#include "sayso/result.h"

namespace sayso {

enum class InputFormat { Auto, Text, JsonLines, Json, Html, Warc, Xml, Nexis, Factiva };

// What was left aside in an input that holds more than reports, known when its end is reached.
struct LeftAside {
  std::string input;
  std::size_t documents = 0;                  // given
  std::map<std::string, std::size_t> counts;  // how many, by kind: "request", "image/png"
};

struct ReaderOptions {
  InputFormat format = InputFormat::Auto;  // Auto goes by the file's name, then by its first bytes
  bool code_title = true;                  // whether a title is part of Document::text

  // Where a JSON Lines field is found, as (our name, their key): ("published", "dct"). Ours are
  // id, text, published, publisher, title, url, author. What stands here goes before the usual
  // keys; open_reader throws std::runtime_error for a name that is none of ours.
  std::vector<std::pair<std::string, std::string>> fields = {};

  // Bytes of a record before decoding; at most 1 GiB. No report is as long as the default; what is
  // longer is a dump of something else, and coding it whole would take the memory of hundreds.
  std::size_t max_record = std::size_t{4} << 20U;

  std::function<void(const LeftAside&)> tell_left_aside = {};  // not called where nothing was
};

// Not shared between threads without a lock.
class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  Reader(Reader&&) = delete;
  Reader& operator=(Reader&&) = delete;
  virtual ~Reader() = default;

  virtual std::optional<Result<Document>> next() = 0;  // nullopt: the end
};

// "-" is standard input. Trouble opening is the first and only InputError of next().
std::unique_ptr<Reader> open_reader(const std::string& path, const ReaderOptions& options);

// The same on bytes in memory; `name` stands for the file's.
std::unique_ptr<Reader> open_reader_on(std::string bytes, const std::string& name,
                                       const ReaderOptions& options);

// Whether a file's name ends as reports do: .txt, .html, .jsonl, .warc, .xml and the like, with or
// without .gz.
bool is_report_name(std::string_view path);

}  // namespace sayso
