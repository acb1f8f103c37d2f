// Linked data in a page (JSON-LD with the terms of schema.org), as far as it tells of an article.

#pragma once

#include <string_view>

#include "input/record.h"

namespace sayso {

// Fills title, published, publisher, author and url of the first article, where they are empty.
// What is no JSON tells nothing.
void read_json_ld(std::string_view json, Record& record);

}  // namespace sayso
