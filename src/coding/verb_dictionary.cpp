#include "coding/verb_dictionary.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "coding/verb_pattern.h"
#include "world/dictionary_lines.h"

namespace sayso {
namespace {

const std::vector<std::string> kActor = {"subject", "by", "possessor", "modifier", "in subject"};
const std::vector<std::string> kRecipient = {
    "object", "iobject", "to",   "with",      "against",    "on",    "upon",       "at",
    "toward", "for",     "from", "in object", "in against", "in on", "complement", "of"};
const std::vector<std::string> kMutual = {"subject", "possessor", "modifier", "object",
                                          "with",    "between",   "among",    "by"};
const std::vector<std::string> kSaid = {"complement", "object", "of", "to", "for", "on"};

// What a code in brackets says.
struct VerbCode {
  std::string cameo;
  EventType type = EventType::Agree;
  std::string mode;
  bool mutual = false;    // "[040:040]"
  bool reversed = false;  // "[:173]": the target acts
};

bool is_null_code(std::string_view code) {
  return code.empty() || code == "---" || code == "###" || code == "+++" || code == "***";
}

std::vector<std::string> behind(const std::string& first, const std::vector<std::string>& slots) {
  std::vector<std::string> all;
  if (!first.empty()) all.push_back(first);
  for (const std::string& slot : slots) {
    if (slot != first) all.push_back(slot);
  }
  return all;
}

// "carry out" of "CARRY_OUT", "shut down" of "DOWN_+SHUT": the verb first.
std::string verb_phrase(std::string_view written) {
  std::string first;
  std::string others;
  std::string word;
  bool marked = false;
  const auto end_word = [&] {
    if (word.empty()) return;
    const bool head = marked || (first.empty() && written.find('+') == std::string_view::npos);
    if (head && first.empty()) {
      first = word;
    } else {
      others += " " + word;
    }
    word.clear();
    marked = false;
  };
  for (const char c : written) {
    if (c == '_' || c == ' ' || c == '\t') {
      end_word();
    } else if (c == '+') {
      marked = true;
    } else {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  end_word();
  return first + others;
}

bool is_verb(std::string_view phrase) {
  return !phrase.empty() && phrase.front() != ' ' &&
         std::all_of(phrase.begin(), phrase.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || c == '-' || c == ' ' || c == '\'';
         });
}

class VerbReader {
 public:
  VerbReader(const CameoTable& cameo, std::string_view file, std::string_view text,
             std::vector<VerbRule>& rules)
      : cameo_(cameo), rules_(rules), lines_(file, text, report_.errors) {
    report_.file = file;
    stems_ = text.find("\n---") == std::string_view::npos && !text.starts_with("---");
  }

  DictionaryReport read() {
    while (lines_.next()) read_line(lines_.text());
    return std::move(report_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.starts_with("---")) return read_block(line);
    if (!section_.empty() && !line.starts_with("</"))
      return lines_.complain("lines of <" + section_ + "> are not used");
    switch (line.front()) {
      case '<':
        return read_section(line);
      case '~':
        return lines_.complain("transformations cannot be used",
                               "what is said and what is wanted is coded apart");
      case '&':
        return open_set(line.substr(1));
      case '+':
        if (!set_.empty()) return add_member(line.substr(1));
        return read_verb(line.substr(1));
      case '-':
        return read_pattern(trim_dictionary(line.substr(1)));
      case '{':  // the forms of the verb above
        return;
      default:
        return read_verb(line);
    }
  }

  // "<SYNSETS>" holds sets as they stand elsewhere; other sections have no use.
  void read_section(std::string_view line) {
    const bool tag = line.size() > 2 && line.back() == '>';
    if (!tag) return lines_.complain("\"<\" begins no entry");
    set_.clear();
    section_ = line[1] == '/' ? std::string() : std::string(line.substr(1, line.size() - 2));
    if (section_ == "SYNSETS") section_.clear();
  }

  void open_set(std::string_view name) {
    const std::string_view word = trim_dictionary(name);
    set_ = std::string(word.substr(0, word.find_last_not_of('_') + 1));
    if (set_.empty()) return lines_.complain("a set without a name");
    sets_[set_].clear();
  }

  void add_member(std::string_view member) {
    const std::string_view word = trim_dictionary(member);
    if (word.empty()) return lines_.complain("a set member without a word");
    sets_[set_].emplace_back(word);
  }

  // "--- ABANDON [080] ---".
  void read_block(std::string_view line) {
    set_.clear();
    verbs_.clear();
    block_code_.reset();
    in_block_ = true;
    patterned_ = false;
    if (const auto code = code_of(line)) block_code_ = read_code(*code);
  }

  // The text between the brackets, if there are any.
  static std::optional<std::string_view> code_of(std::string_view line) {
    const std::size_t open = line.find('[');
    const std::size_t close = line.find(']', std::min(open, line.size()));
    if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
    return trim_dictionary(line.substr(open + 1, close - open - 1));
  }

  // Nothing for a null code, and for one that cannot be used, which is told.
  std::optional<VerbCode> read_code(std::string_view text) {
    if (is_null_code(text)) return std::nullopt;
    const std::size_t colon = text.find(':');
    const std::string_view first = trim_dictionary(text.substr(0, colon));
    const std::string_view second = colon == std::string_view::npos
                                        ? std::string_view{}
                                        : trim_dictionary(text.substr(colon + 1));
    const bool reversed = is_null_code(first);
    const std::string_view code = reversed ? second : first;
    if (is_null_code(code)) return std::nullopt;
    const CameoTable::Entry* entry = cameo_.find(code);
    if (entry == nullptr) {
      const bool comment = code.starts_with("01");
      lines_.complain("[" + std::string(text) + "] " +
                      (comment ? "is a comment, which is no event" : "is no CAMEO code"));
      return std::nullopt;
    }
    return VerbCode{std::string(code), entry->type, entry->mode, first == second, reversed};
  }

  void read_verb(std::string_view line) {
    set_.clear();
    const std::size_t end = std::min(line.find_first_of("[{"), line.size());
    const std::string phrase = verb_phrase(line.substr(0, end));
    ++report_.entries;
    if (!is_verb(phrase)) {
      return lines_.complain("\"" + std::string(trim_dictionary(line.substr(0, end))) +
                             "\" is no verb");
    }
    if (!in_block_ || patterned_) verbs_.clear();
    patterned_ = false;
    std::vector<std::string> forms = {phrase};
    const bool whole = line.substr(0, end).find('_') != std::string_view::npos;
    if (stems_ && !whole && phrase.find(' ') == std::string::npos) complete_stem(phrase, forms);
    verbs_.insert(verbs_.end(), forms.begin(), forms.end());
    const auto own = code_of(line);
    const std::optional<VerbCode> code = own ? read_code(*own) : block_code_;
    if (code) add_rule(forms, *code, {});
  }

  static void complete_stem(const std::string& stem, std::vector<std::string>& forms) {
    if (stem.ends_with("i")) {
      forms.push_back(stem.substr(0, stem.size() - 1) + "y");
    } else if (!stem.ends_with("e") && !stem.ends_with("y")) {
      forms.push_back(stem + "e");
    }
  }

  void read_pattern(std::string_view line) {
    set_.clear();
    patterned_ = true;
    ++report_.entries;
    const std::size_t open = line.rfind('[');
    const auto written = open == std::string_view::npos ? std::nullopt : code_of(line.substr(open));
    if (!written) return lines_.complain("a pattern without a code in brackets");
    if (verbs_.empty()) return lines_.complain("a pattern without a verb before it");
    if (is_null_code(*written)) {
      return lines_.complain("a pattern that codes nothing cannot be used",
                             "write a rule with \"unless\" in a codebook of your own");
    }
    const std::optional<VerbCode> code = read_code(*written);
    if (!code) return;
    const auto pattern = read_verb_pattern(line.substr(0, open), sets_);
    if (!pattern) return lines_.complain(pattern.error());
    std::vector<std::string> verbs = verbs_;
    for (std::string& verb : verbs) {
      if (!pattern->particle.empty()) verb += " " + pattern->particle;
    }
    add_rule(verbs, *code, *pattern);
  }

  void add_rule(const std::vector<std::string>& verbs, const VerbCode& code,
                const VerbPattern& pattern) {
    VerbRule rule;
    rule.file = report_.file;
    rule.line = lines_.number();
    rule.verbs = verbs;
    rule.type = code.type;
    rule.mode = code.mode;
    rule.cameo = code.cameo;
    rule.conditions = pattern.conditions;
    rule.reciprocal = code.mutual || pattern.mutual;
    rule.actor = rule.reciprocal ? kMutual : behind(pattern.actor, kActor);
    if (!rule.reciprocal) rule.recipient = behind(pattern.recipient, kRecipient);
    if (code.reversed && !rule.reciprocal) rule.actor.swap(rule.recipient);
    rule.places = code.cameo == "042" || code.cameo == "043";  // a visit to a place
    const bool speech = code.type == EventType::Agree || code.type == EventType::Threaten ||
                        code.type == EventType::Reject;
    if (speech) rule.governs = kSaid;
    rules_.push_back(std::move(rule));
    ++report_.added;
  }

  const CameoTable& cameo_;
  std::vector<VerbRule>& rules_;
  DictionaryReport report_;
  DictionaryLines lines_;
  VerbSets sets_;
  std::string set_;                 // whose members are being read
  std::string section_;             // of lines that have no use
  std::vector<std::string> verbs_;  // that the patterns below belong to
  std::optional<VerbCode> block_code_;
  bool in_block_ = false;
  bool patterned_ = false;  // patterns have followed the verbs
  bool stems_ = false;
};

}  // namespace

DictionaryReport read_verb_dictionary(const CameoTable& cameo, std::string_view file,
                                      std::string_view text, std::vector<VerbRule>& rules) {
  return VerbReader(cameo, file, text, rules).read();
}

}  // namespace sayso
