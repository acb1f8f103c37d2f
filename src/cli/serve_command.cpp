// sayso serve: the reading room, over HTTP.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "server/http_answers.h"
#include "server/listener.h"
#include "server/reading_room.h"

namespace sayso::cli {
namespace {

constexpr const char* kServeFooter = R"(Examples:
  sayso serve news.db
  sayso serve
  sayso serve news.db --port 9000 --bind 0.0.0.0 --rate 20

Without a store, reports are coded as they are pasted, and that is all. Nothing is ever written to
the store. The API is described at /api/openapi.json and in docs/api.md.)";

struct ServeOptions {
  std::string store;
  Resources resources;
  ListenerOptions listener;
  HttpOptions http;
  std::size_t body_kib = 1024;
  unsigned query_seconds = 10;
};

// What a signal handler may know: the one listener that runs.
const Listener* running_listener = nullptr;  // NOLINT(*-avoid-non-const-global-variables)

void stop_listener(int) { running_listener->stop(); }

// Ends the listener on Ctrl-C and on kill; as before when it goes.
class StopSignals {
 public:
  explicit StopSignals(const Listener& listener) {
    running_listener = &listener;
    std::signal(SIGINT, stop_listener);
    std::signal(SIGTERM, stop_listener);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  StopSignals(StopSignals&&) = delete;
  StopSignals& operator=(StopSignals&&) = delete;
  ~StopSignals() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    running_listener = nullptr;
  }
};

int serve(ServeOptions options) {
  options.listener.limits.body = options.body_kib << 10U;
  const Coder coder = options.resources.load();
  ReadingRoom room(coder, options.store, options.listener.workers);
  HttpAnswers answers(options.http, [&room](unsigned worker, const ApiRequest& request) {
    return room.answer(worker, request);
  });
  Listener listener(options.listener);
  room.show_connections(listener.counts());
  const StopSignals signals(listener);
  const std::string& host = options.listener.address;
  complain(fmt::format("reading room at http://{}:{}/ - Ctrl-C ends it",
                       host.find(':') == std::string::npos ? host : '[' + host + ']',
                       listener.port()));
  listener.run([&answers](unsigned worker,
                          std::string_view request) { return answers.answer(worker, request); },
               HttpAnswers::refusal,
               [&] { room.end_queries_over(std::chrono::seconds(options.query_seconds)); });
  return kOk;
}

}  // namespace

void add_serve(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("serve", "Serve the reading room: a page and an API over a store");
  command->footer(kServeFooter);
  const auto options = std::make_shared<ServeOptions>();
  options->listener.rate = 100;
  options->listener.workers = std::max(2U, std::thread::hardware_concurrency());
  command->add_option("STORE", options->store, "A store made by sayso code --store");
  options->resources.add_to(*command);
  options->resources.add_names_to(*command);
  options->resources.add_verbs_to(*command);
  command->add_option("--port", options->listener.port, "Port to listen on; 0: any that is free")
      ->capture_default_str();
  command
      ->add_option("--bind", options->listener.address,
                   "Address to listen on; other machines reach one that is not 127.0.0.1")
      ->capture_default_str();
  command->add_option("--threads", options->listener.workers, "Requests answered at once")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  command
      ->add_option("--rate", options->listener.rate,
                   "Requests a second that an address may send, on average over ten; 0: any number")
      ->capture_default_str();
  command->add_option("--connections", options->listener.connections, "Connections held at once")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  command->add_option("--body", options->body_kib, "KiB of a report, at most")
      ->check(CLI::Range(1, 1 << 20))
      ->capture_default_str();
  command->add_option("--query-seconds", options->query_seconds, "A query may take, at most")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  command
      ->add_option("--cors", options->http.cors,
                   "Origin whose pages may ask, such as https://desk.example; none by default")
      ->type_name("ORIGIN");
  command->callback([options, &status] { status = serve(*options); });
}

}  // namespace sayso::cli
