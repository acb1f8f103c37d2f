#include "input/paths_reader.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <system_error>
#include <utility>

namespace sayso {
namespace {

namespace fs = std::filesystem;

InputError folder_error(const fs::path& folder, std::string reason, std::string advice) {
  return {folder.string(), std::nullopt, std::nullopt, std::move(reason), std::move(advice)};
}

// One look through a folder, before anything in it is opened.
class Walk {
 public:
  explicit Walk(const std::string& folder) {
    contents.folder = folder;
    enter(folder);
    contents.files = files.size();
    if (files.empty() && errors.empty()) {
      errors.push_back(folder_error(folder, "the folder holds no file with the name of a report",
                                    "name the file itself to have it read whatever its name"));
    }
  }

  FolderContents contents;
  std::vector<std::string> files;
  std::vector<InputError> errors;

 private:
  void enter(const fs::path& folder) {
    for (const fs::path& path : names_in(folder)) {
      if (path.filename().string().starts_with('.')) continue;
      std::error_code trouble;
      if (!fs::is_directory(path, trouble)) {
        take(path);
      } else if (fs::is_symlink(path, trouble)) {
        ++contents.skipped["link to a folder"];  // it may lead back to where we came from
      } else {
        enter(path);
      }
    }
  }

  std::vector<fs::path> names_in(const fs::path& folder) {
    std::error_code trouble;
    std::vector<fs::path> names;
    fs::directory_iterator entry(folder, trouble);
    for (; !trouble && entry != fs::directory_iterator(); entry.increment(trouble)) {
      names.push_back(entry->path());
    }
    if (trouble) {
      errors.push_back(folder_error(folder, trouble.message(), "check the folder's permissions"));
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  void take(const fs::path& path) {
    if (!is_report_name(path.string())) {
      ++contents.skipped[path.has_extension() ? path.extension().string() : "no ending"];
    } else if (std::error_code trouble; fs::is_regular_file(path, trouble)) {
      files.push_back(path.string());
    } else {
      ++contents.skipped["no regular file"];  // a pipe would keep us waiting
    }
  }
};

class PathsReader final : public Reader {
 public:
  PathsReader(std::vector<std::string> paths, ReaderOptions options,
              std::function<void(const FolderContents&)> tell)
      : paths_(paths.begin(), paths.end()), options_(std::move(options)), tell_(std::move(tell)) {}

  std::optional<Result<Document>> next() override {
    while (true) {
      if (!errors_.empty()) return take_error();
      if (current_) {
        if (std::optional<Result<Document>> record = current_->next()) return record;
        current_.reset();
      }
      if (paths_.empty()) return std::nullopt;
      open_next();
    }
  }

 private:
  Result<Document> take_error() {
    InputError error = std::move(errors_.front());
    errors_.pop_front();
    return unexpected(std::move(error));
  }

  void open_next() {
    const std::string path = std::move(paths_.front());
    paths_.pop_front();
    std::error_code trouble;
    if (!fs::is_directory(path, trouble)) {
      current_ = open_reader(path, options_);
      return;
    }
    const Walk walk(path);
    tell_(walk.contents);
    errors_.insert(errors_.end(), walk.errors.begin(), walk.errors.end());
    paths_.insert(paths_.begin(), walk.files.begin(), walk.files.end());
  }

  std::deque<std::string> paths_;
  ReaderOptions options_;
  std::function<void(const FolderContents&)> tell_;
  std::deque<InputError> errors_;
  std::unique_ptr<Reader> current_;
};

}  // namespace

std::unique_ptr<Reader> read_paths(std::vector<std::string> paths, ReaderOptions options,
                                   std::function<void(const FolderContents&)> tell) {
  return std::make_unique<PathsReader>(std::move(paths), std::move(options), std::move(tell));
}

}  // namespace sayso
