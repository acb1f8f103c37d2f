#include "pipeline/actor_evaluation.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "input/json_fields.h"
#include "input/record.h"
#include "text/utf8.h"
#include "world/lookup.h"

namespace sayso {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<InputError> malformed(std::string reason) {
  return unexpected(InputError{{},
                               std::nullopt,
                               std::nullopt,
                               std::move(reason),
                               "write it as sayso code --format gold does"});
}

// Byte offsets of the code points of a text, with that of its end.
std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at < text.size(); at += code_point_size(text[at]))
    offsets.push_back(at);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
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

std::string describe(const Actor* begin, const Actor* end) {
  if (begin == end) return "-";
  std::string text;
  for (const Actor* it = begin; it != end; ++it) {
    if (!text.empty()) text += " + ";
    text += describe_actor(*it);
  }
  return text;
}

// Whether a token heads the words of a span, or is a conjunct of the one that does.
bool leads_out(const Analysis& analysis, TokenId id, Span span) {
  if (!span.contains(analysis.token(id).span)) return false;
  for (std::size_t steps = 0; steps < analysis.tokens.size(); ++steps) {
    const Token& token = analysis.token(id);
    if (token.head == kNoToken || !span.contains(analysis.token(token.head).span)) return true;
    if (token.deprel != Deprel::Conj && token.deprel != Deprel::Flat) return false;
    id = token.head;
  }
  return false;
}

double percent(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : 100.0 * part / whole;
}

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

std::vector<MentionId> mentions_over(const Analysis& analysis, Span span) {
  std::vector<MentionId> over;
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& mention = analysis.mentions[i];
    if (mention.span == span) return {MentionId{i}};
    if (mention.kind != MentionKind::Modifier && leads_out(analysis, mention.head, span))
      over.push_back(MentionId{i});
  }
  return over;
}

void score_actors(const Analysis& analysis, const std::vector<GoldParty>& parties,
                  ActorScores& scores) {
  for (const GoldParty& party : parties) {
    std::vector<Actor> found;
    bool exact = false;
    for (const MentionId id : mentions_over(analysis, party.span)) {
      const Mention& mention = analysis.mention(id);
      exact = exact || mention.span == party.span;
      found.insert(found.end(), analysis.actors.begin() + mention.actors.first,
                   analysis.actors.begin() + mention.actors.end());
    }
    const std::string words = describe(found.data(), found.data() + found.size());
    if (found.empty()) found.emplace_back();  // a party of whom nothing is known
    ++scores.parties;
    scores.found += exact ? 1 : 0;
    bool right = true;
    for (const Actor& gold : party.actors) {
      const auto has = [&](auto same) { return std::any_of(found.begin(), found.end(), same); };
      const bool country = has([&](const Actor& it) { return it.country == gold.country; });
      const bool sector = has([&](const Actor& it) {
        return it.country == gold.country && it.sectors[0] == gold.sectors[0];
      });
      ++scores.actors;
      scores.country += country ? 1 : 0;
      scores.sector += sector ? 1 : 0;
      right = right && sector;
    }
    if (right) continue;
    scores.errors.push_back(
        {analysis.document.id, std::string(analysis.text(party.span)),
         describe(party.actors.data(), party.actors.data() + party.actors.size()), words});
  }
}

std::string to_string(const ActorScores& scores) {
  const auto line = [](std::string_view name, std::uint32_t part, std::uint32_t whole) {
    return fmt::format("{:<15}{:>6.2f}  {} of {}\n", name, percent(part, whole), part, whole);
  };
  return line("Country", scores.country, scores.actors) +
         line("Country+sector", scores.sector, scores.actors) +
         line("Span", scores.found, scores.parties);
}

std::string error_table(const ActorScores& scores) {
  std::string table;
  for (const PartyError& error : scores.errors) {
    std::string words = error.words;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    table += fmt::format("{}\t{}\t{}\t{}\n", error.document, words, error.gold, error.found);
  }
  return table;
}

}  // namespace sayso
