// The table of CAMEO codes (codebook/cameo.tsv): which type and mode of event each is.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "sayso/codes.h"
#include "sayso/result.h"

namespace sayso {

// Immutable once made; may be shared by threads.
class CameoTable {
 public:
  struct Entry {
    EventType type = EventType::Agree;
    std::string mode;  // empty: none
  };

  // Reads the tab-separated table; `name` is what errors call it.
  static Result<CameoTable> parse(std::string_view name, std::string_view text);

  // Null for what is no CAMEO code, or no event: "010".
  const Entry* find(std::string_view code) const;
  std::size_t size() const { return entries_.size(); }

 private:
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace sayso
