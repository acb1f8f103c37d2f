// The reading room: the API over a coder and a store, and the page that uses it. Knows paths and
// parameters, no sockets.

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/coder.h"
#include "server/answer_cache.h"
#include "server/api_types.h"
#include "server/metrics.h"
#include "store/database.h"

namespace sayso {

class ReadingRoom {
 public:
  // Keeps a reference to the coder. `store`: a file, opened once for each worker; empty: reports
  // are coded and that is all. Throws std::runtime_error when the store cannot be used.
  ReadingRoom(const Coder& coder, const std::string& store, unsigned workers);
  ReadingRoom(const ReadingRoom&) = delete;
  ReadingRoom& operator=(const ReadingRoom&) = delete;
  ReadingRoom(ReadingRoom&&) = delete;
  ReadingRoom& operator=(ReadingRoom&&) = delete;
  ~ReadingRoom();

  // Called by each worker with its own number, by several at once. Never throws.
  ApiAnswer answer(unsigned worker, const ApiRequest& request);

  // Ends queries that have run for longer than this; called now and then by another thread.
  void end_queries_over(std::chrono::seconds time);

  // What /metrics tells of connections, set before the first request.
  void show_connections(const ListenerCounts& counts) { connections_ = &counts; }

 private:
  struct Seat;   // what a worker has
  struct Route;  // what a path leads to

  ApiResult<ApiAnswer> find_answer(Seat& seat, const ApiRequest& request, std::string& route);
  ApiResult<ApiAnswer> service_answer(const ApiRequest& request, std::string& route);
  ApiResult<ApiAnswer> read_store(Seat& seat, const ApiRequest& request, const Route& route);

  const Coder& coder_;
  std::vector<std::unique_ptr<Seat>> seats_;
  Metrics metrics_;
  const ListenerCounts* connections_ = nullptr;
};

}  // namespace sayso
