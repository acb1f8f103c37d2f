#include "coding/speakers.h"

#include <algorithm>

#include "world/mentions.h"

namespace sayso {
namespace {

class Resolver {
 public:
  explicit Resolver(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    for (Mention& mention : analysis_.mentions) {
      if (mention.kind == MentionKind::Pronoun && is_first_person(mention.head)) {
        const Attribution* speech = speech_around(mention.span);
        if (speech == nullptr || !mention.actors.empty()) continue;
        mention.actors = speech->actors;
        mention.antecedent = speech->mention;
      }
    }
    for (std::uint32_t i = 0; i < analysis_.tokens.size(); ++i) {
      const Token& token = analysis_.tokens[i];
      if (token.deprel == Deprel::NmodPoss && token.head != kNoToken && is_first_person(TokenId{i}))
        give_owner(mention_at(analysis_, token.head), token.span);
    }
  }

 private:
  bool is_first_person(TokenId id) const {
    const Token& token = analysis_.token(id);
    return token.upos == Upos::Pron && token.morph.person == 1;
  }

  // The innermost speech around a piece of text whose speaker is known.
  const Attribution* speech_around(Span span) const {
    const Attribution* best = nullptr;
    std::uint32_t best_size = 0;
    for (const Attribution& attribution : analysis_.attributions) {
      if (attribution.actors.empty()) continue;
      for (std::uint32_t i = attribution.content.first; i < attribution.content.end(); ++i) {
        const Span content = analysis_.contents[i];
        if (!content.contains(span) || (best != nullptr && content.size() >= best_size)) continue;
        best = &attribution;
        best_size = content.size();
      }
    }
    return best;
  }

  // "our army": of the speaker's country, if the phrase names none.
  void give_owner(MentionId id, Span pronoun) {
    const Attribution* speech = speech_around(pronoun);
    if (id == kNoMention || speech == nullptr || speech->actors.count != 1) return;
    const CountryCode country = analysis_.actors[speech->actors.first].country;
    Mention& mention = analysis_.mentions[index(id)];
    const auto first = static_cast<std::uint32_t>(analysis_.actors.size());
    for (std::uint32_t i = mention.actors.first; i < mention.actors.end(); ++i) {
      Actor actor = analysis_.actors[i];
      if (actor.country.empty()) actor.country = country;
      analysis_.actors.push_back(actor);
    }
    mention.actors.first = first;
  }

  Analysis& analysis_;
};

}  // namespace

void resolve_speakers(Analysis& analysis) { Resolver(analysis).run(); }

}  // namespace sayso
