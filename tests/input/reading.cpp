#include "reading.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>
#include <utility>

namespace sayso::test {
namespace {

std::vector<Result<Document>> drain(Reader& reader) {
  std::vector<Result<Document>> records;
  while (std::optional<Result<Document>> record = reader.next()) {
    records.push_back(std::move(*record));
  }
  EXPECT_FALSE(reader.next()) << "the end stays the end";
  return records;
}

}  // namespace

std::vector<Result<Document>> read_all(std::string_view bytes, const std::string& name,
                                       const ReaderOptions& options) {
  return drain(*open_reader_on(std::string(bytes), name, options));
}

std::vector<Result<Document>> read_file(const std::string& path) {
  return drain(*open_reader(path, {}));
}

Document read_one(std::string_view bytes, const std::string& name, const ReaderOptions& options) {
  const std::vector<Result<Document>> records = read_all(bytes, name, options);
  EXPECT_EQ(records.size(), 1U);
  if (records.empty()) return {};
  EXPECT_TRUE(records[0]) << to_string(records[0].error());
  return records[0].value_or(Document{});
}

InputError error_of(std::string_view bytes, const std::string& name, const ReaderOptions& options) {
  const std::vector<Result<Document>> records = read_all(bytes, name, options);
  EXPECT_EQ(records.size(), 1U);
  if (records.empty()) return {};
  EXPECT_FALSE(records[0]) << records[0].value_or(Document{}).text;
  return records[0] ? InputError{} : records[0].error();
}

std::string write_file(const std::string& name, std::string_view bytes) {
  const std::string test = ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::string path = ::testing::TempDir() + test + "-" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string gzipped(std::string_view bytes) {
  std::string out(bytes.size() + bytes.size() / 100 + 64, '\0');
  z_stream stream = {};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string in(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace sayso::test
