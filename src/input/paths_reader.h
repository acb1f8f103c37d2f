// Files and folders as one input: of a folder, its reports and those of the folders in it.

#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "input/reader.h"

namespace sayso {

// What a folder holds. Names that begin with a dot are left out without a word.
struct FolderContents {
  std::string folder;
  std::size_t files = 0;                       // read
  std::map<std::string, std::size_t> skipped;  // how many, by reason: ".png", "link to a folder"
};

// One path after the other, each opened when the one before has ended; "-" is standard input. Of a
// folder come the files whose names end as reports do (is_report_name), in the order of their
// bytes, and `tell` hears what is there before the first of them. A folder that holds no report,
// and one that may not be entered, is an InputError.
std::unique_ptr<Reader> read_paths(std::vector<std::string> paths, ReaderOptions options,
                                   std::function<void(const FolderContents&)> tell);

}  // namespace sayso
