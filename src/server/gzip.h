// Bytes made smaller for the way.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

std::string gzip(std::string_view bytes);

}  // namespace sayso
