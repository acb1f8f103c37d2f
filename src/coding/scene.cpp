#include "coding/scene.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sayso {
namespace {

constexpr std::array<std::string_view, 53> kMeasures = {
    "all",       "batch",     "billion", "both",     "cargo",    "collection", "consignment",
    "couple",    "dozen",     "each",    "few",      "group",    "half",       "handful",
    "hundred",   "kind",      "load",    "lot",      "majority", "many",       "million",
    "most",      "number",    "other",   "pair",     "part",     "percent",    "percentage",
    "piece",     "planeload", "portion", "quantity", "quarter",  "remainder",  "rest",
    "round",     "score",     "series",  "several",  "share",    "shipload",   "shipment",
    "some",      "sort",      "third",   "thousand", "ton",      "tonne",      "tranche",
    "truckload", "volume",    "wave",    "worth"};

}  // namespace

Scene::Scene(const Codebook& book, const Analysis& analysis) : book_(&book), analysis_(&analysis) {
  index_lemmas();
  index_children();
  index_clauses();
  index_parties();
  index_places();
  index_unknown();
}

std::span<const TokenId> Scene::children(TokenId token) const {
  const Run run = child_runs_[index(token)];
  return std::span<const TokenId>(children_).subspan(run.first, run.count);
}

std::span<const Argument> Scene::arguments(const Clause& clause) const {
  return std::span<const Argument>(analysis_->arguments)
      .subspan(clause.arguments.first, clause.arguments.count);
}

ClauseId Scene::verb_above(ClauseId noun) const {
  ClauseId above = analysis_->clause(noun).parent;
  while (above != kNoClause && analysis_->clause(above).kind == PredicateKind::Noun) {
    above = analysis_->clause(above).parent;
  }
  return above;
}

ClauseId Scene::teller(ClauseId noun) const {
  const Clause& own = analysis_->clause(noun);
  if (own.parent == kNoClause) return kNoClause;
  const auto around = arguments(analysis_->clause(own.parent));
  const bool core = std::any_of(around.begin(), around.end(), [&](const Argument& argument) {
    return argument.head == own.predicate &&
           (argument.role == ArgumentRole::Subject || argument.role == ArgumentRole::Object);
  });
  return core ? own.parent : kNoClause;
}

Course Scene::course(TokenId token) const {
  const LemmaId word = lemma(token);
  return word == kNoLemma ? Course::None : book_->course(word);
}

AttributionId Scene::speaker_at(TokenId token) const {
  const Span place = analysis_->token(token).span;
  AttributionId found = kNoAttribution;
  std::uint32_t smallest = UINT32_MAX;
  for (std::size_t i = 0; i < analysis_->attributions.size(); ++i) {
    const Attribution& attribution = analysis_->attributions[i];
    for (std::uint32_t c = attribution.content.first; c < attribution.content.end(); ++c) {
      const Span content = analysis_->contents[c];
      if (!content.contains(place) || content.size() >= smallest) continue;
      smallest = content.size();
      found = AttributionId{static_cast<std::uint32_t>(i)};
    }
  }
  return found;
}

TokenId Scene::counted(TokenId token) const {
  const bool number = analysis_->token(token).upos == Upos::Num;
  const std::string_view word = analysis_->lemma(token);
  if (!number && !std::binary_search(kMeasures.begin(), kMeasures.end(), word)) return token;
  for (const TokenId child : children(token)) {
    if (analysis_->token(child).deprel != Deprel::Nmod) continue;
    for (const TokenId marker : children(child)) {
      if (analysis_->lemma(marker) == "of") return child;
    }
  }
  return token;
}

bool Scene::ends_phrase(const WordPattern& phrase, TokenId token) const {
  if (lemma(token) != phrase.head) return false;
  const auto before = book_->words(phrase.before);
  const std::uint32_t at = index(token);
  if (at < before.size()) return false;
  return std::equal(before.begin(), before.end(),
                    lemmas_.begin() + (at - static_cast<std::uint32_t>(before.size())));
}

bool Scene::ends_one_of(std::span<const WordPattern> phrases, TokenId token) const {
  const LemmaId head = lemma(token);
  auto phrase = std::lower_bound(phrases.begin(), phrases.end(), head,
                                 [](const WordPattern& p, LemmaId word) { return p.head < word; });
  for (; phrase != phrases.end() && phrase->head == head; ++phrase) {
    if (ends_phrase(*phrase, token)) return true;
  }
  return false;
}

void Scene::index_lemmas() {
  lemmas_.reserve(analysis_->tokens.size());
  for (std::uint32_t i = 0; i < analysis_->tokens.size(); ++i) {
    lemmas_.push_back(known_lemma(TokenId{i}));
  }
}

// Treebanks differ on plurals that have no singular of the same sense ("troops", "talks"), and
// lemmatisers err on rare words: a lemma that the codebook does not know is tried without its s,
// then the word as written, then without the endings of its kind.
LemmaId Scene::known_lemma(TokenId token) const {
  const std::string_view lemma = analysis_->lemma(token);
  const std::string_view form = analysis_->form(token);
  LemmaId known = book_->lemma(lemma);
  if (known == kNoLemma) known = without_ending(lemma, "s", "");
  if (known == kNoLemma) known = without_ending(lemma, "ies", "y");
  if (known == kNoLemma) known = book_->lemma(form);
  const bool verb = analysis_->token(token).upos == Upos::Verb;
  if (known == kNoLemma && verb) known = without_ending(form, "d", "");
  if (known == kNoLemma && verb) known = without_ending(form, "ed", "");
  if (known == kNoLemma && verb) known = without_ending(form, "ing", "");
  if (known == kNoLemma && verb) known = without_ending(form, "ing", "e");
  if (known == kNoLemma && verb) known = without_ending(form, "es", "");
  return known;
}

LemmaId Scene::without_ending(std::string_view word, std::string_view ending,
                              std::string_view instead) const {
  if (word.size() < ending.size() + 3 || !word.ends_with(ending)) return kNoLemma;
  word.remove_suffix(ending.size());
  return book_->lemma(std::string(word).append(instead));
}

// Counting sort of the tokens by their heads; children stay in order of the text.
void Scene::index_children() {
  const auto& tokens = analysis_->tokens;
  child_runs_.resize(tokens.size());
  for (const Token& token : tokens) {
    if (token.head != kNoToken) ++child_runs_[index(token.head)].count;
  }
  std::uint32_t next = 0;
  for (Run& run : child_runs_) {
    run.first = next;
    next += run.count;
    run.count = 0;
  }
  children_.resize(next);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head == kNoToken) continue;
    Run& run = child_runs_[index(tokens[i].head)];
    children_[run.end()] = TokenId{i};
    ++run.count;
  }
}

void Scene::index_clauses() {
  clauses_.assign(analysis_->tokens.size(), kNoClause);
  for (std::uint32_t i = 0; i < analysis_->clauses.size(); ++i) {
    const TokenId predicate = analysis_->clauses[i].predicate;
    if (predicate != kNoToken) clauses_[index(predicate)] = ClauseId{i};
  }
}

// A mention's own head comes first; among those with one head, the longest span.
void Scene::index_parties() {
  parties_.assign(analysis_->tokens.size(), kNoMention);
  for (std::uint32_t i = 0; i < analysis_->mentions.size(); ++i) {
    const Mention& mention = analysis_->mentions[i];
    if (mention.actors.empty() || mention.head == kNoToken) continue;
    MentionId& place = parties_[index(mention.head)];
    if (place == kNoMention || analysis_->mention(place).span.size() < mention.span.size())
      place = MentionId{i};
  }
}

void Scene::index_places() {
  places_.assign(analysis_->tokens.size(), kNoPlace);
  for (std::uint32_t i = 0; i < analysis_->places.size(); ++i) {
    const TokenId head = analysis_->places[i].head;
    if (head != kNoToken) places_[index(head)] = PlaceId{i};
  }
}

void Scene::index_unknown() {
  unknown_.assign(analysis_->tokens.size(), kNoMention);
  for (std::uint32_t i = 0; i < analysis_->mentions.size(); ++i) {
    const Mention& mention = analysis_->mentions[i];
    if (!mention.actors.empty() || mention.kind != MentionKind::Name || mention.head == kNoToken ||
        places_[index(mention.head)] != kNoPlace)
      continue;
    const auto below = children(mention.head);
    const bool article = std::any_of(below.begin(), below.end(), [&](TokenId child) {
      return analysis_->token(child).deprel == Deprel::Det;
    });
    const bool proper = analysis_->token(mention.head).upos == Upos::Propn;
    if (proper && !article) unknown_[index(mention.head)] = MentionId{i};
  }
}

}  // namespace sayso
