#include "server/listener.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

namespace sayso {
namespace {

// A client that says exactly what it is told to.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  Client(Client&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
  Client& operator=(Client&&) = delete;
  ~Client() {
    if (socket_ >= 0) close(socket_);
  }

  void say(std::string_view bytes) const {
    ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }
  // What comes before the end, or before so many bytes.
  std::string hear(std::size_t size = SIZE_MAX) const {
    std::string heard;
    char buffer[4096];
    while (heard.size() < size) {
      const ssize_t count = recv(socket_, buffer, std::min(sizeof buffer, size - heard.size()), 0);
      if (count <= 0) break;
      heard.append(buffer, static_cast<std::size_t>(count));
    }
    return heard;
  }

 private:
  int socket_;
};

// A listener that answers with what it was asked, on a thread of its own.
class Echo {
 public:
  explicit Echo(ListenerOptions options) : listener_(with_any_port(options)) {
    thread_ = std::thread([this] {
      listener_.run(
          [](unsigned, std::string_view request) { return "[" + std::string(request) + "]"; },
          [](int status, std::string_view, std::string_view) { return std::to_string(status); },
          [] {});
    });
  }
  Echo(const Echo&) = delete;
  Echo& operator=(const Echo&) = delete;
  Echo(Echo&&) = delete;
  Echo& operator=(Echo&&) = delete;
  ~Echo() { stop(); }

  void stop() {
    listener_.stop();
    if (thread_.joinable()) thread_.join();
  }
  Client client() const { return Client(listener_.port()); }
  const ListenerCounts& counts() const { return listener_.counts(); }

 private:
  static ListenerOptions with_any_port(ListenerOptions options) {
    options.port = 0;
    return options;
  }

  Listener listener_;
  std::thread thread_;
};

const std::string kRequest = "GET / HTTP/1.1\r\n\r\n";
const std::string kAnswer = "[" + kRequest + "]";

TEST(Listener, AnswersOneRequestAfterTheOther) {
  const Echo echo({});
  const Client client = echo.client();
  for (int i = 0; i < 3; ++i) {
    client.say(kRequest);
    EXPECT_EQ(client.hear(kAnswer.size()), kAnswer);
  }
}

TEST(Listener, AnswersWhatWasSentAheadInOrder) {
  const Echo echo({});
  const Client client = echo.client();
  client.say(kRequest + kRequest + kRequest);
  EXPECT_EQ(client.hear(3 * kAnswer.size()), kAnswer + kAnswer + kAnswer);
}

TEST(Listener, TakesARequestByteByByte) {
  const Echo echo({});
  const Client client = echo.client();
  for (const char byte : kRequest) client.say({&byte, 1});
  EXPECT_EQ(client.hear(kAnswer.size()), kAnswer);
}

TEST(Listener, IsNotHeldUpByManyWhoDribble) {
  const Echo echo({.workers = 1});
  std::vector<Client> slow;
  for (int i = 0; i < 200; ++i) {
    slow.push_back(echo.client());
    slow.back().say("GET / HT");
  }
  const Client client = echo.client();
  client.say(kRequest);
  EXPECT_EQ(client.hear(kAnswer.size()), kAnswer);
}

TEST(Listener, ClosesOnWhomTheDeadlinePasses) {
  const Echo echo({.request_time = std::chrono::seconds(1)});
  const Client client = echo.client();
  client.say("GET / HT");
  EXPECT_EQ(client.hear(), "");
  EXPECT_EQ(echo.counts().too_slow, 1U);
}

TEST(Listener, RefusesALongBodyThatIsNotEvenSent) {
  const Echo echo({.limits = {.body = 5}});
  const Client client = echo.client();
  client.say("POST / HTTP/1.1\r\nContent-Length: 6\r\n\r\n");
  EXPECT_EQ(client.hear(3), "413");
}

TEST(Listener, TellsOffWhoAsksTooOften) {
  const Echo echo({.rate = 1});
  std::string last;
  for (int i = 0; i < 12 && last != "429"; ++i) {
    const Client client = echo.client();
    client.say(kRequest);
    last = client.hear(3);
  }
  EXPECT_EQ(last, "429");
}

TEST(Listener, HoldsNoMoreConnectionsThanItMay) {
  const Echo echo({.connections = 1});
  const Client first = echo.client();
  first.say(kRequest);
  EXPECT_EQ(first.hear(kAnswer.size()), kAnswer);
  EXPECT_EQ(echo.client().hear(), "");
  EXPECT_EQ(echo.counts().refused, 1U);
}

TEST(Listener, StopsAndLetsIdleConnectionsGo) {
  Echo echo({});
  const Client client = echo.client();
  client.say(kRequest);
  EXPECT_EQ(client.hear(kAnswer.size()), kAnswer);
  echo.stop();
  EXPECT_EQ(client.hear(), "");
}

TEST(Listener, SaysWhatCannotBeListenedOn) {
  EXPECT_THROW(Listener({.address = "nowhere"}), std::runtime_error);
  const Echo echo({});
}

}  // namespace
}  // namespace sayso
