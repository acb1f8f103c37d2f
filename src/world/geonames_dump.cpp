#include "world/geonames_dump.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"
#include "world/country_codes.h"

namespace sayso {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPlaceColumns = 19;
constexpr std::size_t kNameColumns = 8;  // V2 has ten, the first edition eight
constexpr std::uint32_t kMostIds = 1U << 28;

struct Feature {
  std::string_view code;
  PlaceKind kind;
};
// What is kept besides towns and regions, sorted.
constexpr std::array<Feature, 42> kFeatures = {
    {{"AIRB", PlaceKind::Site},     {"AIRF", PlaceKind::Site},   {"AIRP", PlaceKind::Site},
     {"AREA", PlaceKind::Area},     {"BAY", PlaceKind::Water},   {"BAYS", PlaceKind::Water},
     {"CAPE", PlaceKind::Area},     {"CHN", PlaceKind::Water},   {"CNL", PlaceKind::Water},
     {"DAM", PlaceKind::Site},      {"DSRT", PlaceKind::Area},   {"GULF", PlaceKind::Water},
     {"INSM", PlaceKind::Site},     {"ISL", PlaceKind::Area},    {"ISLET", PlaceKind::Area},
     {"ISLS", PlaceKind::Area},     {"LK", PlaceKind::Water},    {"LKS", PlaceKind::Water},
     {"MILB", PlaceKind::Site},     {"MT", PlaceKind::Mountain}, {"MTS", PlaceKind::Mountain},
     {"NVB", PlaceKind::Site},      {"OCN", PlaceKind::Water},   {"OILF", PlaceKind::Area},
     {"PASS", PlaceKind::Mountain}, {"PEN", PlaceKind::Area},    {"PLN", PlaceKind::Area},
     {"PRK", PlaceKind::Area},      {"PRN", PlaceKind::Site},    {"PRT", PlaceKind::Site},
     {"PSN", PlaceKind::Site},      {"RESN", PlaceKind::Area},   {"RFC", PlaceKind::Site},
     {"RGN", PlaceKind::Area},      {"RGNE", PlaceKind::Area},   {"RSV", PlaceKind::Water},
     {"SD", PlaceKind::Water},      {"SEA", PlaceKind::Water},   {"STM", PlaceKind::Water},
     {"STRT", PlaceKind::Water},    {"VAL", PlaceKind::Area},    {"VLC", PlaceKind::Mountain}}};
static_assert(std::is_sorted(kFeatures.begin(), kFeatures.end(),
                             [](const Feature& a, const Feature& b) { return a.code < b.code; }));

std::optional<PlaceKind> kind_of(std::string_view feature_class, std::string_view code) {
  if (feature_class == "P") {
    const bool gone = code == "PPLH" || code == "PPLQ" || code == "PPLW";
    return gone ? std::nullopt : std::optional(PlaceKind::City);
  }
  if (feature_class == "A") {
    const bool gone = code.ends_with("H") || code.starts_with("PCL");
    return gone ? std::nullopt : std::optional(PlaceKind::Region);
  }
  const auto found =
      std::lower_bound(kFeatures.begin(), kFeatures.end(), code,
                       [](const Feature& it, std::string_view wanted) { return it.code < wanted; });
  if (found == kFeatures.end() || found->code != code) return std::nullopt;
  return found->kind;
}

template <class T>
std::optional<T> number(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::uint32_t population_of(std::string_view text) {
  const auto count = number<std::uint64_t>(text).value_or(0);
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX));
}

// A file of lines of tab-separated cells.
class TabReader {
 public:
  TabReader(const fs::path& path, std::size_t columns, const ReportError& report)
      : name_(path.string()), file_(path, std::ios::binary), columns_(columns), report_(report) {
    if (!file_) throw std::runtime_error("cannot read " + name_);
  }

  // The next line that has its columns.
  bool next() {
    while (std::getline(file_, line_)) {
      ++number_;
      if (line_.empty()) continue;
      split();
      if (cells_.size() < columns_) {
        complain("has " + std::to_string(cells_.size()) + " columns, not " +
                 std::to_string(columns_));
      } else if (find_invalid_utf8(line_)) {
        complain("is not valid UTF-8");
      } else {
        return true;
      }
    }
    return false;
  }
  std::string_view operator[](std::size_t column) const { return cells_[column]; }
  void complain(std::string reason) const {
    report_({name_, number_, std::nullopt, std::move(reason), "the line is left out"});
  }

 private:
  void split() {
    cells_.clear();
    std::string_view rest = line_;
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    while (true) {
      const std::size_t tab = rest.find('\t');
      cells_.push_back(rest.substr(0, tab));
      if (tab == std::string_view::npos) return;
      rest.remove_prefix(tab + 1);
    }
  }

  std::string name_;
  std::ifstream file_;
  std::size_t columns_;
  const ReportError& report_;
  std::string line_;
  std::uint64_t number_ = 0;
  std::vector<std::string_view> cells_;
};

class DumpReader {
 public:
  DumpReader(const ReportError& report, GazetteerWriter& writer)
      : report_(report), writer_(writer) {}

  void read_places(const fs::path& path) {
    TabReader line(path, kPlaceColumns, report_);
    while (line.next()) read_place(line);
  }

  void read_names(const fs::path& path) {
    TabReader line(path, kNameColumns, report_);
    while (line.next()) {
      const auto id = number<std::uint32_t>(line[1]);
      if (!id) {
        line.complain("\"" + std::string(line[1]) + "\" is no geonameid");
      } else if (*id < place_of_.size() && place_of_[*id] != kNone && is_english(line)) {
        writer_.add_name(place_of_[*id], line[3]);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // English, abbreviated, or of no language; neither colloquial nor of the past.
  static bool is_english(const TabReader& line) {
    const std::string_view language = line[2];
    const bool fits = language.empty() || language == "en" || language == "abbr";
    return fits && line[6] != "1" && line[7] != "1";
  }

  void read_place(const TabReader& line) {
    const auto id = number<std::uint32_t>(line[0]);
    const auto latitude = number<float>(line[4]);
    const auto longitude = number<float>(line[5]);
    if (!id || *id >= kMostIds)
      return line.complain("\"" + std::string(line[0]) + "\" is no geonameid");
    const bool on_earth = latitude && longitude && *latitude >= -90 && *latitude <= 90 &&
                          *longitude >= -180 && *longitude <= 180;
    if (!on_earth) return line.complain("has no point on the earth");
    if (line[1].empty()) return line.complain("has no name");
    const auto kind = kind_of(line[6], line[7]);
    if (!kind) return;
    GazetteerWriter::Entry entry;
    entry.name = line[1];
    entry.country = country_of_alpha2(line[8]);
    entry.region = line[10];
    entry.kind = *kind;
    entry.is_region = line[7] == "ADM1";
    entry.latitude = *latitude;
    entry.longitude = *longitude;
    entry.population = population_of(line[14]);
    entry.geonameid = *id;
    const std::uint32_t place = writer_.add(entry);
    if (!line[2].empty()) writer_.add_name(place, line[2]);
    if (place_of_.size() <= *id) place_of_.resize(*id + 1, kNone);
    place_of_[*id] = place;
  }

  const ReportError& report_;
  GazetteerWriter& writer_;
  std::vector<std::uint32_t> place_of_;  // by geonameid
};

}  // namespace

void add_geonames_dump(const fs::path& dump, const ReportError& report, GazetteerWriter& writer) {
  DumpReader reader(report, writer);
  const bool folder = fs::is_directory(dump);
  reader.read_places(folder ? dump / "allCountries.txt" : dump);
  const fs::path names = dump / "alternateNamesV2.txt";
  if (folder && fs::exists(names)) reader.read_names(names);
}

}  // namespace sayso
