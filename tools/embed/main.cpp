// Makes C++ of a folder of files, for src/server/embedded_file.h.
//
// usage: embed FUNCTION FOLDER OUTPUT.cpp

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/gzip.h"
#include "text/digest.h"
#include "text/files.h"

namespace {

std::string_view type_of(const std::filesystem::path& path) {
  static const std::map<std::string, std::string_view> kTypes = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"}};
  const auto found = kTypes.find(path.extension().string());
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && !name.starts_with('.')) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string array(const std::string& name, std::string_view bytes) {
  std::string text = fmt::format("constexpr unsigned char {}[] = {{", name);
  std::size_t column = 0;
  for (const char c : bytes) {
    fmt::format_to(std::back_inserter(text), "{}{},", column++ % 32 == 0 ? "\n" : "",
                   static_cast<unsigned char>(c));
  }
  return text + "0};\n";
}

std::string view(const std::string& name, std::size_t size) {
  return fmt::format("{{reinterpret_cast<const char*>({}), {}}}", name, size);
}

std::string source_of(const std::string& function, const std::filesystem::path& folder) {
  std::string arrays;
  std::string rows;
  std::size_t number = 0;
  for (const std::filesystem::path& path : files_of(folder)) {
    const std::string bytes = sayso::read_file(path);
    std::string zipped = sayso::gzip(bytes);
    if (zipped.size() >= bytes.size()) zipped.clear();
    const std::string name = fmt::format("kFile{}", number++);
    sayso::Digest digest;
    digest.add(bytes);
    arrays += array(name, bytes) + array(name + "Zipped", zipped);
    rows +=
        fmt::format("      {{\"/{}\", \"{}\", {}, {}, \"W/\\\"{}\\\"\"}},\n",
                    std::filesystem::relative(path, folder).generic_string(), type_of(path),
                    view(name, bytes.size()), view(name + "Zipped", zipped.size()), digest.hex());
  }
  if (number == 0) throw std::runtime_error(folder.string() + ": has no files");
  return fmt::format(
      "// Made by tools/embed.\n\n#include <array>\n\n#include \"server/embedded_file.h\"\n\n"
      "namespace sayso {{\nnamespace {{\n\n{}\n}}  // namespace\n\n"
      "std::span<const EmbeddedFile> {}() {{\n"
      "  static const std::array<EmbeddedFile, {}> kFiles = {{{{\n{}  }}}};\n  return "
      "kFiles;\n}}\n\n"
      "}}  // namespace sayso\n",
      arrays, function, number, rows);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: embed FUNCTION FOLDER OUTPUT.cpp\n";
    return 2;
  }
  try {
    sayso::write_file(argv[3], source_of(argv[1], argv[2]));
  } catch (const std::exception& error) {
    std::cerr << "embed: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
