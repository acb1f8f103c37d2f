#include "output/audit_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "output/columns.h"
#include "output/marked_sentence.h"
#include "output/rows.h"
#include "output/wilson.h"

namespace sayso {
namespace {

std::string joined(std::initializer_list<std::string_view> parts, std::string_view by) {
  std::string all;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += by;
    all += part;
  }
  return all;
}

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }

std::string indented(std::string_view text, const AuditStyle& style, std::string_view colour) {
  std::string out;
  for (const std::string& line : wrap(text, std::max<std::size_t>(style.width, 60) - 4)) {
    out += "    " + coloured(line, style.colour ? colour : std::string_view{}) + '\n';
  }
  return out;
}

// "  actor      TCD GOV  Chad's president"
std::string fact(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  std::string line(text);
  std::replace_if(line.begin(), line.end(), is_control, ' ');
  return fmt::format("  {:<10} {}\n", name, line);
}

std::string facts_of(std::string_view role, const std::vector<StoredParty>& parties) {
  std::string lines;
  for (const StoredParty& party : parties) {
    const std::string codes =
        joined({party.country.empty() ? std::string_view("?") : party.country, party.sectors}, " ");
    const std::string_view known = party.name == party.text ? std::string_view() : party.name;
    lines += fact(role, fmt::format("{:<12} {}", codes, joined({party.text, known}, " = ")));
  }
  return parties.empty() ? fact(role, "none") : lines;
}

std::string facts_of(const EventPlace& place) {
  if (place.precision.empty()) return {};
  return fact("place", fmt::format("{} ({}) \"{}\"", joined({place.name, place.country}, ", "),
                                   place.precision, place.text));
}

// The innermost first, as the chain is stored.
std::string facts_of(const std::vector<StoredLink>& chain) {
  std::string lines;
  for (const StoredLink& link : chain) {
    std::string codes;
    for (const StoredParty& source : link.sources) {
      codes = joined({codes, joined({source.country, source.sectors}, " ")}, "; ");
    }
    const std::string_view who =
        link.source_text.empty() ? std::string_view("somebody") : link.source_text;
    lines +=
        fact("on word of",
             joined({who, codes.empty() ? "" : "(" + codes + ")", link.cue, "(" + link.kind + ")"},
                    " "));
  }
  return chain.empty() ? fact("on word of", "the report itself") : lines;
}

std::vector<std::string> precision_row(std::string name, std::uint64_t right, std::uint64_t all) {
  const ShareInterval interval = wilson_interval(right, all);
  const double share = all == 0 ? 0 : static_cast<double>(right) / static_cast<double>(all);
  return {std::move(name),
          fmt::format("{}", right),
          fmt::format("{}", all),
          all == 0 ? "-" : fmt::format("{:.1f}", 100 * share),
          fmt::format("{:.1f}", 100 * interval.low),
          fmt::format("{:.1f}", 100 * interval.high)};
}

}  // namespace

std::string audited_event(std::string_view heading, const StoredEvent& event,
                          std::string_view before, const AuditStyle& style) {
  std::string text = coloured(
      fmt::format("{}  {}  {}", heading, joined({event.type, event.mode}, " "), event.standing),
      style.colour ? kBold : std::string_view{});
  text += fmt::format("  {}  confidence {:.2f}\n", event.rule, event.confidence);
  text += fact("report", joined({event.report.publisher, event.report.published, event.report.title,
                                 event.report.url},
                                ", "));
  text += '\n';
  if (!before.empty()) {
    std::string words(before);
    std::replace_if(words.begin(), words.end(), is_control, ' ');
    text += indented(words, style, kDim);
  }
  text += indented(marked_sentence(event, style.colour), style, {});
  text += '\n' + facts_of("actor", event.actors) + facts_of("recipient", event.recipients);
  text += fact("date",
               event.date.empty() ? std::string() : joined({event.date, event.date_text}, "  "));
  text += facts_of(event.place) + facts_of(event.chain);
  text += fact("time", joined({event.time, event.polarity, event.certainty}, ", "));
  return text;
}

std::string precision_table(const VerdictCounts& counts) {
  return aligned_table(
      {{"aspect", "right", "of", "precision %", "from", "to"},
       precision_row("type", counts.type_right, counts.judged),
       precision_row("roles, where the type is right", counts.roles_right, counts.type_right),
       precision_row("standing, where the type is right", counts.standing_right, counts.type_right),
       precision_row("all three", counts.all_right, counts.judged)});
}

}  // namespace sayso
