// gazetteer LIBRARY OUT: the gazetteer that is built with the program, of the data that Debian
// packages with libgeonames0. Whoever has a full dump uses 'sayso world gazetteer build'.

#include <cstdio>
#include <exception>

#include "geonames_library.h"
#include "world/gazetteer_writer.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: gazetteer LIBRARY OUT\n", stderr);
    return 2;
  }
  try {
    sayso::GazetteerWriter writer;
    sayso::add_geonames_library(argv[1], writer);
    writer.finish(argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gazetteer: %s\n", error.what());
    return 1;
  }
  return 0;
}
