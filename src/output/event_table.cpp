#include "output/event_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "coding/codebook.h"

#include "output/columns.h"
#include "world/lookup.h"

namespace sayso {
namespace {

struct StandingStyle {
  std::string_view sign;
  std::string_view colour;
};

// In the order of the enum Standing.
constexpr std::array<StandingStyle, 8> kStandingStyles = {{
    {"✗", "\x1b[31m"},  // denied: red
    {"∅", "\x1b[31m"},  // negated: red
    {"?", "\x1b[35m"},  // hypothetical: magenta
    {"▲", "\x1b[33m"},  // alleged: yellow
    {"→", "\x1b[34m"},  // planned: blue
    {"~", "\x1b[35m"},  // speculated: magenta
    {"◐", "\x1b[36m"},  // reported: cyan
    {"●", "\x1b[32m"},  // stated: green
}};

constexpr std::array<std::string_view, 7> kHeadings = {"WHO",   "DID WHAT", "TO WHOM",      "WHEN",
                                                       "WHERE", "STANDING", "ON WHOSE WORD"};

// Widths of the columns for a terminal: the fixed ones first, the rest shared by who, whom and
// word.
std::vector<std::size_t> column_widths(unsigned terminal) {
  constexpr std::size_t kWhat = 10;
  constexpr std::size_t kWhen = 10;
  constexpr std::size_t kWhere = 9;
  constexpr std::size_t kStanding = 14;
  constexpr std::size_t kGaps = 12;  // two spaces between seven columns
  const std::size_t width = std::max(terminal, 60U);
  const std::size_t fixed = kWhat + kWhen + kWhere + kStanding + kGaps;
  const std::size_t rest = width > fixed + 27 ? width - fixed : 27;
  return {rest * 2 / 5, kWhat, rest / 3, kWhen, kWhere, kStanding, rest - rest * 2 / 5 - rest / 3};
}

class EventTable {
 public:
  EventTable(const Coder& coder, const Analysis& analysis, const TableStyle& style)
      : coder_(coder), analysis_(analysis), style_(style), widths_(column_widths(style.width)) {}

  std::string text() const {
    std::string out = heading();
    if (analysis_.events.empty()) return out + "No political event found.\n";
    out += row(std::vector<std::string>(kHeadings.begin(), kHeadings.end()), kBold, kBold);
    for (std::size_t i = 0; i < analysis_.events.size(); ++i) {
      const Event& event = analysis_.events[i];
      out += event_row(event);
      const bool last =
          i + 1 == analysis_.events.size() || analysis_.events[i + 1].sentence != event.sentence;
      if (last) out += sentence(event.sentence) + '\n';
    }
    return out;
  }

 private:
  std::string heading() const {
    const Document& document = analysis_.document;
    std::string line = document.title.empty() ? document.id : document.title;
    std::string about = document.publisher;
    if (!document.published.empty()) {
      about += (about.empty() ? "" : ", ") + to_string(document.published);
    }
    return paint(line, kBold) + '\n' + (about.empty() ? "" : paint(about, kDim) + '\n') + '\n';
  }

  std::string event_row(const Event& event) const {
    const StandingStyle& look = kStandingStyles[static_cast<std::size_t>(event.standing)];
    return row(
        {people(event.actors), what(event), people(event.recipients), when(event), where(event),
         fmt::format("{} {}", look.sign, to_string(event.standing)), word(event.chain)},
        {}, look.colour);
  }

  std::string row(std::vector<std::string> texts, std::string_view colour,
                  std::string_view standing_colour) const {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string_view wanted = i == 5 || i == 1 ? standing_colour : colour;
      cells.push_back({std::move(texts[i]), style_.colour ? wanted : std::string_view{}});
    }
    return columns(cells, widths_);
  }

  std::string people(Run run) const {
    std::string text;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Participant& participant = analysis_.participants[i];
      if (!text.empty()) text += "; ";
      text += fmt::format("{} [{}]", analysis_.text(participant.span),
                          describe_actor(participant.actor));
    }
    return text.empty() ? "-" : text;
  }

  std::string what(const Event& event) const {
    std::string text(coder_.codebook().type_name(event.type));
    const std::string_view mode = coder_.codebook().mode_name(event.mode);
    return mode.empty() ? text : text + ' ' + std::string(mode);
  }

  static std::string when(const Event& event) {
    return event.date.empty() ? "-" : to_string(event.date);
  }

  std::string where(const Event& event) const {
    if (event.place == kNoPlace) return "-";
    const Place& place = analysis_.places[index(event.place)];
    return fmt::format("{} {}", slice(analysis_.strings, place.name), place.country.view());
  }

  // "KCNA, citing experts": outermost teller first, as people say it.
  std::string word(Run run) const {
    std::string text;
    for (std::uint32_t i = run.end(); i > run.first; --i) {
      const Attribution& link = analysis_.attribution(analysis_.chains[i - 1]);
      const Span teller = link.source.empty() ? link.cue : link.source;
      if (!text.empty()) text += ", citing ";
      text += analysis_.text(teller);
    }
    return text.empty() ? "the report's own" : text;
  }

  // The sentence, indented.
  std::string sentence(SentenceId id) const {
    const Span span = analysis_.sentence(id).span;
    std::string out;
    for (const std::string& line : wrap(analysis_.text(span), std::max(style_.width, 60U) - 4)) {
      out += "    " + paint(line, kDim) + '\n';
    }
    return out;
  }

  std::string paint(std::string_view text, std::string_view sequence) const {
    return coloured(text, style_.colour ? sequence : std::string_view{});
  }

  const Coder& coder_;
  const Analysis& analysis_;
  const TableStyle& style_;
  std::vector<std::size_t> widths_;
};

}  // namespace

std::string event_table(const Coder& coder, const Analysis& analysis, const TableStyle& style) {
  return EventTable(coder, analysis, style).text();
}

}  // namespace sayso
