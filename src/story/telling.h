// An event as linking sees it: one report's telling of an act.
//
// A Telling is made of what the store has of an event, so that one told today and one told years
// ago are compared alike. Nothing in this folder knows a database.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sayso/codes.h"
#include "sayso/date.h"
#include "story/words.h"

namespace sayso {

// An event by its document and its number there.
struct TellingKey {
  std::int64_t document = 0;
  std::int64_t event = 0;

  friend bool operator==(const TellingKey&, const TellingKey&) = default;
  friend bool operator<(const TellingKey& a, const TellingKey& b) {
    return a.document != b.document ? a.document < b.document : a.event < b.event;
  }
};

// Empty where not known.
struct ToldParty {
  CountryCode country = {};
  Sector sector = Sector::None;  // the main one
  std::string name;              // in the world tables
  std::string text;              // the phrase

  friend bool operator==(const ToldParty&, const ToldParty&) = default;
};

struct ToldQuantity {
  std::int64_t minimum = 0;
  std::int64_t maximum = INT64_MAX;
  std::string unit;

  friend bool operator==(const ToldQuantity&, const ToldQuantity&) = default;
};

enum class ToldPrecision : std::uint8_t { None, Country, Region, City, Site };

struct ToldPlace {
  std::int64_t number = 0;  // of the store's table
  std::string name;
  CountryCode country = {};
  ToldPrecision precision = ToldPrecision::None;  // None: no place is told
  double latitude = 0;
  double longitude = 0;

  friend bool operator==(const ToldPlace&, const ToldPlace&) = default;
};

struct Telling {
  TellingKey key = {};
  std::int64_t sentence = 0;
  bool in_title = false;
  std::string type;
  std::string mode;
  int quad = 1;
  double score = 0;
  Date date = {};       // as told
  Date published = {};  // of the report
  ToldPlace place = {};
  Standing standing = Standing::Stated;
  Polarity polarity = Polarity::Affirmed;
  EventTime time = EventTime::Past;
  std::vector<ToldParty> actors;
  std::vector<ToldParty> recipients;
  std::vector<std::string> actor_words;  // of their phrases, as stems, sorted
  std::vector<std::string> actor_names;  // proper ones, as stems, sorted
  std::vector<std::string> recipient_names;
  std::vector<ToldQuantity> quantities;
  bool corrects = false;   // whether the sentence sets a figure right
  std::string trigger;     // its first word, as a stem
  bool vague = false;      // whether that is a noun for what goes on rather than for an act
  TellingWords words;      // of the sentence
  std::vector<int> dates;  // that the sentence names
  std::string publisher;   // empty: not known
  std::string root;        // the source it rests on in the end

  friend bool operator==(const Telling&, const Telling&) = default;
};

// How a telling stands to the act that its occurrence is.
enum class TellingPosition : std::uint8_t { Affirms, Denies, Disputes };

}  // namespace sayso
