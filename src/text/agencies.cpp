#include "text/agencies.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/characters.h"

namespace sayso {
namespace {

// What is written, and the name that is kept. Longer ones go before those they begin with.
struct Agency {
  std::string_view written;
  std::string_view name;
};
constexpr std::array<Agency, 52> kAgencies = {{{"Agence France-Presse", "AFP"},
                                               {"Agence France Presse", "AFP"},
                                               {"AFP", "AFP"},
                                               {"Thomson Reuters", "Reuters"},
                                               {"Reuters", "Reuters"},
                                               {"REUTERS", "Reuters"},
                                               {"The Associated Press", "AP"},
                                               {"Associated Press", "AP"},
                                               {"ASSOCIATED PRESS", "AP"},
                                               {"AP", "AP"},
                                               {"Xinhua", "Xinhua"},
                                               {"XINHUA", "Xinhua"},
                                               {"Deutsche Presse-Agentur", "dpa"},
                                               {"dpa", "dpa"},
                                               {"DPA", "dpa"},
                                               {"ITAR-TASS", "TASS"},
                                               {"Itar-Tass", "TASS"},
                                               {"TASS", "TASS"},
                                               {"Tass", "TASS"},
                                               {"United Press International", "UPI"},
                                               {"UPI", "UPI"},
                                               {"Asian News International", "ANI"},
                                               {"ANI", "ANI"},
                                               {"Press Trust of India", "PTI"},
                                               {"PTI", "PTI"},
                                               {"IANS", "IANS"},
                                               {"Kyodo News", "Kyodo"},
                                               {"Kyodo", "Kyodo"},
                                               {"KYODO", "Kyodo"},
                                               {"Jiji Press", "Jiji"},
                                               {"Yonhap", "Yonhap"},
                                               {"KCNA", "KCNA"},
                                               {"EFE", "EFE"},
                                               {"ANSA", "ANSA"},
                                               {"Anadolu Agency", "Anadolu"},
                                               {"Anadolu", "Anadolu"},
                                               {"Bloomberg", "Bloomberg"},
                                               {"Interfax", "Interfax"},
                                               {"RIA Novosti", "RIA Novosti"},
                                               {"IRNA", "IRNA"},
                                               {"SANA", "SANA"},
                                               {"WAM", "WAM"},
                                               {"Antara", "Antara"},
                                               {"Bernama", "Bernama"},
                                               {"BERNAMA", "Bernama"},
                                               {"The Canadian Press", "The Canadian Press"},
                                               {"Press Association", "PA Media"},
                                               {"PA Media", "PA Media"},
                                               {"AAP", "AAP"},
                                               {"Belga", "Belga"},
                                               {"Ukrinform", "Ukrinform"},
                                               {"CNA", "CNA"}}};

// The agency whose name a text begins with, as a whole word.
std::optional<Agency> agency_at(std::string_view text) {
  for (const Agency& agency : kAgencies) {
    if (!text.starts_with(agency.written)) continue;
    const std::string_view rest = text.substr(agency.written.size());
    if (rest.empty() || !is_ascii_letter(rest.front())) return agency;
  }
  return std::nullopt;
}

// What stands between the names of a list.
std::size_t separator_size(std::string_view text) {
  for (const std::string_view word : {" and ", " with ", ", and "}) {
    if (text.starts_with(word)) return word.size();
  }
  return !text.empty() && std::string_view(" ,;/&|-").find(text.front()) != std::string_view::npos
             ? 1
             : 0;
}

// Bytes of a picture's credit at most.
constexpr std::size_t kLongestPictureCredit = 80;

}  // namespace

bool is_agency_list(std::string_view text) {
  bool found = false;
  while (!text.empty()) {
    if (const std::optional<Agency> agency = agency_at(text)) {
      found = true;
      text.remove_prefix(agency->written.size());
      continue;
    }
    const std::size_t size = separator_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return found;
}

bool is_picture_credit(std::string_view text) {
  if (text.size() > kLongestPictureCredit) return false;
  if (const std::optional<Agency> agency = agency_at(text)) {
    text.remove_prefix(agency->written.size());
    return text.starts_with(" Photo") || text.starts_with(" photo") || text.starts_with("/");
  }
  const std::size_t slash = text.rfind('/');
  return slash != std::string_view::npos && is_agency_list(text.substr(slash + 1));
}

std::string outlet_name(std::string_view publisher) {
  std::vector<std::string> agencies;
  if (is_agency_list(publisher)) add_agencies(publisher, agencies);
  return agencies.empty() ? std::string(publisher) : agencies.front();
}

void add_agencies(std::string_view text, std::vector<std::string>& agencies) {
  bool inside = false;  // a word
  while (!text.empty()) {
    const std::optional<Agency> agency = inside ? std::nullopt : agency_at(text);
    if (agency && std::find(agencies.begin(), agencies.end(), agency->name) == agencies.end())
      agencies.emplace_back(agency->name);
    const std::size_t size = agency ? agency->written.size() : 1;
    inside = is_ascii_letter(text[size - 1]);
    text.remove_prefix(size);
  }
}

}  // namespace sayso
