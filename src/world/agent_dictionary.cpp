// Agent dictionaries: nouns for those who act, with the sectors they act for.

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "world/actor_codes.h"
#include "world/dictionaries.h"
#include "world/dictionary_lines.h"
#include "world/fold.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

// The roles that the tables have for a noun.
std::vector<const Role*> roles_of(const World& world, std::string_view noun) {
  const NameIndex& nouns = world.role_nouns();
  NameIndex::Node node = NameIndex::kRoot;
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(noun, {0, static_cast<std::uint32_t>(noun.size())}, pool, words);
  for (const FoldedWord& word : words) {
    node = nouns.step(node, nouns.word(slice(pool, word.folded)));
    if (node == NameIndex::kNone) return {};
  }
  std::vector<const Role*> roles;
  for (const NameEntry& entry : nouns.entries(node)) roles.push_back(&world.roles()[entry.record]);
  return roles;
}

// "~MIL", "NGO~": the part beside the country.
std::optional<std::string> without_mark(std::string_view code) {
  const std::size_t mark = code.find('~');
  if (mark == std::string_view::npos) return std::nullopt;
  std::string chain(trim_dictionary(code.substr(0, mark)));
  chain += trim_dictionary(code.substr(mark + 1));
  return chain;
}

class AgentReader {
 public:
  AgentReader(const World& world, std::string_view file, std::string_view text,
              std::vector<OwnEntry>& own)
      : world_(world), own_(own), lines_(file, text, report_.errors) {
    report_.file = file;
  }

  DictionaryReport read() {
    while (lines_.next()) {
      const std::string_view line = lines_.text();
      if (line.starts_with("<!")) continue;
      const bool definition = line.front() == '!' && line.find('=') != std::string_view::npos;
      definition ? read_set(line) : read_agent(line);
    }
    return std::move(report_);
  }

 private:
  // "!PERSON! = MAN, MEN, WOMAN".
  void read_set(std::string_view line) {
    const std::size_t end = line.find('!', 1);
    const std::size_t equals = line.find('=');
    if (end == std::string_view::npos || end > equals || end == 1)
      return lines_.complain("a set is defined as !NAME! = WORD, WORD");
    std::vector<std::string>& words = sets_[std::string(line.substr(1, end - 1))];
    words.clear();
    for (std::string_view rest = line.substr(equals + 1); !rest.empty();) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string_view word = trim_dictionary(rest.substr(0, comma));
      if (!word.empty()) words.emplace_back(word);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    if (words.empty()) lines_.complain("the set has no words");
  }

  void read_agent(std::string_view line) {
    const std::size_t open = line.find('[');
    const std::size_t close = line.find(']', std::min(open, line.size()));
    if (open == std::string_view::npos || close == std::string_view::npos)
      return lines_.complain("an agent without a code in brackets");
    ++report_.entries;
    const std::optional<std::string> chain =
        without_mark(trim_dictionary(line.substr(open + 1, close - open - 1)));
    if (!chain) return lines_.complain("no \"~\" for the country in the code of an agent");
    const ChainResult actor = read_agent_chain(world_, *chain);
    if (!actor) return lines_.complain("[~" + *chain + "]: " + actor.error());
    Sectors sectors = actor->sectors;
    // "NGO~" of a country are its civil society.
    if (!actor->code.empty() && !is_international(actor->code))
      return lines_.complain("the code of an agent names a country", "write it as an actor");
    if (sectors[0] == Sector::None && actor->code == make_country("NGO"))
      sectors = only(Sector::Cvl);
    if (sectors[0] == Sector::None) return lines_.complain("[~" + *chain + "] tells no sector");
    for (const std::string& part : actor->unknown) {
      lines_.complain("[~" + *chain + "]: \"" + part + "\" has no meaning here",
                      "the rest of the code is used");
    }
    keep(trim_dictionary(line.substr(0, open)), sectors);
  }

  // "GOLDEN_GOOSE {GOLDEN_GEESE}", "CONGRESS!PERSON!".
  void keep(std::string_view written, const Sectors& sectors) {
    std::vector<std::string> nouns;
    if (const std::size_t brace = written.find('{'); brace != std::string_view::npos) {
      const std::size_t end = written.find('}', brace);
      if (end == std::string_view::npos) return lines_.complain("\"{\" without \"}\"");
      const std::string_view plural = trim_dictionary(written.substr(brace + 1, end - brace - 1));
      if (!plural.empty()) nouns.emplace_back(plural);
      written = trim_dictionary(written.substr(0, brace));
    }
    const std::size_t mark = written.find('!');
    if (mark == std::string_view::npos) {
      nouns.emplace_back(written);
    } else if (!spell_out(written, mark, nouns)) {
      return;
    }
    add(nouns, sectors);
  }

  bool spell_out(std::string_view written, std::size_t mark, std::vector<std::string>& nouns) {
    const std::size_t end = written.find('!', mark + 1);
    const auto found = end == std::string_view::npos
                           ? sets_.end()
                           : sets_.find(std::string(written.substr(mark + 1, end - mark - 1)));
    if (found == sets_.end()) {
      lines_.complain("\"" + std::string(written) + "\" names a set that is not defined above it");
      return false;
    }
    for (const std::string& word : found->second) {
      nouns.push_back(std::string(written.substr(0, mark)) + word +
                      std::string(written.substr(end + 1)));
    }
    return true;
  }

  void add(const std::vector<std::string>& nouns, const Sectors& sectors) {
    OwnEntry own;
    own.file = report_.file;
    own.line = lines_.number();
    own.kind = NameKind::Role;
    own.codes.push_back({{}, {}, sectors, {}});
    for (const std::string& written : nouns) {
      const std::string noun = to_lower(dictionary_name(written));
      if (noun.empty()) continue;
      const std::vector<const Role*> known = roles_of(world_, noun);
      if (!known.empty()) own.role = known.front()->kind;
      if (known.empty() || known.front()->sectors != sectors) own.names.push_back(noun);
    }
    if (nouns.empty() || nouns.front().empty()) return lines_.complain("an agent without a noun");
    if (own.names.empty()) return;
    if (is_group(own.names.front())) own.role = RoleKind::Group;
    own_.push_back(std::move(own));
    ++report_.added;
  }

  // A noun that ends as one for a group does: "border police".
  bool is_group(std::string_view noun) const {
    for (const Role* role : roles_of(world_, last_word(noun))) {
      if (role->kind == RoleKind::Group) return true;
    }
    return false;
  }

  const World& world_;
  std::vector<OwnEntry>& own_;
  DictionaryReport report_;
  DictionaryLines lines_;
  std::map<std::string, std::vector<std::string>, std::less<>> sets_;
};

}  // namespace

DictionaryReport read_agent_dictionary(const World& world, std::string_view file,
                                       std::string_view text, std::vector<OwnEntry>& own) {
  return AgentReader(world, file, text, own).read();
}

}  // namespace sayso
