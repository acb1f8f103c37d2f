// The event codebook, compiled from the YAML files in codebook/.
//
// A Codebook is immutable and may be shared by threads. Everything in it is a flat array; a
// predicate finds its rules by one hash look-up of its lemma.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "coding/rule.h"
#include "coding/verb_rule.h"
#include "sayso/codes.h"
#include "sayso/result.h"

namespace sayso {

// A file of the codebook, already read.
struct CodebookFile {
  std::string name;
  std::string text;
  bool overrides = false;  // its rules may replace earlier ones of the same id
};

// What the verb above a predicate makes of it.
enum class Course : std::uint8_t {
  None,
  Held,   // begins, goes on, ends, takes place
  Ahead,  // is planned, due, expected
  Hoped,  // is hoped for or decided on; only of a complement: "hopes to meet"
  Wanted  // is asked for, discussed, praised
};

// A sentence of the codebook with the events it must give.
struct RuleExample {
  RuleId rule = kNoRule;
  std::uint32_t line = 0;
  std::string text;
  std::string events;  // "ACCUSE condemned TCD > FJI; ASSAULT raid FJI >"
};

class Codebook {
 public:
  // `verbs`: of the user's dictionaries; where one of them fires, the other rules do not.
  static Result<Codebook> compile(std::span<const CodebookFile> files,
                                  std::span<const VerbRule> verbs = {});

  std::size_t rule_count() const { return rules_.size(); }
  const Rule& rule(RuleId id) const { return rules_[index(id)]; }
  std::string_view rule_name(RuleId id) const { return text(rule(id).name); }
  std::string_view rule_file(RuleId id) const { return files_[rule(id).file]; }

  std::size_t type_count() const { return types_.size(); }
  std::string_view type_name(EventType type) const { return types_[index_of(type)].name; }
  std::string_view definition(EventType type) const { return types_[index_of(type)].definition; }
  Quad quad(EventType type) const { return types_[index_of(type)].quad; }
  // Conflict (-10) to cooperation (+10); a mode without a score of its own has its type's.
  double score(EventType type, std::uint8_t mode) const;
  // Whether the type is coded among civilians alone: an assault is, a meeting is not.
  bool civilians(EventType type) const { return types_[index_of(type)].civilians; }

  // The modes of a type with their scores, in the order of its file.
  std::span<const std::pair<std::uint8_t, double>> modes(EventType type) const {
    return types_[index_of(type)].mode_scores;
  }
  // Modes are numbered over the whole codebook; 0 has the empty name.
  std::string_view mode_name(std::uint8_t mode) const { return modes_[mode]; }
  std::size_t context_count() const { return contexts_.size(); }
  std::string_view context_name(std::size_t bit) const { return contexts_[bit]; }

  // kNoLemma for a word the codebook does not use.
  LemmaId lemma(std::string_view word) const;
  std::size_t lemma_count() const { return lemmas_.size(); }
  std::span<const Trigger> triggers(LemmaId head) const {
    return cut(triggers_, trigger_runs_, head);
  }
  // All triggers, by head word, those of one word in order of the rules.
  std::span<const Trigger> triggers() const { return triggers_; }
  // The contexts a word speaks of, when the words before it fit.
  struct ContextWord {
    WordPattern phrase = {};
    std::uint8_t bit = 0;
  };
  std::span<const ContextWord> context_words(LemmaId head) const {
    return cut(context_words_, context_runs_, head);
  }
  Course course(LemmaId word) const { return courses_[index_of(word)]; }
  // What a type becomes when the act is still ahead, or when the actor itself says it will do it.
  EventType ahead(EventType type) const { return types_[index_of(type)].ahead; }
  EventType vowed(EventType type) const { return types_[index_of(type)].vowed; }
  // What it becomes when the actor says it will not do it.
  EventType declined(EventType type) const { return types_[index_of(type)].declined; }

  const std::vector<Topic>& topics() const { return topics_; }

  std::span<const Slot> slots(Run run) const { return cut(slots_, run); }
  std::span<const Condition> conditions(Run run) const { return cut(conditions_, run); }
  std::span<const Test> tests(Run run) const { return cut(tests_, run); }
  std::span<const WordPattern> phrases(Run run) const { return cut(phrases_, run); }
  std::size_t phrase_count() const { return phrases_.size(); }
  std::span<const LemmaId> words(Run run) const { return cut(words_, run); }
  std::string_view text(Span span) const { return slice(strings_, span); }

  // As rules write it: "subject", "in object", "against".
  std::string slot_name(const Slot& slot) const;

  const std::vector<RuleExample>& examples() const { return examples_; }

 private:
  friend class CodebookCompiler;

  struct Type {
    std::string name;
    std::string definition;
    Quad quad = Quad::VerbalCooperation;
    double score = 0;
    bool civilians = false;
    EventType ahead = EventType::Agree;
    EventType vowed = EventType::Agree;
    EventType declined = EventType::Agree;
    std::vector<std::pair<std::uint8_t, double>> mode_scores;
  };

  // A string_view finds its word without a copy.
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  template <class T>
  static std::size_t index_of(T id) {
    return static_cast<std::size_t>(id);
  }
  template <class T>
  static std::span<const T> cut(const std::vector<T>& all, Run run) {
    return std::span<const T>(all).subspan(run.first, run.count);
  }
  template <class T>
  static std::span<const T> cut(const std::vector<T>& all, const std::vector<Run>& runs,
                                LemmaId id) {
    return cut(all, runs[index_of(id)]);
  }

  std::vector<std::string> files_;
  std::string strings_;
  std::vector<Type> types_;
  std::vector<std::string> modes_;
  std::vector<std::string> contexts_;

  std::unordered_map<std::string, LemmaId, WordHash, std::equal_to<>> lemmas_;
  std::vector<std::string> words_by_id_;  // by LemmaId
  std::vector<Run> trigger_runs_;         // by LemmaId
  std::vector<Run> context_runs_;
  std::vector<Course> courses_;

  std::vector<Rule> rules_;
  std::vector<Topic> topics_;
  std::vector<Trigger> triggers_;  // by head word, in order of the rules
  std::vector<ContextWord> context_words_;
  std::vector<Slot> slots_;
  std::vector<Condition> conditions_;
  std::vector<Test> tests_;
  std::vector<WordPattern> phrases_;
  std::vector<LemmaId> words_;
  std::vector<RuleExample> examples_;
};

// Lower case and American spelling, so that "Criticise" and "criticize" are one word. It need only
// be the same for both, not right: "advise" becomes "advize" on either side.
std::string normalize_word(std::string_view word);

}  // namespace sayso
