#include "sayso/syntax.h"

namespace sayso {
namespace {

template <class Enum>
struct Value {
  std::string_view name;
  Enum value;
};

template <class Enum, std::size_t N>
void set(Enum& field, std::string_view name, const std::array<Value<Enum>, N>& values) {
  for (const Value<Enum>& value : values) {
    if (value.name == name) field = value.value;
  }
}

constexpr std::array<Value<VerbForm>, 4> kVerbForms = {{{"Fin", VerbForm::Fin},
                                                        {"Inf", VerbForm::Inf},
                                                        {"Part", VerbForm::Part},
                                                        {"Ger", VerbForm::Ger}}};
constexpr std::array<Value<Tense>, 2> kTenses = {{{"Past", Tense::Past}, {"Pres", Tense::Pres}}};
constexpr std::array<Value<Mood>, 3> kMoods = {
    {{"Ind", Mood::Ind}, {"Imp", Mood::Imp}, {"Sub", Mood::Sub}}};
constexpr std::array<Value<Number>, 3> kNumbers = {
    {{"Sing", Number::Sing}, {"Plur", Number::Plur}, {"Ptan", Number::Plur}}};
constexpr std::array<Value<PronType>, 10> kPronTypes = {{{"Prs", PronType::Prs},
                                                         {"Art", PronType::Art},
                                                         {"Dem", PronType::Dem},
                                                         {"Rel", PronType::Rel},
                                                         {"Int", PronType::Int},
                                                         {"Ind", PronType::Ind},
                                                         {"Tot", PronType::Tot},
                                                         {"Neg", PronType::Neg},
                                                         {"Emp", PronType::Emp},
                                                         {"Rcp", PronType::Rcp}}};

void read_feature(Morph& morph, std::string_view name, std::string_view value) {
  if (name == "VerbForm") return set(morph.verb_form, value, kVerbForms);
  if (name == "Tense") return set(morph.tense, value, kTenses);
  if (name == "Mood") return set(morph.mood, value, kMoods);
  if (name == "Number") return set(morph.number, value, kNumbers);
  if (name == "PronType") return set(morph.pron_type, value, kPronTypes);
  if (name == "Person" && value >= "1" && value <= "3") {
    morph.person = static_cast<std::uint8_t>(value[0] - '0');
  }
  if (name == "Voice") morph.passive = value == "Pass";
  if (name == "Poss" || (name == "Case" && value == "Gen")) morph.possessive = true;
  if (name == "Polarity") morph.negative = value == "Neg";
}

}  // namespace

Morph parse_morph(std::string_view feats) {
  Morph morph;
  while (!feats.empty()) {
    const std::string_view feature = feats.substr(0, feats.find('|'));
    feats.remove_prefix(feature.size() < feats.size() ? feature.size() + 1 : feats.size());
    const std::size_t equals = feature.find('=');
    if (equals == std::string_view::npos) continue;
    read_feature(morph, feature.substr(0, equals), feature.substr(equals + 1));
  }
  return morph;
}

}  // namespace sayso
