// What a store of many events costs: its size, what writing and linking a report takes as it grows,
// and how long queries, counts and the pages of the reading room take.
//
//   cmake --preset bench && cmake --build --preset bench --target store_bench
//   build/bench/bench/store_bench write big.db 1000000
//   build/bench/bench/store_bench ask big.db

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/coder.h"
#include "server/listing.h"
#include "server/reading_room.h"
#include "store/aggregate.h"
#include "store/query.h"
#include "store/store.h"
#include "synthetic_reports.h"

namespace {

using sayso::Database;
using sayso::EventFilter;

double now() {
  using Seconds = std::chrono::duration<double>;
  return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// ---- writing ----------------------------------------------------------------------------------

constexpr std::uint64_t kReportsPerLine = 2'000;

void write(const sayso::Coder& coder, const std::string& path, std::uint64_t events) {
  const sayso::bench::SyntheticReports reports(coder);
  sayso::StoreWriter store(path, coder, {"bench", "bench", "bench", "bench"},
                           sayso::OtherManifest::Refuse);
  sayso::BatchCounts counts;
  std::uint64_t next_line = 10'000;
  double since = now();
  double making = 0;
  std::printf("%10s %10s %16s\n", "events", "reports", "ms to write one");
  while (counts.events < events) {
    const double begin = now();
    sayso::Analysis report = reports.report(counts.documents);
    making += now() - begin;
    ++counts.documents;
    counts.events += report.events.size();
    store.add(std::move(report));
    if (counts.documents % kReportsPerLine != 0) continue;
    const double spent = now() - since - making;
    if (counts.events >= next_line) {
      std::printf("%10llu %10llu %16.3f\n", static_cast<unsigned long long>(counts.events),
                  static_cast<unsigned long long>(counts.documents), 1e3 * spent / kReportsPerLine);
      std::fflush(stdout);
      next_line = next_line * (next_line % 3 == 0 ? 10 : 3) / (next_line % 3 == 0 ? 3 : 1);
    }
    since = now();
    making = 0;
  }
  store.finish(counts);
}

// ---- size -------------------------------------------------------------------------------------

void tell_size(Database& store, const std::string& path) {
  const double events = static_cast<double>(store.number("SELECT count(*) FROM events"));
  const double bytes = static_cast<double>(std::filesystem::file_size(path));
  const double text = static_cast<double>(
      store.number("SELECT sum(length(CAST(body AS BLOB)) + length(CAST(title AS BLOB))) FROM "
                   "documents"));
  std::printf("%.0f events, %.0f bytes an event, of which %.0f are the reports' own words\n",
              events, bytes / events, text / events);
  sayso::PreparedStatement parts(
      store,
      "SELECT name, sum(pgsize) FROM dbstat GROUP BY 1 HAVING sum(pgsize) > (SELECT "
      "sum(pgsize) FROM dbstat) / 100 ORDER BY 2 DESC");
  while (parts.next()) {
    std::printf("  %-36s %7.1f\n", std::string(parts.text(0)).c_str(), parts.real(1) / events);
  }
}

// ---- asking -----------------------------------------------------------------------------------

// The first time, and the median of five more, in milliseconds.
void measure(const std::string& name, const std::function<void()>& ask) {
  std::vector<double> times;
  for (int i = 0; i < 6; ++i) {
    const double begin = now();
    ask();
    times.push_back(1e3 * (now() - begin));
  }
  const double first = times.front();
  std::sort(times.begin() + 1, times.end());
  std::printf("%-58s %9.1f %9.1f\n", name.c_str(), first, times[3]);
  std::fflush(stdout);
}

using Asked = std::vector<std::pair<std::string, std::string>>;

// "actor=FRA&type=ASSAULT"
std::string words_of(const Asked& asked) {
  std::string words;
  for (const auto& [name, value] : asked) {
    words += (words.empty() ? "" : "&") + name + '=' + value;
  }
  return words.empty() ? "all" : words;
}

EventFilter filter_of(const Asked& asked) {
  return sayso::read_listing(asked, {sayso::kFilterNames.begin(), sayso::kFilterNames.end()}, 100)
      .value()
      .filter;
}

void measure_queries(Database& store) {
  const std::vector<Asked> all = {{},
                                  {{"type", "ASSAULT"}},
                                  {{"actor", "FRA"}},
                                  {{"actor", "FRA"}, {"type", "ASSAULT"}},
                                  {{"actor", "FRA:GOV"}, {"recipient", "PER"}},
                                  {{"actor", ":REB"}},
                                  {{"source", "KEN:GOV"}},
                                  {{"place", "KEN"}, {"from", "2003"}, {"until", "2004-06"}},
                                  {{"standing", "denied"}},
                                  {{"type", "ACCUSE"}, {"standing", "stated"}},
                                  {{"context", "military"}},
                                  {{"text", "people"}},
                                  {{"publisher", "The Nobody"}}};
  for (const Asked& asked : all) {
    measure("query " + words_of(asked), [&] {
      sayso::query_events(store, filter_of(asked), {"", 100}, [](const auto&) {});
    });
  }
}

void measure_counts(Database& store) {
  const auto aggregate = [&store](const Asked& asked, sayso::AggregateUnit unit,
                                  sayso::AggregatePeriod period) {
    const sayso::Aggregation how{unit, period, sayso::CodeList::Iso3};
    const bool dyads = unit == sayso::AggregateUnit::Dyad;
    measure("aggregate " + words_of(asked) + (dyads ? ", dyads" : ", actors"),
            [&] { sayso::aggregate_events(store, filter_of(asked), how, [](const auto&) {}); });
  };
  aggregate({}, sayso::AggregateUnit::Dyad, sayso::AggregatePeriod::Month);
  aggregate({}, sayso::AggregateUnit::Actor, sayso::AggregatePeriod::Year);
  aggregate({{"actor", "FRA"}}, sayso::AggregateUnit::Dyad, sayso::AggregatePeriod::Month);
}

void measure_room(const sayso::Coder& coder, const std::string& path) {
  const auto ask = [&](const std::string& name, const Asked& query) {
    sayso::ApiRequest request;
    request.path = "/api/" + name;
    request.query = query;
    // Each time a new room, so that no answer is kept from before.
    measure("GET /api/" + name + "?" + words_of(query), [&] {
      sayso::ReadingRoom room(coder, path, 1);
      const sayso::ApiAnswer answer = room.answer(0, request);
      if (answer.status != 200) std::printf("%s", answer.body.c_str());
    });
  };
  for (const char* name : {"events", "facets", "series", "dyads", "actors", "places", "occurrences",
                           "documents", "quotations", "sources"}) {
    ask(name, {});
  }
  for (const char* name : {"events", "facets", "occurrences", "documents"}) {
    ask(name, {{"type", "ASSAULT"}});
    ask(name, {{"actor", "FRA"}});
    ask(name, {{"actor", "FRA"}, {"type", "ASSAULT"}});
    ask(name, {{"type", "ACCUSE"}, {"standing", "stated"}});
    ask(name, {{"from", "2004"}, {"until", "2004-06"}});
    ask(name, {{"text", "people"}});
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view task = argc > 1 ? argv[1] : "";
  if (!(task == "write" && argc == 4) && !(task == "ask" && argc == 3)) {
    std::fprintf(stderr, "usage: store_bench write STORE EVENTS | store_bench ask STORE\n");
    return 2;
  }
  const sayso::Coder coder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  if (task == "write") write(coder, argv[2], std::strtoull(argv[3], nullptr, 10));
  const auto store = sayso::open_store(argv[2]);
  store->execute("PRAGMA mmap_size = 4294967296");
  if (task == "write") {
    tell_size(*store, argv[2]);
  } else {
    std::printf("%-58s %9s %9s\n", "milliseconds", "first", "median");
    measure_queries(*store);
    measure_counts(*store);
    measure_room(coder, argv[2]);
  }
  return 0;
}
