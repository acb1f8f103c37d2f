// Which keys of a JSON object hold the fields of a record.

#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/record.h"
#include "sayso/result.h"

namespace sayso {

// For each field the keys are tried in turn until one holds something: first the user's, then ours,
// then those of trafilatura, news-please, newspaper4k, NGEC and ninjs.
class JsonFields {
 public:
  // (our name, their key). Throws std::runtime_error for a name that is none of ours.
  explicit JsonFields(const std::vector<std::pair<std::string, std::string>>& users_keys);

  // The error has reason and advice, but not the place.
  Result<Record> read(simdjson::dom::object object) const;

 private:
  struct Field {
    std::string_view name;
    std::string Record::*to = nullptr;
    std::vector<std::string> keys;
  };

  std::vector<Field> fields_;
};

}  // namespace sayso
