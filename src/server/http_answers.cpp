#include "server/http_answers.h"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "server/gzip.h"
#include "text/digest.h"

namespace sayso {
namespace {

constexpr std::size_t kWorthZipping = 1024;
constexpr const char* kEncodings = "Sayso-Encodings";  // Accept-Encoding, kept from cpp-httplib

// No script, style, picture or call but from this server, nowhere framed, no form sent anywhere; no
// text becomes HTML but the page's own templates.
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for "
    "'script'; trusted-types lit-html";

// A request that is in memory already.
class MemoryStream final : public httplib::Stream {
 public:
  explicit MemoryStream(std::string_view request) : in_(request) {}

  bool is_readable() const override { return !in_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t count = std::min(size, in_.size());
    if (count > 0) std::memcpy(to, in_.data(), count);
    in_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    out_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return INVALID_SOCKET; }

  std::string take() { return std::move(out_); }

 private:
  std::string_view in_;
  std::string out_;
};

ApiRequest request_of(const httplib::Request& http) {
  ApiRequest request;
  request.method = http.method == "HEAD" ? "GET" : http.method;
  request.path = http.path;
  request.query.assign(http.params.begin(), http.params.end());
  request.accept = http.get_header_value("Accept");
  request.content_type = http.get_header_value("Content-Type");
  request.body = http.body;
  return request;
}

// Weak: the same whether zipped or not.
std::string etag_of(const ApiAnswer& answer) {
  if (!answer.etag.empty()) return answer.etag;
  Digest digest;
  digest.add(answer.body);
  return "W/\"" + digest.hex() + '"';
}

bool names(const std::string& list, const std::string& etag) {
  return list == "*" || list.find(etag) != std::string::npos;
}

// Whether gzip is among what the client takes, and not refused by a weight of 0.
bool takes_gzip(const std::string& encodings) {
  const std::size_t at = encodings.find("gzip");
  if (at == std::string::npos) return false;
  const std::string rest = encodings.substr(at + 4, encodings.find(',', at) - at - 4);
  return rest.find("q=0") == std::string::npos || rest.find("q=0.") != std::string::npos;
}

void set_body(const std::string& encodings, ApiAnswer& answer, httplib::Response& response) {
  response.set_header("Vary", "Accept-Encoding");
  if (answer.body.size() >= kWorthZipping && takes_gzip(encodings)) {
    if (answer.zipped.empty()) answer.zipped = gzip(answer.body);
    response.set_header("Content-Encoding", "gzip");
    answer.body = std::move(answer.zipped);
  }
  response.set_content(answer.body, answer.type);
}

void set_headers(const ApiAnswer& answer, httplib::Response& response) {
  response.set_header("Cache-Control",
                      answer.lasting ? "public, max-age=31536000, immutable" : "no-cache");
  if (!answer.next.empty()) response.set_header("Link", '<' + answer.next + ">; rel=\"next\"");
}

}  // namespace

class HttpAnswers::Engine final : public httplib::Server {
 public:
  Engine(const HttpOptions& options, AnswerApi answer) : answer_(std::move(answer)) {
    httplib::Headers headers = {{"Content-Security-Policy", kPolicy},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"Cross-Origin-Resource-Policy", "same-origin"}};
    if (!options.cors.empty()) {
      headers.emplace("Access-Control-Allow-Origin", options.cors);
      headers.emplace("Access-Control-Allow-Headers", "Content-Type");
      headers.find("Cross-Origin-Resource-Policy")->second = "cross-origin";
    }
    set_default_headers(headers);
    const auto handle = [this](const httplib::Request& request, httplib::Response& response) {
      respond(request, response);
    };
    for (auto method : {&Engine::Get, &Engine::Options, &Engine::Delete}) {
      (this->*static_cast<httplib::Server& (httplib::Server::*)(const std::string&, Handler)>(
                  method))(".*", handle);
    }
    Post(".*", handle);
    Put(".*", handle);
    Patch(".*", handle);
    set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (!response.body.empty() || response.status == 304) return;
      const ApiAnswer told = answer_of(
          {response.status,
           response.status == 404 ? "NotFound" : "InvalidRequest",
           response.status == 404 ? "there is nothing here" : "the request cannot be read",
           {}});
      response.set_content(told.body, told.type);
    });
  }

  std::string answer(unsigned worker, std::string_view bytes) {
    MemoryStream stream(bytes);
    bool closed = false;
    process_request(stream, false, closed, [worker](httplib::Request& request) {
      // What it takes is seen to here; a part of an answer is never sent.
      request.remote_port = static_cast<int>(worker);
      const std::string encodings = request.get_header_value("Accept-Encoding");
      request.headers.erase("Accept-Encoding");
      request.headers.erase(kEncodings);
      request.headers.emplace(kEncodings, encodings);
      request.ranges.clear();
    });
    return stream.take();
  }

 private:
  void respond(const httplib::Request& http, httplib::Response& response) {
    ApiAnswer answer = answer_(static_cast<unsigned>(http.remote_port), request_of(http));
    response.status = answer.status;
    if (answer.status == 200 && http.method != "POST") {
      const std::string etag = etag_of(answer);
      response.set_header("ETag", etag);
      set_headers(answer, response);
      if (names(http.get_header_value("If-None-Match"), etag)) {
        response.status = 304;
        return;
      }
    }
    set_body(http.get_header_value(kEncodings), answer, response);
  }

  AnswerApi answer_;
};

HttpAnswers::HttpAnswers(const HttpOptions& options, AnswerApi answer)
    : engine_(std::make_unique<Engine>(options, std::move(answer))) {}

HttpAnswers::~HttpAnswers() = default;

std::string HttpAnswers::answer(unsigned worker, std::string_view request) {
  return engine_->answer(worker, request);
}

std::string HttpAnswers::refusal(int status, std::string_view code, std::string_view message) {
  const ApiAnswer told = answer_of({status, std::string(code), std::string(message), {}});
  return fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nX-Content-Type-Options: "
      "nosniff\r\n{}Connection: close\r\n\r\n{}",
      status, code, told.type, told.body.size(), status == 429 ? "Retry-After: 1\r\n" : "",
      told.body);
}

}  // namespace sayso
