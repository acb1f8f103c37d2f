#include "world/phrases.h"

#include <algorithm>

#include "world/actor_words.h"
#include "world/fold.h"

namespace sayso {
namespace {

// Relations by which a word belongs to the core of the phrase it modifies.
bool is_core_relation(Deprel rel) {
  switch (rel) {
    case Deprel::Compound:
    case Deprel::Flat:
    case Deprel::Fixed:
    case Deprel::Goeswith:
    case Deprel::Amod:
    case Deprel::NmodDesc:
    case Deprel::Nummod:
    case Deprel::Det:
    case Deprel::DetPredet:
      return true;
    default:
      return false;
  }
}

// Relations of which a word can head no phrase, whatever its part of speech.
bool is_function_relation(Deprel rel) {
  switch (rel) {
    case Deprel::Case:
    case Deprel::Mark:
    case Deprel::Cc:
    case Deprel::CcPreconj:
    case Deprel::Punct:
    case Deprel::Aux:
    case Deprel::AuxPass:
    case Deprel::Cop:
    case Deprel::CompoundPrt:
    case Deprel::Discourse:
    case Deprel::Advmod:
    case Deprel::Expl:
    case Deprel::Reparandum:
      return true;
    default:
      return is_core_relation(rel);
  }
}

// Relations in which adjectives, numerals and determiners stand for a noun: "the latter", "many".
bool is_argument_relation(Deprel rel) {
  switch (rel) {
    case Deprel::Nsubj:
    case Deprel::NsubjPass:
    case Deprel::Obj:
    case Deprel::Iobj:
    case Deprel::Obl:
    case Deprel::OblAgent:
    case Deprel::Nmod:
    case Deprel::NmodPoss:
    case Deprel::Appos:
      return true;
    default:
      return false;
  }
}

bool is_nominal(Upos upos) {
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron;
}

// Children after a head that go on with its phrase; clauses, other conjuncts and asides end it.
bool continues_phrase(Deprel rel) {
  switch (rel) {
    case Deprel::Nmod:
    case Deprel::NmodUnmarked:
    case Deprel::Appos:
    case Deprel::Case:
    case Deprel::Punct:
    case Deprel::List:
      return true;
    default:
      return is_core_relation(rel);
  }
}

// Trees deeper than any sentence a person wrote are read to this depth.
constexpr int kMaxDepth = 200;

class Finder {
 public:
  Finder(const Analysis& analysis, const Tree& tree) : analysis_(analysis), tree_(tree) {}

  Phrases find() {
    const std::size_t count = analysis_.tokens.size();
    found_.of_head.assign(count, kNoPhrase);
    relation_.assign(count, Deprel::Dep);
    left_.resize(count);
    outer_left_.resize(count);
    right_.resize(count);
    for (std::uint32_t i = 0; i < analysis_.sentences.size(); ++i) find_in(SentenceId{i});
    return std::move(found_);
  }

 private:
  const Token& token(TokenId id) const { return analysis_.token(id); }
  Deprel relation_of(TokenId id, int depth);
  bool heads_phrase(TokenId id) const;
  bool is_stray_name(TokenId id) const;
  void find_in(SentenceId sentence);
  Phrase make_phrase(TokenId head, SentenceId sentence);
  void measure(TokenId id, int depth);
  bool belongs(TokenId child, TokenId head) const;
  void set_core(Phrase& phrase) const;
  void trim_edges(Phrase& phrase) const;
  PhraseId parent_of(TokenId head) const;

  const Analysis& analysis_;
  const Tree& tree_;
  Phrases found_;
  std::vector<Deprel> relation_;  // that of the first conjunct
  std::vector<TokenId> left_;     // ends of the phrase that each token would head
  std::vector<TokenId> right_;
  std::vector<TokenId> outer_left_;  // with the preposition and marks before it
};

// A conjunct stands in the relation of the first, if that is a nominal or a modifier.
Deprel Finder::relation_of(TokenId id, int depth) {
  const Token& it = token(id);
  if (it.deprel != Deprel::Conj || it.head == kNoToken || depth > 50) return it.deprel;
  const Token& first = token(it.head);
  if (!is_nominal(first.upos) && !is_core_relation(first.deprel)) return it.deprel;
  return relation_of(it.head, depth + 1);
}

bool Finder::heads_phrase(TokenId id) const {
  const Upos upos = token(id).upos;
  const Deprel rel = relation_[index(id)];
  if (is_stray_name(id)) return true;
  if (is_function_relation(rel)) return false;
  if (is_nominal(upos)) return true;
  const bool stands_for_noun =
      upos == Upos::Adj || upos == Upos::Num || upos == Upos::Det || upos == Upos::X;
  return stands_for_noun && is_argument_relation(rel);
}

// A proper noun that the parser made a modifier of a verb, which has none.
bool Finder::is_stray_name(TokenId id) const {
  const Token& it = token(id);
  if (it.upos != Upos::Propn || it.head == kNoToken || token(it.head).upos != Upos::Verb)
    return false;
  if (is_core_relation(relation_[index(it.head)])) return false;  // "US-backed rebels"
  return it.deprel == Deprel::Compound || it.deprel == Deprel::NmodDesc ||
         it.deprel == Deprel::Flat;
}

// Whether a child is part of the phrase its head makes.
bool Finder::belongs(TokenId child, TokenId head) const {
  const Deprel rel = token(child).deprel;
  if (rel == Deprel::Conj || rel == Deprel::Cc) return !heads_phrase(head);
  if (child < head) {
    return is_core_relation(rel) || rel == Deprel::NmodPoss || rel == Deprel::Punct ||
           rel == Deprel::Appos || !heads_phrase(head);
  }
  return continues_phrase(rel) || !heads_phrase(head);
}

// The run of tokens without gaps around a token that its phrase takes.
void Finder::measure(TokenId id, int depth) {
  TokenId left = id;
  TokenId outer = id;
  TokenId right = id;
  bool open = true;
  for (const TokenId child : tree_.children(id)) {
    if (depth >= kMaxDepth) break;
    measure(child, depth + 1);
    const bool in = belongs(child, id);
    if (child < id) {
      if (in) left = std::min(left, outer_left_[index(child)]);
      if (in || token(child).deprel == Deprel::Case)
        outer = std::min(outer, outer_left_[index(child)]);
      continue;
    }
    // A gap, such as a relative clause, closes the phrase.
    open = open && in && outer_left_[index(child)] <= after(right);
    if (open) right = std::max(right, right_[index(child)]);
  }
  left_[index(id)] = left;
  right_[index(id)] = right;
  outer_left_[index(id)] = std::min(left, outer);
}

void Finder::set_core(Phrase& phrase) const {
  TokenId first = phrase.head;
  TokenId last = phrase.head;
  bool open = true;
  for (const TokenId child : tree_.children(phrase.head)) {
    const Deprel rel = token(child).deprel;
    // Without a comma, an apposition is a name with its title: "her husband Li Na".
    const bool close_name = rel == Deprel::Appos && outer_left_[index(child)] == after(last);
    if (child < phrase.head && is_core_relation(rel)) first = std::min(first, left_[index(child)]);
    if (child < phrase.head) continue;
    open = open && (is_core_relation(rel) || close_name || rel == Deprel::Punct);
    if (open && rel != Deprel::Punct) last = std::max(last, right_[index(child)]);
  }
  // What stands before the core's first word but after a possessor is part of it.
  for (const TokenId child : tree_.children(phrase.head)) {
    if (token(child).deprel != Deprel::NmodPoss || child > phrase.head) continue;
    if (right_[index(child)] >= first) first = after(right_[index(child)]);
  }
  phrase.core_first = std::max(std::min(first, phrase.head), phrase.first);
  phrase.core_last = std::min(last, phrase.last);
}

bool is_edge_mark(const Token& token) { return token.upos == Upos::Punct; }

// Without commas, quotation marks and the like at the ends; what closes a parenthesis stays.
void Finder::trim_edges(Phrase& phrase) const {
  while (phrase.first < phrase.head && is_edge_mark(token(phrase.first))) {
    phrase.first = after(phrase.first);
  }
  const auto opens = [&](TokenId id) { return analysis_.form(id) == "("; };
  while (phrase.last > phrase.head && is_edge_mark(token(phrase.last))) {
    bool opened = false;
    for (TokenId id = phrase.first; id < phrase.last; id = after(id)) opened = opened || opens(id);
    if (opened && analysis_.form(phrase.last) == ")") return;
    phrase.last = before(phrase.last);
  }
}

PhraseId Finder::parent_of(TokenId head) const {
  TokenId up = token(head).head;
  for (int depth = 0; up != kNoToken && depth < 50; ++depth) {
    if (found_.of_head[index(up)] != kNoPhrase) return found_.of_head[index(up)];
    if (!is_core_relation(relation_[index(up)])) return kNoPhrase;
    up = token(up).head;
  }
  return kNoPhrase;
}

Phrase Finder::make_phrase(TokenId head, SentenceId sentence) {
  Phrase phrase;
  phrase.head = head;
  phrase.sentence = sentence;
  phrase.relation = relation_[index(head)];
  phrase.conjunct = token(head).deprel == Deprel::Conj;
  phrase.first = left_[index(head)];
  phrase.last = right_[index(head)];
  for (const TokenId child : tree_.children(head)) {
    if (token(child).deprel != Deprel::Case) continue;
    if (child < head) {
      if (phrase.preposition == kNoToken) phrase.preposition = child;
      phrase.first = std::max(phrase.first, after(right_[index(child)]));
    }
    // The "'s" of a possessor is not part of its phrase.
    if (child > head && phrase.last >= child) phrase.last = before(child);
  }
  trim_edges(phrase);
  set_core(phrase);
  return phrase;
}

void Finder::find_in(SentenceId id) {
  const Sentence& sentence = analysis_.sentence(id);
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    relation_[i] = relation_of(TokenId{i}, 0);
    left_[i] = right_[i] = outer_left_[i] = TokenId{i};
  }
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    if (analysis_.tokens[i].head == kNoToken) measure(TokenId{i}, 0);
  }
  const std::size_t begin = found_.all.size();
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end(); ++i) {
    if (!heads_phrase(TokenId{i})) continue;
    found_.of_head[i] = PhraseId{static_cast<std::uint32_t>(found_.all.size())};
    found_.all.push_back(make_phrase(TokenId{i}, id));
  }
  for (std::size_t i = begin; i < found_.all.size(); ++i) {
    found_.all[i].parent = parent_of(found_.all[i].head);
  }
}

// Names the parser took apart: a proper noun right behind another, or behind its title, on which
// neither hangs in a way that parts them. The first phrase takes the words of the second.
class Mender {
 public:
  Mender(const Analysis& analysis, const Tree& tree, Phrases& phrases)
      : analysis_(analysis), tree_(tree), phrases_(phrases) {}

  void mend() {
    for (std::uint32_t i = 1; i < phrases_.all.size(); ++i) {
      Phrase& first = last_kept(i);
      Phrase& second = phrases_.all[i];
      if (are_one(first, second)) join(first, second);
    }
  }

 private:
  Phrase& last_kept(std::uint32_t before) {
    while (phrases_.all[before - 1].absorbed && before > 1) --before;
    return phrases_.all[before - 1];
  }

  bool are_one(const Phrase& first, const Phrase& second) const {
    if (first.sentence != second.sentence) return false;
    if (second.core_first != after(first.core_last) || second.preposition != kNoToken) return false;
    const Upos end = analysis_.token(first.core_last).upos;
    if (end != Upos::Propn && end != Upos::Noun) return false;
    if (analysis_.token(second.head).upos != Upos::Propn) return false;
    if (analysis_.token(second.core_first).upos != Upos::Propn) return false;
    // "a judge Thursday"
    if (kCalendarWords.contains(to_lower(analysis_.form(second.head)))) return false;
    const TokenId up = tree_.head(second.head);
    if (up == tree_.head(first.head) || up == first.head) return true;
    // "and Defence Minister Rey": the parser may give the conjunct's name to the verb.
    return first.conjunct &&
           (second.relation == Deprel::Nsubj || second.relation == Deprel::NsubjPass);
  }

  void join(Phrase& first, Phrase& second) {
    first.core_last = second.core_last;
    first.last = std::max(first.last, second.last);
    second.absorbed = true;
    phrases_.of_head[index(second.head)] = kNoPhrase;
  }

  const Analysis& analysis_;
  const Tree& tree_;
  Phrases& phrases_;
};

}  // namespace

Span token_span(const Analysis& analysis, TokenId first, TokenId last) {
  return {analysis.token(first).span.begin, analysis.token(last).span.end};
}

Phrases find_phrases(const Analysis& analysis, const Tree& tree) {
  Phrases phrases = Finder(analysis, tree).find();
  Mender(analysis, tree, phrases).mend();
  return phrases;
}

}  // namespace sayso
