#include "world/gazetteer_writer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <queue>
#include <stdexcept>
#include <utility>

namespace sayso {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("the gazetteer: " + what);
}

void put(std::FILE* file, const void* data, std::size_t size) {
  if (size > 0 && std::fwrite(data, 1, size, file) != size) fail("the disk does not take it");
}

template <class T>
void put(std::FILE* file, const T& value) {
  put(file, &value, sizeof value);
}

template <class T>
bool get(std::FILE* file, T& value) {
  return std::fread(&value, 1, sizeof value, file) == sizeof value;
}

// Zeros up to the next multiple of eight.
void pad(std::FILE* file, std::uint64_t written) {
  constexpr std::array<char, 8> kZeros = {};
  put(file, kZeros.data(), padded(written) - written);
}

std::uint64_t copy(std::FILE* from, std::FILE* to) {
  std::vector<char> buffer(1U << 16);
  std::rewind(from);
  std::uint64_t all = 0;
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), from)) > 0; all += n) {
    put(to, buffer.data(), n);
  }
  return all;
}

// The names of a sorted piece, one after the other.
class PieceReader {
 public:
  explicit PieceReader(std::FILE* file) : file_(file) {
    std::rewind(file);
    next();
  }
  bool at_end() const { return at_end_; }
  const std::string& key() const { return key_; }
  std::uint32_t place() const { return place_; }

  void next() {
    std::uint32_t size = 0;
    if (!get(file_, size)) {
      at_end_ = true;
      return;
    }
    key_.resize(size);
    const bool whole = std::fread(key_.data(), 1, size, file_) == size && get(file_, place_);
    if (!whole) fail("a temporary file cannot be read back");
  }

 private:
  std::FILE* file_;
  std::string key_;
  std::uint32_t place_ = 0;
  bool at_end_ = false;
};

// Words that are written short or in full: a name with one is found under both.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kShortWords = {
    {{"st", "saint"}, {"ft", "fort"}, {"mt", "mount"}}};

std::string other_spelling(std::string_view key) {
  const std::size_t end = std::min(key.find(' '), key.size());
  if (end == key.size()) return {};
  const std::string_view first = key.substr(0, end);
  for (const auto& [brief, full] : kShortWords) {
    if (first == brief) return std::string(full).append(key.substr(end));
    if (first == full) return std::string(brief).append(key.substr(end));
  }
  return {};
}

}  // namespace

GazetteerWriter::GazetteerWriter(std::size_t piece)
    : piece_(piece),
      places_(temporary()),
      letters_(temporary()),
      names_(temporary()),
      bearers_(temporary()) {}

GazetteerWriter::File GazetteerWriter::temporary() {
  File file(std::tmpfile(), &std::fclose);
  if (!file) fail("no temporary file can be made");
  return file;
}

std::uint32_t GazetteerWriter::put_text(std::string_view text) {
  if (header_.letters + text.size() > std::numeric_limits<std::uint32_t>::max())
    fail("over 4 GiB of names");
  const auto begin = static_cast<std::uint32_t>(header_.letters);
  put(letters_.get(), text.data(), text.size());
  header_.letters += text.size();
  return begin;
}

// Regions are numbered as they are met, and the numbers become places at the end.
std::uint32_t GazetteerWriter::region_number(const Entry& entry) {
  if (entry.region.empty() || entry.country.empty()) return kNoRegion;
  std::string key(entry.country.view());
  key += entry.region;
  const auto next = static_cast<std::uint32_t>(region_places_.size());
  const auto [found, added] = region_numbers_.try_emplace(std::move(key), next);
  if (added) region_places_.push_back(kNoRegion);
  return found->second;
}

std::uint32_t GazetteerWriter::add(const Entry& entry) {
  const std::uint32_t number = header_.places++;
  const std::uint32_t region = region_number(entry);
  if (entry.is_region && region != kNoRegion) region_places_[region] = number;
  GazetteerPlace place;
  place.latitude = entry.latitude;
  place.longitude = entry.longitude;
  place.population = entry.population;
  place.geonameid = entry.geonameid;
  const std::string_view name =
      entry.name.substr(0, std::numeric_limits<decltype(place.name_size)>::max());
  place.name = put_text(name);
  place.name_size = static_cast<std::uint16_t>(name.size());
  place.region = region;
  place.country = entry.country.letters;
  place.kind = entry.kind;
  put(places_.get(), place);
  add_name(number, entry.name);
  return number;
}

void GazetteerWriter::add_name(std::uint32_t place, std::string_view name) {
  pool_.clear();
  words_.clear();
  fold_words(name, {0, static_cast<std::uint32_t>(name.size())}, pool_, words_);
  std::string key;
  for (const FoldedWord& word : words_) {
    if (!key.empty()) key += ' ';
    key += slice(pool_, word.folded);
  }
  if (key.empty()) return;
  add_key(place, key);
  if (const std::string other = other_spelling(key); !other.empty()) add_key(place, other);
}

void GazetteerWriter::add_key(std::uint32_t place, std::string_view key) {
  named_.push_back(
      {static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size()), place});
  keys_ += key;
  if (keys_.size() + named_.size() * sizeof(Named) > piece_) spill();
}

void GazetteerWriter::spill() {
  const auto key = [this](const Named& it) {
    return std::string_view(keys_).substr(it.begin, it.size);
  };
  std::sort(named_.begin(), named_.end(), [&](const Named& a, const Named& b) {
    return std::pair(key(a), a.place) < std::pair(key(b), b.place);
  });
  pieces_.push_back(temporary());
  for (const Named& it : named_) {
    put(pieces_.back().get(), it.size);
    put(pieces_.back().get(), keys_.data() + it.begin, it.size);
    put(pieces_.back().get(), it.place);
  }
  named_.clear();
  keys_.clear();
}

// The pieces are sorted by name and place; so is what comes out, each pair once.
void GazetteerWriter::merge() {
  std::vector<PieceReader> readers;
  for (const File& piece : pieces_) readers.emplace_back(piece.get());
  const auto later = [&](std::size_t a, std::size_t b) {
    return std::pair(std::string_view(readers[a].key()), readers[a].place()) >
           std::pair(std::string_view(readers[b].key()), readers[b].place());
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (!readers[i].at_end()) queue.push(i);
  }
  std::string key;
  std::vector<std::uint32_t> bearers;
  while (!queue.empty()) {
    const std::size_t at = queue.top();
    queue.pop();
    PieceReader& reader = readers[at];
    if (reader.key() != key) {
      end_name(key, bearers);
      key = reader.key();
    }
    if (bearers.empty() || bearers.back() != reader.place()) bearers.push_back(reader.place());
    reader.next();
    if (!reader.at_end()) queue.push(at);
  }
  end_name(key, bearers);
}

void GazetteerWriter::end_name(std::string_view key, std::vector<std::uint32_t>& bearers) {
  if (bearers.empty()) return;
  const std::string_view word = key.substr(0, key.find(' '));
  if (word != last_word_) {
    first_words_.push_back(Gazetteer::hash(word));
    first_names_.push_back(header_.names);
    last_word_ = word;
  }
  put(names_.get(),
      Gazetteer::Name{put_text(key), static_cast<std::uint32_t>(key.size()), header_.bearers});
  put(bearers_.get(), bearers.data(), bearers.size() * sizeof bearers.front());
  ++header_.names;
  header_.bearers += static_cast<std::uint32_t>(bearers.size());
  bearers.clear();
}

void GazetteerWriter::write_places(std::FILE* out) {
  std::rewind(places_.get());
  GazetteerPlace place;
  for (std::uint32_t i = 0; i < header_.places; ++i) {
    if (!get(places_.get(), place)) fail("a temporary file cannot be read back");
    if (place.region != kNoRegion) place.region = region_places_[place.region];
    put(out, place);
  }
}

std::vector<std::uint32_t> GazetteerWriter::make_slots() const {
  std::size_t size = 2;
  while (size < first_words_.size() * 2) size *= 2;
  std::vector<std::uint32_t> slots(size);
  for (std::size_t i = 0; i < first_words_.size(); ++i) {
    std::size_t at = first_words_[i] & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = first_names_[i] + 1;
  }
  return slots;
}

void GazetteerWriter::finish(const std::filesystem::path& path) {
  spill();
  merge();
  const std::vector<std::uint32_t> slots = make_slots();
  header_.slots = static_cast<std::uint32_t>(slots.size());
  const std::filesystem::path fresh = path.string() + ".new";
  File out(std::fopen(fresh.c_str(), "wb"), &std::fclose);
  if (!out) fail("cannot write " + fresh.string());
  put(out.get(), header_);
  write_places(out.get());
  pad(out.get(), copy(names_.get(), out.get()));
  pad(out.get(), copy(bearers_.get(), out.get()));
  put(out.get(), slots.data(), slots.size() * sizeof slots.front());
  copy(letters_.get(), out.get());
  if (std::fclose(out.release()) != 0) fail("the disk does not take " + fresh.string());
  std::filesystem::rename(fresh, path);
}

}  // namespace sayso
