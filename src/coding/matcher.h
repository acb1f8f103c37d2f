// Which rule of the codebook a predicate fires, and who fills its roles.
//
// A clause is tried against the rules its predicate calls; the one that asks for most and gets it
// wins, the earlier one in the codebook on a tie. A rule may ask what its complement is, so clauses
// are matched on demand and remembered.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coding/parties.h"
#include "coding/scene.h"

namespace sayso {

// A rule that fired.
struct Match {
  RuleId rule = kNoRule;
  ClauseId clause = kNoClause;
  EventType type = EventType::Agree;
  Span trigger = {};
  TokenId trigger_token = kNoToken;
  std::vector<Participant> actors;
  std::vector<Participant> recipients;
  std::optional<Slot> actor_slot;  // where the first of them was found
  std::optional<Slot> recipient_slot;
  double strength = 0;          // how much the rule asked for and got
  std::optional<double> rival;  // of the strongest rule of another type that fired too
};

// What a rule lacks whose trigger is another phrase with the same head.
inline constexpr std::string_view kOtherWords = "the words beside the trigger";

// A rule that was tried on a clause.
struct RuleTrial {
  ClauseId clause = kNoClause;
  RuleId rule = kNoRule;
  bool fired = false;   // its conditions hold
  bool chosen = false;  // and no other asked for more
  std::string lacked;   // what it did not find: "recipient", "object: =party"
};

class Matcher {
 public:
  explicit Matcher(const Scene& scene);

  // Null when no rule fires.
  const Match* match(ClauseId clause);
  // The demand that the clause's modal makes: "Chad must leave". Beside match(), which codes the
  // leaving.
  std::optional<Match> match_modal(ClauseId clause);
  // What was tried on the clause, in order of the codebook.
  std::vector<RuleTrial> trials(ClauseId clause);

  // The parties at the head of a phrase, else none.
  std::vector<Participant> parties_at(TokenId head, bool places = false) const;
  // The parties inside a phrase: who possesses it, made it, or takes part in it. Not those already
  // `taken` by another role, nor those in the branch that holds `outside`.
  std::vector<Participant> parties_inside(TokenId head, const std::vector<Participant>& taken = {},
                                          TokenId outside = kNoToken);
  // The clause an argument stands for, if any: its own, or the noun predicate at its head.
  ClauseId clause_of(const Argument& argument) const;
  bool in_slot(const Argument& argument, const Slot& slot) const;

 private:
  enum class State : std::uint8_t { Unknown, Busy, None, Found };

  // A clause seen from one trigger: its predicate, or its modal.
  struct View {
    ClauseId clause = kNoClause;
    TokenId trigger = kNoToken;
    Run rest = {};  // the words beside the trigger, of Codebook::words()
  };

  struct Candidate {
    const Trigger* trigger = nullptr;
    View view = {};
  };

  std::vector<Candidate> candidates(ClauseId clause) const;
  std::vector<Candidate> modal_candidates(ClauseId clause) const;
  void add_candidates(LemmaId head, TriggerKind kind, const View& view,
                      std::vector<Candidate>& out) const;
  std::optional<Match> attempt(const Candidate& candidate, std::string* lacked);
  bool is_better(const Match& match, const Match& best) const;
  std::optional<Match> choose(const std::vector<Candidate>& candidates);

  void keep_particle(ClauseId clause, std::vector<Candidate>& candidates) const;
  bool has_rest(const Trigger& trigger, LemmaId word) const;
  bool find_rest(const View& view, Span& span) const;
  bool take_negation(Match& match) const;
  TokenId find_below(LemmaId word, std::span<const LemmaId> rest, const View& view) const;

  void fill_roles(const Rule& rule, const View& view, Match& match);
  void keep_others_named(Match& match) const;
  std::vector<Participant> role(std::span<const Slot> slots, const Rule& rule, const View& view,
                                bool all, const std::vector<Participant>& taken,
                                std::optional<Slot>& found_in);
  std::vector<Participant> slot_parties(const Slot& slot, const Rule& rule, const View& view,
                                        const std::vector<Participant>& taken);
  std::vector<Participant> further_sides(const Slot& slot, const Rule& rule,
                                         const View& view) const;
  std::vector<Participant> misplaced_parties(const Slot& slot, const Rule& rule, const View& view);
  bool names_scene(TokenId modifier, const Rule& rule, const View& view) const;
  bool is_lone_place(TokenId modifier, const View& view) const;
  void add_named_side(TokenId token, bool bodies, std::vector<Participant>& found) const;
  void add_sides_with(TokenId head, int depth, std::vector<Participant>& found) const;
  bool is_war(const View& view) const;
  bool is_site(TokenId token) const;
  bool is_where(TokenId token) const;
  std::vector<Participant> author(TokenId text) const;
  std::vector<Participant> complement_parties(const View& view);
  std::vector<Participant> subject_above(ClauseId clause) const;
  std::vector<Participant> speaker(TokenId token) const;
  std::vector<Participant> parties_of_head(TokenId head, bool places) const;
  bool is_example(TokenId token) const;
  void collect_inside(TokenId head, int depth, TokenId outside,
                      std::vector<std::pair<int, Participant>>& found) const;
  bool holds_token(TokenId branch, TokenId token) const;
  void add_host(const Rule& rule, const View& view, Match& match) const;

  bool stands_in(const Argument& argument, const Slot& slot, const View& view) const;
  bool is_noun_object(const Argument& argument, std::span<const Test> tests);
  std::vector<Argument> misplaced(const Slot& slot, const View& view);
  std::vector<Argument> hung_on_verb(const Slot& slot, ClauseId noun);
  std::vector<Argument> agents_beyond(const Slot& slot, ClauseId noun);
  bool holds(const Condition& condition, const View& view, const Match& match);
  bool is_self(const Argument& complement, const View& view) const;
  bool passes_subject(const Test& test, const Argument& complement);
  bool is_abroad(const Condition& condition, const Match& match) const;
  bool holds_role(const Condition& condition, const std::vector<Participant>& role) const;
  bool holds_sentence(const Condition& condition, const View& view);
  bool sentence_has(SentenceId sentence, Run phrases);
  bool passes(const Test& test, const Argument& argument);
  bool passes_party(TestKind kind, TokenId head) const;
  bool has_to(ClauseId clause) const;

  // Whether the last sentence asked about holds one of a run of phrases.
  struct Nearby {
    SentenceId sentence = kNoSentence;
    bool found = false;
  };

  const Scene& scene_;
  std::vector<State> states_;
  std::vector<Match> matches_;
  std::vector<Nearby> nearby_;  // by the first phrase of the run
};

}  // namespace sayso
