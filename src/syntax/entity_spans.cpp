#include "syntax/entity_spans.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.h"

namespace sayso {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_capital(const Analysis& analysis, std::uint32_t t) {
  const Span span = analysis.tokens[t].span;
  return !span.empty() && is_upper_at(analysis.document.text, span.begin);
}

// Relations whose dependents stand outside the phrase of their head.
bool stands_outside(Deprel relation) {
  switch (relation) {
    case Deprel::Advcl:
    case Deprel::AdvclRelcl:
    case Deprel::Appos:
    case Deprel::Aux:
    case Deprel::AuxPass:
    case Deprel::Case:
    case Deprel::Cc:
    case Deprel::CcPreconj:
    case Deprel::Conj:
    case Deprel::Cop:
    case Deprel::Csubj:
    case Deprel::CsubjOuter:
    case Deprel::CsubjPass:
    case Deprel::Dep:
    case Deprel::Discourse:
    case Deprel::Dislocated:
    case Deprel::Expl:
    case Deprel::List:
    case Deprel::Mark:
    case Deprel::Nsubj:
    case Deprel::NsubjOuter:
    case Deprel::NsubjPass:
    case Deprel::Obl:
    case Deprel::OblUnmarked:
    case Deprel::Orphan:
    case Deprel::Parataxis:
    case Deprel::Punct:
    case Deprel::Reparandum:
    case Deprel::Vocative:
      return true;
    default:
      return false;
  }
}

// Relations that a comma, a dash or a bracket turns into a remark.
bool may_be_remark(Deprel relation) {
  return relation == Deprel::Nmod || relation == Deprel::Acl || relation == Deprel::Amod ||
         relation == Deprel::Advmod;
}

class PhraseFinder {
 public:
  PhraseFinder(const Analysis& analysis, const PhraseTree& tree, std::uint32_t head)
      : analysis_(analysis), tree_(tree), head_(head), first_(head), last_(head) {}

  Run run() {
    is_predicate_ = has_child_left_of(
        head_, [](Deprel r) { return r == Deprel::Cop || r == Deprel::Nsubj || r == Deprel::Aux; });
    for (std::uint32_t c = tree_.first_child(head_); c != PhraseTree::kNone;
         c = tree_.next_sibling(c)) {
      if (analysis_.tokens[c].deprel == Deprel::Conj) break;  // what follows is said of them all
      if (belongs(c)) take(c);
    }
    close_quotation();
    while (first_ < head_ && is_one_of(form(first_), {",", ";"})) ++first_;
    return {first_, last_ - first_ + 1};
  }

 private:
  std::string_view form(std::uint32_t t) const { return analysis_.form(TokenId{t}); }

  void take(std::uint32_t child) {
    first_ = std::min(first_, tree_.leftmost(child));
    last_ = std::max(last_, tree_.rightmost(child));
  }

  bool belongs(std::uint32_t child) const {
    const Deprel relation = analysis_.tokens[child].deprel;
    if (relation == Deprel::Case)
      return child > head_ && is_one_of(form(child), {"'s", "'", "’s", "’"});
    if (stands_outside(relation)) return false;
    if (relation == Deprel::Advmod && !adverb_belongs(child)) return false;
    return child < head_ || !is_remark(child, relation);
  }

  // "Nearly 40 people", "the talks here", but not "even the army".
  bool adverb_belongs(std::uint32_t child) const {
    const std::string_view lemma = analysis_.lemma(TokenId{child});
    if (child > head_) {
      return is_one_of(lemma, {"here", "there", "ago", "else", "alone", "back", "later", "home",
                               "today", "once", "away", "around"});
    }
    if (is_predicate_) return false;
    const bool before_preposition = has_child_left_of(
        head_, [](Deprel r) { return r == Deprel::Case; }, child);
    return !before_preposition &&
           !is_one_of(lemma, {"just", "only", "even", "also", "now", "not", "especially",
                              "particularly", "still", "then", "mainly", "so", "probably", "really",
                              "maybe", "perhaps", "mostly"});
  }

  bool is_remark(std::uint32_t child, Deprel relation) const {
    const std::uint32_t begin = tree_.leftmost(child);
    const std::string_view own = form(begin);
    const std::string_view before = begin > tree_.tokens().first ? form(begin - 1) : "";
    if (is_one_of(own, {"(", "["}) || is_one_of(before, {"(", "["})) {
      return may_be_remark(relation) || relation == Deprel::NmodUnmarked ||
             relation == Deprel::AclRelcl;
    }
    return may_be_remark(relation) &&
           (is_one_of(own, {",", "—", "–"}) || is_one_of(before, {",", "-", "–", "—"}));
  }

  template <class Test>
  bool has_child_left_of(std::uint32_t head, Test test, std::uint32_t after = 0) const {
    for (std::uint32_t c = tree_.first_child(head); c != PhraseTree::kNone;
         c = tree_.next_sibling(c)) {
      if (c > after && test(analysis_.tokens[c].deprel)) return true;
    }
    return false;
  }

  // A quotation mark after the phrase whose fellow is inside it.
  void close_quotation() {
    constexpr std::string_view kClosing = "\"”’'";
    constexpr std::string_view kOpening = "\"“‘'";
    if (last_ + 1 >= tree_.tokens().end()) return;
    const std::string_view next = form(last_ + 1);
    if (next.empty() || kClosing.find(next) == std::string_view::npos) return;
    const TokenId up = analysis_.tokens[last_ + 1].head;
    if (up == kNoToken || index(up) < first_ || index(up) > last_) return;
    for (std::uint32_t t = first_; t < last_; ++t) {
      if (!form(t).empty() && kOpening.find(form(t)) != std::string_view::npos) {
        ++last_;
        return;
      }
    }
  }

  const Analysis& analysis_;
  const PhraseTree& tree_;
  std::uint32_t head_;
  std::uint32_t first_;
  std::uint32_t last_;
  bool is_predicate_ = false;
};

bool is_name_word(const Analysis& analysis, std::uint32_t t) {
  const Token& token = analysis.tokens[t];
  if (token.deprel == Deprel::NmodDesc) return false;  // a title
  if (token.upos == Upos::Propn) return true;
  return (token.upos == Upos::Adj || token.upos == Upos::Noun || token.upos == Upos::Verb) &&
         has_capital(analysis, t);
}

// Small words inside names: "Bank of Ghana", "Trinidad and Tobago", "Charles de Gaulle".
bool joins_names(const Analysis& analysis, std::uint32_t t) {
  return is_one_of(analysis.form(TokenId{t}), {"of", "for", "and", "the", "de", "da", "del", "la",
                                               "van", "von", "al", "-", "–", "&"});
}

}  // namespace

bool may_head_entity(const Analysis& analysis, std::uint32_t t) {
  const Token& token = analysis.tokens[t];
  if (token.deprel == Deprel::Flat || token.deprel == Deprel::Fixed ||
      token.deprel == Deprel::Goeswith || token.deprel == Deprel::NmodDesc) {
    return false;
  }
  switch (token.upos) {
    case Upos::Noun:
    case Upos::Propn:
    case Upos::Pron:
    case Upos::Sym:
    case Upos::X:
      return true;
    case Upos::Num:
      return token.deprel != Deprel::Nummod;
    case Upos::Det:
      return token.deprel != Deprel::Det && token.deprel != Deprel::DetPredet;
    case Upos::Adj:
      return token.deprel != Deprel::Amod || has_capital(analysis, t);
    default:
      return false;
  }
}

Run phrase_of(const Analysis& analysis, const PhraseTree& tree, std::uint32_t head) {
  return PhraseFinder(analysis, tree, head).run();
}

Run name_in(const Analysis& analysis, Run sentence, Run phrase, std::uint32_t head) {
  if (analysis.tokens[head].upos != Upos::Propn) return {};
  std::uint32_t first = head;
  while (first > phrase.first && is_name_word(analysis, first - 1)) --first;
  // The first word of a sentence has its capital anyway.
  if (first == sentence.first && analysis.tokens[first].upos != Upos::Propn) ++first;
  std::uint32_t end = head + 1;
  for (std::uint32_t t = end; t < phrase.end(); ++t) {
    if (is_name_word(analysis, t) || analysis.tokens[t].deprel == Deprel::Flat) {
      end = t + 1;
    } else if (!joins_names(analysis, t)) {
      break;
    }
  }
  return {first, end - first};
}

}  // namespace sayso
