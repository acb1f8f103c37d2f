#include "syntax/lemmatizer.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace sayso {
namespace {

constexpr Morph kPlural{.number = Number::Plur};
constexpr Morph kSingular{.number = Number::Sing};
constexpr Morph kPast{.verb_form = VerbForm::Fin, .tense = Tense::Past};
constexpr Morph kAny{};

Lemmatizer small_lemmatizer() {
  return Lemmatizer::learn({{"boats", "boat", Upos::Noun, kPlural},
                            {"roads", "road", Upos::Noun, kPlural},
                            {"cities", "city", Upos::Noun, kPlural},
                            {"parties", "party", Upos::Noun, kPlural},
                            {"men", "man", Upos::Noun, kPlural},
                            {"boat", "boat", Upos::Noun, kSingular},
                            {"gas", "gas", Upos::Noun, kSingular},
                            {"walked", "walk", Upos::Verb, kPast},
                            {"talked", "talk", Upos::Verb, kPast},
                            {"Fiji", "Fiji", Upos::Propn, kSingular},
                            {"The", "the", Upos::Det, kAny}});
}

std::string lemma(std::string_view form, Upos upos, const Morph& morph) {
  std::string out;
  small_lemmatizer().append_lemma(form, upos, morph, out);
  return out;
}

struct LemmaCase {
  std::string_view form;
  Upos upos;
  Morph morph;
  std::string_view lemma;
};

TEST(Lemmatizer, KnowsWordsAndGeneralisesFromEndings) {
  const LemmaCase cases[] = {
      {"men", Upos::Noun, kPlural, "man"},      {"boats", Upos::Noun, kPlural, "boat"},
      {"goats", Upos::Noun, kPlural, "goat"},   {"armies", Upos::Noun, kPlural, "army"},
      {"balked", Upos::Verb, kPast, "balk"},    {"THE", Upos::Det, kAny, "the"},
      {"Chad", Upos::Propn, kSingular, "Chad"}, {"Tanker", Upos::Noun, kSingular, "tanker"},
  };
  for (const LemmaCase& c : cases) EXPECT_EQ(lemma(c.form, c.upos, c.morph), c.lemma) << c.form;
}

TEST(Lemmatizer, UndoesRegularVerbsItHasNotSeen) {
  const struct {
    std::string_view past, lemma;
  } cases[] = {
      // a silent e, or none
      {"extradited", "extradite"},
      {"audited", "audit"},
      {"provoked", "provoke"},
      {"revoked", "revoke"},
      {"overlooked", "overlook"},
      {"prosecuted", "prosecute"},
      {"boycotted", "boycott"},
      {"evacuated", "evacuate"},
      {"defeated", "defeat"},
      {"besieged", "besiege"},
      {"avenged", "avenge"},
      {"prolonged", "prolong"},
      {"convened", "convene"},
      {"weakened", "weaken"},
      {"endured", "endure"},
      {"devoured", "devour"},
      {"massacred", "massacre"},
      {"dismantled", "dismantle"},
      {"persuaded", "persuade"},
      {"raided", "raid"},
      {"repatriated", "repatriate"},
      {"annexed", "annex"},
      {"ousted", "oust"},
      {"pardoned", "pardon"},
      {"developed", "develop"},
      {"escaped", "escape"},
      {"accused", "accuse"},
      {"focused", "focus"},
      {"vetoed", "veto"},
      {"argued", "argue"},
      {"guided", "guide"},
      {"acquired", "acquire"},
      {"owed", "owe"},
      // a doubled letter, or one that is
      {"shelled", "shell"},
      {"expelled", "expel"},
      {"installed", "install"},
      {"cancelled", "cancel"},
      {"rammed", "ram"},
      {"deterred", "deter"},
      {"dismissed", "dismiss"},
      {"kidnapped", "kidnap"},
      {"trafficked", "traffic"},
      // y and e
      {"ratified", "ratify"},
      {"died", "die"},
      {"deployed", "deploy"},
      {"decreed", "decree"},
  };
  for (const auto& c : cases) EXPECT_EQ(lemma(c.past, Upos::Verb, kPast), c.lemma);
  constexpr Morph kGerund{.verb_form = VerbForm::Ger};
  EXPECT_EQ(lemma("Extraditing", Upos::Verb, kGerund), "extradite");
  EXPECT_EQ(lemma("fleeing", Upos::Verb, kGerund), "flee");
  EXPECT_EQ(lemma("relying", Upos::Verb, kGerund), "rely");
}

TEST(Lemmatizer, KnowsIrregularPastForms) {
  for (const auto& [past, wanted] : {std::pair{"fled", "flee"},
                                     {"withdrew", "withdraw"},
                                     {"Sought", "seek"},
                                     {"slain", "slay"},
                                     {"threw", "throw"},
                                     {"hurt", "hurt"}})
    EXPECT_EQ(lemma(past, Upos::Verb, kPast), wanted);
  constexpr Morph kPresent{.verb_form = VerbForm::Fin, .tense = Tense::Pres};
  EXPECT_EQ(lemma("forgave", Upos::Verb, kPresent), "forgive");
  EXPECT_EQ(lemma("found", Upos::Verb, Morph{.verb_form = VerbForm::Inf}), "found");
  EXPECT_EQ(lemma("wound", Upos::Noun, kSingular), "wound");
}

TEST(Lemmatizer, LeavesFormsThatOnlyLookInflected) {
  constexpr Morph kInfinitive{.verb_form = VerbForm::Inf};
  EXPECT_EQ(lemma("embed", Upos::Verb, kInfinitive), "embed");
  EXPECT_EQ(lemma("bring", Upos::Verb, kInfinitive), "bring");
}

TEST(Lemmatizer, LearnsTheVerbsThatAreExceptions) {
  const Lemmatizer learned = Lemmatizer::learn(
      {{"hogtied", "hogtie", Upos::Verb, kPast}, {"raided", "raid", Upos::Verb, kPast}});
  std::string out;
  learned.append_lemma("hogtied", Upos::Verb, kPast, out);
  EXPECT_EQ(out, "hogtie");
}

TEST(Lemmatizer, NeverGivesNothing) {
  for (const std::string_view form : {"s", "ies", "ed", "S", "\u00e9s"}) {
    EXPECT_FALSE(lemma(form, Upos::Noun, kPlural).empty()) << form;
    EXPECT_FALSE(lemma(form, Upos::Verb, kPast).empty()) << form;
  }
}

TEST(Lemmatizer, WithNoRulesGivesTheWordInSmallLetters) {
  std::string out;
  Lemmatizer().append_lemma("Rain", Upos::Noun, kSingular, out);
  EXPECT_EQ(out, "rain");
}

}  // namespace
}  // namespace sayso
