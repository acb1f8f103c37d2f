#include "coding/codebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "coding/rule_reader.h"

namespace sayso {
namespace {

constexpr std::string_view kPrepositions[] = {"of",      "for",  "to", "in",   "on",
                                              "against", "with", "at", "from", "over"};

bool is_preposition(std::string_view word) {
  return std::find(std::begin(kPrepositions), std::end(kPrepositions), word) !=
         std::end(kPrepositions);
}

struct NamedSlot {
  std::string_view name;
  SlotKind kind;
};
constexpr NamedSlot kSlots[] = {{"subject", SlotKind::Subject},
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

struct NamedTest {
  std::string_view name;
  TestKind kind;
};
constexpr NamedTest kTests[] = {
    {"=party", TestKind::Party},   {"=country", TestKind::Country}, {"=armed", TestKind::Armed},
    {"=civil", TestKind::Civil},   {"=place", TestKind::Place},     {"=number", TestKind::Number},
    {"=clause", TestKind::Clause}, {"=to", TestKind::To},           {"=that", TestKind::That},
    {"=any", TestKind::Any},       {"=none", TestKind::None},       {"=self", TestKind::Self},
    {"=sum", TestKind::Sum},       {"=several", TestKind::Several}};

struct NamedTrigger {
  std::string_view key;
  TriggerKind kind;
};
constexpr NamedTrigger kTriggers[] = {{"verbs", TriggerKind::Verb},
                                      {"nouns", TriggerKind::Noun},
                                      {"adjectives", TriggerKind::Adjective},
                                      {"modals", TriggerKind::Modal}};

std::optional<Need> parse_need(std::string_view name) {
  if (name == "any") return Need::Any;
  if (name == "actor") return Need::Actor;
  if (name == "recipient") return Need::Recipient;
  if (name == "both") return Need::Both;
  return std::nullopt;
}

std::optional<Course> parse_course(std::string_view name) {
  if (name == "held") return Course::Held;
  if (name == "ahead") return Course::Ahead;
  if (name == "hoped") return Course::Hoped;
  if (name == "wanted") return Course::Wanted;
  return std::nullopt;
}

}  // namespace

// Reads the files in three passes - types and vocabulary, lists and frames, rules - and then sorts
// triggers and context words by their head word.
class CodebookCompiler {
 public:
  Codebook compile(std::span<const CodebookFile> files, std::span<const VerbRule> verbs) {
    book_.modes_.emplace_back();
    add_plover_types();
    std::vector<RuleFields> roots;
    for (const CodebookFile& file : files) {
      book_.files_.push_back(file.name);
      roots.push_back(read_root(file));
    }
    for (const RuleFields& root : roots) read_type(root);
    for (const RuleFields& root : roots) read_vocabulary(root);
    for (std::size_t i = 0; i < roots.size(); ++i) read_file_rules(roots[i], i, files[i].overrides);
    for (const VerbRule& verb : verbs) add_verb_rule(verb);
    sort_triggers();
    sort_context_words();
    return std::move(book_);
  }

 private:
  struct Frame {
    std::optional<Run> actor, recipient, governs, blames;
    std::optional<Need> need;
    std::optional<bool> reciprocal, places, recipient_first;
  };

  void add_plover_types() {
    for (const std::string_view name : kEventTypeNames) add_type(std::string(name));
  }

  EventType add_type(std::string name) {
    const auto type = static_cast<EventType>(book_.types_.size());
    Codebook::Type& added = book_.types_.emplace_back();
    added.name = std::move(name);
    added.ahead = added.vowed = added.declined = type;
    return type;
  }

  static RuleFields read_root(const CodebookFile& file) {
    return {read_rules(file.name, file.text),
            {"type", "definition", "quad", "score", "civilians", "ahead", "vowed", "declined",
             "modes", "rules", "contexts", "lists", "frames", "courses", "topics"}};
  }

  // ---- types ----------------------------------------------------------------------------------

  std::optional<EventType> find_type(std::string_view name) const {
    for (std::size_t i = 0; i < book_.types_.size(); ++i) {
      if (book_.types_[i].name == name) return static_cast<EventType>(i);
    }
    return std::nullopt;
  }

  EventType type_of(const RuleNode& node) const {
    const auto type = find_type(node.text());
    if (!type) node.fail(fmt::format("unknown event type \"{}\"", node.text()));
    return *type;
  }

  void read_type(const RuleFields& root) {
    const RuleNode* name = root.find("type");
    if (name == nullptr) return;
    const auto known = find_type(name->text());
    if (!known && book_.types_.size() >= 32) name->fail("more than 32 event types");
    const EventType id = known ? *known : add_type(name->text());
    Codebook::Type& type = book_.types_[static_cast<std::size_t>(id)];
    if (const RuleNode* quad = root.find("quad")) type.quad = quad_of(*quad);
    if (const RuleNode* score = root.find("score")) type.score = score->number();
    if (const RuleNode* civilians = root.find("civilians")) type.civilians = civilians->yes();
    if (const RuleNode* modes = root.find("modes")) read_modes(*modes, type);
  }

  static Quad quad_of(const RuleNode& node) {
    const double number = node.number();
    if (number != 1 && number != 2 && number != 3 && number != 4)
      node.fail("the quad class is 1, 2, 3 or 4");
    return static_cast<Quad>(number);
  }

  void read_modes(const RuleNode& node, Codebook::Type& type) {
    if (!node.node.IsMap()) node.fail("modes are given with their scores: {visit: 4}");
    for (const auto& entry : node.node) {
      const std::string name = entry.first.as<std::string>();
      const double score = RuleNode{entry.second, node.file}.number();
      type.mode_scores.emplace_back(mode_named(name), score);
    }
  }

  std::uint8_t mode_named(const std::string& name) {
    const auto found = std::find(book_.modes_.begin(), book_.modes_.end(), name);
    const auto mode = static_cast<std::uint8_t>(found - book_.modes_.begin());
    if (found == book_.modes_.end()) book_.modes_.push_back(name);
    return mode;
  }

  // ---- vocabulary -----------------------------------------------------------------------------

  void read_vocabulary(const RuleFields& root) {
    if (const RuleNode* name = root.find("type")) {
      Codebook::Type& type = book_.types_[static_cast<std::size_t>(type_of(*name))];
      if (const RuleNode* ahead = root.find("ahead")) type.ahead = type_of(*ahead);
      if (const RuleNode* vowed = root.find("vowed")) type.vowed = type_of(*vowed);
      if (const RuleNode* declined = root.find("declined")) type.declined = type_of(*declined);
    }
    for_each(root.find("contexts"), [&](auto& name, auto& node) { read_context(name, node); });
    for_each(root.find("lists"), [&](auto& name, auto& node) { read_list(name, node); });
    for_each(root.find("frames"),
             [&](auto& name, auto& node) { frames_[name] = read_frame(node); });
    for_each(root.find("courses"), [&](auto& name, auto& node) { read_course(name, node); });
    for_each(root.find("topics"), [&](auto&, auto& node) { read_topic(node); });
  }

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

  void read_context(const std::string& name, const RuleNode& node) {
    auto found = std::find(book_.contexts_.begin(), book_.contexts_.end(), name);
    const auto bit = static_cast<std::uint8_t>(found - book_.contexts_.begin());
    if (found == book_.contexts_.end()) {
      if (book_.contexts_.size() >= 64) node.fail("more than 64 contexts");
      book_.contexts_.push_back(name);
    }
    for (const std::string& item : node.list())
      book_.context_words_.push_back({phrase_of(item), bit});
  }

  void read_list(const std::string& name, const RuleNode& node) { lists_[name] = phrases_of(node); }

  std::vector<WordPattern> phrases_of(const RuleNode& node) {
    std::vector<WordPattern> phrases;
    for (const std::string& item : node.list()) {
      if (item.front() == '$') {
        const std::vector<WordPattern>& other = list_named(item.substr(1), node);
        phrases.insert(phrases.end(), other.begin(), other.end());
      } else {
        phrases.push_back(phrase_of(item));
      }
    }
    return phrases;
  }

  const std::vector<WordPattern>& list_named(const std::string& name, const RuleNode& node) const {
    const auto found = lists_.find(name);
    if (found == lists_.end()) node.fail(fmt::format("unknown list \"${}\"", name));
    return found->second;
  }

  void read_course(const std::string& name, const RuleNode& node) {
    const auto course = parse_course(name);
    if (!course)
      node.fail(fmt::format("unknown course \"{}\"", name), "use held, ahead, hoped or wanted");
    for (const std::string& item : node.list()) {
      const std::size_t at = static_cast<std::size_t>(intern(item));
      if (book_.courses_.size() <= at) book_.courses_.resize(at + 1, Course::None);
      book_.courses_[at] = *course;
    }
  }

  void read_topic(const RuleNode& node) {
    const RuleFields fields(node, {"types", "words", "unless"});
    Topic topic;
    for (const std::string& item : fields.at("types").list()) {
      const auto type = find_type(item);
      if (!type && item != "all")
        fields.at("types").fail(fmt::format("unknown event type \"{}\"", item));
      topic.types |= type ? 1U << static_cast<unsigned>(*type) : ~0U;
    }
    topic.words = phrase_run(phrases_of(fields.at("words")));
    if (const RuleNode* unless = fields.find("unless"))
      topic.unless = phrase_run(phrases_of(*unless));
    book_.topics_.push_back(topic);
  }

  Frame read_frame(const RuleNode& node) {
    const RuleFields fields(node, {"actor", "recipient", "recipient-first", "governs", "blames",
                                   "need", "reciprocal", "places"});
    Frame frame;
    read_frame_keys(fields, frame);
    return frame;
  }

  void read_frame_keys(const RuleFields& fields, Frame& frame) {
    if (const RuleNode* actor = fields.find("actor")) frame.actor = slot_run(*actor);
    if (const RuleNode* recipient = fields.find("recipient"))
      frame.recipient = slot_run(*recipient);
    if (const RuleNode* governs = fields.find("governs")) frame.governs = slot_run(*governs);
    if (const RuleNode* blames = fields.find("blames")) frame.blames = slot_run(*blames);
    if (const RuleNode* all = fields.find("reciprocal")) frame.reciprocal = all->yes();
    if (const RuleNode* places = fields.find("places")) frame.places = places->yes();
    if (const RuleNode* first = fields.find("recipient-first"))
      frame.recipient_first = first->yes();
    const RuleNode* need = fields.find("need");
    if (need == nullptr) return;
    frame.need = parse_need(need->text());
    if (!frame.need) need->fail("need is any, actor, recipient or both");
  }

  // ---- rules ----------------------------------------------------------------------------------

  void read_file_rules(const RuleFields& root, std::size_t file, bool overrides) {
    const RuleNode* rules = root.find("rules");
    if (rules == nullptr) return;
    const EventType type = type_of(root.at("type"));
    if (!rules->node.IsSequence()) rules->fail("rules are a list, each with an id");
    for (const auto& node : rules->node) {
      const RuleFields entry = read_entry({node, rules->file});
      const RuleId id = place_rule(entry, overrides);
      book_.rules_[index(id)] = read_rule(entry, type, file);
      read_triggers(entry, id);
      read_examples(entry, id);
    }
  }

  static RuleFields read_entry(const RuleNode& node) {
    return {node, {"id",     "verbs", "nouns",     "adjectives", "modals",
                   "frame",  "actor", "recipient", "reciprocal", "recipient-first",
                   "places", "need",  "governs",   "blames",     "when",
                   "unless", "mode",  "context",   "cameo",      "examples"}};
  }

  RuleId place_rule(const RuleFields& entry, bool overrides) {
    const std::string name = entry.at("id").text();
    const auto next = RuleId{static_cast<std::uint32_t>(book_.rules_.size())};
    const auto [place, added] = ids_.emplace(name, next);
    if (added) {
      book_.rules_.emplace_back();
      return place->second;
    }
    if (!overrides) entry.at("id").fail(fmt::format("the rule \"{}\" is defined twice", name));
    const RuleId id = place->second;
    std::erase_if(pending_, [&](const auto& pending) { return pending.second.rule == id; });
    std::erase_if(book_.examples_, [&](const RuleExample& example) { return example.rule == id; });
    return id;
  }

  Rule read_rule(const RuleFields& entry, EventType type, std::size_t file) {
    Rule rule;
    rule.name = keep(entry.at("id").text());
    rule.file = static_cast<std::uint16_t>(file);
    rule.line = entry.node().line();
    rule.type = type;
    read_roles(entry, rule);
    const auto first = static_cast<std::uint32_t>(book_.conditions_.size());
    read_conditions(entry.find("when"), false);
    read_conditions(entry.find("unless"), true);
    rule.conditions = {first, static_cast<std::uint32_t>(book_.conditions_.size()) - first};
    if (const RuleNode* mode = entry.find("mode")) rule.mode = known_mode(*mode, type);
    if (const RuleNode* context = entry.find("context")) rule.contexts = context_set(*context);
    if (const RuleNode* cameo = entry.find("cameo")) rule.cameo = cameo_of(*cameo);
    return rule;
  }

  void read_roles(const RuleFields& entry, Rule& rule) {
    Frame frame;
    if (const RuleNode* name = entry.find("frame")) {
      const auto found = frames_.find(name->text());
      if (found == frames_.end()) name->fail(fmt::format("unknown frame \"{}\"", name->text()));
      frame = found->second;
    }
    read_frame_keys(entry, frame);
    rule.actor = frame.actor.value_or(Run{});
    rule.recipient = frame.recipient.value_or(Run{});
    rule.governs = frame.governs.value_or(Run{});
    rule.blames = frame.blames.value_or(Run{});
    rule.need = frame.need.value_or(Need::Any);
    rule.reciprocal = frame.reciprocal.value_or(false);
    rule.places = frame.places.value_or(false);
    rule.recipient_first = frame.recipient_first.value_or(false);
  }

  Run slot_run(const RuleNode& node) { return slot_run(node.list()); }

  Run slot_run(const std::vector<std::string>& items) {
    const auto first = static_cast<std::uint32_t>(book_.slots_.size());
    for (const std::string& item : items) {
      if (item != "none") book_.slots_.push_back(slot_of(item));
    }
    return {first, static_cast<std::uint32_t>(book_.slots_.size()) - first};
  }

  Slot slot_of(std::string_view name) {
    Slot slot;
    slot.inside = name.starts_with("in ");
    if (slot.inside) name.remove_prefix(3);
    for (const NamedSlot& named : kSlots) {
      if (named.name != name) continue;
      slot.kind = named.kind;
      return slot;
    }
    slot.kind = SlotKind::Preposition;
    slot.preposition = intern(name);
    return slot;
  }

  void read_conditions(const RuleNode* map, bool unless) {
    for_each(map, [&](const std::string& name, const RuleNode& value) {
      Condition condition;
      condition.slot = slot_of(name);
      condition.unless = unless;
      condition.label = keep(fmt::format("{}: {}", name, fmt::join(value.list(), ", ")));
      condition.tests = test_run(value);
      book_.conditions_.push_back(condition);
    });
  }

  Run test_run(const RuleNode& value) {
    const auto first = static_cast<std::uint32_t>(book_.tests_.size());
    std::vector<WordPattern> phrases;
    std::uint32_t types = 0;
    for (const std::string& item : value.list()) {
      if (item.front() == '=') {
        book_.tests_.push_back({named_test(item, value), {}, 0});
      } else if (item.front() == '$') {
        book_.tests_.push_back({TestKind::Words, list_run(item.substr(1), value), 0});
      } else if (const auto type = find_type(item)) {
        types |= 1U << static_cast<unsigned>(*type);
      } else {
        phrases.push_back(phrase_of(item));
      }
    }
    if (types != 0) book_.tests_.push_back({TestKind::Event, {}, types});
    if (!phrases.empty())
      book_.tests_.push_back({TestKind::Words, phrase_run(std::move(phrases)), 0});
    return {first, static_cast<std::uint32_t>(book_.tests_.size()) - first};
  }

  // A list is laid out once, however many rules ask for it.
  Run list_run(const std::string& name, const RuleNode& node) {
    const auto known = list_runs_.find(name);
    if (known != list_runs_.end()) return known->second;
    return list_runs_[name] = phrase_run(list_named(name, node));
  }

  static TestKind named_test(std::string_view item, const RuleNode& value) {
    for (const NamedTest& named : kTests) {
      if (named.name == item) return named.kind;
    }
    value.fail(fmt::format("unknown kind \"{}\"", item),
               "the kinds are listed in codebook/README.md");
  }

  // Sorted by head, so that the matcher can search.
  Run phrase_run(std::vector<WordPattern> phrases) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const WordPattern& a, const WordPattern& b) { return a.head < b.head; });
    const auto first = static_cast<std::uint32_t>(book_.phrases_.size());
    book_.phrases_.insert(book_.phrases_.end(), phrases.begin(), phrases.end());
    return {first, static_cast<std::uint32_t>(phrases.size())};
  }

  std::uint8_t known_mode(const RuleNode& node, EventType type) const {
    const std::string name = node.text();
    for (const auto& [mode, score] : book_.types_[static_cast<std::size_t>(type)].mode_scores) {
      if (book_.modes_[mode] == name) return mode;
    }
    node.fail(fmt::format("{} has no mode \"{}\"", book_.type_name(type), name));
  }

  ContextSet context_set(const RuleNode& node) const {
    ContextSet set = 0;
    for (const std::string& name : node.list()) {
      const auto found = std::find(book_.contexts_.begin(), book_.contexts_.end(), name);
      if (found == book_.contexts_.end()) node.fail(fmt::format("unknown context \"{}\"", name));
      set |= ContextSet{1} << (found - book_.contexts_.begin());
    }
    return set;
  }

  static std::array<char, 5> cameo_of(const RuleNode& node) {
    const std::string code = node.text();
    const bool digits =
        std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || code.size() < 3 || code.size() > 4)
      node.fail("a CAMEO code has three or four digits");
    std::array<char, 5> result = {};
    std::copy(code.begin(), code.end(), result.begin());
    return result;
  }

  void read_triggers(const RuleFields& entry, RuleId id) {
    const std::size_t before = pending_.size();
    for (const NamedTrigger& named : kTriggers) {
      const RuleNode* words = entry.find(named.key);
      if (words == nullptr) continue;
      for (const std::string& item : words->list()) add_trigger(item, named.kind, id);
    }
    if (pending_.size() == before) {
      entry.node().fail("a rule needs verbs, nouns, adjectives or modals");
    }
  }

  void add_trigger(const std::string& item, TriggerKind kind, RuleId id) {
    std::vector<std::string> words = split_words(item);
    const std::size_t at = head_of(words, kind);
    Trigger trigger{id, kind, {}};
    const LemmaId head = intern(words[at]);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    trigger.rest = word_run(words);
    pending_.emplace_back(head, trigger);
  }

  // Verbs open their phrase, adjectives close it; a noun stands before its first preposition.
  static std::size_t head_of(const std::vector<std::string>& words, TriggerKind kind) {
    if (kind == TriggerKind::Verb || kind == TriggerKind::Modal) return 0;
    for (std::size_t i = 1; kind == TriggerKind::Noun && i < words.size(); ++i) {
      if (is_preposition(words[i])) return i - 1;
    }
    return words.size() - 1;
  }

  void read_examples(const RuleFields& entry, RuleId id) {
    const RuleNode* examples = entry.find("examples");
    if (examples == nullptr) return;
    if (!examples->node.IsMap()) examples->fail("examples are sentences with their events");
    for (const auto& example : examples->node) {
      const RuleNode text{example.first, examples->file};
      const RuleNode events{example.second, examples->file};
      book_.examples_.push_back({id, text.line(), text.text(), events.text()});
    }
  }

  // ---- rules of verb dictionaries -------------------------------------------------------------

  void add_verb_rule(const VerbRule& verb) {
    if (book_.files_.empty() || book_.files_.back() != verb.file) book_.files_.push_back(verb.file);
    Rule rule;
    rule.own = true;
    rule.name = keep(fmt::format("{}:{}", verb.file, verb.line));
    rule.file = static_cast<std::uint16_t>(book_.files_.size() - 1);
    rule.line = verb.line;
    rule.type = verb.type;
    if (!verb.mode.empty()) rule.mode = mode_named(verb.mode);
    std::copy(verb.cameo.begin(), verb.cameo.end(), rule.cameo.begin());
    rule.actor = slot_run(verb.actor);
    rule.recipient = slot_run(verb.recipient);
    rule.governs = slot_run(verb.governs);
    rule.reciprocal = verb.reciprocal;
    rule.places = verb.places;
    const auto first = static_cast<std::uint32_t>(book_.conditions_.size());
    for (const VerbCondition& condition : verb.conditions) add_verb_condition(condition);
    rule.conditions = {first, static_cast<std::uint32_t>(book_.conditions_.size()) - first};
    const RuleId id{static_cast<std::uint32_t>(book_.rules_.size())};
    book_.rules_.push_back(rule);
    for (const std::string& phrase : verb.verbs) add_trigger(phrase, TriggerKind::Verb, id);
  }

  // Dictionaries ask for the same words again and again; they are laid out once.
  void add_verb_condition(const VerbCondition& asked) {
    const auto first = static_cast<std::uint32_t>(book_.tests_.size());
    if (asked.phrases.empty()) {
      book_.tests_.push_back({TestKind::Any, {}, 0});
    } else {
      const std::string words = fmt::format("{}", fmt::join(asked.phrases, ","));
      const auto known = verb_phrases_.find(words);
      if (known == verb_phrases_.end()) {
        std::vector<WordPattern> phrases;
        for (const std::string& phrase : asked.phrases) phrases.push_back(phrase_of(phrase));
        verb_phrases_[words] = phrase_run(std::move(phrases));
      }
      book_.tests_.push_back({TestKind::Words, verb_phrases_[words], 0});
    }
    Condition condition;
    condition.slot = slot_of(asked.slot);
    condition.label = keep(asked.slot);
    condition.tests = {first, 1};
    book_.conditions_.push_back(condition);
  }

  // ---- words ----------------------------------------------------------------------------------

  LemmaId intern(std::string_view word) {
    const auto next = LemmaId{static_cast<std::uint32_t>(book_.lemmas_.size())};
    return book_.lemmas_.emplace(normalize_word(word), next).first->second;
  }

  Run word_run(const std::vector<std::string>& words) {
    const auto first = static_cast<std::uint32_t>(book_.words_.size());
    for (const std::string& word : words) book_.words_.push_back(intern(word));
    return {first, static_cast<std::uint32_t>(words.size())};
  }

  WordPattern phrase_of(const std::string& item) {
    std::vector<std::string> words = split_words(item);
    WordPattern phrase;
    phrase.head = intern(words.back());
    words.pop_back();
    phrase.before = word_run(words);
    return phrase;
  }

  Span keep(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(book_.strings_.size());
    book_.strings_ += text;
    return {begin, static_cast<std::uint32_t>(book_.strings_.size())};
  }

  // ---- index ----------------------------------------------------------------------------------

  void sort_triggers() {
    std::stable_sort(pending_.begin(), pending_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    book_.trigger_runs_.resize(book_.lemmas_.size());
    for (const auto& [head, trigger] : pending_) {
      Run& run = book_.trigger_runs_[static_cast<std::size_t>(head)];
      if (run.empty()) run.first = static_cast<std::uint32_t>(book_.triggers_.size());
      ++run.count;
      book_.triggers_.push_back(trigger);
    }
  }

  void sort_context_words() {
    auto& words = book_.context_words_;
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.phrase.head < b.phrase.head; });
    book_.context_runs_.resize(book_.lemmas_.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      Run& run = book_.context_runs_[static_cast<std::size_t>(words[i].phrase.head)];
      if (run.empty()) run.first = i;
      ++run.count;
    }
    book_.courses_.resize(book_.lemmas_.size(), Course::None);
  }

  Codebook book_;
  std::map<std::string, std::vector<WordPattern>, std::less<>> lists_;
  std::map<std::string, Run, std::less<>> list_runs_;
  std::map<std::string, Run, std::less<>> verb_phrases_;
  std::map<std::string, Frame, std::less<>> frames_;
  std::map<std::string, RuleId, std::less<>> ids_;
  std::vector<std::pair<LemmaId, Trigger>> pending_;
};

Result<Codebook> Codebook::compile(std::span<const CodebookFile> files,
                                   std::span<const VerbRule> verbs) {
  try {
    return CodebookCompiler().compile(files, verbs);
  } catch (const CodebookMistake& mistake) {
    return unexpected(mistake.error);
  }
}

double Codebook::score(EventType type, std::uint8_t mode) const {
  const Type& known = types_[index_of(type)];
  for (const auto& [own, score] : known.mode_scores) {
    if (own == mode) return score;
  }
  return known.score;
}

LemmaId Codebook::lemma(std::string_view word) const {
  const auto found = lemmas_.find(normalize_word(word));
  return found == lemmas_.end() ? kNoLemma : found->second;
}

}  // namespace sayso
