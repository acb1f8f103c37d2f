// world_image TABLES OUT: what the tables of a folder come to, as one file to be mapped into
// memory.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "world/world.h"
#include "world/world_image.h"

namespace {

// By way of a file beside it, so that no program ever sees half of one.
void write_file(const std::filesystem::path& path, const std::string& bytes) {
  const std::filesystem::path fresh = path.string() + ".new";
  std::ofstream file(fresh, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("the disk does not take " + fresh.string());
  std::filesystem::rename(fresh, path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: world_image TABLES OUT\n", stderr);
    return 2;
  }
  try {
    write_file(argv[2], sayso::WorldImage::write(sayso::World::load(argv[1])));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "world_image: %s\n", error.what());
    return 1;
  }
  return 0;
}
