#include "output/provenance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// A strike, claimed by a union, as a minister told.
StoredEvent strike() {
  StoredEvent event;
  event.id = "aa11:4";
  event.type = "PROTEST";
  event.standing = "alleged";
  event.sentence = "Miners struck, the union claimed.";
  event.rule = "protest.strike";
  event.dated = "2022-05";
  event.actors = {{"", "GHA", "LAB", "Miners", {"body", 0, 6}}};
  event.chain = {{"the union", "claimed", "distance", "indirect", {{"", "GHA", "LAB", "", {}}}},
                 {"a \"minister\"", "said", "neutral", "indirect", {}}};
  event.report.id = "aa11";
  event.report.title = "Back\\slash";
  event.report.publisher = "Côte & Co";
  event.report.published = "2022-05-02";
  return event;
}

TEST(Provenance, GoesFromTheEventThroughEachTellingToTheReport) {
  const std::string text = provenance_block(strike()).text;
  EXPECT_THAT(text, HasSubstr("prov:wasDerivedFrom <urn:x-sayso:telling:aa11:4:0>"));
  EXPECT_THAT(text, HasSubstr("<urn:x-sayso:telling:aa11:4:0> a prov:Entity, sayso:Telling ;\n"
                              "  sayso:cue \"claimed\""));
  EXPECT_THAT(text, HasSubstr("prov:wasDerivedFrom <urn:x-sayso:telling:aa11:4:1>"));
  EXPECT_THAT(text, HasSubstr("prov:wasDerivedFrom <urn:x-sayso:report:aa11>"));
}

TEST(Provenance, OfTheOutletsOwnVoiceGoesToTheReportAtOnce) {
  StoredEvent event = strike();
  event.chain.clear();
  const std::string text = provenance_block(event).text;
  EXPECT_THAT(text, HasSubstr("prov:wasDerivedFrom <urn:x-sayso:report:aa11>"));
  EXPECT_THAT(text, Not(HasSubstr("sayso:Telling")));
}

TEST(Provenance, EscapesWordsAndNames) {
  const std::string text = provenance_block(strike()).text;
  EXPECT_THAT(text, HasSubstr(R"(rdfs:label "a \"minister\"")"));
  EXPECT_THAT(text, HasSubstr(R"(dcterms:title "Back\\slash")"));
  EXPECT_THAT(text, HasSubstr("<urn:x-sayso:outlet:C%C3%B4te%20%26%20Co>"));
}

TEST(Provenance, TypesDaysAsPreciselyAsTheyAreKnown) {
  const std::string text = provenance_block(strike()).text;
  EXPECT_THAT(text, HasSubstr("sayso:dated \"2022-05\"^^xsd:gYearMonth"));
  EXPECT_THAT(text, HasSubstr("dcterms:issued \"2022-05-02\"^^xsd:date"));
}

}  // namespace
}  // namespace sayso
