#include "pipeline/manifest.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "sayso/version.h"
#include "text/digest.h"
#include "text/files.h"

namespace sayso {
namespace {

namespace fs = std::filesystem;

// The files of a folder with one of the endings, by name.
std::vector<fs::path> files_in(const fs::path& folder,
                               std::initializer_list<std::string_view> endings) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A file is its name and its content; where it lies makes no difference.
void add_files(Digest& digest, const std::vector<fs::path>& files) {
  for (const fs::path& file : files) {
    digest.add(file.filename().string());
    digest.add(read_file(file));
  }
}

}  // namespace

Manifest read_manifest(const fs::path& resources, const std::vector<fs::path>& codebooks,
                       const DictionaryFiles& dictionaries) {
  Digest codebook;
  add_files(codebook, files_in(resources / "codebook", {".yaml", ".tsv"}));
  add_files(codebook, codebooks);
  add_files(codebook, dictionaries.verbs);
  Digest world;
  add_files(world, files_in(resources / "world", {".tsv"}));
  if (const std::optional<fs::path> gazetteer = find_gazetteer(resources)) {
    add_files(world, {*gazetteer});
  }
  add_files(world, dictionaries.actors);
  add_files(world, dictionaries.agents);
  Digest model;
  add_files(model, files_in(resources / "models" / "en", {".bin", ".tsv"}));
  return {kVersion, codebook.hex(), world.hex(), model.hex()};
}

}  // namespace sayso
