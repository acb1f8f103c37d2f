#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/audit_sample.h"
#include "store/verdicts.h"
#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAreArray;

std::vector<std::string> drawn(Database& store, std::size_t count, std::uint64_t seed,
                               const EventFilter& filter = {}) {
  EventReader reader(store);
  std::vector<std::string> ids;
  for (const SampledEvent& one : draw_sample(store, filter, count, seed).events) {
    ids.push_back(reader.read(one.document, one.event).id);
  }
  return ids;
}

// A store of 40 visits and 40 denunciations, two a report.
std::unique_ptr<Database> visits(std::string_view name) {
  const std::string path = fresh_path(name);
  std::vector<Document> reports;
  for (int i = 0; i < 40; ++i) {
    reports.push_back(report("", "Chad's president visited Fiji with " + std::to_string(i) +
                                     " traders. Peru condemned Cuba."));
  }
  store_reports(path, reports);
  return open_store(path);
}

TEST(AuditSample, IsTheSameForASeedAndBeginsALargerOne) {
  const auto store = visits("audit_seed");
  const std::vector<std::string> ten = drawn(*store, 10, 1);
  EXPECT_EQ(ten.size(), 10U);
  EXPECT_EQ(drawn(*store, 10, 1), ten);
  EXPECT_NE(drawn(*store, 10, 2), ten);
  std::vector<std::string> twenty = drawn(*store, 20, 1);
  twenty.resize(10);
  EXPECT_THAT(twenty, ElementsAreArray(ten));
}

TEST(AuditSample, TakesAllWhereThereAreFewAndCountsThem) {
  const auto store = visits("audit_few");
  const EventSample sample = draw_sample(*store, {}, 1000, 1);
  EXPECT_EQ(sample.all, 80U);
  EXPECT_EQ(sample.events.size(), 80U);
  EventFilter filter;
  filter.types = {"ACCUSE"};
  EXPECT_EQ(draw_sample(*store, filter, 5, 1).all, 40U);
}

TEST(AuditSample, FavoursNoEvent) {
  const auto store = visits("audit_fair");
  int first_of_its_report = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    for (const SampledEvent& one : draw_sample(*store, {}, 10, seed).events) {
      first_of_its_report += one.event == 0 ? 1 : 0;
    }
  }
  EXPECT_NEAR(first_of_its_report, 1000, 100);  // 4.5 standard deviations
}

TEST(Verdicts, AreReadFromKeys) {
  EXPECT_EQ(parse_verdict("y"), Verdict{});
  EXPECT_EQ(parse_verdict("u"), Verdict{.sure = false});
  EXPECT_EQ(parse_verdict("rs"), (Verdict{.roles = false, .standing = false}));
  for (const char* wrong : {"", "yr", "x", "uu"}) EXPECT_FALSE(parse_verdict(wrong)) << wrong;
}

TEST(Verdicts, AreKeptUntilTheEventIsCodedOtherwise) {
  const auto store = visits("verdicts_kept");
  StoredEvent event = EventReader(*store).read(1, 0);
  const std::string path = fresh_path("verdicts");
  VerdictFile(path).put(event, {.roles = false});
  VerdictFile verdicts(path);
  EXPECT_EQ(verdicts.find(event), Verdict{.roles = false});
  verdicts.put(event, {.type = false});
  EXPECT_EQ(verdicts.find(event), Verdict{.type = false});
  event.standing = "denied";
  EXPECT_FALSE(verdicts.find(event));
}

TEST(Verdicts, DoNotGoIntoTheStore) {
  const auto store = visits("verdicts_in_store");
  EXPECT_THROW(VerdictFile{store->path()}, std::runtime_error);
}

TEST(StoredEvent, HasItsPartiesChainQuantitiesAndPlace) {
  const std::string path = fresh_path("stored_event");
  store_reports(
      path, {report("", "It rained. Rebels killed 12 soldiers in Nairobi, Kenya's police said.")});
  const auto store = open_store(path);
  const StoredEvent event = EventReader(*store).read(1, 0);
  EXPECT_EQ(event.type, "ASSAULT");
  EXPECT_EQ(event.trigger_text, "killed");
  EXPECT_EQ(event.actor()->text, "Rebels");
  EXPECT_EQ(event.other()->text, "12 soldiers");
  ASSERT_EQ(event.chain.size(), 1U);
  EXPECT_EQ(event.chain[0].source_text, "Kenya's police");
  ASSERT_EQ(event.chain[0].sources.size(), 1U);
  EXPECT_EQ(event.chain[0].sources[0].country, "KEN");
  ASSERT_EQ(event.quantities.size(), 1U);
  EXPECT_EQ(event.quantities[0].minimum, 12);
  EXPECT_EQ(event.place.name, "Nairobi");
  EXPECT_EQ(sentence_before(*store, event), "It rained.");
}

}  // namespace
}  // namespace sayso
