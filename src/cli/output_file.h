// A file that is written as results come.

#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace sayso::cli {

// All that fails throws std::runtime_error, naming the file.
class OutputFile {
 public:
  explicit OutputFile(std::string path);

  void write(std::string_view text);
  // Pushes out what is buffered; call it before the end.
  void close();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

}  // namespace sayso::cli
