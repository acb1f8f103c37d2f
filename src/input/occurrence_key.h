// Reports with a key to which of their words tell the same act: data/occurrences, a report a line.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sayso/document.h"
#include "sayso/result.h"
#include "sayso/span.h"

namespace sayso {

enum class KeyPosition : std::uint8_t { Affirms, Denies, Disputes };

// An event as the key has it.
struct KeyMention {
  std::string occurrence;
  std::vector<Span> spans;  // of Document::text: each may be the trigger
  KeyPosition position = KeyPosition::Affirms;
};

struct KeyReport {
  Document document;  // with a coded title
  std::vector<KeyMention> mentions;
  std::string copy_of;  // id of the report whose words it has; empty: its own
};

// A line of such a file. The error has reason and advice, but not the place.
Result<KeyReport> read_key_report(std::string_view line);

}  // namespace sayso
