#include "input/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace sayso {
namespace {

std::string advice_for(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "check the name and the folder it is in";
    case EACCES:
    case EPERM:
      return "ask for the right to read it";
    case EISDIR:
      return "name the files in it, such as with a pattern";
    default:
      return "check the file and the disk it is on";
  }
}

InputError trouble(const std::string& path, int error) {
  const std::string reason =
      error == EISDIR ? "is a directory" : std::generic_category().message(error);
  return {path, std::nullopt, std::nullopt, reason, advice_for(error)};
}

class FileSource final : public ByteSource {
 public:
  FileSource(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  FileSource(FileSource&&) = delete;
  FileSource& operator=(FileSource&&) = delete;
  ~FileSource() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, to, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) return unexpected(trouble(path_, errno));
    return static_cast<std::size_t>(count);
  }

 private:
  std::string path_;
  int descriptor_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t count = bytes_.copy(to, size, at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_source(const std::string& path) {
  if (path == "-") return std::make_unique<FileSource>(path, STDIN_FILENO);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return unexpected(trouble(path, errno));
  auto source = std::make_unique<FileSource>(path, descriptor);
  struct stat status = {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    return unexpected(trouble(path, EISDIR));
  }
  return source;
}

std::unique_ptr<ByteSource> source_of(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

}  // namespace sayso
