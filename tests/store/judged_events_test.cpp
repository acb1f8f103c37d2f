#include "store/judged_events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "stored.h"

namespace sayso {
namespace {

std::unique_ptr<Database> two_reports(std::string_view name) {
  const std::string path = fresh_path(name);
  store_reports(path, {report("Chad condemns Fiji", "Chad's army shelled Mali on Monday."),
                       report("", "Peru's president visited Cuba. Norway praised Ghana.")});
  return open_store(path);
}

StoredEvent event_of_type(Database& store, const std::string& type) {
  PreparedStatement find(store, "SELECT document, event FROM events WHERE type = ?");
  find.start({type});
  if (!find.next()) throw std::runtime_error("no " + type);
  return EventReader(store).read(find.integer(0), find.integer(1));
}

TEST(JudgedEvents, AreThoseWithASureVerdictOnWhatIsCodedNow) {
  const auto store = two_reports("judged_sure");
  VerdictFile verdicts(fresh_path("judged_sure_verdicts"));
  verdicts.put(event_of_type(*store, "ASSAULT"), {.roles = false});
  verdicts.put(event_of_type(*store, "SUPPORT"), {.sure = false});
  StoredEvent changed = event_of_type(*store, "CONSULT");
  changed.actors.clear();
  verdicts.put(changed, {});
  StoredEvent gone = event_of_type(*store, "ACCUSE");
  gone.id = "0123456789abcdef:7";
  verdicts.put(gone, {});

  const std::vector<JudgedEvent> judged = judged_events(*store, verdicts);
  ASSERT_EQ(judged.size(), 1U);
  EXPECT_EQ(judged[0].event.trigger_text, "shelled");
  EXPECT_TRUE(judged[0].verdict.type);
  EXPECT_FALSE(judged[0].verdict.roles);
}

TEST(JudgedEvents, AreFoundAgainInTheReportOfTheStore) {
  const auto store = two_reports("judged_again");
  for (const char* type : {"ACCUSE", "ASSAULT", "CONSULT", "SUPPORT"}) {
    StoredEvent event = event_of_type(*store, type);
    const Analysis analysis = coder().code(stored_document(*store, event.document));
    const auto found = find_again(event, analysis, coder().codebook());
    ASSERT_TRUE(found) << type;
    EXPECT_EQ(analysis.text(analysis.events[*found].trigger), event.trigger_text);
    event.actors.clear();
    EXPECT_FALSE(find_again(event, analysis, coder().codebook())) << "coded otherwise";
  }
}

TEST(JudgedEvents, ComeWithAllThatIsKnownOfTheirReport) {
  const std::string path = fresh_path("judged_report");
  Document known = report("Talks in Peru", "Chad met Fiji.\n\nMali left.", "2019-03");
  known.url = "https://news.example/1";
  known.publisher = "The Example";
  store_reports(path, {known});
  const auto store = open_store(path);
  const Document read = stored_document(*store, 1);
  EXPECT_EQ(read.text, known.text);
  EXPECT_EQ(read.body_begin, known.body_begin);
  EXPECT_EQ(read.published, known.published);
  EXPECT_EQ(read.url, known.url);
  EXPECT_EQ(read.publisher, known.publisher);
  EXPECT_THROW(stored_document(*store, 2), std::runtime_error);
}

}  // namespace
}  // namespace sayso
