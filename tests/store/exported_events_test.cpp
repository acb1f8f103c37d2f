#include "store/exported_events.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "stored.h"

namespace sayso {
namespace {

using ::testing::ElementsAre;

// "PER > CUB lead" for each event.
std::vector<std::string> exported(const std::string& path, bool unfactual) {
  const std::unique_ptr<Database> store = open_store(path);
  std::vector<std::string> found;
  export_events(*store, {}, unfactual, [&found](const StoredEvent& event) {
    found.push_back(event.actor()->country + " > " + event.other()->country +
                    (event.in_lead ? " lead" : ""));
  });
  return found;
}

TEST(ExportedEvents, HaveTheSecondOfAMeetingAsOther) {
  const std::string path = fresh_path("exported_meeting");
  store_reports(path, {report("", "Norway and Ghana held talks in Lima.")});
  EXPECT_THAT(exported(path, false), ElementsAre("NOR > GHA lead"));
}

TEST(ExportedEvents, TellTheFirstParagraphFromTheRest) {
  const std::string path = fresh_path("exported_lead");
  store_reports(path, {report("", "Chad condemned Fiji.\n\nPeru condemned Cuba.")});
  EXPECT_THAT(exported(path, false), ElementsAre("TCD > FJI lead", "PER > CUB"));
}

TEST(ExportedEvents, LeaveOutWhatWasNotDoneUnlessAsked) {
  const std::string path = fresh_path("exported_negated");
  store_reports(path, {report("", "Peru's army did not shell Cuba.")});
  EXPECT_THAT(exported(path, false), ElementsAre());
  EXPECT_THAT(exported(path, true), ElementsAre("PER > CUB lead"));
}

}  // namespace
}  // namespace sayso
