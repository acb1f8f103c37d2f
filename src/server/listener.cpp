#include "server/listener.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/request_rate.h"
#include "server/worker_pool.h"

namespace sayso {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kListening = 0;  // what epoll tells of; connections count from kFirst
constexpr std::uint64_t kStopping = 1;
constexpr std::uint64_t kAnswered = 2;
constexpr std::uint64_t kFirst = 3;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(fmt::format("{}: {}", what, std::strerror(errno)));
}

void signal_on(int event) {
  const std::uint64_t one = 1;
  // It can fail only when the counter is full, and then it is signalled already.
  [[maybe_unused]] const ssize_t written = ::write(event, &one, sizeof one);
}

int listen_on(const ListenerOptions& options) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const std::string port = std::to_string(options.port);
  if (getaddrinfo(options.address.c_str(), port.c_str(), &hints, &found) != 0) {
    throw std::runtime_error(options.address + ": is no address; name one such as 127.0.0.1");
  }
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> address(found, freeaddrinfo);
  const int socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int on = 1;
  if (socket < 0 || setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
      bind(socket, found->ai_addr, found->ai_addrlen) != 0 || listen(socket, SOMAXCONN) != 0) {
    if (socket >= 0) close(socket);
    fail(fmt::format("cannot listen on {} port {}", options.address, options.port));
  }
  return socket;
}

std::uint16_t port_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET6
                   ? reinterpret_cast<const sockaddr_in6*>(&address)->sin6_port
                   : reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
}

std::string name_of(const sockaddr_storage& address, socklen_t size) {
  std::array<char, NI_MAXHOST> name{};
  getnameinfo(reinterpret_cast<const sockaddr*>(&address), size, name.data(), name.size(), nullptr,
              0, NI_NUMERICHOST);
  return name.data();
}

// Closes what it holds.
class Socket {
 public:
  explicit Socket(int handle) : handle_(handle) {}
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  Socket(Socket&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
  Socket& operator=(Socket&&) = delete;
  ~Socket() {
    if (handle_ >= 0) close(handle_);
  }
  int handle() const { return handle_; }

 private:
  int handle_;
};

enum class Phase { Reading, Answering, Writing, Draining };

// A client that is told off before it has sent all would lose the answer if the socket closed at
// once.
constexpr std::chrono::seconds kDrainTime{2};

struct Connection {
  Socket socket;
  std::string address;
  Phase phase = Phase::Reading;
  std::string in;
  std::string out;
  std::size_t sent = 0;
  bool continued = false;  // "100 Continue" was sent for the request at hand
  bool last = false;       // to be closed after the answer
  bool drains = false;     // ... when the client has sent what nobody reads
  Clock::time_point deadline;
};

// The loop that serves: of one call of Listener::run().
class ServingLoop {
 public:
  ServingLoop(const ListenerOptions& options, int listening, int stopping, ListenerCounts& counts,
              const Listener::AnswerRequest& answer, const Listener::Refuse& refuse)
      : options_(options),
        listening_(listening),
        stop_event_(stopping),
        counts_(counts),
        refuse_(refuse),
        rate_(options.rate),
        epoll_(epoll_create1(EPOLL_CLOEXEC)),
        answered_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
        pool_(options.workers, answer, [this] { signal_on(answered_.handle()); }) {
    if (epoll_.handle() < 0 || answered_.handle() < 0) fail("cannot wait for connections");
    watch(listening, kListening, EPOLLIN, EPOLL_CTL_ADD);
    watch(stopping, kStopping, EPOLLIN, EPOLL_CTL_ADD);
    watch(answered_.handle(), kAnswered, EPOLLIN, EPOLL_CTL_ADD);
  }

  void run(const std::function<void()>& tick) {
    Clock::time_point ticked = Clock::now();
    while (!stopping_ || !connections_.empty()) {
      std::array<epoll_event, 256> events{};
      const int count = epoll_wait(epoll_.handle(), events.data(), events.size(), 250);
      for (int i = 0; i < count; ++i) handle(events[static_cast<std::size_t>(i)]);
      const Clock::time_point now = Clock::now();
      if (now - ticked < std::chrono::seconds(1)) continue;
      ticked = now;
      close_late(now);
      tick();
    }
    counts_.connections = 0;
  }

 private:
  void watch(int handle, std::uint64_t id, std::uint32_t what, int how) {
    epoll_event event{};
    event.events = what;
    event.data.u64 = id;
    if (epoll_ctl(epoll_.handle(), how, handle, &event) != 0) fail("cannot watch a connection");
  }

  void handle(const epoll_event& event) {
    const std::uint64_t id = event.data.u64;
    if (id == kListening) return accept_all();
    if (id == kStopping) return begin_stop();
    if (id == kAnswered) return take_answers();
    const auto found = connections_.find(id);
    if (found == connections_.end()) return;
    bool stays = (event.events & (EPOLLERR | EPOLLHUP)) == 0;
    if (stays && (event.events & EPOLLIN) != 0) stays = read(id, found->second);
    if (stays && (event.events & EPOLLOUT) != 0) stays = write(id, found->second);
    if (!stays) drop(id);
  }

  void accept_all() {
    while (!stopping_) {
      sockaddr_storage address{};
      socklen_t size = sizeof address;
      Socket socket(accept4(listening_, reinterpret_cast<sockaddr*>(&address), &size,
                            SOCK_NONBLOCK | SOCK_CLOEXEC));
      if (socket.handle() < 0) return;  // none left, or no handles: the next ones wait
      if (connections_.size() >= options_.connections) {
        ++counts_.refused;
        continue;
      }
      const int on = 1;
      setsockopt(socket.handle(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      ++counts_.accepted;
      const std::uint64_t id = next_++;
      watch(socket.handle(), id, EPOLLIN, EPOLL_CTL_ADD);
      Connection& connection = connections_
                                   .emplace(id, Connection{std::move(socket),
                                                           name_of(address, size),
                                                           Phase::Reading,
                                                           {},
                                                           {},
                                                           0,
                                                           false,
                                                           false,
                                                           false,
                                                           {}})
                                   .first->second;
      connection.deadline = Clock::now() + options_.request_time;
      counts_.connections = connections_.size();
    }
  }

  // As the next ones, false when the connection is at its end.
  bool read(std::uint64_t id, Connection& connection) {
    // What comes while an answer is under way waits in the kernel's buffer.
    if (connection.phase != Phase::Reading && connection.phase != Phase::Draining) return true;
    std::array<char, std::size_t{64} << 10U> bytes;  // NOLINT(*-member-init): filled by recv
    const ssize_t count = recv(connection.socket.handle(), bytes.data(), bytes.size(), 0);
    if (count == 0) return false;
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    if (connection.phase == Phase::Draining) return true;
    if (connection.in.empty()) connection.deadline = Clock::now() + options_.request_time;
    connection.in.append(bytes.data(), static_cast<std::size_t>(count));
    return look(id, connection);
  }

  // Takes a request that is whole from what has been read.
  bool look(std::uint64_t id, Connection& connection) {
    const HttpFrame frame = frame_of(connection.in, options_.limits);
    switch (frame.state) {
      case FrameState::Incomplete:
        return send_continue(frame, connection);
      case FrameState::Wrong:
        connection.last = connection.drains = true;
        connection.in.clear();
        return begin_answer(id, connection, refuse_(frame.status, frame.code, frame.message));
      case FrameState::Whole:
        break;
    }
    connection.last = frame.close || stopping_;
    connection.continued = false;
    if (!rate_.take(connection.address, Clock::now())) {
      ++counts_.refused;
      connection.last = connection.drains = true;
      connection.in.clear();
      return begin_answer(id, connection,
                          refuse_(429, "TooMany",
                                  "too many requests a second from this address; "
                                  "wait a second and ask again"));
    }
    Parcel request{id, connection.in.substr(0, frame.size)};
    connection.in.erase(0, frame.size);
    connection.phase = Phase::Answering;
    watch(connection.socket.handle(), id, 0, EPOLL_CTL_MOD);
    pool_.give(std::move(request));
    return true;
  }

  // A body that is refused or complete is not asked for.
  bool send_continue(const HttpFrame& frame, Connection& connection) {
    if (!frame.wants_continue || connection.continued) return true;
    connection.continued = true;
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    const ssize_t sent =
        send(connection.socket.handle(), kContinue.data(), kContinue.size(), MSG_NOSIGNAL);
    return sent == static_cast<ssize_t>(kContinue.size());
  }

  void take_answers() {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t read = ::read(answered_.handle(), &count, sizeof count);
    for (Parcel& answer : pool_.take()) {
      const auto found = connections_.find(answer.connection);
      if (found == connections_.end()) continue;  // it went away
      if (!begin_answer(answer.connection, found->second, std::move(answer.bytes))) {
        drop(answer.connection);
      }
    }
  }

  bool begin_answer(std::uint64_t id, Connection& connection, std::string bytes) {
    connection.phase = Phase::Writing;
    connection.out = std::move(bytes);
    connection.sent = 0;
    connection.deadline = Clock::now() + options_.answer_time;
    connection.last = connection.last || connection.out.empty();
    return write(id, connection);
  }

  bool write(std::uint64_t id, Connection& connection) {
    while (connection.sent < connection.out.size()) {
      const ssize_t count =
          send(connection.socket.handle(), connection.out.data() + connection.sent,
               connection.out.size() - connection.sent, MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno != EAGAIN) return false;
      if (count < 0) {
        watch(connection.socket.handle(), id, EPOLLOUT, EPOLL_CTL_MOD);
        return true;
      }
      connection.sent += static_cast<std::size_t>(count);
    }
    if (connection.drains) return drain(id, connection);
    return !connection.last && !stopping_ && read_next(id, connection);
  }

  bool drain(std::uint64_t id, Connection& connection) {
    connection.phase = Phase::Draining;
    connection.deadline = Clock::now() + kDrainTime;
    shutdown(connection.socket.handle(), SHUT_WR);
    watch(connection.socket.handle(), id, EPOLLIN, EPOLL_CTL_MOD);
    return true;
  }

  bool read_next(std::uint64_t id, Connection& connection) {
    connection.phase = Phase::Reading;
    connection.out = {};
    if (connection.in.empty()) connection.in.shrink_to_fit();
    connection.deadline =
        Clock::now() + (connection.in.empty() ? options_.idle_time : options_.request_time);
    watch(connection.socket.handle(), id, EPOLLIN, EPOLL_CTL_MOD);
    // A client may have sent the next one already.
    return connection.in.empty() || look(id, connection);
  }

  void drop(std::uint64_t id) {
    connections_.erase(id);
    counts_.connections = connections_.size();
  }

  void close_late(Clock::time_point now) {
    std::vector<std::uint64_t> late;
    for (const auto& [id, connection] : connections_) {
      const bool waits = connection.phase != Phase::Answering && connection.deadline < now;
      if (waits || (stopping_ && stop_deadline_ < now)) late.push_back(id);
      // Waiting for the next request is no fault.
      if (waits && (connection.phase == Phase::Writing || !connection.in.empty())) {
        ++counts_.too_slow;
      }
    }
    for (const std::uint64_t id : late) drop(id);
  }

  void begin_stop() {
    if (stopping_) return;
    stopping_ = true;
    stop_deadline_ = Clock::now() + options_.stop_time;
    epoll_ctl(epoll_.handle(), EPOLL_CTL_DEL, listening_, nullptr);
    epoll_ctl(epoll_.handle(), EPOLL_CTL_DEL, stop_event_, nullptr);
    std::vector<std::uint64_t> idle;
    for (const auto& [id, connection] : connections_) {
      if (connection.phase == Phase::Reading && connection.in.empty()) idle.push_back(id);
    }
    for (const std::uint64_t id : idle) drop(id);
  }

  const ListenerOptions& options_;
  int listening_;
  int stop_event_;
  ListenerCounts& counts_;
  const Listener::Refuse& refuse_;
  RequestRate rate_;
  Socket epoll_;
  Socket answered_;
  std::unordered_map<std::uint64_t, Connection> connections_;
  std::uint64_t next_ = kFirst;
  bool stopping_ = false;
  Clock::time_point stop_deadline_;
  WorkerPool pool_;  // last: its threads use what is above
};

}  // namespace

Listener::Listener(ListenerOptions options)
    : options_(std::move(options)),
      listening_(listen_on(options_)),
      stopping_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      port_(port_of(listening_)) {
  if (stopping_ < 0) fail("cannot make an event");
}

Listener::~Listener() {
  close(listening_);
  close(stopping_);
}

void Listener::run(const AnswerRequest& answer, const Refuse& refuse,
                   const std::function<void()>& tick) {
  ServingLoop(options_, listening_, stopping_, counts_, answer, refuse).run(tick);
}

void Listener::stop() const { signal_on(stopping_); }

}  // namespace sayso
