// How fast a web archive is read: by zlib alone, as records, and as documents, in bytes of the file
// a second of one core, with the memory held at most so far.
//
//   cmake --build --preset bench && build/bench/bench/read_bench ARCHIVE.warc.gz

#include <sys/resource.h>
#include <zlib.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <utility>

#include "input/byte_source.h"
#include "input/byte_stream.h"
#include "input/gunzip.h"
#include "input/reader.h"
#include "input/warc_records.h"

namespace {

using Count = std::size_t (*)(const std::string& path);

std::size_t bytes_by_zlib(const std::string& path) {
  const gzFile file = gzopen(path.c_str(), "rb");
  std::array<char, std::size_t{64} << 10U> piece{};
  std::size_t bytes = 0;
  for (int count = 0; (count = gzread(file, piece.data(), piece.size())) > 0;) {
    bytes += static_cast<std::size_t>(count);
  }
  gzclose(file);
  return bytes;
}

std::size_t pages(const std::string& path) {
  auto source = sayso::open_source(path);
  if (!source) return 0;
  sayso::ByteStream packed(std::move(*source));
  sayso::WarcRecords records(sayso::ByteStream(sayso::gunzip(std::move(packed), path)), path,
                             sayso::ReaderOptions{}.max_record);
  std::size_t count = 0;
  while (const auto page = records.next()) count += *page ? 1U : 0U;
  return count;
}

std::size_t documents(const std::string& path) {
  const auto reader = sayso::open_reader(path, {.format = sayso::InputFormat::Warc});
  std::size_t count = 0;
  while (const auto document = reader->next()) count += *document ? 1U : 0U;
  return count;
}

void measure(const char* name, const char* unit, Count count, const std::string& path) {
  const std::clock_t start = std::clock();
  const std::size_t counted = count(path);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  const double megabytes = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::printf("%-10s %7.2f s  %7.1f MB/s of gzip  %zu %s  %ld MB held at most\n", name, seconds,
              megabytes / seconds, counted, unit, usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: read_bench ARCHIVE.warc.gz\n");
    return 2;
  }
  measure("zlib", "bytes", bytes_by_zlib, argv[1]);
  measure("records", "pages", pages, argv[1]);
  measure("documents", "documents", documents, argv[1]);
  return 0;
}
