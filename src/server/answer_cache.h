// Answers kept while the store stays as it is: what a page asks for again and again.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "server/api_types.h"

namespace sayso {

// Not shared between threads.
class AnswerCache {
 public:
  // Null where there is none for this state of the store; one of another state is forgotten.
  const ApiAnswer* find(const std::string& request, std::int64_t state);
  void keep(const std::string& request, const ApiAnswer& answer);

 private:
  std::int64_t state_ = 0;
  std::size_t bytes_ = 0;
  std::map<std::string, ApiAnswer> answers_;
};

}  // namespace sayso
