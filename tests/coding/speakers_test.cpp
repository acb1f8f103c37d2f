// Who "I" and "we" are, in documents made by hand: a speaker, a verb, and what is said.

#include "coding/speakers.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

// "Rey said our army will wait for us": Rey is of Chad's government; the last six words are said.
struct Speech {
  Analysis analysis;
  Speech() {
    analysis.document.text = "Rey said our army will wait for us";
    add("Rey", Upos::Propn);
    add("said", Upos::Verb);
    add("our", Upos::Pron, 1);
    add("army", Upos::Noun);
    add("will", Upos::Aux);
    add("wait", Upos::Verb);
    add("for", Upos::Adp);
    add("us", Upos::Pron, 1);
    analysis.tokens[2].deprel = Deprel::NmodPoss;
    analysis.tokens[2].head = TokenId{3};
    analysis.sentences.push_back({{0, size()}, {0, 8}});
    mention(0, MentionKind::Name, {make_country("TCD"), Sector::Gov});
    mention(2, MentionKind::Pronoun, {});
    analysis.mentions.back().actors = {};
    mention(3, MentionKind::Nominal, {CountryCode{}, Sector::Mil});
    mention(7, MentionKind::Pronoun, {});
    analysis.mentions.back().actors = {};
  }

  void say() {
    Attribution attribution;
    attribution.mention = MentionId{0};
    attribution.actors = analysis.mentions[0].actors;
    attribution.content = {0, 1};
    analysis.contents.push_back({9, size()});
    analysis.attributions.push_back(attribution);
  }

  std::string country(std::uint32_t mention) const {
    const Run run = analysis.mentions[mention].actors;
    return run.empty() ? "-" : std::string(analysis.actors[run.first].country.view());
  }

 private:
  struct Code {
    CountryCode country;
    Sector sector = Sector::None;
  };

  std::uint32_t size() const { return static_cast<std::uint32_t>(analysis.document.text.size()); }

  void add(std::string_view form, Upos upos, std::uint8_t person = 0) {
    Token token;
    const std::uint32_t from = analysis.tokens.empty() ? 0 : analysis.tokens.back().span.end;
    token.span.begin = static_cast<std::uint32_t>(analysis.document.text.find(form, from));
    token.span.end = token.span.begin + static_cast<std::uint32_t>(form.size());
    token.upos = upos;
    token.morph.person = person;
    analysis.tokens.push_back(token);
  }

  void mention(std::uint32_t token, MentionKind kind, Code code) {
    Mention mention;
    mention.span = analysis.tokens[token].span;
    mention.head = TokenId{token};
    mention.sentence = SentenceId{0};
    mention.kind = kind;
    mention.actors = {static_cast<std::uint32_t>(analysis.actors.size()), 1};
    Actor actor;
    actor.country = code.country;
    actor.sectors[0] = code.sector;
    analysis.actors.push_back(actor);
    analysis.mentions.push_back(mention);
  }
};

TEST(Speakers, AreMeantByTheFirstPersonInWhatTheySay) {
  Speech speech;
  speech.say();
  resolve_speakers(speech.analysis);
  EXPECT_EQ(speech.country(3), "TCD");
  EXPECT_EQ(speech.analysis.mentions[3].antecedent, MentionId{0});
}

TEST(Speakers, OwnWhatTheyCallTheirs) {
  Speech speech;
  speech.say();
  resolve_speakers(speech.analysis);
  EXPECT_EQ(speech.country(2), "TCD");
  EXPECT_EQ(speech.analysis.actors[speech.analysis.mentions[2].actors.first].sectors[0],
            Sector::Mil);
}

TEST(Speakers, AreUnknownWhereNobodySpeaks) {
  Speech speech;
  resolve_speakers(speech.analysis);
  EXPECT_EQ(speech.country(1), "-");
  EXPECT_EQ(speech.country(2), "");
  EXPECT_EQ(speech.country(3), "-");
}

}  // namespace
}  // namespace sayso
