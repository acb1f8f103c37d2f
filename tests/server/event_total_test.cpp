#include "server/event_total.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "server/event_facets.h"
#include "store/schema.h"

namespace sayso {
namespace {

// A store of 12,000 events of as many days: every third is an assault, every second is denied, and
// all are Peru's, but for the last, which is Fiji's.
class LargeStore {
 public:
  LargeStore() : database_(fresh(), Database::Mode::Write) {
    create_schema(database_);
    database_.execute(
        "CREATE TEMP TABLE n AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c "
        "WHERE n < 12000) SELECT n FROM c;"
        "INSERT INTO documents (document, id, record, source_id, manifest, publisher, title, body) "
        "SELECT n, n, n, n, 1, 'Harbour Gazette', '', '' FROM n;"
        "INSERT INTO events (document, event, sentence, type, quad, score, trigger_text, "
        "trigger_start, trigger_stop, rule, dated, standing, polarity, time, certainty, "
        "confidence) "
        "SELECT n, 0, 0, iif(n % 3 = 0, 'ASSAULT', 'CONSULT'), 1, 0, '', 0, 0, '', "
        "date('1990-01-01', n || ' days'), iif(n % 2 = 0, 'denied', 'stated'), 'affirmed', 'past', "
        "'certain', 1 FROM n;"
        "INSERT INTO roles (document, event, role, position, field, start, stop, text, country) "
        "SELECT n, 0, 'actor', 0, 'body', 0, 0, '', iif(n = 12000, 'FJI', 'PER') FROM n");
  }

  Database& database() { return database_; }

 private:
  static std::string fresh() {
    const std::string path = ::testing::TempDir() + "sayso_large.db";
    std::filesystem::remove(path);
    return path;
  }

  Database database_;
};

TEST(EventTotal, IsExactWhereAnIndexOrAShortListTellsIt) {
  LargeStore store;
  EventFilter filter;
  EventTotal total = total_of(store.database(), filter);
  EXPECT_EQ(total.count, 12000U);
  EXPECT_TRUE(total.exact);
  filter.types = {"ASSAULT"};
  filter.from = "1991";
  total = total_of(store.database(), filter);
  EXPECT_EQ(total.count, 3879U);
  EXPECT_TRUE(total.exact);
  filter = {};
  filter.actors = {{"FJI", ""}};
  filter.standings = {"denied"};
  total = total_of(store.database(), filter);
  EXPECT_EQ(total.count, 1U);
  EXPECT_TRUE(total.exact);
}

TEST(EventTotal, IsALeastNumberWhereTooManyWouldBeLookedAt) {
  LargeStore store;
  EventFilter filter;
  filter.actors = {{"PER", ""}};
  filter.standings = {"denied"};
  EventTotal total = total_of(store.database(), filter);
  EXPECT_FALSE(total.exact);
  EXPECT_NEAR(static_cast<double>(total.count), 5000, 10);  // of the first 10,000
  filter.types = {"ASSAULT"};  // of which few enough are there to look at them all
  total = total_of(store.database(), filter);
  EXPECT_TRUE(total.exact);
  EXPECT_EQ(total.count, 1999U);
}

TEST(EventFacets, CountEachEventOnceForEachValue) {
  LargeStore store;
  store.database().execute(
      "INSERT INTO roles (document, event, role, position, field, start, stop, text, country) "
      "VALUES (3, 0, 'actor', 1, 'body', 0, 0, '', 'PER'), (3, 0, 'recipient', 0, 'body', 0, 0, "
      "'', 'FJI')");
  for (const bool few : {false, true}) {  // looked up one by one, or read side by side
    EventFilter filter;
    filter.standings = {"stated"};
    if (few) filter.until = "2100";
    JsonWriter json;
    write_facets(store.database(), filter, json);
    const std::string facets = json.take_line();
    EXPECT_THAT(facets,
                ::testing::HasSubstr("\"standing\":[{\"value\":\"stated\",\"count\":6000}]"));
    EXPECT_THAT(facets, ::testing::HasSubstr("{\"value\":\"ASSAULT\",\"count\":2000}"));
    EXPECT_THAT(facets, ::testing::HasSubstr("{\"value\":\"Harbour Gazette\",\"count\":6000}"));
    EXPECT_THAT(facets, ::testing::HasSubstr("\"actor\":[{\"value\":\"PER\",\"count\":6000}]"));
  }
}

}  // namespace
}  // namespace sayso
