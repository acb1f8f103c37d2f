// The records of a web archive (WARC, ISO 28500:2017) that may hold a report, one at a time.
//
// A record is a head of named fields, and a block of as many bytes as the head says. Blocks are
// passed over piece by piece and held only where they are a page, so memory stays flat whatever an
// archive holds. Lengths are not trusted: a block that does not end where its record does is an
// error, and reading goes on at the next line that begins a record.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "input/byte_stream.h"
#include "input/http_message.h"
#include "sayso/result.h"

namespace sayso {

inline constexpr std::string_view kWarcStart = "WARC/";

struct WarcPage {
  std::uint64_t record = 0;  // of all in the archive, from 1
  std::string uri;
  HttpHead http;      // of a record that is no response: its media type and charset
  std::string bytes;  // without the packing of HTTP
};

class WarcRecords {
 public:
  // `limit` is of a page, packed and unpacked.
  WarcRecords(ByteStream bytes, std::string name, std::size_t limit)
      : bytes_(std::move(bytes)), name_(std::move(name)), limit_(limit) {}

  // Responses that are HTML with status 200, HTML kept as a resource, and text that was made of
  // pages (the conversions of WET files).
  std::optional<Result<WarcPage>> next();

  // How many other records were passed over so far, by kind: "request", "image/png", "status 404".
  const std::map<std::string, std::size_t>& left_aside() const { return left_aside_; }

 private:
  enum class BlockEnd { Whole, Cut, TooLong };

  std::optional<Result<WarcPage>> end();
  bool find_start();
  bool read_head();
  std::optional<Result<WarcPage>> read_record();
  std::optional<Result<WarcPage>> read_page(WarcPage page);
  std::optional<Result<WarcPage>> pass_over(const std::string& kind);
  std::string take_http_head();
  BlockEnd take_block(std::string* to);
  bool ends_well();
  std::optional<InputError> check_end(BlockEnd block);
  InputError trouble(std::string reason, std::string advice) const;

  ByteStream bytes_;
  std::string name_;
  std::size_t limit_;
  std::map<std::string, std::size_t> left_aside_;
  std::uint64_t number_ = 0;
  std::string line_;
  std::string head_;        // lines of the record's fields
  std::uint64_t left_ = 0;  // bytes of the block not yet taken
  bool at_start_ = false;   // line_ begins a record
  bool done_ = false;
};

}  // namespace sayso
