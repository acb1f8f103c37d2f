// The world image: what the tables of a folder come to, made at build time and mapped into memory,
// so that a start need not read them line by line.
//
// It holds no text of its own: names, offices and facts are places in the tables, which lie beside
// it and are read anyway to see whether they are still those it was made of. A header, then these
// sections, each padded to eight bytes:
//   countries, people, tenures, organisations, roles, places, facts
//   names, role nouns: the blocks of two indices (world/name_index.h)
// Reading checks every number once, and a checksum of all bytes: a damaged file is told and never
// followed. Stored on disk: whatever changes the layout, or what is made of a table, wants a new
// version.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "world/flat_file.h"
#include "world/world.h"

namespace sayso {

class WorldImage {
 public:
  // The image of a world of tables. Throws std::runtime_error when some of their lines cannot be
  // used, for an image tells no errors.
  static std::string write(const World& world);

  // The world of the image at `path`, which takes the tables; nothing, and the tables are left,
  // where there is no image, or one of other tables or of another version. Throws
  // std::runtime_error when it is damaged.
  static std::optional<World> read(const std::filesystem::path& path,
                                   std::vector<TableText>& tables);
  // The same from bytes. `label` names them in errors.
  static std::optional<World> from_bytes(std::string_view label, std::string_view bytes,
                                         std::vector<TableText>& tables);

 private:
  struct Header;
  class Reader;
  class Writer;

  static std::uint64_t checksum_of(std::string_view image);
  static std::optional<World> read(const FileLabel& label, const SharedBytes& file,
                                   std::vector<TableText>& tables);
};

}  // namespace sayso
