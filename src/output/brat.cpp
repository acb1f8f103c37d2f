#include "output/brat.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "sayso/codes.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Parted from the body as a paragraph.
constexpr std::string_view kAfterTitle = "\n\n";

std::int64_t code_points_in(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation_byte(c); });
}

// One character for one, so that offsets hold: brat parts columns by tabs, and lines by line feeds.
std::string without_controls(std::string_view text) {
  std::string plain(text);
  for (char& c : plain) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
  }
  return plain;
}

std::string on_one_line(std::string_view text) {
  std::string line = without_controls(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// A text that is cut by code points.
class CutText {
 public:
  explicit CutText(std::string text) : text_(std::move(text)) {
    for (std::size_t at = 0; at < text_.size(); at += code_point_size(text_[at])) {
      starts_.push_back(at);
    }
    starts_.push_back(text_.size());
  }

  const std::string& text() const { return text_; }
  char byte_at(std::int64_t at) const { return text_[starts_.at(static_cast<std::size_t>(at))]; }
  std::string_view cut(std::int64_t start, std::int64_t stop) const {
    const std::size_t begin = starts_.at(static_cast<std::size_t>(start));
    return std::string_view(text_).substr(begin,
                                          starts_.at(static_cast<std::size_t>(stop)) - begin);
  }

 private:
  std::string text_;
  std::vector<std::size_t> starts_;  // bytes, by code point
};

// "Party 3 17\tthe government", or with ";" between the parts of words that go over a line's end.
std::string bound_words(std::string_view kind, const CutText& text, std::int64_t start,
                        std::int64_t stop) {
  std::vector<std::string> places;
  std::vector<std::string_view> words;
  for (std::int64_t at = start; at < stop;) {
    std::int64_t end = at;
    while (end < stop && text.byte_at(end) != '\n') ++end;
    if (end > at) {
      places.push_back(fmt::format("{} {}", at, end));
      words.push_back(text.cut(at, end));
    }
    at = end + 1;
  }
  return fmt::format("{} {}\t{}", kind, fmt::join(places, ";"), fmt::join(words, " "));
}

// Where words stand in the sentence of an event. A store keeps those of sources and places only.
std::optional<StoredSpan> span_in_sentence(const StoredEvent& event, std::string_view words) {
  const std::size_t at = std::string_view(event.sentence).find(words);
  if (words.empty() || at == std::string_view::npos) return std::nullopt;
  const std::int64_t start =
      event.sentence_span.start + code_points_in(std::string_view(event.sentence).substr(0, at));
  return StoredSpan{event.sentence_span.field, start, start + code_points_in(words)};
}

std::string codes_of_party(const StoredParty& party) {
  std::string codes = party.country.empty() ? "?" : party.country;
  if (!party.sectors.empty()) codes += ' ' + party.sectors;
  return party.name.empty() ? codes : codes + "; " + party.name;
}

// The lines of one report's annotations, numbered as they come.
class AnnotationLines {
 public:
  AnnotationLines(std::string_view title, std::string_view body)
      : body_start_(title.empty() ? 0 : code_points_in(title) + code_points_in(kAfterTitle)),
        text_(without_controls(title.empty() ? std::string(body)
                                             : fmt::format("{}{}{}", title, kAfterTitle, body))) {}

  void add(const StoredEvent& event) {
    std::string line = fmt::format("{}:{}", event.type, bound(event.type, event.trigger, ""));
    add_parties("Actor", event.actors, line);
    add_parties("Recipient", event.recipients, line);
    add_place(event, line);
    add_sources(event, line);
    add_quantities(event, line);
    const std::string id = fmt::format("E{}", ++events_);
    annotations_ += fmt::format("{}\t{}\n", id, line);
    add_attributes(event, id);
    add_note(id, fmt::format("{}; {}; {}", event.id, event.dated.empty() ? "no date" : event.dated,
                             event.rule));
  }

  BratFiles files() && { return {text_.text(), std::move(annotations_)}; }

 private:
  // The id of words with a note; those that are there already stay as they are.
  std::string bound(std::string_view kind, const StoredSpan& span, std::string_view note) {
    const std::int64_t shift = span.field == "body" ? body_start_ : 0;
    const std::string words = bound_words(kind, text_, span.start + shift, span.stop + shift);
    const auto [at, added] = bound_.try_emplace(fmt::format("{}\n{}", words, note),
                                                fmt::format("T{}", bound_.size() + 1));
    if (added) {
      annotations_ += fmt::format("{}\t{}\n", at->second, words);
      if (!note.empty()) add_note(at->second, note);
    }
    return at->second;
  }

  // brat numbers a role from its second filler on.
  static void add_role(std::string_view role, std::size_t number, const std::string& id,
                       std::string& line) {
    line +=
        number == 1 ? fmt::format(" {}:{}", role, id) : fmt::format(" {}{}:{}", role, number, id);
  }

  void add_parties(std::string_view role, const std::vector<StoredParty>& parties,
                   std::string& line) {
    std::size_t number = 0;
    for (const StoredParty& party : parties) {
      add_role(role, ++number, bound("Party", party.span, codes_of_party(party)), line);
    }
  }

  void add_place(const StoredEvent& event, std::string& line) {
    const std::optional<StoredSpan> span = span_in_sentence(event, event.place.text);
    if (!span) return;
    const EventPlace& place = event.place;
    const std::string note = fmt::format("{}{}{}; known to the {}; {:.4f} {:.4f}", place.name,
                                         place.country.empty() ? "" : ", ", place.country,
                                         place.precision, place.latitude, place.longitude);
    add_role("Place", 1, bound("Place", *span, note), line);
  }

  void add_sources(const StoredEvent& event, std::string& line) {
    std::size_t number = 0;
    for (const StoredLink& link : event.chain) {
      const std::optional<StoredSpan> span = span_in_sentence(event, link.source_text);
      if (!span) continue;
      std::vector<std::string> codes;
      for (const StoredParty& source : link.sources) codes.push_back(codes_of_party(source));
      add_role("Source", ++number,
               bound("Source", *span, fmt::format("{}", fmt::join(codes, "; "))), line);
    }
  }

  void add_quantities(const StoredEvent& event, std::string& line) {
    std::size_t number = 0;
    for (const StoredQuantity& quantity : event.quantities) {
      add_role("Quantity", ++number, bound("Quantity", quantity.span, ""), line);
    }
  }

  void add_attributes(const StoredEvent& event, const std::string& id) {
    const std::array<std::pair<std::string_view, const std::string*>, 4> attributes = {
        {{"Standing", &event.standing},
         {"Time", &event.time},
         {"Certainty", &event.certainty},
         {"Mode", &event.mode}}};
    for (const auto& [name, value] : attributes) {
      if (value->empty()) continue;
      annotations_ += fmt::format("A{}\t{} {} {}\n", ++attributes_, name, id, *value);
    }
  }

  void add_note(std::string_view id, std::string_view note) {
    annotations_ += fmt::format("#{}\tAnnotatorNotes {}\t{}\n", ++notes_, id, on_one_line(note));
  }

  std::int64_t body_start_;
  CutText text_;
  std::string annotations_;
  std::map<std::string, std::string> bound_;  // id, by line and note
  std::size_t events_ = 0;
  std::size_t attributes_ = 0;
  std::size_t notes_ = 0;
};

}  // namespace

BratFiles brat_files(std::string_view body, const std::vector<StoredEvent>& events) {
  AnnotationLines lines(events.empty() ? std::string_view{} : events.front().report.title, body);
  for (const StoredEvent& event : events) lines.add(event);
  return std::move(lines).files();
}

void BratNames::add(const StoredEvent& event) {
  types_.insert(event.type);
  if (!event.mode.empty()) modes_.insert(event.mode);
}

std::string BratNames::annotation_conf() const {
  std::string conf = "[entities]\nParty\nPlace\nSource\nQuantity\n\n[relations]\n\n[events]\n";
  for (const std::string& type : types_) {
    conf += fmt::format(
        "{}\tActor*:Party, Recipient*:Party, Place?:Place, Source*:Source, Quantity*:Quantity\n",
        type);
  }
  conf += fmt::format("\n[attributes]\nStanding\tArg:<EVENT>, Value:{}\n",
                      fmt::join(kStandingNames, "|"));
  conf += fmt::format("Time\tArg:<EVENT>, Value:{}\n", fmt::join(kEventTimeNames, "|"));
  conf += fmt::format("Certainty\tArg:<EVENT>, Value:{}\n", fmt::join(kCertaintyNames, "|"));
  if (!modes_.empty()) conf += fmt::format("Mode\tArg:<EVENT>, Value:{}\n", fmt::join(modes_, "|"));
  return conf;
}

}  // namespace sayso
