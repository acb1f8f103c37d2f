// What makes a coding what it is: the program and the digests of all it was loaded from. Two runs
// of the same manifest code the same document alike.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/coder.h"

namespace sayso {

struct Manifest {
  std::string program;  // "0.1.0"
  std::string
      codebook;       // digests: of rules, cues and standings, with the user's own and their verbs
  std::string world;  // of the tables and the gazetteer, with the user's actors and agents
  std::string model;  // of the parameters

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Of a Coder made with the same arguments. Throws std::runtime_error when a file cannot be read.
Manifest read_manifest(const std::filesystem::path& resources,
                       const std::vector<std::filesystem::path>& codebooks = {},
                       const DictionaryFiles& dictionaries = {});

}  // namespace sayso
