// How bad input is told: as a value, with the place and what to do about it.
//
// Three kinds of trouble, one way each. Bad input (a record, a line, a rule) is an
// InputError inside a Result. The unusable (no model, no disk) is a std::runtime_error.
// A bug is an assert.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace sayso {

struct InputError {
  std::string file;                     // as the user named it; "-" for standard input
  std::optional<std::uint64_t> record;  // 1-based line or record, where the input has several
  std::optional<std::uint64_t> byte;    // offset in the file or record
  std::string reason;                   // one sentence, without the place
  std::string advice;                   // what to do next; may be empty

  friend bool operator==(const InputError&, const InputError&) = default;
};

// "news.jsonl: record 12, byte 32: not valid UTF-8; convert the file with iconv"
std::string to_string(const InputError& error);

template <class T>
using Result = tl::expected<T, InputError>;

using tl::unexpected;

}  // namespace sayso
