#include "clause/draft.h"

#include <algorithm>
#include <string_view>

namespace sayso {
namespace {

bool may_be_relative(const Analysis& analysis, TokenId id) {
  const Token& token = analysis.token(id);
  if (token.morph.pron_type == PronType::Rel) return true;
  if (token.upos != Upos::Pron && token.upos != Upos::Adv && token.upos != Upos::Det) return false;
  const std::string_view lemma = analysis.lemma(id);
  return lemma == "who" || lemma == "which" || lemma == "whom" || lemma == "whose" ||
         lemma == "where" || (lemma == "that" && token.morph.pron_type == PronType::None);
}

bool is_relative(Deprel deprel) {
  return deprel == Deprel::AclRelcl || deprel == Deprel::AdvclRelcl;
}

}  // namespace

Draft::Draft(Analysis& analysis)
    : analysis_(&analysis),
      tree_(analysis),
      at_(analysis.tokens.size(), kNoClause),
      antecedents_(analysis.tokens.size(), kNoToken),
      has_pronoun_(analysis.tokens.size(), false) {
  analysis.clauses.clear();
  analysis.arguments.clear();
  find_antecedents();
}

// A pronoun in front of the verb of the nearest relative clause around it stands for the noun that
// clause modifies. Each way up is as long as the sentence at most.
void Draft::find_antecedents() {
  for (const TokenId id : tree_.top_down()) {
    if (!may_be_relative(*analysis_, id)) continue;
    TokenId verb = id;
    while (verb != kNoToken && !is_relative(tree_.deprel(verb))) verb = tree_.head(verb);
    if (verb == kNoToken || verb <= id) continue;
    const std::string_view word = tree_.lemma(id);
    const bool person = word == "who" || word == "whom" || word == "whose";
    antecedents_[index(id)] = person ? person_at(tree_.head(verb)) : tree_.head(verb);
    has_pronoun_[index(verb)] = true;
  }
}

// "A minister of trade who ...": the minister, where the clause hangs on a thing below a person.
TokenId Draft::person_at(TokenId noun) const {
  const auto kind_at = [&](TokenId token) {
    const auto found = std::find_if(analysis_->entities.begin(), analysis_->entities.end(),
                                    [&](const Entity& one) { return one.head == token; });
    return found == analysis_->entities.end() ? EntityKind::Person : found->kind;
  };
  TokenId at = noun;
  while (kind_at(at) == EntityKind::Abstract || kind_at(at) == EntityKind::Object) {
    const Deprel relation = tree_.deprel(at);
    if (relation != Deprel::Nmod && relation != Deprel::Conj) return noun;
    at = tree_.head(at);
  }
  return kind_at(at) == EntityKind::Person ? at : noun;
}

void Draft::add_clause(const Clause& clause) {
  at_[index(clause.predicate)] = ClauseId{static_cast<std::uint32_t>(analysis_->clauses.size())};
  analysis_->clauses.push_back(clause);
  lists_.emplace_back();
}

void Draft::add(ClauseId id, const Argument& argument) {
  for (const Argument a : arguments(id)) {
    if (a.role == argument.role && a.head == argument.head) return;
  }
  const auto node = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back({argument, kEnd});
  List& list = lists_[index(id)];
  (list.first == kEnd ? list.first : nodes_[list.last].next) = node;
  list.last = node;
}

bool Draft::has(ClauseId id, ArgumentRole role) const {
  for (const Argument a : arguments(id)) {
    if (a.role == role) return true;
  }
  return false;
}

void Draft::store_arguments() {
  analysis_->arguments.reserve(nodes_.size());
  for (std::uint32_t i = 0; i < analysis_->clauses.size(); ++i) {
    Run& run = analysis_->clauses[i].arguments;
    run.first = static_cast<std::uint32_t>(analysis_->arguments.size());
    for (const Argument a : arguments(ClauseId{i})) analysis_->arguments.push_back(a);
    run.count = static_cast<std::uint32_t>(analysis_->arguments.size()) - run.first;
  }
}

}  // namespace sayso
