#include "world/names.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sayso {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

// A word of the text as the index knows it.
struct ScanWord {
  Span source = {};
  TokenId token = kNoToken;
  NameIndex::Word name = NameIndex::kNone;
  NameIndex::Word role = NameIndex::kNone;  // as written
  NameIndex::Word role_lemma = NameIndex::kNone;
  bool capital = false;
  bool upper = false;
};

struct HyphenWord {
  std::string_view word;
  NameUse use;
};
constexpr std::array<HyphenWord, 23> kAfter = {
    {{"led", NameUse::Leads},       {"headed", NameUse::Leads},      {"run", NameUse::Leads},
     {"owned", NameUse::Leads},     {"dominated", NameUse::Leads},   {"appointed", NameUse::Leads},
     {"backed", NameUse::Backs},    {"supported", NameUse::Backs},   {"allied", NameUse::Backs},
     {"aligned", NameUse::Backs},   {"trained", NameUse::Backs},     {"funded", NameUse::Backs},
     {"sponsored", NameUse::Backs}, {"brokered", NameUse::Backs},    {"armed", NameUse::Backs},
     {"made", NameUse::Backs},      {"linked", NameUse::Backs},      {"born", NameUse::Backs},
     {"based", NameUse::Holds},     {"controlled", NameUse::Holds},  {"held", NameUse::Holds},
     {"occupied", NameUse::Holds},  {"administered", NameUse::Holds}}};
constexpr std::array<HyphenWord, 4> kBefore = {{{"pro", NameUse::For},
                                                {"anti", NameUse::Against},
                                                {"counter", NameUse::Against},
                                                {"non", NameUse::Against}}};

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// "led" of "US-led", by the text, however it was made tokens.
std::string_view word_after_hyphen(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || text[at] != '-') return {};
  std::uint32_t end = at + 1;
  while (end < text.size() && is_small_letter(text[end])) ++end;
  return text.substr(at + 1, end - at - 1);
}

bool stands_before_hyphen(std::string_view text, std::uint32_t at, std::string_view word) {
  if (at < word.size() + 1 || text[at - 1] != '-') return false;
  const std::uint32_t begin = at - 1 - static_cast<std::uint32_t>(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[begin + i]) != word[i]) return false;
  }
  return begin == 0 || !is_small_letter(lower(text[begin - 1]));
}

NameUse use_of(std::string_view text, Span span) {
  for (const HyphenWord& before : kBefore) {
    if (stands_before_hyphen(text, span.begin, before.word)) return before.use;
  }
  const std::string_view after = word_after_hyphen(text, span.end);
  for (const HyphenWord& it : kAfter) {
    if (it.word == after) return it.use;
  }
  return NameUse::Plain;
}

class Scanner {
 public:
  Scanner(const World& world, const Analysis& analysis) : world_(world), analysis_(analysis) {}

  NameScan scan() {
    scan_.name_at.assign(analysis_.tokens.size(), kNowhere);
    scan_.role_at.assign(analysis_.tokens.size(), kNowhere);
    for (const Sentence& sentence : analysis_.sentences) {
      read_words(sentence);
      scan_sentence();
    }
    return std::move(scan_);
  }

 private:
  void read_words(const Sentence& sentence);
  void read_token(TokenId id);
  void scan_sentence();
  std::size_t match_name(std::size_t at);
  std::size_t match_shared_end(std::size_t at);
  std::size_t match_role(std::size_t at);
  std::optional<NameEntry> choose(std::span<const NameEntry> entries, std::size_t first,
                                  std::size_t last) const;
  bool is_written_so(const NameEntry& entry, std::size_t first, std::size_t last) const;
  When time_of(const NameEntry& entry) const;
  void keep(std::vector<NameMatch>& matches, std::vector<std::uint32_t>& at, std::size_t first,
            std::size_t last, const NameEntry& entry, NameIndex::Node node);

  const World& world_;
  const Analysis& analysis_;
  NameScan scan_;
  std::vector<ScanWord> words_;
  std::string pool_;
  std::vector<FoldedWord> folded_;
};

void Scanner::read_words(const Sentence& sentence) {
  words_.clear();
  pool_.clear();
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    read_token(TokenId{i});
  }
}

// A sign that is no hyphen stays as a word that is in no name, and so parts names.
void Scanner::read_token(TokenId id) {
  const Token& token = analysis_.token(id);
  folded_.clear();
  fold_words(analysis_.document.text, token.span, pool_, folded_);
  const std::string_view form = analysis_.form(id);
  if (folded_.empty() && form != "-" && form != "." && form != "\xE2\x80\x91") {
    words_.push_back({token.span, id});
    return;
  }
  for (const FoldedWord& word : folded_) {
    const std::string_view letters = slice(pool_, word.folded);
    const NameIndex::Word role = world_.role_nouns().word(letters);
    words_.push_back(
        {word.source, id, world_.names().word(letters), role, role, word.capital, word.upper});
  }
  // Proper nouns keep their plural: "Experts" at the start of a sentence.
  if (!folded_.empty() && token.upos == Upos::Propn) {
    const std::string_view letters = slice(pool_, folded_.back().folded);
    if (letters.size() > 3 && letters.back() == 's') {
      words_.back().role_lemma = world_.role_nouns().word(letters.substr(0, letters.size() - 1));
    }
  }
  // The lemma stands for the last word of the token: "ex-ministers".
  if (folded_.empty() || token.lemma.empty()) return;
  const std::string_view lemma = analysis_.lemma(id);
  // "suspected rebels" are no suspects.
  const bool participle = token.upos == Upos::Verb || token.upos == Upos::Adj;
  if (lemma == form || (participle && form.ends_with("ed"))) return;
  folded_.clear();
  fold_words(analysis_.lemmas, token.lemma, pool_, folded_);
  if (folded_.empty()) return;
  words_.back().role_lemma = world_.role_nouns().word(slice(pool_, folded_.back().folded));
}

void Scanner::scan_sentence() {
  for (std::size_t i = 0; i < words_.size();) i += std::max<std::size_t>(match_name(i), 1);
  for (std::size_t i = 0; i < words_.size();) i += std::max<std::size_t>(match_role(i), 1);
}

bool Scanner::is_written_so(const NameEntry& entry, std::size_t first, std::size_t last) const {
  if (entry.kind == NameKind::ShortForm) return false;
  if (entry.written == NameCase::Capital) return words_[first].capital;
  if (entry.written == NameCase::Any) return true;
  for (std::size_t i = first; i <= last; ++i) {
    if (!words_[i].upper) return false;
  }
  return true;
}

When Scanner::time_of(const NameEntry& entry) const {
  const Date& day = analysis_.document.published;
  if (entry.kind == NameKind::Organisation) {
    return when(day, world_.organisations()[entry.record].period);
  }
  if (entry.kind <= NameKind::People) return when(day, world_.countries()[entry.record].period);
  if (entry.kind != NameKind::Person) return When::During;
  When best = When::Before;
  for (const Tenure& tenure : world_.tenures(world_.people()[entry.record])) {
    const When time = when(day, tenure.period);
    if (time == When::During) return time;
    if (time == When::After) best = time;
  }
  return best;
}

// Of the entries that are written like the words, one that is of the document's day; else one that
// was; the first of those.
std::optional<NameEntry> Scanner::choose(std::span<const NameEntry> entries, std::size_t first,
                                         std::size_t last) const {
  std::optional<NameEntry> best;
  When best_time = When::Before;
  for (const NameEntry& entry : entries) {
    if (!is_written_so(entry, first, last)) continue;
    const When time = time_of(entry);
    // The user's own codes hold on their days only; of a person, the end of them is known by rule.
    if (entry.own && time != When::During && entry.kind != NameKind::Person) continue;
    const bool better = time == When::During ? best_time != When::During
                                             : time == When::After && best_time == When::Before;
    if (best && !better) continue;
    best = entry;
    best_time = time;
  }
  return best;
}

std::size_t Scanner::match_name(std::size_t at) {
  const NameIndex& index = world_.names();
  std::optional<NameEntry> best;
  NameIndex::Node best_node = NameIndex::kRoot;
  std::size_t length = 0;
  NameIndex::Node node = NameIndex::kRoot;
  for (std::size_t i = at; i < words_.size(); ++i) {
    node = index.step(node, words_[i].name);
    if (node == NameIndex::kNone) break;
    if (const auto entry = choose(index.entries(node), at, i)) {
      best = entry;
      best_node = node;
      length = i - at + 1;
    }
  }
  if (!best) return match_shared_end(at);
  const std::uint32_t end = words_[at + length - 1].source.end;
  const std::string_view text = analysis_.document.text;
  const bool money = end < text.size() && text[end] == '$';
  // "neo-Nazis" are of no country.
  if (money || stands_before_hyphen(text, words_[at].source.begin, "neo")) return 0;
  keep(scan_.names, scan_.name_at, at, at + length - 1, *best, best_node);
  return length;
}

// "North" of "North and South Korea": with the end of the name behind it, it is one.
std::size_t Scanner::match_shared_end(std::size_t at) {
  if (at + 3 >= words_.size() || !words_[at].capital) return 0;
  const std::string_view between = analysis_.form(words_[at + 1].token);
  if (between != "and" && between != "or" && between != ",") return 0;
  const NameIndex& index = world_.names();
  const NameIndex::Node first = index.step(NameIndex::kRoot, words_[at].name);
  const NameIndex::Node second = index.step(NameIndex::kRoot, words_[at + 2].name);
  if (first == NameIndex::kNone || second == NameIndex::kNone) return 0;
  const NameIndex::Node other = index.step(second, words_[at + 3].name);
  const NameIndex::Node node = index.step(first, words_[at + 3].name);
  if (node == NameIndex::kNone || other == NameIndex::kNone) return 0;
  const auto entry = choose(index.entries(node), at, at);
  const auto other_entry = choose(index.entries(other), at + 2, at + 3);
  if (!entry || !other_entry || entry->kind != other_entry->kind) return 0;
  keep(scan_.names, scan_.name_at, at, at, *entry, node);
  return 1;
}

// Role nouns go by their lemma in the last word: "foreign ministers".
std::size_t Scanner::match_role(std::size_t at) {
  const NameIndex& index = world_.role_nouns();
  std::optional<NameEntry> best;
  std::size_t length = 0;
  NameIndex::Node node = NameIndex::kRoot;
  for (std::size_t i = at; i < words_.size() && node != NameIndex::kNone; ++i) {
    const NameIndex::Node ends = index.step(node, words_[i].role_lemma);
    node = index.step(node, words_[i].role);
    for (const NameIndex::Node candidate : {ends, node}) {
      if (candidate == NameIndex::kNone || index.entries(candidate).empty()) continue;
      best = index.entries(candidate).front();
      length = i - at + 1;
    }
  }
  if (best) keep(scan_.roles, scan_.role_at, at, at + length - 1, *best, NameIndex::kRoot);
  return length;
}

void Scanner::keep(std::vector<NameMatch>& matches, std::vector<std::uint32_t>& at,
                   std::size_t first, std::size_t last, const NameEntry& entry,
                   NameIndex::Node node) {
  const Span span = {words_[first].source.begin, words_[last].source.end};
  const auto number = static_cast<std::uint32_t>(matches.size());
  matches.push_back({span, words_[first].token, words_[last].token,
                     use_of(analysis_.document.text, span), entry.kind, entry.record, entry.own,
                     node});
  for (std::uint32_t i = index(words_[first].token); i <= index(words_[last].token); ++i) {
    at[i] = number;
  }
}

}  // namespace

void find_names_in(const World& world, std::string_view text, Span range,
                   const std::function<void(NameKind, std::uint32_t)>& visit) {
  std::string pool;
  std::vector<FoldedWord> words;
  fold_words(text, range, pool, words);
  const NameIndex& index = world.names();
  for (std::size_t at = 0; at < words.size(); ++at) {
    NameIndex::Node node = NameIndex::kRoot;
    std::optional<NameEntry> best;
    std::size_t end = at;
    for (std::size_t i = at; i < words.size(); ++i) {
      node = index.step(node, index.word(slice(pool, words[i].folded)));
      if (node == NameIndex::kNone) break;
      for (const NameEntry& entry : index.entries(node)) {
        if (entry.kind == NameKind::ShortForm || !words[at].capital || (best && end == i)) continue;
        best = entry;
        end = i;
      }
    }
    if (best) visit(best->kind, best->record);
    at = end;
  }
}

NameScan scan_names(const World& world, const Analysis& analysis) {
  return Scanner(world, analysis).scan();
}

}  // namespace sayso
