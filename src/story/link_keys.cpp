#include "story/link_keys.h"

#include <algorithm>
#include <string_view>

namespace sayso {
namespace {

constexpr std::size_t kMostNames = 4;
constexpr std::int64_t kNoDay = -1'000'000;  // far from all days
constexpr int kSearchDays = 45;
constexpr int kNameDays = 400;

// FNV-1a, cut so that SQLite keeps it in six bytes.
std::int64_t digest(int quad, std::string_view kind, std::string_view text) {
  std::uint64_t state = 14695981039346656037U;
  const auto add = [&state](char c) {
    state = (state ^ static_cast<unsigned char>(c)) * 1099511628211U;
  };
  add(static_cast<char>(quad));
  for (const char c : kind) add(c);
  add('\0');
  for (const char c : text) add(c);
  return static_cast<std::int64_t>((state ^ state >> 47U) & ((std::uint64_t{1} << 47U) - 1));
}

std::int64_t first_day_of(const Date& date) {
  return days_since_epoch(
      make_day(date.year, std::max<int>(date.month, 1), std::max<int>(date.day, 1)));
}

std::int64_t day_of(const Telling& telling) {
  if (!telling.date.empty()) return first_day_of(telling.date);
  return telling.published.is_day() ? days_since_epoch(telling.published) : kNoDay;
}

void add_once(std::vector<std::int64_t>& keys, std::int64_t key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

std::vector<std::int64_t> country_keys(const Telling& telling) {
  std::vector<std::int64_t> keys;
  const auto add = [&](const CountryCode& country) {
    if (!country.empty()) add_once(keys, digest(telling.quad, "country", country.view()));
  };
  for (const ToldParty& party : telling.actors) add(party.country);
  for (const ToldParty& party : telling.recipients) add(party.country);
  add(telling.place.country);
  if (keys.empty()) keys.push_back(digest(telling.quad, "type", telling.type));
  return keys;
}

std::vector<std::int64_t> name_keys(const Telling& telling) {
  std::vector<std::int64_t> keys;
  for (const std::string& name : telling.words.names) {
    if (keys.size() == kMostNames) break;
    add_once(keys, digest(telling.quad, "name", name));
  }
  return keys;
}

// How many days before and after its own the act may be told.
LinkSearch search(std::int64_t key, const Telling& telling, int most) {
  const std::int64_t day = day_of(telling);
  std::int64_t length = 0;  // of a month or year told
  if (telling.date.precision == DatePrecision::Month) length = 31;
  if (telling.date.precision == DatePrecision::Year) length = 366;
  if (!telling.date.is_day()) return {key, day, day - most, day + length + most};
  // What is told of that day stands on it, a day off, or on the first of its month; later lie the
  // reports that tell no day.
  const std::int64_t month = first_day_of(make_month(telling.date.year, telling.date.month));
  return {key, day, std::min(day - 1, month), day + most};
}

}  // namespace

std::vector<LinkKey> keys_of(const Telling& telling) {
  std::vector<LinkKey> keys;
  const std::int64_t day = day_of(telling);
  for (const std::int64_t key : country_keys(telling)) keys.push_back({key, day});
  for (const std::int64_t key : name_keys(telling)) keys.push_back({key, day});
  return keys;
}

std::vector<LinkSearch> searches_of(const Telling& telling) {
  std::vector<LinkSearch> searches;
  for (const std::int64_t key : country_keys(telling)) {
    searches.push_back(search(key, telling, kSearchDays));
  }
  for (const std::int64_t key : name_keys(telling)) {
    searches.push_back(search(key, telling, kNameDays));
  }
  return searches;
}

}  // namespace sayso
