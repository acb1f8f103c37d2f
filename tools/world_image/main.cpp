// world_image TABLES OUT: what the tables of a folder come to, as one file to be mapped into
// memory.

#include <cstdio>
#include <exception>

#include "text/files.h"
#include "world/world.h"
#include "world/world_image.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: world_image TABLES OUT\n", stderr);
    return 2;
  }
  try {
    sayso::write_file(argv[2], sayso::WorldImage::write(sayso::World::load(argv[1])));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "world_image: %s\n", error.what());
    return 1;
  }
  return 0;
}
