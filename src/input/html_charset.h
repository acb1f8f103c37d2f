// The encoding of an HTML page.

#pragma once

#include <string>
#include <string_view>

namespace sayso {

// As UTF-8: by byte order mark, by `charset` (what HTTP says, if it does), by what a meta element
// says, else as UTF-8 if that is valid, else as windows-1252. What is ill-formed becomes U+FFFD.
std::string decode_html(std::string_view bytes, std::string_view charset);

}  // namespace sayso
