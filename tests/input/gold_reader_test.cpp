#include "input/gold_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace sayso {
namespace {

constexpr std::string_view kLine =
    R"({"id": "a", "published": "2015-06-01", "text": "Élan: Peru and Chile met. Peru left.",)"
    R"( "events": [{"actor": [{"span": [6, 20], "code": "PER", "sectors": ["GOV"]},)"
    R"( {"span": [6, 20], "code": "CHL", "sectors": ["GOV"]}], "recipient": []},)"
    R"( {"actor": [{"span": [26, 30], "code": null, "sectors": []}],)"
    R"( "recipient": [{"span": [6, 20], "code": "PER", "sectors": ["GOV"]}]}]})";

TEST(GoldReader, ReadsEachPhraseOnceWithAllItStandsFor) {
  const Result<GoldDocument> gold = read_gold_document(kLine);
  ASSERT_TRUE(gold);
  ASSERT_EQ(gold->parties.size(), 2U);
  EXPECT_EQ(slice(gold->document.text, gold->parties[0].span), "Peru and Chile");
  EXPECT_EQ(gold->parties[0].actors.size(), 2U);
  EXPECT_EQ(slice(gold->document.text, gold->parties[1].span), "Peru");
  EXPECT_TRUE(gold->parties[1].actors.front().country.empty());
}

TEST(GoldReader, SaysWhatIsWrongWithALine) {
  const auto reason = [](std::string_view line) {
    const Result<GoldDocument> gold = read_gold_document(line);
    return gold ? std::string() : gold.error().reason;
  };
  EXPECT_EQ(reason("[1]"), "is no JSON object");
  EXPECT_EQ(reason(R"({"text": "Peru"})"), "has no list of events");
  EXPECT_EQ(reason(R"({"text": "Peru", "events": [{"actor": [], "recipient": [
      {"span": [0, 9], "code": "PER", "sectors": []}]}]})"),
            "has an event that cannot be read");
}

}  // namespace
}  // namespace sayso
