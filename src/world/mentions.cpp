#include "world/mentions.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "clause/word_set.h"
#include "world/actor_finder.h"
#include "world/fold.h"
#include "world/name_codes.h"
#include "world/phrase_edges.h"

namespace sayso {
Run ActorFinder::write_actors(const std::vector<Actor>& actors) {
  const Run run = {static_cast<std::uint32_t>(analysis_.actors.size()),
                   static_cast<std::uint32_t>(actors.size())};
  analysis_.actors.insert(analysis_.actors.end(), actors.begin(), actors.end());
  return run;
}

void ActorFinder::write_phrase(PhraseId id, std::vector<std::pair<Mention, PhraseId>>& out) {
  const ActorDraft& it = draft(id);
  const Phrase& here = phrase(id);
  if (it.kind == DraftKind::Place) return;
  if (it.kind == DraftKind::None && it.actors.empty()) return;
  Mention mention;
  const TokenRange words = mention_range(analysis_, tree_, scan_, here, it);
  mention.span = token_span(analysis_, words.first, words.last);
  mention.head = here.head;
  mention.sentence = here.sentence;
  mention.plural = it.plural;
  mention.kind = it.kind == DraftKind::Pronoun ? MentionKind::Pronoun
                 : it.name.empty()             ? MentionKind::Nominal
                                               : MentionKind::Name;
  mention.actors = write_actors(it.actors);
  out.emplace_back(mention, id);
}

// Whether the name is that of the phrase it stands in, not of something the phrase belongs to.
bool ActorFinder::is_own_name(const NameMatch& name) {
  for (std::uint32_t i = index(name.first); i <= index(name.last); ++i) {
    const TokenId up = tree_.head(TokenId{i});
    for (const TokenId token : {TokenId{i}, up}) {
      const PhraseId id = token == kNoToken ? kNoPhrase : phrases_.of_head[index(token)];
      if (id != kNoPhrase && draft(id).name.overlaps(name.span)) return true;
    }
  }
  return false;
}

// The "U.S." of "U.S. dollars".
bool is_money(const Analysis& analysis, const NameMatch& name) {
  static constexpr auto kMoney = word_set({"dollar", "pound", "franc", "peso", "rupee", "yuan"});
  const TokenId next{index(name.last) + 1};
  return index(next) < analysis.tokens.size() && kMoney.contains(analysis.lemma(next));
}

// The "Oslo" of "the Oslo accords": where it was made, not who acts.
bool is_where_made(const Analysis& analysis, const NameMatch& name) {
  static constexpr auto kMade = word_set({"accord", "agreement", "protocol", "treaty", "convention",
                                          "declaration", "process", "pact", "summit", "conference",
                                          "meeting", "forum", "airport", "university", "hotel"});
  if (name.kind != NameKind::Capital) return false;
  TokenId next{index(name.last) + 1};
  for (int words = 0; words < 3 && index(next) < analysis.tokens.size(); ++words) {
    const Token& token = analysis.token(next);
    const bool inside =
        token.upos == Upos::Noun || token.upos == Upos::Propn || token.upos == Upos::Adj;
    if (!inside) return false;
    if (kMade.contains(to_lower(analysis.lemma(next)))) return true;
    next = TokenId{index(next) + 1};
  }
  return false;
}

// Names that are part of a phrase but not its head: "US" in "US troops".
void ActorFinder::write_modifiers(std::vector<std::pair<Mention, PhraseId>>& out) {
  std::uint32_t sentence = 0;
  for (const NameMatch& name : scan_.names) {
    while (index(name.first) >= analysis_.sentences[sentence].tokens.end()) ++sentence;
    if (name.kind == NameKind::Place) continue;
    if (is_own_name(name) || is_money(analysis_, name) || is_where_made(analysis_, name)) continue;
    Mention mention;
    mention.span = name.span;
    mention.head = name.last;
    mention.sentence = SentenceId{sentence};
    mention.kind = MentionKind::Modifier;
    Actor actor = code_name(world_, name.kind, name.record, analysis_.document.published);
    actor.name = name.span;
    mention.actors = write_actors({actor});
    out.emplace_back(mention, kNoPhrase);
  }
}

void ActorFinder::write_mentions() {
  analysis_.mentions.clear();
  analysis_.actors.clear();
  std::vector<std::pair<Mention, PhraseId>> found;
  for (std::uint32_t i = 0; i < phrases_.all.size(); ++i) write_phrase(PhraseId{i}, found);
  write_modifiers(found);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    const Mention& x = a.first;
    const Mention& y = b.first;
    if (x.sentence != y.sentence) return x.sentence < y.sentence;
    if (x.span.begin != y.span.begin) return x.span.begin < y.span.begin;
    return x.span.end > y.span.end;
  });
  std::vector<MentionId> of_phrase(phrases_.all.size(), kNoMention);
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    if (found[i].second != kNoPhrase)
      of_phrase[static_cast<std::uint32_t>(found[i].second)] = MentionId{i};
  }
  for (auto& [mention, id] : found) {
    const PhraseId before =
        id == kNoPhrase ? kNoPhrase : antecedent_[static_cast<std::uint32_t>(id)];
    if (before != kNoPhrase) mention.antecedent = of_phrase[static_cast<std::uint32_t>(before)];
    analysis_.mentions.push_back(mention);
  }
}

MentionId mention_at(const Analysis& analysis, TokenId token) {
  const Span span = analysis.token(token).span;
  MentionId best = kNoMention;
  // Mentions lie in the order of their beginnings: those that begin later cannot hold the token.
  const auto end = std::upper_bound(
      analysis.mentions.begin(), analysis.mentions.end(), span.begin,
      [](std::uint32_t begin, const Mention& mention) { return begin < mention.span.begin; });
  const std::uint32_t sentence_begin =
      end == analysis.mentions.begin() ? 0 : analysis.sentence(std::prev(end)->sentence).span.begin;
  for (auto it = end; it != analysis.mentions.begin();) {
    --it;
    if (it->span.begin < sentence_begin) break;
    const MentionId id{static_cast<std::uint32_t>(it - analysis.mentions.begin())};
    if (it->head == token && it->kind != MentionKind::Modifier) return id;
    const bool holds = it->kind != MentionKind::Modifier && it->span.contains(span);
    if (holds && (best == kNoMention || it->span.size() < analysis.mention(best).span.size()))
      best = id;
  }
  return best;
}

void find_mentions(const World& world, Analysis& analysis) { ActorFinder(world, analysis).find(); }

}  // namespace sayso
