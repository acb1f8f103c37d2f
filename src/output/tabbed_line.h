// A line of cells parted by tabs, without quotes: what the event sets of others are made of.

#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace sayso {

class TabbedLine {
 public:
  // Tabs and line ends within a cell would shift the columns: they become spaces.
  void add(std::string_view text) {
    if (begun_) line_ += '\t';
    begun_ = true;
    for (const char c : text) line_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  void add_empty(int count) {
    for (int i = 0; i < count; ++i) add({});
  }
  std::string take() { return std::move(line_) + '\n'; }

 private:
  std::string line_;
  bool begun_ = false;
};

}  // namespace sayso
