#include "output/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "clause/describe.h"
#include "coding/codebook.h"
#include "coding/events.h"
#include "coding/standing.h"
#include "coding/when_where.h"

#include "coding/cue_names.h"
#include "output/columns.h"
#include "world/lookup.h"
#include "world/world.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 9> kBlockNames = {
    "title", "paragraph", "caption", "heading", "dateline", "byline", "credit", "link", "service"};
class Explanation {
 public:
  Explanation(const Coder& coder, const Analysis& analysis, const TableStyle& style)
      : coder_(coder), analysis_(analysis), style_(style) {}

  std::string text() {
    out_ += paint(
        analysis_.document.title.empty() ? analysis_.document.id : analysis_.document.title, kBold);
    out_ += '\n';
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < analysis_.document.blocks.size(); ++i) {
      const Block& block = analysis_.document.blocks[i];
      if (!is_coded(block.kind)) furniture(block);
      while (sentence < analysis_.sentences.size() && analysis_.sentences[sentence].block == i) {
        explain(SentenceId{static_cast<std::uint32_t>(sentence++)});
      }
    }
    return std::move(out_);
  }

 private:
  void furniture(const Block& block) {
    out_ += fmt::format(
        "\n{} {}\n",
        paint(fmt::format("[{}, not coded]", kBlockNames[static_cast<std::size_t>(block.kind)]),
              kDim),
        one_line(block.span));
  }

  void explain(SentenceId id) {
    out_ += fmt::format(
        "\n{}\n",
        paint(fmt::format("{}. {}", index(id) + 1, one_line(analysis_.sentence(id).span)), kBold));
    tree(id);
    section("clauses", describe_clauses(analysis_, id));
    section("actors", actors(id));
    section("times", times(id));
    section("places", places(id));
    section("who says so", attributions(id));
    section("events", events(id));
    section("not coded", near_misses(id));
  }

  void section(std::string_view name, std::string_view lines) {
    if (lines.empty()) return;
    out_ += fmt::format("  {}\n", paint(name, kDim));
    while (!lines.empty()) {
      const std::string_view line = lines.substr(0, lines.find('\n'));
      lines.remove_prefix(std::min(line.size() + 1, lines.size()));
      out_ += fmt::format("    {}\n", line);
    }
  }

  // A word a line, with its head.
  void tree(SentenceId id) {
    std::string lines;
    const Run tokens = analysis_.sentence(id).tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const Token& token = analysis_.tokens[i];
      const std::string head =
          token.head == kNoToken ? "-" : std::string(analysis_.form(token.head));
      lines += fmt::format("{:<18} {:<16} {:<6} {:<12} < {}\n", analysis_.form(TokenId{i}),
                           analysis_.lemma(TokenId{i}), to_string(token.upos),
                           to_string(token.deprel), head);
    }
    section("tree", lines);
  }

  std::string actors(SentenceId id) const {
    std::string lines;
    for (const Mention& mention : analysis_.mentions) {
      if (mention.sentence != id || mention.actors.empty()) continue;
      for (std::uint32_t i = mention.actors.first; i < mention.actors.end(); ++i) {
        const Actor& actor = analysis_.actors[i];
        lines += fmt::format("\"{}\" {}{}\n", one_line(mention.span), describe_actor(actor),
                             facts(actor));
      }
    }
    return lines;
  }

  std::string facts(const Actor& actor) const {
    std::string text;
    for (const FactId fact : {actor.fact, actor.role_fact}) {
      if (fact != kNoFact) text += fmt::format("; {}", to_string(coder_.world().fact(fact)));
    }
    return text;
  }

  std::string times(SentenceId id) const {
    std::string lines;
    for (const TimeExpression& time : analysis_.times) {
      if (time.sentence != id) continue;
      lines += fmt::format("\"{}\" {}\n", analysis_.text(time.span),
                           slice(analysis_.strings, time.value));
    }
    return lines;
  }

  std::string places(SentenceId id) const {
    std::string lines;
    for (const Place& place : analysis_.places) {
      if (place.sentence != id) continue;
      lines += fmt::format("\"{}\" {} {} {:.2f} {:.2f}\n", analysis_.text(place.span),
                           slice(analysis_.strings, place.name), place.country.view(),
                           place.latitude, place.longitude);
    }
    return lines;
  }

  std::string attributions(SentenceId id) const {
    std::string lines;
    for (const Attribution& attribution : analysis_.attributions) {
      if (attribution.sentence != id) continue;
      lines += fmt::format("source \"{}\" cue \"{}\" {} {}:", one_line(attribution.source),
                           analysis_.text(attribution.cue), name_of(attribution.kind),
                           name_of(attribution.speech));
      for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
        lines += fmt::format(" \"{}\"", one_line(analysis_.contents[i]));
      }
      lines += '\n';
    }
    return lines;
  }

  std::string events(SentenceId id) const {
    const Codebook& codebook = coder_.codebook();
    std::string lines;
    for (const Event& event : analysis_.events) {
      if (event.sentence != id) continue;
      lines += fmt::format("{} \"{}\" {} rule {} ({}:{}){}{}\n", codebook.type_name(event.type),
                           analysis_.text(event.trigger), to_string(event.standing),
                           codebook.rule_name(event.rule), codebook.rule_file(event.rule),
                           codebook.rule(event.rule).line, people("actor", event.actors),
                           people("recipient", event.recipients));
      lines += roles(event);
      lines += place(event);
      lines += standing(event);
    }
    return lines;
  }

  std::string place(const Event& event) const {
    if (event.place == kNoPlace)
      return fmt::format("  no place: {}\n", why_no_place(analysis_, event));
    const Place& place = analysis_.places[index(event.place)];
    return fmt::format("  place: {} {}\n", slice(analysis_.strings, place.name),
                       place.country.view());
  }

  // From the event outwards, what each word makes of its standing: a standing that is not above the
  // one before changes nothing.
  std::string standing(const Event& event) const {
    std::string lines = "  standing: stated\n";
    Standing reached = Standing::Stated;
    for (const StandingStep& step : standing_steps(coder_.standings(), analysis_, event)) {
      const std::string because =
          step.because.empty() ? "its type" : fmt::format("\"{}\"", analysis_.text(step.because));
      const bool higher = step.standing < reached;
      reached = std::min(reached, step.standing);
      lines += fmt::format("    {} gives {}{}\n", because, to_string(step.standing),
                           higher ? std::string() : fmt::format(", stays {}", to_string(reached)));
    }
    return lines;
  }

  // How its rule found the parties: "  roles: actor from subject".
  std::string roles(const Event& event) const {
    for (const EventTrial& trial : explain_events(coder_.codebook(), analysis_, event.sentence)) {
      if (trial.fired && trial.clause == event.clause && trial.rule == event.rule &&
          !trial.roles.empty())
        return fmt::format("  roles: {}\n", trial.roles);
    }
    return {};
  }

  std::string people(std::string_view role, Run run) const {
    std::string text;
    for (std::uint32_t i = run.first; i < run.end(); ++i) {
      const Participant& participant = analysis_.participants[i];
      text += fmt::format(", {} \"{}\" {}", role, one_line(participant.span),
                          describe_actor(participant.actor));
    }
    return text;
  }

  std::string near_misses(SentenceId id) const {
    const Codebook& codebook = coder_.codebook();
    std::string lines;
    for (const EventTrial& trial : explain_events(codebook, analysis_, id)) {
      if (trial.fired) continue;
      lines += fmt::format("\"{}\" rule {}: {}\n",
                           analysis_.form(analysis_.clause(trial.clause).predicate),
                           codebook.rule_name(trial.rule), trial.lacked);
    }
    return lines;
  }

  std::string one_line(Span span) const {
    std::string text(analysis_.text(span));
    for (char& c : text) {
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    return text;
  }

  std::string paint(std::string_view text, std::string_view sequence) const {
    return coloured(text, style_.colour ? sequence : std::string_view{});
  }

  const Coder& coder_;
  const Analysis& analysis_;
  const TableStyle& style_;
  std::string out_;
};

}  // namespace

std::string explanation(const Coder& coder, const Analysis& analysis, const TableStyle& style) {
  return Explanation(coder, analysis, style).text();
}

}  // namespace sayso
