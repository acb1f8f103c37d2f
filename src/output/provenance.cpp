#include "output/provenance.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "sayso/version.h"

namespace sayso {
namespace {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

// Letters and digits as they are, the rest in percents.
std::string resource(std::string_view kind, std::string_view name) {
  std::string out = fmt::format("<urn:x-sayso:{}:", kind);
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == ':' || c == '-' || c == '.';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", unsigned{byte});
  }
  return out + '>';
}

std::string day_literal(std::string_view date) {
  const std::string_view type = date.size() == 10  ? "date"
                                : date.size() == 7 ? "gYearMonth"
                                                   : "gYear";
  return fmt::format("\"{}\"^^xsd:{}", date, type);
}

// Statements about one thing.
class TurtleBlock {
 public:
  TurtleBlock(std::string_view subject, std::string_view types)
      : text_(fmt::format("{} a {}", subject, types)) {}

  TurtleBlock& add(std::string_view property, std::string_view object) {
    text_ += fmt::format(" ;\n  {} {}", property, object);
    return *this;
  }
  TurtleBlock& add_text(std::string_view property, std::string_view text) {
    return text.empty() ? *this : add(property, literal(text));
  }
  std::string take() { return std::move(text_) + " .\n"; }

 private:
  std::string text_;
};

std::string agent_of(const StoredParty& source, std::string_view phrase) {
  std::string agent = "[ a prov:Agent ; rdfs:label " + literal(phrase);
  if (!source.country.empty()) agent += " ; sayso:country " + literal(source.country);
  if (!source.sectors.empty()) agent += " ; sayso:sectors " + literal(source.sectors);
  return agent + " ]";
}

void add_agents(const StoredLink& link, TurtleBlock& block) {
  const std::string phrase = link.source_text.empty() ? "somebody" : link.source_text;
  if (link.sources.empty()) block.add("prov:wasAttributedTo", agent_of({}, phrase));
  for (const StoredParty& source : link.sources) {
    block.add("prov:wasAttributedTo", agent_of(source, phrase));
  }
}

std::string report_block(const StoredReport& report) {
  TurtleBlock block(resource("report", report.id), "prov:Entity");
  block.add_text("dcterms:title", report.title).add_text("dcterms:identifier", report.url);
  if (!report.published.empty()) block.add("dcterms:issued", day_literal(report.published));
  std::string outlet;
  if (!report.publisher.empty()) {
    const std::string name = resource("outlet", report.publisher);
    block.add("prov:wasAttributedTo", name);
    outlet = TurtleBlock(name, "prov:Organization").add_text("rdfs:label", report.publisher).take();
  }
  const std::string coding = TurtleBlock(resource("coding", report.id), "prov:Activity")
                                 .add("prov:used", resource("report", report.id))
                                 .add("prov:wasAssociatedWith", "<urn:x-sayso:coder>")
                                 .take();
  return block.take() + outlet + coding;
}

// What the telling at a place of the chain is told in: the next one, at last the report.
std::string origin_of(const StoredEvent& event, std::size_t place) {
  if (place >= event.chain.size()) return resource("report", event.report.id);
  return resource("telling", fmt::format("{}:{}", event.id, place));
}

std::string tellings(const StoredEvent& event) {
  std::string text;
  for (std::size_t i = 0; i < event.chain.size(); ++i) {
    const StoredLink& link = event.chain[i];
    TurtleBlock block(origin_of(event, i), "prov:Entity, sayso:Telling");
    block.add_text("sayso:cue", link.cue).add_text("sayso:kind", link.kind);
    add_agents(link, block);
    block.add("prov:wasDerivedFrom", origin_of(event, i + 1));
    text += block.take();
  }
  return text;
}

void add_codes(std::string_view property, const std::vector<StoredParty>& parties,
               TurtleBlock& block) {
  for (const StoredParty& party : parties) block.add(property, agent_of(party, party.shown_name()));
}

std::string event_block(const StoredEvent& event) {
  TurtleBlock block(resource("event", event.id), "prov:Entity, sayso:Event");
  block.add_text("sayso:type", event.type)
      .add_text("sayso:mode", event.mode)
      .add_text("sayso:standing", event.standing)
      .add_text("sayso:rule", event.rule)
      .add_text("prov:value", event.sentence);
  if (!event.dated.empty()) block.add("sayso:dated", day_literal(event.dated));
  add_codes("sayso:actor", event.actors, block);
  add_codes("sayso:recipient", event.recipients, block);
  block.add("prov:wasDerivedFrom", origin_of(event, 0))
      .add("prov:wasGeneratedBy", resource("coding", event.report.id));
  return block.take();
}

}  // namespace

std::string provenance_header() {
  return fmt::format(
      "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
      "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
      "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
      "@prefix sayso: <urn:x-sayso:terms#> .\n\n"
      "<urn:x-sayso:coder> a prov:SoftwareAgent ; rdfs:label \"sayso {}\" .\n",
      kVersion);
}

ExportedRow provenance_block(const StoredEvent& event) {
  return {event.id, '\n' + event_block(event) + tellings(event) + report_block(event.report)};
}

}  // namespace sayso
