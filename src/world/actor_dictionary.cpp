// Actor dictionaries: names with their synonyms, and the codes of each by date.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "world/actor_codes.h"
#include "world/dictionaries.h"
#include "world/dictionary_dates.h"
#include "world/dictionary_lines.h"
#include "world/fold.h"
#include "world/lookup.h"
#include "world/name_codes.h"

namespace sayso {
namespace {

// An entry as it is being read.
struct Entry {
  std::uint32_t line = 0;
  std::vector<std::string> names;
  std::vector<OwnCode> dated;
  std::vector<Period> nobody;  // dates on which the name is coded as nobody: "[--- <990101]"
  std::optional<OwnCode> otherwise;
  bool failed = false;  // a code was told already
};

bool is_null_code(std::string_view chain) {
  return !chain.empty() && (chain == "---" || chain == "###" || chain == "+++" || chain == "***");
}

bool is_group_noun(const World& world, std::string_view word) {
  const NameIndex& nouns = world.role_nouns();
  const NameIndex::Node node = nouns.step(NameIndex::kRoot, nouns.word(to_lower(word)));
  if (node == NameIndex::kNone) return false;
  const auto entries = nouns.entries(node);
  return std::any_of(entries.begin(), entries.end(), [&](const NameEntry& entry) {
    return world.roles()[entry.record].kind == RoleKind::Group;
  });
}

bool is_adjective(const World& world, std::string_view word) {
  const std::vector<Meaning> meanings = lookup(world, word, {});
  return std::any_of(meanings.begin(), meanings.end(),
                     [](const Meaning& meaning) { return meaning.kind == NameKind::Adjective; });
}

// A name such as "Party of God" names a body; of other names with dates, a person is meant.
bool names_a_body(const World& world, const std::string& name) {
  std::string_view rest = name;
  if (rest.find(' ') == std::string_view::npos) return true;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    for (const std::string_view small : {"Of", "For", "The", "And", "of", "for", "the", "and"}) {
      if (word == small) return true;
    }
    if (is_group_noun(world, word) || is_adjective(world, word)) return true;
  }
  return false;
}

bool is_person(const World& world, const std::string& name) {
  const std::vector<Meaning> meanings = lookup(world, name, {});
  return std::any_of(meanings.begin(), meanings.end(),
                     [](const Meaning& meaning) { return meaning.kind == NameKind::Person; });
}

// Whether the tables give the name this code on every day.
bool known_alike(const World& world, const std::string& name, const OwnCode& code) {
  for (const Meaning& meaning : lookup(world, name, {})) {
    if (meaning.actor.country != code.code || meaning.kind >= NameKind::Role) continue;
    if (meaning.kind == NameKind::ShortForm || meaning.kind == NameKind::Person) continue;
    const bool government = code.sectors[0] == Sector::None || code.sectors == only(Sector::Gov);
    if (meaning.kind <= NameKind::People ? government : meaning.actor.sectors == code.sectors)
      return true;
  }
  return false;
}

class ActorReader {
 public:
  ActorReader(const World& world, std::string_view file, std::string_view text,
              std::vector<OwnEntry>& own)
      : world_(world), own_(own), lines_(file, text, report_.errors) {
    report_.file = file;
  }

  DictionaryReport read() {
    while (lines_.next()) read_line(lines_.text());
    finish_entry();
    return std::move(report_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.starts_with("<!")) return;  // a comment of the kind that is closed otherwise
    if (line.front() == '<') return read_section(line);
    if (!section_.empty()) return lines_.complain("words of <" + section_ + "> are not used");
    if (line.front() == '[') return read_codes(line);
    const std::size_t bracket = std::min(line.find('['), line.size());
    std::string_view name = trim_dictionary(line.substr(0, bracket));
    if (name.starts_with('+')) {
      add_name(name.substr(1));
    } else {
      finish_entry();
      entry_ = Entry{lines_.number(), {}, {}, {}, {}, false};
      add_name(name);
    }
    if (bracket < line.size()) read_codes(line.substr(bracket));
  }

  // TABARI lists nouns and adjectives between "<NOUN>" and "</NOUN>".
  void read_section(std::string_view line) {
    finish_entry();
    const bool tag = line.size() > 2 && line.back() == '>';
    if (!tag) return lines_.complain("\"<\" begins no entry");
    section_ = line[1] == '/' ? std::string() : std::string(line.substr(1, line.size() - 2));
  }

  void add_name(std::string_view written) {
    if (!entry_) return lines_.complain("a synonym without an entry before it");
    if (written.find_first_of("+&*%$") != std::string_view::npos) {
      return lines_.complain("\"" + std::string(written) + "\" is no name",
                             "two entries may stand on one line");
    }
    std::string name = dictionary_name(written);
    // "Islamic Army (IAA)" is two names.
    const std::size_t open = name.find('(');
    const std::size_t close = name.find(')', std::min(open, name.size()));
    if (open != std::string::npos && close != std::string::npos) {
      std::string inside = name.substr(open + 1, close - open - 1);
      for (char& c : inside) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      keep_name(inside);
      name = dictionary_name(name.substr(0, open) + name.substr(close + 1));
    }
    keep_name(name);
  }

  void keep_name(const std::string& name) {
    if (name.empty()) return lines_.complain("an entry without a name");
    const bool known =
        std::find(entry_->names.begin(), entry_->names.end(), name) != entry_->names.end();
    if (!known) entry_->names.push_back(name);
  }

  void read_codes(std::string_view text) {
    if (!entry_) return lines_.complain("a code without a name before it");
    while (!text.empty()) {
      const std::size_t close = text.find(']');
      if (text.front() != '[' || close == std::string_view::npos) {
        entry_->failed = true;
        return lines_.complain("\"" + std::string(text) + "\" is no code in brackets");
      }
      read_code(trim_dictionary(text.substr(1, close - 1)));
      text = trim_dictionary(text.substr(close + 1));
    }
  }

  void read_code(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(" \t<>"), text.size());
    const std::string_view chain = text.substr(0, end);
    const std::string_view dates = trim_dictionary(text.substr(end));
    Period period;
    if (!dates.empty()) {
      const std::optional<Period> read = read_restriction(dates);
      if (!read) return fail("\"" + std::string(dates) + "\" is no date restriction");
      period = *read;
    }
    if (is_null_code(chain)) return add_nobody(period, !dates.empty());
    const ChainResult actor = read_actor_chain(world_, chain);
    if (!actor) return fail("[" + std::string(chain) + "]: " + actor.error());
    for (const std::string& part : actor->unknown) {
      lines_.complain("[" + std::string(chain) + "]: \"" + part + "\" has no meaning here",
                      "the rest of the code is used");
    }
    add_code({actor->code, actor->home, actor->sectors, period}, !dates.empty());
  }

  void fail(std::string reason) {
    entry_->failed = true;
    lines_.complain(std::move(reason));
  }

  void add_nobody(const Period& period, bool dated) {
    if (!dated) return fail("the null code names nobody");
    entry_->nobody.push_back(period);
  }

  void add_code(const OwnCode& code, bool dated) {
    if (dated) {
      entry_->dated.push_back(code);
    } else if (!entry_->otherwise) {
      entry_->otherwise = code;
    } else if (entry_->otherwise->code != code.code || entry_->otherwise->sectors != code.sectors) {
      lines_.complain("a second code without a date", "the first one is used");
    }
  }

  void finish_entry() {
    if (!entry_) return;
    const Entry entry = std::move(*entry_);
    entry_.reset();
    if (entry.names.empty()) return;
    ++report_.entries;
    const bool coded = !entry.dated.empty() || entry.otherwise;
    if (!coded && !entry.failed) {
      lines_.complain_at(entry.line, "\"" + entry.names.front() + "\" has no code",
                         "a line of its code, or the \"+\" of a synonym, may be missing");
    }
    if (coded) keep(entry);
  }

  void keep(const Entry& entry) {
    OwnEntry own;
    own.file = report_.file;
    own.line = entry.line;
    own.kind = kind_of(entry);
    own.codes = codes_of(entry);
    for (const std::string& name : entry.names) {
      const bool plain = entry.dated.empty() && entry.nobody.empty();
      if (!plain || !known_alike(world_, name, *entry.otherwise)) own.names.push_back(name);
    }
    if (own.names.empty() || own.codes.empty()) return;
    own_.push_back(std::move(own));
    ++report_.added;
  }

  NameKind kind_of(const Entry& entry) const {
    if (is_person(world_, entry.names.front())) return NameKind::Person;
    if (!entry.dated.empty() && !names_a_body(world_, entry.names.front())) return NameKind::Person;
    const bool bare = entry.dated.empty() && entry.otherwise->sectors[0] == Sector::None;
    return bare && world_.country(entry.otherwise->code) != nullptr ? NameKind::Country
                                                                    : NameKind::Organisation;
  }

  // The code without a date holds on the days that no other has.
  static std::vector<OwnCode> codes_of(const Entry& entry) {
    std::vector<OwnCode> codes = entry.dated;
    if (!entry.otherwise) return codes;
    std::vector<Period> taken = entry.nobody;
    for (const OwnCode& code : entry.dated) taken.push_back(code.period);
    for (const Period& period : uncovered(taken)) {
      codes.push_back(*entry.otherwise);
      codes.back().period = period;
    }
    return codes;
  }

  const World& world_;
  std::vector<OwnEntry>& own_;
  DictionaryReport report_;
  DictionaryLines lines_;
  std::optional<Entry> entry_;
  std::string section_;
};

}  // namespace

DictionaryReport read_actor_dictionary(const World& world, std::string_view file,
                                       std::string_view text, std::vector<OwnEntry>& own) {
  return ActorReader(world, file, text, own).read();
}

}  // namespace sayso
