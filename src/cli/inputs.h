// The inputs and resources that several commands name in the same way.

#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/reader.h"
#include "pipeline/coder.h"
#include "pipeline/manifest.h"
#include "syntax/entity_names.h"

namespace sayso::cli {

struct Inputs {
  std::vector<std::string> paths;
  std::string format = "auto";
  std::vector<std::string> fields;  // "published=dct"
  bool code_title = true;

  // Adds FILES, --in and --field.
  void add_to(CLI::App& command);

  // All of them, one after the other. Throws CLI::ValidationError on a wrong --field, and on no
  // input at all when standard input is a terminal.
  std::unique_ptr<Reader> open() const;
};

struct Resources {
  std::optional<std::string> directory;
  std::vector<std::string> codebooks;
  std::vector<std::string> actors;
  std::vector<std::string> agents;
  std::vector<std::string> verbs;

  // Adds --resources and --codebook; --resources alone.
  void add_to(CLI::App& command);
  void add_folder_to(CLI::App& command);
  // Adds --actors and --agents, and --verbs.
  void add_names_to(CLI::App& command);
  void add_verbs_to(CLI::App& command);

  std::filesystem::path path() const;  // throws std::runtime_error when there are none
  // Tell what was made of the dictionaries, and which lines cannot be used.
  Coder load() const;
  World load_world() const;
  Manifest manifest() const;  // of what load() gives

 private:
  DictionaryFiles dictionaries() const;
};

// Whether all lines of all dictionaries could be used.
bool all_used(const std::vector<DictionaryReport>& reports);

// The names in the world tables of a folder of resources. Throws std::runtime_error.
EntityNames read_entity_names(const std::filesystem::path& resources);

// How commands that list what they find write it.
enum class ListFormat { Text, JsonLines };

// --format: text, jsonl or auto, which is text on a terminal, else jsonl.
void add_list_format(CLI::App& command, std::string& name);
ListFormat list_format(const std::string& name);

// Writes what `render` makes of each document, and complains of what is none. The exit status.
int list_documents(Reader& reader, const std::function<std::string(Document)>& render);

// --threads, from 1 to 1024; all cores by default.
void add_threads(CLI::App& command, unsigned& threads);

}  // namespace sayso::cli
