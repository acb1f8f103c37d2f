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

// "Chad pulled Chadian troops out of Chad's north": one's own soldiers and land are not those the
// withdrawal or build-up bears on; nor oneself, "their commitment to their voters".
// Nor does an attack at home bear on one's own state: "the Malian rebels raided a bus in Mali".
void leave_own(const Scene& scene, Match& match) {
  if (!match.recipient_slot) return;
  const EventType type = scene.book().rule(match.rule).type;
  const bool moves = type == EventType::Retreat || type == EventType::Mobilize;
  const bool inside = match.recipient_slot->inside;
  const bool beside = inside || match.recipient_slot->kind == SlotKind::Preposition;
  std::erase_if(match.recipients, [&](const Participant& one) {
    const bool pronoun = one.mention != kNoMention &&
                         scene.analysis().mention(one.mention).kind == MentionKind::Pronoun;
    const bool own = is_organ(one.actor) && share_country({one}, match.actors);
    const bool land = match.type == EventType::Assault && beside && is_country(one.actor) &&
                      stands_for_place(scene, one) && share_country({one}, match.actors);
    return land || (own && ((moves && beside) || (inside && pronoun)));
  });
}

// A phrase fills one role: of a deed against someone, the one who suffers.
void leave_twice_named(const Scene& scene, Match& match) {
  if (scene.book().rule(match.rule).reciprocal) return;
  const bool suffered = match.type == EventType::Assault || match.type == EventType::Coerce ||
                        match.type == EventType::Sanction || match.type == EventType::Accuse;
  std::vector<Participant>& from = suffered ? match.actors : match.recipients;
  const std::vector<Participant>& kept = suffered ? match.recipients : match.actors;
  std::erase_if(from, [&](const Participant& one) {
    return std::any_of(kept.begin(), kept.end(),
                       [&](const Participant& other) { return other.span == one.span; });
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

  // Whether one tells of the other again: the same word for it, or the like within a few sentences.
  bool tells_again(const EventDraft& later, const EventDraft& earlier) const {
    if (is_dropped(earlier) || !is_mutual(earlier) || earlier.match.type != later.match.type)
      return false;
    const auto sentence = [&](const EventDraft& draft) {
      return index(scene_.analysis().clause(draft.match.clause).sentence);
    };
    return earlier.match.rule == later.match.rule || sentence(later) - sentence(earlier) <= 2;
  }

  // From the last that it tells again, else from the last that any acted in together.
  void take_all(std::size_t i) {
    std::vector<Participant> other;
    for (std::size_t j = i; j-- > 0;) {
      const EventDraft& earlier = drafts_[j];
      if (is_dropped(earlier) || !is_mutual(earlier) || earlier.match.actors.empty()) continue;
      if (other.empty()) other = earlier.match.actors;
      if (!tells_again(drafts_[i], earlier)) continue;
      drafts_[i].match.actors = earlier.match.actors;
      return;
    }
    drafts_[i].match.actors = std::move(other);
  }

  // A body meets as one, "the OPEC meeting", and fights have other sides elsewhere.
  void take_other(std::size_t i) {
    Match& match = drafts_[i].match;
    if (is_body(match.actors.front().actor) || match.type == EventType::Assault) return;
    for (std::size_t j = i; j-- > 0;) {
      if (!tells_again(drafts_[i], drafts_[j]) ||
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
    if (is_dropped(draft)) continue;
    leave_scene(scene, draft.match);
    leave_own(scene, draft.match);
    leave_twice_named(scene, draft.match);
  }
}

void complete_from_article(const Scene& scene, std::vector<EventDraft>& drafts) {
  Completer(scene, drafts).run();
}

}  // namespace sayso
