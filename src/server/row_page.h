// Rows of a list as JSON, JSON Lines or CSV, and how many there are.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/api_types.h"
#include "store/database.h"

namespace sayso {

enum class RowFormat { Json, JsonLines, Csv };

// Takes rows in their order and keeps one page of them.
class RowPage {
 public:
  RowPage(RowFormat format, std::uint64_t limit) : format_(format), limit_(limit) {}

  // A row of the page and its key; the one after the last only tells that there are more.
  void add(const PreparedStatement& row, std::string key);
  bool full() const { return count_ > limit_; }

  // {"rows", "total", "next", "left_out"}; in the other formats the rows alone. `next` of the
  // answer is the key of the last row, if more follow.
  ApiAnswer answer(std::uint64_t total, const std::vector<std::string>& left_out,
                   bool total_exact = true);

 private:
  RowFormat format_;
  std::uint64_t limit_;
  std::uint64_t count_ = 0;
  std::string rows_;
  std::string last_;
};

// The type of a format.
std::string type_of(RowFormat format);

}  // namespace sayso
