// From the files of a codebook to its flat arrays.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coding/codebook.h"
#include "coding/rule_reader.h"

namespace sayso {

// The slots that are no prepositions, as rules write them.
struct NamedSlot {
  std::string_view name;
  SlotKind kind;
};
inline constexpr NamedSlot kSlotNames[] = {{"subject", SlotKind::Subject},
                                           {"object", SlotKind::Object},
                                           {"iobject", SlotKind::IndirectObject},
                                           {"possessor", SlotKind::Possessor},
                                           {"modifier", SlotKind::Modifier},
                                           {"complement", SlotKind::Complement},
                                           {"complement-subject", SlotKind::ComplementSubject},
                                           {"above", SlotKind::Above},
                                           {"speaker", SlotKind::Speaker},
                                           {"actor", SlotKind::Actor},
                                           {"recipient", SlotKind::Recipient},
                                           {"near", SlotKind::Sentence}};

// Reads the files in three passes - types and vocabulary, lists and frames, rules - and then sorts
// triggers and context words by their head word.
class CodebookCompiler {
 public:
  Codebook compile(std::span<const CodebookFile> files, std::span<const VerbRule> verbs);

 private:
  struct Frame {
    std::optional<Run> actor, recipient, governs, blames;
    std::optional<Need> need;
    std::optional<bool> reciprocal, places, recipient_first;
  };

  // types
  void add_plover_types();
  EventType add_type(std::string name);
  static RuleFields read_root(const CodebookFile& file);
  std::optional<EventType> find_type(std::string_view name) const;
  EventType type_of(const RuleNode& node) const;
  void read_type(const RuleFields& root);
  static Quad quad_of(const RuleNode& node);
  void read_modes(const RuleNode& node, Codebook::Type& type);
  std::uint8_t mode_named(const std::string& name);

  // vocabulary
  void read_vocabulary(const RuleFields& root);
  void read_context(const std::string& name, const RuleNode& node);
  void read_list(const std::string& name, const RuleNode& node);
  std::vector<WordPattern> phrases_of(const RuleNode& node);
  void read_topic(const RuleNode& node);
  const std::vector<WordPattern>& list_named(const std::string& name, const RuleNode& node) const;
  void read_course(const std::string& name, const RuleNode& node);
  Frame read_frame(const RuleNode& node);
  void read_frame_keys(const RuleFields& fields, Frame& frame);
  template <class Function>
  static void for_each(const RuleNode* map, Function function) {
    if (map == nullptr) return;
    if (!map->node.IsMap()) map->fail("a map of names and values is expected here");
    for (const auto& entry : map->node) {
      const std::string name = entry.first.as<std::string>();
      const RuleNode value{entry.second, map->file};
      function(name, value);
    }
  }

  // rules
  void read_file_rules(const RuleFields& root, std::size_t file, bool overrides);
  static RuleFields read_entry(const RuleNode& node);
  RuleId place_rule(const RuleFields& entry, bool overrides);
  Rule read_rule(const RuleFields& entry, EventType type, std::size_t file);
  void read_roles(const RuleFields& entry, Rule& rule);
  Run slot_run(const RuleNode& node);
  Run slot_run(const std::vector<std::string>& items);
  Slot slot_of(std::string_view name);
  void read_conditions(const RuleNode* map, bool unless);
  Run test_run(const RuleNode& value);
  Run list_run(const std::string& name, const RuleNode& node);
  static TestKind named_test(std::string_view item, const RuleNode& value);
  Run phrase_run(std::vector<WordPattern> phrases);
  std::uint8_t known_mode(const RuleNode& node, EventType type) const;
  ContextSet context_set(const RuleNode& node) const;
  static std::array<char, 5> cameo_of(const RuleNode& node);
  void read_triggers(const RuleFields& entry, RuleId id);
  void add_trigger(const std::string& item, TriggerKind kind, RuleId id);
  static std::size_t head_of(const std::vector<std::string>& words, TriggerKind kind);
  void read_examples(const RuleFields& entry, RuleId id);

  // rules of verb dictionaries
  void add_verb_rule(const VerbRule& verb);
  void add_verb_condition(const VerbCondition& asked);

  // words and index
  LemmaId intern(std::string_view word);
  Run word_run(const std::vector<std::string>& words);
  WordPattern phrase_of(const std::string& item);
  // The phrase, and a second one where a hyphen may part it in the text.
  void add_phrases(const std::string& item, std::vector<WordPattern>& phrases);
  using HyphenParts = std::pair<std::string, std::string>;
  static std::optional<HyphenParts> hyphen_parts(const std::string& item);
  Span keep(std::string_view text);
  void sort_triggers();
  void sort_context_words();

  Codebook book_;
  std::map<std::string, std::vector<WordPattern>, std::less<>> lists_;
  std::map<std::string, Run, std::less<>> list_runs_;
  std::map<std::string, Run, std::less<>> verb_phrases_;
  std::map<std::string, Frame, std::less<>> frames_;
  std::map<std::string, RuleId, std::less<>> ids_;
  std::vector<std::pair<LemmaId, Trigger>> pending_;
};

}  // namespace sayso
