#include "synthetic_reports.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "coding/codebook.h"
#include "world/world.h"

namespace sayso::bench {
namespace {

constexpr std::uint64_t kReportsADay = 100;
constexpr std::uint64_t kActsADay = 900;  // that reports choose from
constexpr std::size_t kWords = 60'000;
constexpr std::size_t kPublishers = 150;
constexpr int kFirstYear = 2000;

// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t number = state_ += 0x9e3779b97f4a7c15U;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
  }
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  double share() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  bool chance(double share_of_all) { return share() < share_of_all; }
  // A rank, each as likely as one over it.
  std::size_t rank(std::size_t count) {
    const double top = std::log(static_cast<double>(count));
    return std::min(static_cast<std::size_t>(std::exp(share() * top)), count) - 1;
  }
  template <class T, std::size_t N>
  const T& one_of(const std::array<T, N>& list) {
    return list[below(N)];
  }

 private:
  std::uint64_t state_;
};

// Of "at most `most`" syllables; common words are short, as in any language.
std::string made_up_word(Dice& dice, std::size_t most) {
  constexpr std::array<std::string_view, 20> kStarts = {"b", "d",  "f",  "g",  "h",  "k", "l",
                                                        "m", "n",  "p",  "r",  "s",  "t", "v",
                                                        "w", "st", "tr", "ch", "pr", "sh"};
  constexpr std::array<std::string_view, 8> kMiddles = {"a", "e", "i", "o", "u", "ea", "ou", "y"};
  constexpr std::array<std::string_view, 8> kEnds = {"", "", "n", "r", "s", "t", "l", "nd"};
  std::string word;
  for (std::size_t i = 0; i < most; ++i) {
    word += dice.one_of(kStarts);
    word += dice.one_of(kMiddles);
  }
  word += dice.one_of(kEnds);
  return word;
}

std::vector<std::string> made_up_words() {
  Dice dice(1);
  std::vector<std::string> words;
  words.reserve(kWords);
  for (std::size_t rank = 0; rank < kWords; ++rank) {
    words.push_back(made_up_word(dice, rank < 150 ? 1 : rank < 6'000 ? 2 : 3));
  }
  return words;
}

struct Office {
  std::string_view noun;  // after "Chad's "; empty: the country's name alone
  std::array<Sector, 2> sectors;
};

constexpr std::array<Office, 12> kOffices = {{{"", {Sector::Gov, Sector::None}},
                                              {"", {Sector::Gov, Sector::None}},
                                              {"government", {Sector::Gov, Sector::None}},
                                              {"president", {Sector::Gov, Sector::None}},
                                              {"foreign minister", {Sector::Gov, Sector::None}},
                                              {"army", {Sector::Mil, Sector::None}},
                                              {"police", {Sector::Cop, Sector::None}},
                                              {"parliament", {Sector::Leg, Sector::None}},
                                              {"defence ministry", {Sector::Gov, Sector::Mil}},
                                              {"main rebel group", {Sector::Reb, Sector::None}},
                                              {"opposition", {Sector::Opp, Sector::Pty}},
                                              {"trade unions", {Sector::Lab, Sector::None}}}};

// A verb a type and a second one, in the order of EventType.
constexpr std::array<std::array<std::string_view, 2>, kPloverTypes> kVerbs = {{
    {"promised help to", "offered talks to"},
    {"met", "visited"},
    {"praised", "backed"},
    {"pardoned", "apologised to"},
    {"traded with", "trained with"},
    {"sent aid to", "rescued"},
    {"withdrew from", "released"},
    {"urged", "called on"},
    {"accused", "condemned"},
    {"rejected", "rebuffed"},
    {"threatened", "warned"},
    {"rallied against", "struck against"},
    {"expelled", "fined"},
    {"massed troops near", "armed against"},
    {"arrested", "detained"},
    {"attacked", "shelled"},
}};

constexpr std::array<std::string_view, 6> kCues = {"said",    "reported", "announced",
                                                   "claimed", "denied",   "according to"};
constexpr std::array<std::string_view, 7> kDayWords = {"on Monday",   "on Tuesday", "on Wednesday",
                                                       "on Thursday", "on Friday",  "on Saturday",
                                                       "on Sunday"};

// Standings with how often of twenty they are.
Standing standing_of(std::size_t twentieth) {
  if (twentieth < 10) return Standing::Stated;
  if (twentieth < 15) return Standing::Reported;
  constexpr std::array<Standing, 5> kOthers = {Standing::Alleged, Standing::Planned,
                                               Standing::Hypothetical, Standing::Speculated,
                                               Standing::Denied};
  return kOthers[twentieth - 15];
}

struct Party {
  std::size_t country = 0;  // of World::countries()
  const Office* office = nullptr;
};

// An act of a day, which any number of reports may tell.
struct Act {
  std::size_t type = 0;
  Party actor;
  Party recipient;
  bool has_recipient = false;
  std::size_t place = 0;  // a country, or its capital
  bool in_capital = false;
  bool has_place = false;
  std::int64_t killed = 0;  // 0: no number is told
  std::int32_t day = 0;
};

class ReportMaker {
 public:
  ReportMaker(const Coder& coder, const std::vector<std::string>& words,
              const std::vector<std::size_t>& countries, std::uint64_t number)
      : coder_(coder), words_(words), countries_(countries), dice_(number * 2 + 1) {
    const auto first = days_since_epoch(make_day(kFirstYear, 1, 1));
    day_ = first + static_cast<std::int32_t>(number / kReportsADay);
  }

  Analysis make(const std::vector<std::string>& publishers, std::uint64_t number) {
    Document& document = analysis_.document;
    document.id = "synthetic-" + std::to_string(number);
    document.publisher = publishers[dice_.rank(publishers.size())];
    document.published = from_days_since_epoch(day_);
    if (dice_.chance(0.2)) document.agencies.emplace_back("Synthetic Press");
    add_words(8);
    document.title = document.text;
    document.text += "\n\n";
    document.body_begin = static_cast<std::uint32_t>(document.text.size());
    analysis_.sentences.push_back({{0, static_cast<std::uint32_t>(document.title.size())}, {}, 0});
    const std::size_t sentences = 8 + dice_.below(6);
    const std::size_t events = 3 + dice_.below(4);
    for (std::size_t i = 0; i < sentences; ++i) add_sentence(i < events);
    return std::move(analysis_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(analysis_.document.text.size()); }
  Span since(std::uint32_t begin) const { return {begin, here()}; }

  Span add(std::string_view text) {
    const std::uint32_t begin = here();
    analysis_.document.text += text;
    return since(begin);
  }

  void add_words(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) add(" ");
      add(words_[dice_.rank(words_.size())]);
    }
  }

  const Country& country(std::size_t number) const { return coder_.world().countries()[number]; }

  // Acts are numbered within their day by how often they are told.
  Act act_of_day() const {
    Dice which = dice_;
    const std::uint64_t number = which.chance(0.4) ? which.rank(kActsADay) : which.next();
    Dice dice(static_cast<std::uint64_t>(day_) * 0x10001U ^ number * 0x9e3779b97f4a7c15U);
    Act act;
    act.type = dice.below(kPloverTypes);
    act.actor = party(dice);
    act.recipient = party(dice);
    act.has_recipient = dice.chance(0.75);
    act.place = dice.chance(0.7) ? act.recipient.country : act.actor.country;
    act.in_capital = dice.chance(0.6);
    act.has_place = dice.chance(0.3);
    act.killed = dice.chance(0.08) ? static_cast<std::int64_t>(1 + dice.below(90)) : 0;
    act.day = day_ - static_cast<std::int32_t>(dice.below(4));
    return act;
  }

  Party party(Dice& dice) const {
    return {countries_[dice.rank(countries_.size())], &dice.one_of(kOffices)};
  }

  Actor actor_of(const Party& party) const {
    Actor actor;
    actor.country = country(party.country).code;
    actor.sectors = {party.office->sectors[0], party.office->sectors[1]};
    if (party.office->noun.empty()) actor.fact = country(party.country).fact;
    return actor;
  }

  Span add_party(const Party& party) {
    const std::uint32_t begin = here();
    add(country(party.country).name);
    if (!party.office->noun.empty()) {
      add("'s ");
      add(party.office->noun);
    }
    return since(begin);
  }

  void add_sentence(bool with_event) {
    if (!analysis_.sentences.empty() && here() > analysis_.document.body_begin) {
      add(dice_.chance(0.4) ? "\n\n" : " ");
    }
    const std::uint32_t begin = here();
    const std::uint32_t number = static_cast<std::uint32_t>(analysis_.sentences.size());
    if (with_event) {
      add_event(SentenceId{number});
    } else {
      add_words(12 + dice_.below(12));
    }
    // More is told on somebody's word than events.
    if (dice_.chance(0.6)) add_attribution(SentenceId{number}, begin, with_event);
    add(".");
    analysis_.sentences.push_back({since(begin), {}, 0});
  }

  void add_event(SentenceId sentence) {
    const Act act = act_of_day();
    dice_.next();
    Event event;
    event.sentence = sentence;
    event.type = static_cast<EventType>(act.type);
    const std::uint32_t actor = participant(add_party(act.actor), act.actor);
    add(" ");
    event.trigger = add_trigger(act);
    add(" ");
    if (act.has_recipient) {
      event.recipients = {participant(add_party(act.recipient), act.recipient), 1};
    } else {
      add("it");
    }
    event.actors = {actor, 1};
    add_number(act, event);
    add_place(act, event);
    add_day(act, event);
    add(" ");
    add_words(6 + dice_.below(10));
    set_codes(event);
    analysis_.events.push_back(event);
  }

  std::uint32_t participant(Span span, const Party& party) {
    analysis_.participants.push_back({span, kNoMention, actor_of(party)});
    return static_cast<std::uint32_t>(analysis_.participants.size() - 1);
  }

  // The verb alone, without what follows it: "sent" of "sent aid to".
  Span add_trigger(const Act& act) {
    const std::string_view phrase = dice_.one_of(kVerbs[act.type]);
    const std::string_view verb = phrase.substr(0, phrase.find(' '));
    const Span span = add(verb);
    add(phrase.substr(verb.size()));
    return span;
  }

  void add_number(const Act& act, Event& event) {
    if (act.killed == 0) return;
    add(", killing ");
    const std::uint32_t begin = here();
    add(std::to_string(act.killed));
    add(" ");
    const Span unit = add("people");
    event.quantities = {static_cast<std::uint32_t>(analysis_.quantities.size()), 1};
    analysis_.quantities.push_back({since(begin), act.killed, act.killed, unit});
  }

  void add_place(const Act& act, Event& event) {
    const Country& where = country(act.place);
    if (!act.has_place || where.capital.empty()) return;
    add(" in ");
    Place place;
    const std::string_view name = act.in_capital ? where.capital : where.name;
    place.span = add(name);
    place.sentence = event.sentence;
    place.country = where.code;
    place.precision = act.in_capital ? PlacePrecision::City : PlacePrecision::Country;
    place.name = {static_cast<std::uint32_t>(analysis_.strings.size()),
                  static_cast<std::uint32_t>(analysis_.strings.size() + name.size())};
    analysis_.strings += name;
    place.latitude = where.latitude;
    place.longitude = where.longitude;
    event.place = PlaceId{static_cast<std::uint32_t>(analysis_.places.size())};
    analysis_.places.push_back(place);
  }

  void add_day(const Act& act, Event& event) {
    if (!dice_.chance(0.7)) return;
    add(" ");
    TimeExpression time;
    time.span = add(kDayWords[static_cast<std::size_t>((act.day + 3) % 7)]);
    time.sentence = event.sentence;
    time.date = from_days_since_epoch(act.day);
    event.date = time.date;
    event.date_text = TimeId{static_cast<std::uint32_t>(analysis_.times.size())};
    analysis_.times.push_back(time);
  }

  void set_codes(Event& event) {
    const auto modes = coder_.codebook().modes(event.type);
    if (!modes.empty() && dice_.chance(0.5)) event.mode = modes[dice_.below(modes.size())].first;
    event.rule = RuleId{static_cast<std::uint32_t>(dice_.rank(coder_.codebook().rule_count()))};
    for (int i = 0; i < 2; ++i) {
      if (dice_.chance(0.65)) {
        event.contexts |= ContextSet{1} << dice_.rank(coder_.codebook().context_count());
      }
    }
    event.cameo = {'0', static_cast<char>('1' + dice_.below(9)),
                   static_cast<char>('0' + dice_.below(10))};
    event.standing = standing_of(dice_.below(20));
    event.polarity = event.standing == Standing::Denied ? Polarity::Negated : Polarity::Affirmed;
    event.time = event.standing == Standing::Planned ? EventTime::Future : EventTime::Past;
    event.certainty =
        event.standing == Standing::Speculated ? Certainty::Possible : Certainty::Certain;
    event.confidence = static_cast<float>(0.3 + 0.7 * dice_.share());
  }

  // ", officials in Kenya said"
  void add_attribution(SentenceId sentence, std::uint32_t begin, bool with_event) {
    Attribution one;
    one.sentence = sentence;
    one.content = {static_cast<std::uint32_t>(analysis_.contents.size()), 1};
    analysis_.contents.push_back(since(begin));
    add(", ");
    const Party source = party(dice_);
    one.source = add_party(source);
    add(" ");
    one.cue = add(dice_.one_of(kCues));
    one.kind = static_cast<CueKind>(dice_.rank(7));
    one.speech = static_cast<Speech>(dice_.rank(3));
    if (dice_.chance(0.7)) {
      one.actors = {static_cast<std::uint32_t>(analysis_.actors.size()), 1};
      analysis_.actors.push_back(actor_of(source));
    }
    const AttributionId id{static_cast<std::uint32_t>(analysis_.attributions.size())};
    analysis_.attributions.push_back(one);
    if (!with_event) return;
    analysis_.events.back().chain = {static_cast<std::uint32_t>(analysis_.chains.size()), 1};
    analysis_.chains.push_back(id);
  }

  const Coder& coder_;
  const std::vector<std::string>& words_;
  const std::vector<std::size_t>& countries_;
  Dice dice_;
  std::int32_t day_ = 0;
  Analysis analysis_;
};

}  // namespace

SyntheticReports::SyntheticReports(const Coder& coder) : coder_(coder), words_(made_up_words()) {
  Dice dice(2);
  for (std::size_t i = 0; i < kPublishers; ++i) {
    publishers_.push_back("The " + made_up_word(dice, 2) + " " + made_up_word(dice, 2));
  }
  const std::vector<Country>& countries = coder.world().countries();
  for (std::size_t i = 0; i < countries.size(); ++i) {
    if (countries[i].period.until.empty()) countries_.push_back(i);
  }
  for (std::size_t i = countries_.size(); i > 1; --i) {
    std::swap(countries_[i - 1], countries_[dice.below(i)]);
  }
}

Analysis SyntheticReports::report(std::uint64_t number) const {
  return ReportMaker(coder_, words_, countries_, number).make(publishers_, number);
}

}  // namespace sayso::bench
