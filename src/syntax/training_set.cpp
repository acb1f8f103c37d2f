#include "syntax/training_set.h"

#include "syntax/tree_decoder.h"

namespace sayso {
namespace {

constexpr int kMinWordCount = 2;  // a rarer word has no row of its own
constexpr int kMinAffixCount = 3;
constexpr int kMinTagCount = 2;  // a rarer tag is taken for the commonest of its part of speech

// Of any word, and kWordDropout / (kWordDropout + n) more of one seen n times.
constexpr float kAnyWordDropout = 0.05F;
constexpr float kWordDropout = 0.25F;

}  // namespace

std::vector<FeatureHashes> hashes_of(const std::vector<std::string>& forms) {
  std::vector<FeatureHashes> hashes;
  hashes.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) hashes.push_back(hash_features(forms[i], i == 0));
  return hashes;
}

TrainingSet::TrainingSet(const std::vector<Treebank>& treebanks) {
  count_tags(treebanks);
  for (const Treebank& treebank : treebanks) {
    for (const Sentence& sentence : treebank.analysis.sentences) add(treebank, sentence);
  }
  count_features();
  learn_lemmas(treebanks);
}

void TrainingSet::count_tags(const std::vector<Treebank>& treebanks) {
  std::map<TagKey, int> counts;
  for (const Treebank& treebank : treebanks) {
    for (std::size_t i = 0; i < treebank.feats.size(); ++i)
      ++counts[{treebank.analysis.tokens[i].upos, treebank.feats[i]}];
  }
  for (const auto& [key, count] : counts) {
    const auto [best, first] = most_common_.try_emplace(key.first, key);
    if (!first && count > counts[best->second]) best->second = key;
  }
  for (const auto& [key, count] : counts) {
    if (count < kMinTagCount && key != most_common_[key.first]) continue;
    tag_ids_[key] = static_cast<std::uint32_t>(tags.size());
    tags.push_back({key.first, key.second, parse_morph(key.second)});
  }
}

std::uint32_t TrainingSet::tag_id(Upos upos, const std::string& feats) const {
  const auto found = tag_ids_.find({upos, feats});
  return found != tag_ids_.end() ? found->second : tag_ids_.at(most_common_.at(upos));
}

void TrainingSet::add(const Treebank& treebank, const Sentence& sentence) {
  if (sentence.tokens.count > kMaxTreeWords) return;
  const std::uint32_t first = sentence.tokens.first;
  TrainSentence made;
  for (std::uint32_t i = first; i < sentence.tokens.end(); ++i) {
    const Token& token = treebank.analysis.tokens[i];
    const std::uint32_t head = token.head == kNoToken ? 0 : index(token.head) - first + 1;
    made.forms.emplace_back(treebank.analysis.form(TokenId{i}));
    made.targets.tags.push_back(tag_id(token.upos, treebank.feats[i]));
    made.targets.heads.push_back(static_cast<std::uint16_t>(head));
    made.targets.labels.push_back(static_cast<std::uint32_t>(token.deprel));
  }
  sentences.push_back(std::move(made));
}

void TrainingSet::count_features() {
  std::map<std::uint64_t, std::pair<int, bool>> counts;  // and whether it is a word
  for (const TrainSentence& sentence : sentences) {
    for (const FeatureHashes& word : hashes_of(sentence.forms)) {
      for (std::size_t i = 0; i < kFeatures; ++i) {
        if (word[i] == 0) continue;
        auto& [count, is_word] = counts[word[i]];
        ++count;
        is_word = i == 0;
      }
    }
  }
  for (const auto& [hash, what] : counts) {
    const auto& [count, is_word] = what;
    if (count < (is_word ? kMinWordCount : kMinAffixCount)) continue;
    const float rare = kWordDropout / (kWordDropout + static_cast<float>(count));
    hashes.push_back(hash);
    word_dropout.push_back(is_word ? kAnyWordDropout + rare : 0.0F);
  }
}

void TrainingSet::learn_lemmas(const std::vector<Treebank>& treebanks) {
  std::vector<LemmaExample> examples;
  for (const Treebank& treebank : treebanks) {
    for (std::uint32_t i = 0; i < treebank.analysis.tokens.size(); ++i) {
      const Token& token = treebank.analysis.tokens[i];
      const std::string_view lemma = treebank.analysis.lemma(TokenId{i});
      if (lemma == "_") continue;
      examples.push_back({treebank.analysis.form(TokenId{i}), lemma, token.upos, token.morph});
    }
  }
  lemmatizer = Lemmatizer::learn(examples);
}

}  // namespace sayso
