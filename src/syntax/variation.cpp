#include "syntax/variation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "syntax/spelling.h"

namespace sayso {
namespace {

constexpr float kNamesShare = 0.15F;  // of sentences shown with other names of people
constexpr float kQuotesShare = 0.1F;  // with quotation marks of the other kind
constexpr float kHeadlineShare = 0.06F;
constexpr float kNoStopShare = 0.05F;
// Of headlines and of other sentences.
constexpr std::array<float, 2> kTitleCaseShare = {0.4F, 0.02F};
constexpr std::array<float, 2> kCapitalsShare = {0.1F, 0.02F};

bool is_label(const TrainSentence& sentence, std::size_t word, Deprel label) {
  return sentence.targets.labels[word] == static_cast<std::uint32_t>(label);
}

void capitalise(std::string& form) {
  if (!form.empty() && form[0] >= 'a' && form[0] <= 'z')
    form[0] = static_cast<char>(form[0] - 'a' + 'A');
}

void put_in_title_case(TrainSentence& sentence) {
  for (std::string& form : sentence.forms) {
    if (form.size() > 3) capitalise(form);
  }
}

void put_in_capitals(TrainSentence& sentence) {
  for (std::string& form : sentence.forms) {
    for (char& c : form) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
  }
}

// Typewriter's marks as opening and closing ones in turn, or the other way round.
void turn_quotes(TrainSentence& sentence) {
  const auto has = [&](std::string_view mark) {
    return std::find(sentence.forms.begin(), sentence.forms.end(), mark) != sentence.forms.end();
  };
  const bool is_plain = has("\"");
  bool open = true;
  for (std::string& form : sentence.forms) {
    if (is_plain && form == "\"") {
      form = open ? "\u201c" : "\u201d";
      open = !open;
    } else if (!is_plain && (form == "\u201c" || form == "\u201d")) {
      form = "\"";
    }
  }
}

// Takes words out; nothing may hang on them.
void remove_words(TrainSentence& sentence, const std::vector<bool>& out) {
  std::vector<std::uint16_t> number(out.size() + 1, 0);
  std::uint16_t kept = 0;
  for (std::size_t i = 0; i < out.size(); ++i) number[i + 1] = out[i] ? kept : ++kept;
  TrainSentence made;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i]) continue;
    made.forms.push_back(sentence.forms[i]);
    made.targets.tags.push_back(sentence.targets.tags[i]);
    made.targets.heads.push_back(number[sentence.targets.heads[i]]);
    made.targets.labels.push_back(sentence.targets.labels[i]);
  }
  sentence = std::move(made);
}

std::vector<bool> words_with_dependents(const TrainSentence& sentence) {
  std::vector<bool> has(sentence.forms.size(), false);
  for (const std::uint16_t head : sentence.targets.heads) {
    if (head > 0) has[head - 1U] = true;
  }
  return has;
}

void drop_stop(TrainSentence& sentence) {
  std::vector<bool> out(sentence.forms.size(), false);
  out.back() = sentence.forms.back() == "." && !words_with_dependents(sentence).back();
  if (out.size() > 2) remove_words(sentence, out);
}

// What headlines leave out: articles, and the forms of "be" beside another word.
bool is_left_out(const TrainSentence& sentence, std::size_t word) {
  constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};
  constexpr std::array<std::string_view, 4> kBe = {"is", "are", "was", "were"};
  const std::string form = lower_ascii(sentence.forms[word]);
  if (is_label(sentence, word, Deprel::Det))
    return std::find(kArticles.begin(), kArticles.end(), form) != kArticles.end();
  const bool is_aux = is_label(sentence, word, Deprel::AuxPass) ||
                      is_label(sentence, word, Deprel::Aux) ||
                      is_label(sentence, word, Deprel::Cop);
  return is_aux && word > 0 && std::find(kBe.begin(), kBe.end(), form) != kBe.end();
}

// The beginning of one name and the end of another: a name never seen.
std::string blend(const std::string& a, const std::string& b) {
  const auto is_ascii = [](const std::string& name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
  };
  if (!is_ascii(a) || !is_ascii(b)) return a;
  return a.substr(0, (a.size() + 1) / 2) + b.substr(b.size() / 2);
}

std::string other_name(const std::vector<std::string>& names, std::mt19937_64& random) {
  const std::string& a = names[random() % names.size()];
  const std::string& b = names[random() % names.size()];
  return uniform(random) < 0.5F ? a : blend(a, b);
}

void sort_unique(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

std::vector<bool> words_with_flat(const TrainSentence& sentence) {
  std::vector<bool> has(sentence.forms.size(), false);
  for (std::size_t i = 0; i < has.size(); ++i) {
    if (is_label(sentence, i, Deprel::Flat) && sentence.targets.heads[i] > 0)
      has[sentence.targets.heads[i] - 1U] = true;
  }
  return has;
}

}  // namespace

float uniform(std::mt19937_64& random) { return static_cast<float>(random() >> 40) * 0x1p-24F; }

Variation::Variation(const TrainingSet& data) {
  for (const SyntaxTag& tag : data.tags) upos_.push_back(tag.upos);
  for (std::uint32_t i = 0; i < upos_.size(); ++i) {
    if (upos_[i] == Upos::Part && data.tags[i].feats == "_") particle_ = i;
  }
  for (const TrainSentence& sentence : data.sentences) {
    const std::vector<bool> has_flat = words_with_flat(sentence);
    for (std::size_t i = 0; i < has_flat.size(); ++i) {
      if (!is_name_part(sentence, i, has_flat[i])) continue;
      (has_flat[i] ? first_names_ : last_names_).push_back(sentence.forms[i]);
    }
  }
  sort_unique(first_names_);
  sort_unique(last_names_);
}

bool Variation::is_name_part(const TrainSentence& sentence, std::size_t word, bool has_flat) const {
  return upos_[sentence.targets.tags[word]] == Upos::Propn && sentence.forms[word].size() > 2 &&
         (has_flat || is_label(sentence, word, Deprel::Flat));
}

void Variation::change_names(TrainSentence& sentence, std::mt19937_64& random) const {
  const std::vector<bool> has_flat = words_with_flat(sentence);
  for (std::size_t i = 0; i < has_flat.size(); ++i) {
    if (is_name_part(sentence, i, has_flat[i]))
      sentence.forms[i] = other_name(has_flat[i] ? first_names_ : last_names_, random);
  }
}

// "Finland will send the medics." as "Finland to send medics".
void Variation::make_headline(TrainSentence& sentence) const {
  std::vector<bool> out = words_with_dependents(sentence);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = !out[i] && is_left_out(sentence, i);
    if (sentence.forms[i] != "will" || !is_label(sentence, i, Deprel::Aux)) continue;
    sentence.forms[i] = "to";
    sentence.targets.tags[i] = particle_;
    sentence.targets.labels[i] = static_cast<std::uint32_t>(Deprel::Mark);
  }
  remove_words(sentence, out);
  drop_stop(sentence);
  capitalise(sentence.forms.front());
}

TrainSentence Variation::show(const TrainSentence& sentence, std::mt19937_64& random) const {
  TrainSentence shown = sentence;
  if (uniform(random) < kNamesShare) change_names(shown, random);
  if (uniform(random) < kQuotesShare) turn_quotes(shown);
  const bool is_headline = uniform(random) < kHeadlineShare;
  if (is_headline) make_headline(shown);
  const std::size_t kind = is_headline ? 0 : 1;
  const float draw = uniform(random);
  if (draw < kTitleCaseShare[kind]) {
    put_in_title_case(shown);
  } else if (draw < kTitleCaseShare[kind] + kCapitalsShare[kind]) {
    put_in_capitals(shown);
  }
  if (uniform(random) < kNoStopShare) drop_stop(shown);
  return shown;
}

}  // namespace sayso
