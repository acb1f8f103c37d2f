#include "world/gazetteer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

namespace sayso {
namespace {

FileLabel gazetteer_label(std::string_view name) {
  return {"the gazetteer " + std::string(name),
          "build it again with 'sayso world gazetteer build'"};
}

bool is_country(const std::array<char, 3>& letters) {
  if (letters == std::array<char, 3>{}) return true;
  return !make_country({letters.data(), letters.size()}).empty();
}

bool is_point(const GazetteerPlace& place) {
  return std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180;  // false for NaN
}

// Folded words with one space between them: only so does the order of names follow their words.
bool is_key(std::string_view name) {
  char before = ' ';
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < ' ' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

}  // namespace

std::uint32_t Gazetteer::hash(std::string_view word) {
  std::uint32_t h = 0x811C9DC5U;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return h ^ (h >> 15);
}

Gazetteer Gazetteer::open(const std::filesystem::path& path) {
  const FileLabel label = gazetteer_label(path.string());
  Gazetteer gazetteer;
  gazetteer.read(label, map_file(path, label));
  return gazetteer;
}

Gazetteer Gazetteer::from_bytes(std::string_view label, std::string_view bytes) {
  Gazetteer gazetteer;
  gazetteer.read(gazetteer_label(label), copy_bytes(bytes));
  return gazetteer;
}

void Gazetteer::read(const FileLabel& label, SharedBytes file) {
  memory_ = std::move(file.memory);
  const std::string_view bytes = file.bytes;
  Header header;
  if (bytes.size() < sizeof header) label.fail("is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  const Header ours;
  if (header.magic != ours.magic) label.fail("is no gazetteer");
  if (header.version != ours.version || header.byte_order != ours.byte_order)
    label.fail("is of another version");
  SectionReader sections(label, bytes.substr(sizeof header));
  places_ = sections.take<GazetteerPlace>(header.places);
  names_ = sections.take<Name>(header.names);
  bearers_ = sections.take<std::uint32_t>(header.bearers);
  slots_ = sections.take<std::uint32_t>(header.slots);
  letters_ = sections.rest();
  if (letters_.size() != header.letters) label.fail("is cut short");

  const auto has_text = [this](std::uint64_t begin, std::uint64_t size) {
    return begin + size <= letters_.size();
  };
  for (const GazetteerPlace& place : places_) {
    const bool sound = has_text(place.name, place.name_size) && is_country(place.country) &&
                       is_point(place) && static_cast<std::uint8_t>(place.kind) < kPlaceKinds &&
                       (place.region == kNoRegion || place.region < places_.size());
    if (!sound) label.fail("is damaged among its places");
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& it = names_[i];
    const bool sound = has_text(it.letters, it.size) &&
                       is_key(letters_.substr(it.letters, it.size)) &&
                       it.first_bearer <= bearers_.size() &&
                       (i == 0 || names_[i - 1].first_bearer <= it.first_bearer);
    if (!sound) label.fail("is damaged among its names");
    const auto index = static_cast<std::uint32_t>(i);
    if (i > 0 && name(index - 1) >= name(index)) label.fail("has names out of order");
  }
  for (const std::uint32_t bearer : bearers_) {
    if (bearer >= places_.size()) label.fail("is damaged among the bearers of names");
  }
  const bool has_end = std::find(slots_.begin(), slots_.end(), 0U) != slots_.end();
  if (!std::has_single_bit(slots_.size()) || !has_end) label.fail("is damaged in its table");
  for (const std::uint32_t slot : slots_) {
    if (slot > names_.size()) label.fail("is damaged in its table");
  }
}

std::string_view Gazetteer::name(std::uint32_t index) const {
  return letters_.substr(names_[index].letters, names_[index].size);
}

std::span<const std::uint32_t> Gazetteer::bearers_of_name(std::uint32_t index) const {
  const std::uint32_t first = names_[index].first_bearer;
  const std::size_t last =
      index + 1 < names_.size() ? names_[index + 1].first_bearer : bearers_.size();
  return bearers_.subspan(first, last - first);
}

Gazetteer::Range Gazetteer::begin(std::string_view word) const {
  if (slots_.empty()) return {};
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash(word) & mask; slots_[i] != 0; i = (i + 1) & mask) {
    const std::uint32_t first = slots_[i] - 1;
    if (first_word(name(first)) != word) continue;
    return {first, end_of_word(first, word), static_cast<std::uint32_t>(word.size())};
  }
  return {};
}

// Where the names that begin with a word end. Most words begin few, so it gallops.
std::uint32_t Gazetteer::end_of_word(std::uint32_t first, std::string_view word) const {
  const auto begins = [&](const Name& it) {
    return first_word(letters_.substr(it.letters, it.size)) == word;
  };
  std::size_t step = 1;
  while (first + step < names_.size() && begins(names_[first + step])) step *= 2;
  const auto from = names_.begin() + static_cast<std::ptrdiff_t>(first + step / 2);
  const auto to =
      names_.begin() + static_cast<std::ptrdiff_t>(std::min(names_.size(), first + step));
  return static_cast<std::uint32_t>(std::partition_point(from, to, begins) - names_.begin());
}

Gazetteer::Range Gazetteer::next(const Range& range, std::string_view word) const {
  // Of a name beyond the words matched: how " word" compares with it.
  const auto compare = [&](const Name& it) {
    std::string_view rest = letters_.substr(it.letters, it.size).substr(range.size);
    if (rest.empty()) return -1;
    rest.remove_prefix(1);  // the space
    return first_word(rest).compare(word);
  };
  const auto begin = names_.begin() + range.first;
  const auto end = names_.begin() + range.last;
  const auto first =
      std::partition_point(begin, end, [&](const Name& it) { return compare(it) < 0; });
  const auto last =
      std::partition_point(first, end, [&](const Name& it) { return compare(it) == 0; });
  return {static_cast<std::uint32_t>(first - names_.begin()),
          static_cast<std::uint32_t>(last - names_.begin()),
          range.size + 1 + static_cast<std::uint32_t>(word.size())};
}

std::span<const std::uint32_t> Gazetteer::bearers(const Range& range) const {
  if (range.empty() || names_[range.first].size != range.size) return {};
  return bearers_of_name(range.first);
}

}  // namespace sayso
