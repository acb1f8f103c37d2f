// An HTML page in memory, as a record.

#pragma once

#include <string_view>

#include "input/record.h"
#include "sayso/result.h"

namespace sayso {

inline constexpr std::string_view kNoPageText = "no text is in the page";

// The article of a page and what the page says of it. `charset` is what came with the page (HTTP);
// empty where nothing did. The error has reason and advice, but not the place.
Result<Record> read_article_page(std::string_view bytes, std::string_view charset);

}  // namespace sayso
