#include "coding/event_parties.h"

#include <algorithm>
#include <utility>

#include "clause/word_set.h"

namespace sayso {
namespace {

bool is_dropped(const EventDraft& draft) { return !draft.dropped.empty(); }

// The word of a place or a mention.
TokenId head_of(const Scene& scene, const Participant& one) {
  const Analysis& analysis = scene.analysis();
  if (one.mention != kNoMention) return analysis.mention(one.mention).head;
  const auto found = std::lower_bound(
      analysis.tokens.begin(), analysis.tokens.end(), one.span.begin,
      [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
  return found == analysis.tokens.end()
             ? kNoToken
             : TokenId{static_cast<std::uint32_t>(found - analysis.tokens.begin())};
}

bool stands_for_place(const Scene& scene, const Participant& one) {
  static constexpr auto kWhere = word_set({"in", "near", "across", "around", "outside"});
  const TokenId head = head_of(scene, one);
  if (head == kNoToken || scene.place_at(head) == kNoPlace) return false;
  const auto below = scene.children(head);
  return std::any_of(below.begin(), below.end(), [&](TokenId child) {
    return scene.analysis().token(child).deprel == Deprel::Case &&
           kWhere.contains(scene.analysis().lemma(child));
  });
}

// "The blasts in Peru": where violence is done is no party to it.
void leave_scene(const Scene& scene, Match& match) {
  if (match.type != EventType::Assault || scene.book().rule(match.rule).places) return;
  const auto is_scene = [&](const Participant& one) {
    return is_country(one.actor) && stands_for_place(scene, one);
  };
  std::erase_if(match.actors, is_scene);
  // "Shelled a port in Peru" and "Chad's campaign in Peru", "the war in Peru" bear on Peru.
  static constexpr auto kWars = word_set({"war", "hostility", "hostilities"});
  if (match.trigger_token == kNoToken || !match.actors.empty() ||
      kWars.contains(scene.analysis().lemma(match.trigger_token)))
    return;
  std::erase_if(match.recipients, [&](const Participant& one) {
    return is_scene(one) && scene.analysis().token(head_of(scene, one)).head == match.trigger_token;
  });
}

class Completer {
 public:
  Completer(const Scene& scene, std::vector<EventDraft>& drafts) : scene_(scene), drafts_(drafts) {}

  void run() {
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (is_dropped(drafts_[i])) continue;
      turn_visit(drafts_[i].match);
      if (!is_mutual(drafts_[i])) continue;
      Match& match = drafts_[i].match;
      if (match.actors.empty()) {
        take_all(i);
      } else if (match.actors.size() == 1 && match.recipients.empty() &&
                 !is_plural(scene_, match.actors)) {
        take_other(i);
      }
    }
  }

 private:
  // "Held talks with visiting President Rey": it is Rey who came.
  void turn_visit(Match& match) const {
    const Analysis& analysis = scene_.analysis();
    if (match.trigger_token == kNoToken || match.recipients.empty() ||
        analysis.lemma(match.trigger_token) != "visit")
      return;
    const Token& verb = analysis.token(match.trigger_token);
    const Participant& visited = match.recipients.front();
    if (verb.upos != Upos::Verb || !analysis.form(match.trigger_token).ends_with("ing") ||
        visited.mention == kNoMention || is_preceded(match.trigger_token))
      return;
    const TokenId head = analysis.mention(visited.mention).head;
    if (head == kNoToken || head < match.trigger_token || scene_.place_at(head) != kNoPlace ||
        !is_titled(visited, head))
      return;
    std::swap(match.actors, match.recipients);
    std::swap(match.actor_slot, match.recipient_slot);
  }

  bool is_titled(const Participant& one, TokenId head) const {
    const auto below = scene_.children(head);
    return one.actor.role_fact != kNoFact ||
           std::any_of(below.begin(), below.end(), [&](TokenId child) {
             return scene_.analysis().token(child).deprel == Deprel::NmodDesc;
           });
  }

  // "Is visiting", "after visiting": a visit by whoever is told of.
  bool is_preceded(TokenId verb) const {
    static constexpr auto kBefore = word_set({"after", "before", "by", "when", "while", "since"});
    const auto below = scene_.children(verb);
    return std::any_of(below.begin(), below.end(), [&](TokenId child) {
      const Deprel relation = scene_.analysis().token(child).deprel;
      return child < verb && (relation == Deprel::Aux || relation == Deprel::Nsubj ||
                              kBefore.contains(scene_.analysis().lemma(child)));
    });
  }

  const Rule& rule(const EventDraft& draft) const { return scene_.book().rule(draft.match.rule); }
  bool is_mutual(const EventDraft& draft) const { return rule(draft).reciprocal; }

  void take_all(std::size_t i) {
    for (std::size_t j = i; j-- > 0;) {
      if (is_dropped(drafts_[j]) || !is_mutual(drafts_[j]) || drafts_[j].match.actors.empty())
        continue;
      drafts_[i].match.actors = drafts_[j].match.actors;
      return;
    }
  }

  void take_other(std::size_t i) {
    Match& match = drafts_[i].match;
    for (std::size_t j = i; j-- > 0;) {
      if (is_dropped(drafts_[j]) || !is_mutual(drafts_[j]) ||
          !share_country(match.actors, drafts_[j].match.actors))
        continue;
      for (const Participant& other : drafts_[j].match.actors) {
        if (!share_country(match.actors, {other})) match.actors.push_back(other);
      }
      return;
    }
  }

  const Scene& scene_;
  std::vector<EventDraft>& drafts_;
};

}  // namespace

bool is_plural(const Scene& scene, const std::vector<Participant>& parties) {
  return std::any_of(parties.begin(), parties.end(), [&](const Participant& one) {
    return one.mention != kNoMention && scene.analysis().mention(one.mention).plural;
  });
}

void leave_scenes(const Scene& scene, std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    if (!is_dropped(draft)) leave_scene(scene, draft.match);
  }
}

void complete_from_article(const Scene& scene, std::vector<EventDraft>& drafts) {
  Completer(scene, drafts).run();
}

}  // namespace sayso
