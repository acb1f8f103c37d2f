#include "server/reading_room.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include "sayso/version.h"
#include "server/coded_reports.h"
#include "server/embedded_file.h"
#include "server/listing.h"
#include "server/room_lists.h"
#include "server/source_claims.h"
#include "server/stored_records.h"
#include "store/store.h"

namespace sayso {
namespace {

using Clock = std::chrono::steady_clock;

std::int64_t now_ticks() { return Clock::now().time_since_epoch().count(); }

struct ListRoute {
  std::string_view name;
  RoomList list;
  std::vector<std::string_view> parameters;
  std::uint64_t usual_limit = 100;
};

std::vector<std::string_view> with_filters(std::initializer_list<std::string_view> own) {
  std::vector<std::string_view> all(kFilterNames.begin(), kFilterNames.end());
  all.insert(all.end(), own);
  return all;
}

const std::array<ListRoute, 11>& list_routes() {
  static const std::array<ListRoute, 11> routes = {{
      {"events", list_events, with_filters({"after", "limit"})},
      {"facets", list_facets, with_filters({})},
      {"documents", list_documents, with_filters({"after", "limit"})},
      {"occurrences", list_occurrences, with_filters({"contested", "after", "limit"})},
      {"quotations",
       list_quotations,
       {"source", "publisher", "from", "until", "text", "after", "limit"}},
      {"actors", list_actors, with_filters({"after", "limit"})},
      {"dyads", list_dyads, with_filters({"after", "limit"}), kMostRows},
      {"series", list_series, with_filters({"period", "after", "limit"}), kMostRows},
      {"places", list_places, with_filters({"after", "limit"}), kMostRows},
      {"sources", list_sources, with_filters({"after", "limit"})},
      {"search", list_search, {"text", "after", "limit"}},
  }};
  return routes;
}

// "events/x.csv" is "events", "x" and CSV.
struct ApiPath {
  std::string name;
  std::string id;
  std::optional<RowFormat> format;
};

ApiPath split_path(std::string path) {
  ApiPath split;
  constexpr std::array<std::pair<std::string_view, RowFormat>, 3> kEndings = {
      {{".json", RowFormat::Json}, {".jsonl", RowFormat::JsonLines}, {".csv", RowFormat::Csv}}};
  for (const auto& [ending, format] : kEndings) {
    if (!split.format && path.ends_with(ending)) {
      path.resize(path.size() - ending.size());
      split.format = format;
    }
  }
  const std::size_t slash = path.find('/');
  split.name = path.substr(0, slash);
  if (slash != std::string::npos) split.id = path.substr(slash + 1);
  return split;
}

RowFormat format_of(const ApiPath& path, const std::string& accept) {
  if (path.format) return *path.format;
  if (accept.starts_with("text/csv")) return RowFormat::Csv;
  if (accept.starts_with("application/jsonl") || accept.starts_with("application/x-ndjson")) {
    return RowFormat::JsonLines;
  }
  return RowFormat::Json;
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~").find(c) != std::string_view::npos;
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

std::string address_of(const ApiRequest& request, std::string_view without = {}) {
  std::string address = request.path;
  char mark = '?';
  for (const auto& [name, value] : request.query) {
    if (name == without) continue;
    address += mark + percent_encoded(name) + '=' + percent_encoded(value);
    mark = '&';
  }
  return address;
}

// The address of the page after this one.
std::string next_address(const ApiRequest& request, const std::string& key) {
  const std::string address = address_of(request, "after");
  return address + (address.find('?') == std::string::npos ? '?' : '&') +
         "after=" + percent_encoded(key);
}

ApiAnswer answer_of_file(const EmbeddedFile& file) {
  ApiAnswer answer;
  answer.type = file.type;
  answer.body = file.bytes;
  answer.zipped = file.zipped;
  answer.etag = file.etag;
  answer.lasting = file.path.starts_with("/assets/");  // their names have their digests
  return answer;
}

std::optional<ApiAnswer> find_file(std::span<const EmbeddedFile> files, std::string_view path) {
  for (const EmbeddedFile& file : files) {
    if (file.path == path) return answer_of_file(file);
  }
  return std::nullopt;
}

ApiAnswer plain(std::string body) {
  ApiAnswer answer;
  answer.type = "text/plain; version=0.0.4; charset=utf-8";
  answer.body = std::move(body);
  return answer;
}

ApiFault wrong_method(const char* allowed) {
  return {405, "WrongMethod", fmt::format("only {} is understood here", allowed), {}};
}

}  // namespace

struct ReadingRoom::Seat {
  std::unique_ptr<Database> store;  // null: there is none
  AnswerCache cache;
  std::atomic<std::int64_t> since{0};  // when a query began; 0: none runs
};

struct ReadingRoom::Route {
  ApiPath path;
  RowFormat format = RowFormat::Json;
};

ReadingRoom::ReadingRoom(const Coder& coder, const std::string& store, unsigned workers)
    : coder_(coder) {
  for (unsigned i = 0; i < workers; ++i) {
    seats_.push_back(std::make_unique<Seat>());
    if (store.empty()) continue;
    seats_.back()->store = open_store(store);
    seats_.back()->store->execute(
        "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; "
        "PRAGMA mmap_size = 4294967296");
  }
}

ReadingRoom::~ReadingRoom() = default;

ApiAnswer ReadingRoom::answer(unsigned worker, const ApiRequest& request) {
  Seat& seat = *seats_[worker];
  const Clock::time_point begin = Clock::now();
  std::string route = "other";
  ApiAnswer told;
  try {
    ApiResult<ApiAnswer> found = find_answer(seat, request, route);
    told = found ? std::move(*found) : answer_of(found.error());
  } catch (const std::exception&) {
    // What went wrong inside is nobody's business outside.
    const bool late = seat.since == -1;
    told = answer_of(late ? ApiFault{503, "TooSlow", "the query took too long; narrow it", {}}
                          : ApiFault{500, "Failed", "the store or the program failed", {}});
  }
  seat.since = 0;
  metrics_.count(route, told.status, std::chrono::duration<double>(Clock::now() - begin).count());
  return told;
}

void ReadingRoom::end_queries_over(std::chrono::seconds time) {
  const std::int64_t latest = (Clock::now() - time).time_since_epoch().count();
  for (const std::unique_ptr<Seat>& seat : seats_) {
    std::int64_t since = seat->since;
    const bool late = since > 0 && since < latest;
    if (late && seat->since.compare_exchange_strong(since, -1)) seat->store->interrupt();
  }
}

ApiResult<ApiAnswer> ReadingRoom::find_answer(Seat& seat, const ApiRequest& request,
                                              std::string& route) {
  constexpr std::string_view kApi = "/api/";
  if (!request.path.starts_with(kApi)) return service_answer(request, route);
  const ApiPath path = split_path(request.path.substr(kApi.size()));
  if (path.name == "code" && path.id.empty() && !path.format) {
    route = "code";
    if (request.method == "OPTIONS") {  // a browser asks first, for a page of another origin
      ApiAnswer none;
      none.status = 204;
      return none;
    }
    if (request.method != "POST") return tl::unexpected(wrong_method("POST"));
    return coded_reports(coder_, request);
  }
  if (request.method != "GET") return tl::unexpected(wrong_method("GET"));
  if (path.name == "openapi" && path.id.empty()) {
    route = "openapi";
    return *find_file(api_description_files(), "/openapi.json");
  }
  if (seat.store == nullptr) {
    return tl::unexpected(
        ApiFault{404,
                 "NoStore",
                 "there is no store here; start sayso serve with one: sayso serve news.db",
                 {}});
  }
  route = path.name + (path.id.empty() ? "" : "/{id}");
  ApiResult<ApiAnswer> answer = read_store(seat, request, {path, format_of(path, request.accept)});
  if (!answer && answer.error().code == "NoRoute") {
    route = "other";
    answer.error().code = "NotFound";
  }
  return answer;
}

ApiResult<ApiAnswer> ReadingRoom::service_answer(const ApiRequest& request, std::string& route) {
  if (request.method != "GET") return tl::unexpected(wrong_method("GET"));
  if (request.path == "/healthz") {
    route = "healthz";
    ApiAnswer answer;
    answer.body = fmt::format("{{\"status\":\"ok\",\"version\":\"{}\",\"store\":{}}}\n", kVersion,
                              seats_.front()->store != nullptr);
    return answer;
  }
  if (request.path == "/metrics") {
    route = "metrics";
    return plain(metrics_.text(connections_));
  }
  std::optional<ApiAnswer> file =
      find_file(page_files(), request.path == "/" ? "/index.html" : request.path);
  if (!file) return tl::unexpected(not_found("there is nothing here"));
  route = "page";
  return *file;
}

ApiResult<ApiAnswer> ReadingRoom::read_store(Seat& seat, const ApiRequest& request,
                                             const Route& route) {
  seat.since = now_ticks();
  const std::string key = address_of(request) + static_cast<char>(route.format);
  if (const ApiAnswer* kept = seat.cache.find(key, seat.store->number("PRAGMA data_version"))) {
    return *kept;
  }
  const auto answer = [&]() -> ApiResult<ApiAnswer> {
    const std::string& name = route.path.name;
    const std::string& id = route.path.id;
    if (id.empty()) {
      const auto& lists = list_routes();
      const auto* found = std::find_if(lists.begin(), lists.end(),
                                       [&](const ListRoute& list) { return list.name == name; });
      if (found == lists.end()) {
        return tl::unexpected(ApiFault{404, "NoRoute", "there is nothing here", {}});
      }
      const ApiResult<Listing> listing =
          read_listing(request.query, found->parameters, found->usual_limit);
      if (!listing) return tl::unexpected(listing.error());
      return found->list(*seat.store, *listing, route.format);
    }
    if (name == "events") return event_record(*seat.store, id);
    if (name == "documents") return document_record(*seat.store, id);
    if (name == "occurrences") return occurrence_ledger(*seat.store, id, route.format);
    if (name == "sources") return source_page(*seat.store, id);
    return tl::unexpected(ApiFault{404, "NoRoute", "there is nothing here", {}});
  };
  ApiResult<ApiAnswer> made = answer();
  if (!made) return made;
  if (!made->next.empty()) made->next = next_address(request, made->next);
  seat.cache.keep(key, *made);
  return made;
}

}  // namespace sayso
