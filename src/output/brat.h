// Events as brat's standoff files, for people who annotate: the text of a report, and beside it
// what was found in it. https://brat.nlplab.org/standoff.html
//
// An event is brat's event of its type, on the words of its trigger; parties, places, sources and
// quantities are text-bound annotations that fill its roles; standing, time, certainty and mode are
// attributes. Offsets are code points in a text of title, empty line and body. Words that go over
// the end of a line are parted there, since brat's annotations cannot.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/stored_event.h"

namespace sayso {

// A report's two files.
struct BratFiles {
  std::string text;         // .txt
  std::string annotations;  // .ann
};

// All events must be of the report that has this body.
BratFiles brat_files(std::string_view body, const std::vector<StoredEvent>& events);

// The names that a folder's files use, for the file that tells brat of them.
class BratNames {
 public:
  void add(const StoredEvent& event);
  std::string annotation_conf() const;

 private:
  std::set<std::string> types_;
  std::set<std::string> modes_;
};

}  // namespace sayso
