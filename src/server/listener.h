// Connections of a server: accepted, read until a request is whole, answered by a worker, written.
//
// One thread waits for all sockets (epoll), so that a thousand idle or slow connections cost a
// buffer each and no thread. Workers get whole requests and give back whole answers. Each request
// has until a deadline to arrive, and each answer to leave.

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "server/http_frame.h"

namespace sayso {

struct ListenerOptions {
  std::string address = "127.0.0.1";  // a number, IPv4 or IPv6
  std::uint16_t port = 8080;          // 0: any that is free
  unsigned workers = 2;
  unsigned connections = 4096;  // held at once; more are closed
  unsigned rate = 0;            // requests a second and address; 0: no limit
  FrameLimits limits = {};
  std::chrono::seconds request_time{10};  // from first to last byte
  std::chrono::seconds idle_time{75};     // between requests
  std::chrono::seconds answer_time{30};   // to take what was answered
  std::chrono::seconds stop_time{10};     // for what is under way when told to stop
};

// What the listener counts. Read by any thread.
struct ListenerCounts {
  std::atomic<std::uint64_t> connections{0};  // held now
  std::atomic<std::uint64_t> accepted{0};
  std::atomic<std::uint64_t> refused{0};   // by the limits on rate and connections
  std::atomic<std::uint64_t> too_slow{0};  // closed by a deadline
};

class Listener {
 public:
  // The bytes to send for a request. Called by several workers at once, each with its number.
  using AnswerRequest = std::function<std::string(unsigned worker, std::string_view request)>;
  // The bytes to send where no worker is asked.
  using Refuse =
      std::function<std::string(int status, std::string_view code, std::string_view message)>;

  // Binds and listens. Throws std::runtime_error when it cannot.
  explicit Listener(ListenerOptions options);
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  Listener(Listener&&) = delete;
  Listener& operator=(Listener&&) = delete;
  ~Listener();

  std::uint16_t port() const { return port_; }
  const ListenerCounts& counts() const { return counts_; }

  // Serves until stop(); what is under way then is answered first. `tick` is called by this thread
  // about every second.
  void run(const AnswerRequest& answer, const Refuse& refuse, const std::function<void()>& tick);
  // May be called by any thread, and by a signal handler.
  void stop() const;

 private:
  ListenerOptions options_;
  int listening_ = -1;
  int stopping_ = -1;  // an eventfd
  std::uint16_t port_ = 0;
  ListenerCounts counts_;
};

}  // namespace sayso
