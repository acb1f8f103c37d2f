// The gzip format (RFC 1952) seen through.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "input/byte_source.h"
#include "input/byte_stream.h"

namespace sayso {

// Whether bytes begin as a gzip file does. Wants the first two.
bool is_gzip(std::string_view bytes);

// The content of gzipped bytes, member after member. `name` is what errors name.
std::unique_ptr<ByteSource> gunzip(ByteStream bytes, std::string name);

}  // namespace sayso
