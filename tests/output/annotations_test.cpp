#include "output/annotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sayso {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

std::string collection_of(const std::vector<StoredEvent>& events) {
  std::string all;
  AnnotationWriter writer([&all](const std::string& text) { all += text; });
  for (const StoredEvent& event : events) writer.add(event);
  writer.end();
  return all;
}

// Peru expels an envoy of Cuba, a newspaper says.
StoredEvent expulsion() {
  StoredEvent event;
  event.id = "6f0e51dcd1bfa8e5cbd7d86a8d85fb3f:2";
  event.type = "SANCTION";
  event.mode = "expel";
  event.standing = "reported";
  event.rule = "sanction.expel";
  event.sentence = "Señor Ruiz was expelled by Peru.";
  event.sentence_span = {"body", 100, 132};
  event.trigger_text = "expelled";
  event.trigger = {"body", 115, 123};
  event.actors = {{"Peru", "PER", "GOV", "Peru", {"body", 127, 131}}};
  event.recipients = {{"", "CUB", "", "Señor Ruiz", {"body", 100, 110}}};
  event.chain = {{"a newspaper", "writes", "neutral", "indirect", {}}};
  event.report.id = "6f0e51dcd1bfa8e5cbd7d86a8d85fb3f";
  return event;
}

TEST(Annotations, QuoteTheTriggerWithTheRestOfItsSentence) {
  EXPECT_THAT(collection_of({expulsion()}),
              HasSubstr(R"("exact":"expelled","prefix":"Señor Ruiz was ","suffix":" by Peru."})"));
}

TEST(Annotations, HaveOffsetsWhereAReportHasNoAddress) {
  EXPECT_THAT(collection_of({expulsion()}),
              HasSubstr(R"("source":"urn:x-sayso:report:6f0e51dcd1bfa8e5cbd7d86a8d85fb3f")"));
  EXPECT_THAT(collection_of({expulsion()}),
              HasSubstr(R"({"type":"TextPositionSelector","start":115,"end":123})"));
  StoredEvent event = expulsion();
  event.report.url = "https://www.example.org/ruiz";
  EXPECT_THAT(collection_of({event}), HasSubstr(R"("source":"https://www.example.org/ruiz")"));
  EXPECT_THAT(collection_of({event}), Not(HasSubstr("TextPositionSelector")));
}

TEST(Annotations, SayWhoDidItToWhomAndOnWhoseWord) {
  EXPECT_THAT(collection_of({expulsion()}),
              HasSubstr(R"("value":"PER GOV > CUB; reported; on the word of a newspaper")"));
  StoredEvent event = expulsion();
  event.actors.clear();
  EXPECT_THAT(collection_of({event}), HasSubstr(R"("value":"? > CUB; reported)"));
}

TEST(Annotations, ArePartedByCommasAndClosed) {
  const std::string text = collection_of({expulsion(), expulsion()});
  EXPECT_THAT(text, HasSubstr("}\n,{\"id\":\"urn:x-sayso:event:"));
  EXPECT_THAT(text, EndsWith("]}}\n"));
}

}  // namespace
}  // namespace sayso
