#include "input/gold_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "input/json_fields.h"
#include "input/marked_lines.h"
#include "input/marked_spans.h"
#include "input/record.h"

namespace sayso {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<InputError> malformed(std::string reason) {
  return unusable_record(std::move(reason), "write it as sayso code --format gold does");
}

class PartyReader {
 public:
  explicit PartyReader(std::string_view text) : offsets_(code_point_offsets(text)) {}

  // False when the event is not of the shape.
  bool read(dom::element event) {
    for (const char* role : {"actor", "recipient"}) {
      dom::array parties;
      if (event[role].get_array().get(parties) != simdjson::SUCCESS) return false;
      for (const dom::element party : parties) {
        if (!read_party(party)) return false;
      }
    }
    return true;
  }

  std::vector<GoldParty> take() {
    std::sort(parties_.begin(), parties_.end(), [](const GoldParty& a, const GoldParty& b) {
      return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
    });
    return std::move(parties_);
  }

 private:
  bool read_party(dom::element party) {
    const std::optional<Span> span = read_span(party);
    const std::optional<Actor> actor = read_actor(party);
    if (!span || !actor) return false;
    auto known = std::find_if(parties_.begin(), parties_.end(),
                              [&](const GoldParty& it) { return it.span == *span; });
    if (known == parties_.end()) known = parties_.insert(parties_.end(), {*span, {}});
    if (std::find(known->actors.begin(), known->actors.end(), *actor) == known->actors.end())
      known->actors.push_back(*actor);
    return true;
  }

  std::optional<Span> read_span(dom::element party) const {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (party["span"].at(0).get_uint64().get(begin) != simdjson::SUCCESS ||
        party["span"].at(1).get_uint64().get(end) != simdjson::SUCCESS || begin >= end ||
        end >= offsets_.size()) {
      return std::nullopt;
    }
    return Span{offsets_[begin], offsets_[end]};
  }

  static std::optional<Actor> read_actor(dom::element party) {
    Actor actor;
    std::string_view code;
    if (party["code"].get_string().get(code) == simdjson::SUCCESS)
      actor.country = make_country(code);
    dom::array sectors;
    if (party["sectors"].get_array().get(sectors) != simdjson::SUCCESS) return std::nullopt;
    std::size_t count = 0;
    for (const dom::element element : sectors) {
      std::string_view name;
      if (element.get_string().get(name) != simdjson::SUCCESS) return std::nullopt;
      const std::optional<Sector> sector = parse_sector(name);
      if (!sector) return std::nullopt;
      if (count < actor.sectors.size()) actor.sectors[count++] = *sector;
    }
    return actor;
  }

  std::vector<std::uint32_t> offsets_;
  std::vector<GoldParty> parties_;
};

}  // namespace

Result<GoldDocument> read_gold_document(std::string_view line) {
  simdjson::dom::parser parser;
  dom::element root;
  dom::object object;
  dom::array events;
  if (parser.parse(simdjson::padded_string(line)).get(root) != simdjson::SUCCESS ||
      root.get_object().get(object) != simdjson::SUCCESS) {
    return malformed("is no JSON object");
  }
  Result<Record> record = JsonFields({}).read(object);
  if (!record) return unexpected(record.error());
  if (object["events"].get_array().get(events) != simdjson::SUCCESS) {
    return malformed("has no list of events");
  }
  GoldDocument gold;
  gold.document = make_document(std::move(*record), false);
  PartyReader parties(gold.document.text);
  for (const dom::element event : events) {
    if (!parties.read(event)) return malformed("has an event that cannot be read");
  }
  gold.parties = parties.take();
  return gold;
}

}  // namespace sayso
