#include "syntax/variation.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace sayso {
namespace {

constexpr float kNamesShare = 0.2F;      // of sentences shown with other names
constexpr float kQuotesShare = 0.1F;     // with quotation marks of the other kind
constexpr float kHeadlineShare = 0.15F;  // of those that a headline can be made of
constexpr float kNoStopShare = 0.05F;
// Of headlines and of other sentences.
constexpr std::array<float, 2> kTitleCaseShare = {0.4F, 0.03F};
constexpr std::array<float, 2> kCapitalsShare = {0.05F, 0.03F};

constexpr std::size_t kLongestHeadline = 20;  // words, before any is left out
constexpr int kRareName = 20;                 // a lone name seen more often is known and stays

bool is_label(const TrainSentence& sentence, std::size_t word, Deprel label) {
  return sentence.targets.labels[word] == static_cast<std::uint32_t>(label);
}

template <std::size_t N>
bool is_one_of(std::string_view form, const std::array<std::string_view, N>& forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void capitalise(std::string& form) {
  if (!form.empty()) form[0] = upper(form[0]);
}

void put_in_capitals(TrainSentence& sentence) {
  for (std::string& form : sentence.forms) {
    for (char& c : form) c = upper(c);
  }
}

// Typewriter's marks as opening and closing ones in turn, or the other way round.
void turn_quotes(TrainSentence& sentence) {
  const bool is_plain =
      std::find(sentence.forms.begin(), sentence.forms.end(), "\"") != sentence.forms.end();
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

bool hangs_on_root(const TrainSentence& sentence, std::size_t word) {
  const std::uint16_t head = sentence.targets.heads[word];
  return head > 0 && sentence.targets.heads[head - 1U] == 0;
}

// What headlines leave out: articles, and the forms of "be" beside the main verb or predicate.
bool is_left_out(const TrainSentence& sentence, std::size_t word) {
  constexpr std::array<std::string_view, 6> kArticles = {"the", "a", "an", "The", "A", "An"};
  constexpr std::array<std::string_view, 4> kBe = {"is", "are", "was", "were"};
  const std::string& form = sentence.forms[word];
  if (is_label(sentence, word, Deprel::Det)) return is_one_of(form, kArticles);
  const bool is_aux = is_label(sentence, word, Deprel::AuxPass) ||
                      is_label(sentence, word, Deprel::Aux) ||
                      is_label(sentence, word, Deprel::Cop);
  return is_aux && hangs_on_root(sentence, word) && is_one_of(form, kBe);
}

bool is_ascii_word(const std::string& form) {
  return form.size() > 2 && form[0] >= 'A' && form[0] <= 'Z' &&
         std::all_of(form.begin() + 1, form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A capital at the beginning alone.
bool is_written_as_name(const std::string& form) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return form.size() > 2 && is_capital(form[0]) &&
         std::none_of(form.begin() + 1, form.end(), is_capital);
}

bool is_in_calendar(std::string_view form) {
  constexpr std::array<std::string_view, 19> kCalendar = {
      "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",
      "January", "February",  "March",     "April",    "May",     "June",     "July",
      "August",  "September", "October",   "November", "December"};
  return is_one_of(form, kCalendar);
}

// The beginning of one name and the end of another: a name never seen.
std::string blend(const std::string& a, const std::string& b) {
  if (!is_ascii_word(a) || !is_ascii_word(b)) return a;
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
  collect_lone_names(data);
}

void Variation::collect_lone_names(const TrainingSet& data) {
  std::map<std::string, int> counts;
  for (const TrainSentence& sentence : data.sentences) {
    const std::vector<bool> lone = lone_words(sentence);
    for (std::size_t i = 0; i < lone.size(); ++i) {
      if (lone[i] && !is_label(sentence, i, Deprel::Compound)) ++counts[sentence.forms[i]];
    }
  }
  for (const auto& [name, count] : counts) {
    if (count <= kRareName) lone_names_.push_back(name);
  }
}

Upos Variation::upos(const TrainSentence& sentence, std::size_t word) const {
  return upos_[sentence.targets.tags[word]];
}

bool Variation::is_name_part(const TrainSentence& sentence, std::size_t word, bool has_flat) const {
  return upos(sentence, word) == Upos::Propn && is_written_as_name(sentence.forms[word]) &&
         (has_flat || is_label(sentence, word, Deprel::Flat));
}

// Whether a word is by its looks and its place a name of its own, whatever hangs on it: a party to
// the verb, an owner, or a name before a noun.
bool Variation::stands_alone(const TrainSentence& sentence, std::size_t word) const {
  constexpr std::array<Deprel, 9> kPlaces = {Deprel::Nsubj, Deprel::NsubjPass, Deprel::Obj,
                                             Deprel::Iobj,  Deprel::Obl,       Deprel::OblAgent,
                                             Deprel::Nmod,  Deprel::NmodPoss,  Deprel::Compound};
  const std::string& form = sentence.forms[word];
  if (upos(sentence, word) != Upos::Propn || !is_ascii_word(form) || is_in_calendar(form))
    return false;
  if (is_label(sentence, word, Deprel::Compound))
    return upos(sentence, sentence.targets.heads[word] - 1U) == Upos::Noun;
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](Deprel place) { return is_label(sentence, word, place); });
}

bool Variation::is_lone_name(const std::string& form) const {
  return std::binary_search(lone_names_.begin(), lone_names_.end(), form);
}

// Such names without an article, an adjective or more of the name.
std::vector<bool> Variation::lone_words(const TrainSentence& sentence) const {
  constexpr std::array<Deprel, 5> kParts = {Deprel::Flat, Deprel::Compound, Deprel::Amod,
                                            Deprel::Det, Deprel::Nummod};
  std::vector<bool> lone(sentence.forms.size(), false);
  for (std::size_t i = 0; i < lone.size(); ++i) lone[i] = stands_alone(sentence, i);
  for (std::size_t i = 0; i < lone.size(); ++i) {
    const std::uint16_t head = sentence.targets.heads[i];
    if (head > 0 && std::any_of(kParts.begin(), kParts.end(),
                                [&](Deprel part) { return is_label(sentence, i, part); }))
      lone[head - 1U] = false;
  }
  return lone;
}

void Variation::change_names(TrainSentence& sentence, std::mt19937_64& random) const {
  const std::vector<bool> has_flat = words_with_flat(sentence);
  const std::vector<bool> lone = lone_words(sentence);
  for (std::size_t i = 0; i < has_flat.size(); ++i) {
    if (is_name_part(sentence, i, has_flat[i])) {
      sentence.forms[i] = other_name(has_flat[i] ? first_names_ : last_names_, random);
    } else if (lone[i] && is_lone_name(sentence.forms[i])) {
      sentence.forms[i] = other_name(lone_names_, random);
    }
  }
}

// A short statement about others; "I was there" makes none.
bool Variation::can_be_headline(const TrainSentence& sentence) const {
  const std::size_t size = sentence.forms.size();
  if (size < 4 || size > kLongestHeadline || sentence.forms.back() == "?") return false;
  bool has_subject = false;
  for (std::size_t i = 0; i < size; ++i) {
    if (!is_label(sentence, i, Deprel::Nsubj) && !is_label(sentence, i, Deprel::NsubjPass))
      continue;
    if (upos(sentence, i) == Upos::Pron) return false;
    has_subject = true;
  }
  return has_subject;
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

// All but the little words.
void Variation::put_in_title_case(TrainSentence& sentence) const {
  constexpr std::array<Upos, 6> kLittle = {Upos::Adp,  Upos::Det,   Upos::Cconj,
                                           Upos::Part, Upos::Sconj, Upos::Aux};
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    const bool is_little =
        std::find(kLittle.begin(), kLittle.end(), upos(sentence, i)) != kLittle.end();
    if (!is_little || sentence.forms[i].size() > 3) capitalise(sentence.forms[i]);
  }
}

TrainSentence Variation::show(const TrainSentence& sentence, std::mt19937_64& random) const {
  TrainSentence shown = sentence;
  if (uniform(random) < kNamesShare) change_names(shown, random);
  if (uniform(random) < kQuotesShare) turn_quotes(shown);
  const bool is_headline = uniform(random) < kHeadlineShare && can_be_headline(shown);
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
