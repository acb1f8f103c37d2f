// The parties inside a phrase: whose it is, who made it, whom it names.

#include <algorithm>
#include <array>
#include <climits>
#include <string_view>

#include "clause/word_set.h"

#include "coding/matcher.h"

namespace sayso {
namespace {

// Where the party behind a thing is looked for, best first: Chad's raid, the Chadian raid, the raid
// by Chad, of Chad, ...
constexpr int kPossessorRank = 0;
constexpr int kModifierRank = 1;
constexpr int kNoRank = INT_MIN;
// "The budget presented by Chad": before those one step less deep.
constexpr int kAgentRank = -97;
constexpr std::array<std::string_view, 13> kInsidePrepositions = {
    "by",      "of", "from", "between", "among", "with",  "to",
    "against", "on", "for",  "in",      "over",  "toward"};

// What is written or said, in order of the alphabet.
constexpr std::array<std::string_view, 22> kTexts = {
    "article",   "bill",     "communique", "complaint", "declaration", "decree",
    "editorial", "law",      "lawsuit",    "letter",    "message",     "motion",
    "note",      "petition", "post",       "report",    "resolution",  "speech",
    "statement", "suit",     "tweet",      "video"};

}  // namespace

std::vector<Participant> Matcher::parties_inside(TokenId head,
                                                 const std::vector<Participant>& taken,
                                                 TokenId outside) {
  const ClauseId clause = scene_.clause_at(head);
  std::vector<Participant> victims;
  if (const Match* event = match(clause)) {
    if (!event->actors.empty() && !overlap_parties(event->actors, taken)) return event->actors;
    victims = event->recipients;
    const bool second = !taken.empty() && !victims.empty();
    if (second && !overlap_parties(victims, taken)) return victims;
  }
  std::vector<std::pair<int, Participant>> ranked;
  collect_inside(head, 0, outside, ranked);
  std::erase_if(ranked, [&](const auto& one) {
    return overlap_parties({one.second}, taken) || overlap_parties({one.second}, victims) ||
           is_unknown(one.second.actor);
  });
  if (ranked.empty()) return author(head);
  std::vector<Participant> found;
  const int best = std::min_element(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
                     return a.first < b.first;
                   })->first;
  for (const auto& [rank, party] : ranked) {
    if (rank == best) add_parties(found, {party});
  }
  return found;
}

// "Passed a resolution criticizing Chad": what a text says, those say who made it.
std::vector<Participant> Matcher::author(TokenId text) const {
  std::vector<Participant> found;
  const Analysis& analysis = scene_.analysis();
  const bool is_text = std::binary_search(kTexts.begin(), kTexts.end(), analysis.lemma(text));
  const TokenId verb = analysis.token(text).head;
  if (!is_text || verb == kNoToken || scene_.clause_at(verb) == kNoClause) return found;
  const auto arguments = scene_.arguments(analysis.clause(scene_.clause_at(verb)));
  const bool object = std::any_of(arguments.begin(), arguments.end(), [&](const Argument& one) {
    return one.role == ArgumentRole::Object && one.head == text;
  });
  for (const Argument& argument : arguments) {
    if (object && argument.role == ArgumentRole::Subject && argument.head != kNoToken)
      add_parties(found, parties_at(argument.head));
  }
  return found;
}

// Whether the token stands in the branch.
bool Matcher::holds_token(TokenId branch, TokenId token) const {
  while (token != kNoToken && token != branch) token = scene_.analysis().token(token).head;
  return token != kNoToken;
}

// "The peace process going on in Juba" is not Juba's.
bool Matcher::is_where(TokenId token) const {
  static constexpr auto kWhere = word_set({"at", "in", "inside", "near"});
  if (!is_site(token)) return false;
  const auto below = scene_.children(token);
  return std::any_of(below.begin(), below.end(), [&](TokenId child) {
    return scene_.analysis().token(child).deprel == Deprel::Case &&
           kWhere.contains(scene_.analysis().lemma(child));
  });
}

// Walks down the noun phrase, not into its relative clauses. A party deeper inside ranks lower.
void Matcher::collect_inside(TokenId head, int depth, TokenId outside,
                             std::vector<std::pair<int, Participant>>& found) const {
  if (depth > 2) return;
  const Analysis& analysis = scene_.analysis();
  for (const TokenId child : scene_.children(head)) {
    const Deprel relation = analysis.token(child).deprel;
    int rank = kNoRank;
    if (relation == Deprel::NmodPoss) rank = kPossessorRank;
    if (relation == Deprel::Amod || relation == Deprel::Compound || relation == Deprel::Nmod)
      rank = kModifierRank;
    if (relation == Deprel::Conj && depth == 0) rank = 90;
    if (relation == Deprel::Acl || relation == Deprel::Obl) rank = 80;
    if (relation == Deprel::OblAgent) rank = kAgentRank;
    if (rank == kNoRank || holds_token(child, outside)) continue;
    if (depth > 0 && is_where(child)) continue;
    for (const TokenId marker : scene_.children(child)) {
      if (analysis.token(marker).deprel != Deprel::Case || rank == kAgentRank) continue;
      const auto* known =
          std::find(kInsidePrepositions.begin(), kInsidePrepositions.end(), analysis.lemma(marker));
      if (known != kInsidePrepositions.end())
        rank = 2 + static_cast<int>(known - kInsidePrepositions.begin());
    }
    const std::vector<Participant> parties = parties_at(child);
    for (const Participant& party : parties) found.emplace_back(rank + depth * 100, party);
    if (parties.empty()) collect_inside(child, depth + 1, outside, found);
    if (!parties.empty()) {  // "of Chad and Fiji"
      for (const TokenId other : scene_.children(child)) {
        if (analysis.token(other).deprel != Deprel::Conj) continue;
        for (const Participant& party : parties_at(other))
          found.emplace_back(rank + depth * 100, party);
      }
    }
  }
}

// Where some who agree are known, the phrase names others only as its sides: "signed a treaty with
// Chad", "the Chadian treaty", not "the Oslo treaty" nor "a treaty on the UN force". "Hosted the
// ASEAN summit" was with that body.
std::vector<Participant> Matcher::further_sides(const Slot& slot, const Rule& rule,
                                                const View& view) const {
  std::vector<Participant> found;
  const Analysis& analysis = scene_.analysis();
  for (const Argument& argument : scene_.arguments(analysis.clause(view.clause))) {
    if (!stands_in(argument, slot, view) || argument.head == kNoToken) continue;
    for (const TokenId child : scene_.children(argument.head)) {
      const Deprel relation = analysis.token(child).deprel;
      const bool before =
          relation == Deprel::NmodPoss || relation == Deprel::Amod || relation == Deprel::Compound;
      if (!before) continue;
      add_named_side(child, rule.type == EventType::Consult, found);
      for (const TokenId joined : scene_.children(child)) add_named_side(joined, true, found);
    }
    add_sides_with(argument.head, 0, found);
  }
  return found;
}

void Matcher::add_named_side(TokenId token, bool bodies, std::vector<Participant>& found) const {
  const std::uint32_t next = index(token) + 1;
  const bool hyphen =
      next < scene_.analysis().tokens.size() && scene_.analysis().form(TokenId{next}) == "-";
  for (const Participant& one : parties_at(token)) {
    const bool side = bodies || hyphen || is_country(one.actor);
    if (side && (hyphen || !is_site(token))) add_parties(found, {one});
  }
}

// "An accord on trade between Chad and Fiji", "a deal to swap staff with Fiji"
void Matcher::add_sides_with(TokenId head, int depth, std::vector<Participant>& found) const {
  static constexpr auto kSides = word_set({"among", "between", "involving", "with"});
  if (depth > 2) return;
  const Analysis& analysis = scene_.analysis();
  for (const TokenId child : scene_.children(head)) {
    const Deprel relation = analysis.token(child).deprel;
    const auto below = scene_.children(child);
    const bool side = std::any_of(below.begin(), below.end(), [&](TokenId marker) {
      return analysis.token(marker).deprel == Deprel::Case &&
             kSides.contains(analysis.lemma(marker));
    });
    const bool deeper = relation == Deprel::Nmod || relation == Deprel::Acl ||
                        relation == Deprel::AclRelcl || relation == Deprel::Conj;
    if (side) {
      add_parties(found, parties_at(child));
      for (const TokenId other : below) {
        if (analysis.token(other).deprel == Deprel::Conj) add_parties(found, parties_at(other));
      }
    } else if (deeper) {
      add_sides_with(child, depth + 1, found);
    }
  }
}

}  // namespace sayso
