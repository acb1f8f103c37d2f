#include "input/gunzip.h"

#include <zlib.h>

#include <new>
#include <utility>

namespace sayso {
namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;

class GunzipSource final : public ByteSource {
 public:
  GunzipSource(ByteStream bytes, std::string name)
      : bytes_(std::move(bytes)), name_(std::move(name)) {
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  GunzipSource(const GunzipSource&) = delete;
  GunzipSource& operator=(const GunzipSource&) = delete;
  GunzipSource(GunzipSource&&) = delete;
  GunzipSource& operator=(GunzipSource&&) = delete;
  ~GunzipSource() override { inflateEnd(&stream_); }

  Result<std::size_t> read(char* to, std::size_t size) override {
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out == size) {
      if (stream_.avail_in == 0 && !refill()) return end();
      const int status = inflate(&stream_, Z_NO_FLUSH);
      in_member_ = status != Z_STREAM_END;
      if (!in_member_) {
        inflateReset(&stream_);
      } else if (status != Z_OK && stream_.avail_out == size) {
        return trouble("the gzip data is damaged");  // else what came before goes first
      }
    }
    return size - stream_.avail_out;
  }

 private:
  bool refill() {
    bytes_.skip(taken_);
    const std::string_view ahead = bytes_.look(1);
    taken_ = ahead.size();
    // zlib reads its input, and says otherwise only in its type.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));
    stream_.avail_in = static_cast<uInt>(ahead.size());
    return !ahead.empty();
  }

  Result<std::size_t> end() const {
    if (bytes_.error()) return unexpected(*bytes_.error());
    if (in_member_) return trouble("the gzip data breaks off");
    return std::size_t{0};
  }

  Result<std::size_t> trouble(const char* reason) const {
    return unexpected(InputError{name_, std::nullopt, std::nullopt, reason,
                                 "fetch the file again; gzip -t checks it"});
  }

  ByteStream bytes_;
  std::size_t taken_ = 0;  // of bytes_.look(), by zlib
  std::string name_;
  z_stream stream_ = {};
  bool in_member_ = true;
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.substr(0, 2) == "\x1f\x8b"; }

std::unique_ptr<ByteSource> gunzip(ByteStream bytes, std::string name) {
  return std::make_unique<GunzipSource>(std::move(bytes), std::move(name));
}

}  // namespace sayso
