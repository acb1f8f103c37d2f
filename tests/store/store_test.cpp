#include "store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "store/schema.h"
#include "stored.h"

namespace sayso {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Document visit() {
  return report("Chad’s president in Suva",
                "Chad’s president visited Fiji on Monday. Rebels killed 12 soldiers in Nairobi, "
                "officials in Kenya said.");
}

Document protest() {
  return report("", "Thousands of students protested in Lima against Peru's government.",
                "2024-12-02");
}

std::string failure(const std::string& path) {
  try {
    store_reports(path, {visit()});
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(Store, HoldsWhatWasCoded) {
  const std::string path = fresh_path("coded");
  store_reports(path, {visit()});
  EXPECT_THAT(rows(path, "SELECT published, title FROM documents"),
              ElementsAre("2024-11-18|Chad’s president in Suva"));
  EXPECT_THAT(rows(path, "SELECT type, date, actors, recipients FROM event_list"),
              Contains("CONSULT|2024-11-18|TCD GOV|FJI GOV"));
  EXPECT_THAT(rows(path,
                   "SELECT country, sector, cue FROM tellers JOIN quotation_sources USING "
                   "(country) WHERE cue = 'said'"),
              Contains("KEN|GOV|said"));
  EXPECT_THAT(rows(path, "SELECT minimum, unit FROM quantities"), Contains("12|soldiers"));
}

TEST(Store, OffsetsCutTheWords) {
  const std::string path = fresh_path("offsets");
  store_reports(path, {visit()});
  EXPECT_THAT(
      rows(path,
           "SELECT substr(body, trigger_start + 1, trigger_stop - trigger_start), trigger_text "
           "FROM events JOIN documents USING (document) JOIN sentences USING (document, sentence) "
           "WHERE type = 'ASSAULT' AND field = 'body'"),
      ElementsAre("killed|killed"));
  EXPECT_THAT(rows(path,
                   "SELECT count(*) FROM roles JOIN documents USING (document) WHERE text <> "
                   "substr(CASE field WHEN 'title' THEN title ELSE body END, start + 1, "
                   "stop - start)"),
              ElementsAre("0"));
  EXPECT_THAT(rows(path, "SELECT sentence FROM event_list WHERE type = 'CONSULT'"),
              Contains("Chad’s president visited Fiji on Monday."));
}

TEST(Store, FindsWordsAndPlaces) {
  const std::string path = fresh_path("found");
  store_reports(path, {visit(), protest()});
  EXPECT_THAT(rows(path, "SELECT rowid FROM document_text WHERE document_text MATCH 'students'"),
              ElementsAre("2"));
  EXPECT_THAT(rows(path,
                   "SELECT name FROM place_points JOIN places USING (place) WHERE "
                   "place_points.south > -15 AND place_points.north < -10 AND "
                   "place_points.west > -80 AND place_points.east < -70"),
              ElementsAre("Lima"));
}

TEST(Store, EveryKeyPointsAtARow) {
  const std::string path = fresh_path("keys");
  store_reports(path, {visit(), protest()});
  EXPECT_THAT(rows(path, "PRAGMA foreign_key_check"), IsEmpty());
  EXPECT_THAT(rows(path, "PRAGMA integrity_check"), ElementsAre("ok"));
  EXPECT_THAT(rows(path, "PRAGMA user_version"), ElementsAre(std::to_string(kSchemaVersion)));
}

TEST(Store, NumbersOfOtherListsKeepTheirZeros) {
  const std::string path = fresh_path("countries");
  store_reports(path, {});
  EXPECT_THAT(rows(path, "SELECT cow, gw FROM countries WHERE country IN ('USA', 'DEU')"),
              ElementsAre("255|260", "002|002"));
}

TEST(Store, CodingAgainReplaces) {
  const std::string path = fresh_path("again");
  store_reports(path, {visit(), protest()});
  const std::vector<std::string> before = dump(path);
  store_reports(path, {visit(), protest()}, {"2", "rules", "world", "model"}, OtherManifest::Adopt);
  EXPECT_THAT(rows(path, "SELECT document, manifest FROM documents"), ElementsAre("1|2", "2|2"));
  std::vector<std::string> after = dump(path);
  ASSERT_EQ(after.size(), before.size());
  EXPECT_TRUE(std::equal(after.begin() + 2, after.end(), before.begin() + 2)) << "but documents";
}

TEST(Store, ACorrectedDayReplacesTheReport) {
  const std::string path = fresh_path("corrected");
  store_reports(path, {visit()});
  Document corrected = visit();
  corrected.published = make_day(2024, 11, 20);
  store_reports(path, {corrected});
  EXPECT_THAT(rows(path, "SELECT document, published FROM documents"), ElementsAre("1|2024-11-20"));
}

TEST(Store, CodingAgainLeavesNoKeyBehind) {
  const std::string path = fresh_path("keys_again");
  store_reports(path, {visit(), protest()});
  const std::vector<std::string> before = rows(path, "SELECT * FROM event_keys");
  Document corrected = visit();
  corrected.published = make_day(2024, 11, 26);
  store_reports(path, {corrected});
  EXPECT_NE(rows(path, "SELECT * FROM event_keys"), before);
  store_reports(path, {visit()});
  EXPECT_EQ(rows(path, "SELECT * FROM event_keys"), before);
}

TEST(Store, SkipsWhatIsThere) {
  const std::string path = fresh_path("resumed");
  store_reports(path, {visit()});
  store_reports(path, {visit(), protest()});
  EXPECT_THAT(rows(path, "SELECT run, ended, documents, skipped FROM runs"),
              ElementsAre("1|1|1|0", "2|1|1|1"));
}

TEST(Store, TheLastOfTwoTellingsOfOneReportIsKept) {
  const std::string path = fresh_path("twice");
  Document first = visit();
  Document second = visit();
  second.id = "second";
  for (int run = 0; run < 2; ++run) {
    store_reports(path, {first, second});
    EXPECT_THAT(rows(path, "SELECT source_id FROM documents"), ElementsAre("second")) << run;
  }
}

TEST(Store, RefusesAnotherCodebookUnlessAdopted) {
  const std::string path = fresh_path("manifest");
  store_reports(path, {visit()});
  const Manifest changed{"1", "other rules", "other world", "model"};
  try {
    store_reports(path, {protest()}, changed);
    FAIL() << "went on with another codebook";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("another codebook and world"));
    EXPECT_THAT(error.what(), HasSubstr("--adopt"));
  }
  store_reports(path, {protest()}, changed, OtherManifest::Adopt);
  EXPECT_THAT(rows(path, "SELECT manifest, count(*) FROM documents GROUP BY 1"),
              ElementsAre("1|1", "2|1"));
  EXPECT_NO_THROW(store_reports(path, {protest()}, changed));
}

TEST(Store, WhatIsNotFinishedIsNotHalfThere) {
  const std::string path = fresh_path("unfinished");
  {
    StoreWriter store(path, coder(), {"1", "rules", "world", "model"}, OtherManifest::Refuse);
    ASSERT_FALSE(store.has(visit()));
    store.add(coder().code(visit()));
  }
  EXPECT_THAT(rows(path, "SELECT ended, documents FROM runs"), ElementsAre("0|0"));
  EXPECT_THAT(rows(path, "SELECT * FROM documents"), IsEmpty());
  store_reports(path, {visit()});
  EXPECT_THAT(rows(path, "SELECT count(*) FROM documents"), ElementsAre("1"));
}

TEST(Store, TwoMayWriteAtOnce) {
  const std::string path = fresh_path("two");
  constexpr int kReports = 150;
  const auto write = [&path](int writer) {
    std::vector<Document> reports;
    for (int i = 0; i < kReports; ++i) {  // a third of them is told by both
      const std::string number = std::to_string(i % 3 == 0 ? i : i + 1000 * writer);
      reports.push_back(report("", "Chad's envoy visited Fiji with " + number + " traders."));
    }
    store_reports(path, reports);
  };
  std::thread other(write, 1);
  write(2);
  other.join();
  EXPECT_THAT(rows(path, "SELECT count(*), count(DISTINCT id) FROM documents"),
              ElementsAre("250|250"));
  EXPECT_THAT(rows(path, "SELECT count(*) FROM events"), ElementsAre("250"));
  EXPECT_THAT(rows(path, "PRAGMA integrity_check"), ElementsAre("ok"));
}

TEST(Store, AForeignDatabaseIsLeftAlone) {
  const std::string path = fresh_path("foreign");
  Database(path, Database::Mode::Write).execute("CREATE TABLE hens (name TEXT)");
  EXPECT_THAT(failure(path), HasSubstr("foreign.db: is not a Sayso store; name another file"));
  EXPECT_THAT(rows(path, "SELECT name FROM sqlite_schema"), ElementsAre("hens"));
}

TEST(Store, AFileThatIsNoDatabaseIsLeftAlone) {
  const std::string path = fresh_path("letter");
  std::ofstream(path) << std::string(5000, 'x');
  EXPECT_THAT(failure(path), HasSubstr("is not a Sayso store"));
  EXPECT_EQ(std::filesystem::file_size(path), 5000U);
}

TEST(Store, ADamagedStoreIsTold) {
  const std::string path = fresh_path("damaged");
  store_reports(path, {visit(), protest()});
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096);  // the header page stays
  file << std::string(std::filesystem::file_size(path) - 4096, '\xAA');
  file.close();
  EXPECT_THAT(failure(path), HasSubstr("damaged.db: is damaged"));
}

// A store of schema 1 that is kept as text, and what was added to make it one of a later schema.
std::string kept_store(std::string_view name, int schema = 1) {
  const std::string path = fresh_path(name);
  for (int i = 1; i <= schema; ++i) {
    std::ifstream file(std::string(SAYSO_SOURCE_DIR) + "/tests/store/schema_" + std::to_string(i) +
                       ".sql");
    const std::string sql{std::istreambuf_iterator<char>(file), {}};
    Database(path, Database::Mode::Write).execute(sql.c_str());
  }
  return path;
}

TEST(Store, OneOfSchema1IsBroughtToThisOneByWriting) {
  const std::string path = kept_store("kept_written");
  store_reports(path, {protest()});
  EXPECT_THAT(rows(path, "PRAGMA user_version"), ElementsAre(std::to_string(kSchemaVersion)));
  EXPECT_THAT(rows(path, "SELECT count(*) FROM documents"), ElementsAre("5"));
  EXPECT_THAT(rows(path, "PRAGMA foreign_key_check"), IsEmpty());
}

TEST(Store, OneOfSchema1MigratesToWhatCodingAnewGives) {
  const std::string path = kept_store("kept_migrated");
  EXPECT_EQ(migrate_store(path), 1);
  EXPECT_EQ(migrate_store(path), kSchemaVersion) << "nothing is left to do";
  EXPECT_THAT(rows(path,
                   "SELECT document, event FROM events EXCEPT SELECT document, event FROM "
                   "occurrence_events"),
              IsEmpty());
  EXPECT_THAT(rows(path,
                   "SELECT type, dated, standing, sources FROM occurrences JOIN "
                   "occurrence_events USING (occurrence) WHERE document = 3"),
              ElementsAre("CONSULT|2024-11-18|stated|1", "REJECT|2024-11-19|stated|1",
                          "ASSAULT|2024-11-19|denied|1"));
  EXPECT_THAT(rows(path, "SELECT position FROM event_list WHERE standing = 'denied'"),
              ElementsAre("denies"));
}

TEST(Store, OneOfSchema2FindsItsCopies) {
  const std::string path = kept_store("kept_copies", 2);
  const std::string acts = "SELECT occurrence, sources FROM occurrences WHERE reports = 2";
  EXPECT_THAT(rows(path, acts), ElementsAre("1|2", "6|2", "7|2"));
  EXPECT_EQ(migrate_store(path), 2);
  EXPECT_THAT(rows(path, "SELECT document, origin FROM copies"), ElementsAre("2|1", "6|5"));
  EXPECT_THAT(rows(path, acts), ElementsAre("1|2", "6|1", "7|1"));
  EXPECT_THAT(rows(path, "SELECT DISTINCT root FROM occurrence_events WHERE document = 5"),
              ElementsAre("Reuters"));
  EXPECT_THAT(rows(path, "PRAGMA foreign_key_check"), IsEmpty());
}

TEST(Store, OneOfSchema1IsNotReadButToldWhatToDo) {
  const std::string path = kept_store("kept_read");
  try {
    open_store(path);
    FAIL() << "read";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("schema 1"));
    EXPECT_THAT(error.what(), HasSubstr("sayso migrate " + path));
  }
}

TEST(Store, TellingsOfOneActAreOneOccurrence) {
  const std::string path = fresh_path("linked");
  Document wire = report("", "On Monday, Chad's president visited Fiji, the palace said.");
  Document later = report("", "Chad's president visited Fiji on Thursday.", "2024-11-22");
  wire.publisher = "Lake Courier";
  store_reports(path, {visit(), wire, later});
  EXPECT_THAT(rows(path, "SELECT reports, outlets FROM occurrences WHERE type = 'CONSULT'"),
              ElementsAre("2|2", "1|1"));
  EXPECT_THAT(rows(path,
                   "SELECT o.reason FROM occurrence_events o JOIN events USING (document, "
                   "event) WHERE document = 2 AND type = 'CONSULT'"),
              Contains(HasSubstr("same day")));
}

TEST(Store, CodingAgainChangesNoOccurrence) {
  const std::string path = fresh_path("relinked");
  const Document told = report("", "Chad's president visited Fiji on Monday.", "2024-11-19");
  store_reports(path, {visit(), told, protest()});
  const std::vector<std::string> before = rows(path, "SELECT * FROM occurrence_events");
  store_reports(path, {visit(), told, protest()}, {"2", "rules", "world", "model"},
                OtherManifest::Adopt);
  EXPECT_EQ(rows(path, "SELECT * FROM occurrence_events"), before);
  EXPECT_THAT(rows(path, "PRAGMA foreign_key_check"), IsEmpty());
}

// So a run that was stopped and goes on links a report that comes twice, under two names, as one
// that was not stopped.
TEST(Store, AReportThatComesAgainUnderAnotherNameStaysWhereItWasLinked) {
  const std::string path = fresh_path("renamed");
  Document first = report("", "Chad's president visited Fiji on Monday.", "2024-11-19");
  first.publisher = "Lake Courier";
  Document renamed = first;
  renamed.publisher = "Hill Post";
  const Document between =
      report("", "On Monday the president of Chad visited Fiji.", "2024-11-19");
  const std::string links =
      "SELECT document, event, occurrence, position, score, reason FROM occurrence_events";
  store_reports(path, {first, between, protest()});
  const std::vector<std::string> once = rows(path, links);
  store_reports(path, {renamed});
  EXPECT_EQ(rows(path, links), once);
  store_reports(path, {first, between, protest(), renamed});
  EXPECT_EQ(rows(path, links), once);
  EXPECT_THAT(rows(path, "SELECT root FROM occurrence_events WHERE document = 1"),
              ElementsAre("Hill Post"));
  EXPECT_THAT(rows(path, "PRAGMA foreign_key_check"), IsEmpty());
}

TEST(Store, AStoreOfALaterSchemaIsRefused) {
  const std::string path = fresh_path("later");
  store_reports(path, {visit()});
  Database(path, Database::Mode::Write).execute("PRAGMA user_version = 99");
  EXPECT_THAT(failure(path), HasSubstr("schema 99"));
  EXPECT_THROW(open_store(path), std::runtime_error);
}

TEST(Store, AFolderThatIsNotThereIsTold) {
  EXPECT_THAT(failure(::testing::TempDir() + "nowhere/news.db"), HasSubstr("folder exists"));
}

TEST(Store, AStoreThatMayNotBeWrittenIsTold) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const std::string path = fresh_path("readonly");
  store_reports(path, {visit()});
  std::filesystem::permissions(path, std::filesystem::perms::owner_read);
  EXPECT_THAT(failure(path), HasSubstr("may not be written"));
}

TEST(Store, AReaderWantsAStore) {
  EXPECT_THROW(open_store(fresh_path("absent")), std::runtime_error);
  EXPECT_FALSE(std::filesystem::exists(fresh_path("absent")));
}

}  // namespace
}  // namespace sayso
