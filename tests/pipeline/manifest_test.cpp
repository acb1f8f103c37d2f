#include "pipeline/manifest.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sayso {
namespace {

const std::filesystem::path kSource = SAYSO_SOURCE_DIR;

TEST(Manifest, IsTheSameForTheSameFiles) {
  EXPECT_EQ(read_manifest(kSource), read_manifest(kSource));
}

TEST(Manifest, ARuleOfOnesOwnMakesAnotherCodebook) {
  const std::filesystem::path mine = std::filesystem::path(::testing::TempDir()) / "mine.yaml";
  std::ofstream(mine) << "type: CONSULT\n";
  const Manifest ours = read_manifest(kSource);
  const Manifest own = read_manifest(kSource, {mine});
  EXPECT_NE(own.codebook, ours.codebook);
  EXPECT_EQ(own.world, ours.world);
  EXPECT_EQ(own.model, ours.model);
}

TEST(Manifest, ActorsOfOnesOwnMakeAnotherWorld) {
  const std::filesystem::path actors = std::filesystem::path(::testing::TempDir()) / "actors.txt";
  std::ofstream(actors) << "ROSA_PAZ [PERGOV]\n";
  const Manifest own = read_manifest(kSource, {}, {{actors}, {}, {}});
  EXPECT_NE(own.world, read_manifest(kSource).world);
  EXPECT_EQ(own.codebook, read_manifest(kSource).codebook);
}

}  // namespace
}  // namespace sayso
