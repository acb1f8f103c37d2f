#include "story/sentence_marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "story/party_names.h"
#include "story/shared_content.h"
#include "story/vague_nouns.h"
#include "story/words.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SentenceMarks, DatesAreDaysOfMonthsAndYears) {
  EXPECT_THAT(dates_named("Rebels struck on Oct. 3 and again on 17 August, as in 1998."),
              ElementsAre(817, 1003, 1998));
  EXPECT_THAT(dates_named("In March, 45 men and 3,000 goats crossed."), IsEmpty());
}

TEST(SentenceMarks, AFigureIsSetRightByNotAndByQuarrel) {
  EXPECT_TRUE(corrects_a_figure("It was seven and not eight suspects, the ministry said."));
  EXPECT_TRUE(corrects_a_figure("Police counted 40, not 400 marchers."));
  EXPECT_TRUE(corrects_a_figure("Havana disputed the official toll of the raid."));
  EXPECT_FALSE(corrects_a_figure("Nine men did not come home."));
  EXPECT_FALSE(corrects_a_figure("The toll rose to 12 as the army dismissed its commander."));
}

TEST(SentenceMarks, VagueNounsNameWhatGoesOn) {
  EXPECT_TRUE(is_vague_noun("war"));
  EXPECT_TRUE(is_vague_noun("cooperation"));
  EXPECT_FALSE(is_vague_noun("raid"));
}

Telling of_actor(const char* phrase, const char* sentence) {
  Telling telling;
  telling.actors = {{make_country("PER"), Sector::Gov, "", phrase}};
  telling.words = words_of(sentence);
  telling.trigger = "visit";
  telling.dates = dates_named(sentence);
  note_names(telling);
  return telling;
}

TEST(PartyNames, PeopleOfOneOfficeAreToldApartByName) {
  const Telling rey = of_actor("Foreign Minister Ana Rey", "");
  EXPECT_TRUE(are_named_otherwise(rey, of_actor("Defence Minister Luis Paz", "")));
  EXPECT_FALSE(are_named_otherwise(rey, of_actor("Rey", "")));
  EXPECT_FALSE(are_named_otherwise(rey, of_actor("the Peruvian minister", "")));
  EXPECT_FALSE(are_named_otherwise(rey, of_actor("Gunmen on motorcycles", "")));
}

TEST(SharedContent, IsWithoutWordsForCountriesActorsAndActs) {
  const Telling one = of_actor("Ana Rey", "Peru's Ana Rey visited a shelter in Havana.");
  EXPECT_EQ(content_overlap(one, of_actor("Ana Rey", "Ana Rey visited Peruvian miners.")), 0);
  EXPECT_GT(content_overlap(one, of_actor("Ana Rey", "Rey was in Havana.")), 0.9);
}

TEST(SharedContent, SameWordsAreNearlyAllOfBoth) {
  const Telling one =
      of_actor("", "Divers found the wreck of a ferry near the lighthouse at dawn.");
  EXPECT_TRUE(are_same_words(
      one, of_actor("", "At dawn, divers found a ferry's wreck near the old lighthouse.")));
  EXPECT_FALSE(are_same_words(one, of_actor("", "Divers left the lighthouse for a ferry.")));
}

TEST(SharedContent, OtherDatesAreSeen) {
  const Telling one = of_actor("", "He came on May 4.");
  EXPECT_TRUE(name_other_dates(one, of_actor("", "He came on May 6.")));
  EXPECT_FALSE(name_other_dates(one, of_actor("", "He came on 4 May and on May 6.")));
  EXPECT_FALSE(name_other_dates(one, of_actor("", "He came on Monday.")));
}

}  // namespace
}  // namespace sayso
