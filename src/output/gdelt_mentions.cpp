#include <fmt/format.h>

#include <cmath>
#include <string>
#include <string_view>

#include "output/gdelt.h"
#include "output/tabbed_line.h"

namespace sayso {
namespace {

// "https://www.example.org/a" has "example.org"; empty: no address of the web.
std::string_view domain_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos || !url.starts_with("http")) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

// Types 1 and 2 of GDELT: on the web, and known by its citation alone.
void add_document(const StoredReport& report, TabbedLine& line) {
  const std::string_view domain = domain_of(report.url);
  const bool web = !domain.empty();
  line.add(web ? "1" : "2");
  line.add(web ? domain : std::string_view(report.publisher));
  line.add(web ? report.url
               : fmt::format("{}, {}: {}", report.publisher, report.published,
                             report.title.empty() ? report.source_id : report.title));
}

// From the start of the body; -1 for what is not known or stands in the title.
std::string offset_of(const StoredSpan* span) {
  if (span == nullptr || span->field != "body") return "-1";
  return fmt::format("{}", span->start);
}

std::string offset_of(const StoredParty* party) {
  return offset_of(party == nullptr ? nullptr : &party->span);
}

// Tens of percent.
std::string confidence_of(const StoredEvent& event) {
  return fmt::format("{:.0f}", std::round(event.confidence * 10) * 10);
}

std::string extras_of(const StoredEvent& event) {
  std::string source = event.chain.empty() ? std::string() : event.chain.back().source_text;
  for (char& c : source) {
    if (c == ';') c = ',';
  }
  return fmt::format("sayso_id={};standing={}{}{}", event.id, event.standing,
                     source.empty() ? "" : ";source=", source);
}

}  // namespace

ExportedRow gdelt_mention(const StoredEvent& event) {
  const std::string key = fmt::format("{}", gdelt_number(event));
  const std::string& first = event.occurrence.first_published;
  TabbedLine line;
  line.add(key);
  line.add(gdelt_time(first.empty() ? event.report.published : first));
  line.add(gdelt_time(event.report.published));
  add_document(event.report, line);
  line.add(fmt::format("{}", event.sentence_number + 1));
  line.add(offset_of(event.actor()));
  line.add(offset_of(event.other()));
  line.add(offset_of(&event.trigger));
  line.add("1");  // InRawText: nothing is rewritten before it is coded
  line.add(confidence_of(event));
  line.add(fmt::format("{}", event.report.length));
  line.add_empty(2);  // tone and translation
  line.add(extras_of(event));
  return {key, line.take()};
}

}  // namespace sayso
