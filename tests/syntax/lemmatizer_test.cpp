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
