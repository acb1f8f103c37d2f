// HTTP around the API: a request's bytes in, an answer's bytes out (cpp-httplib reads and writes
// them). Adds what every answer has: ETag, gzip, and headers that keep a page from being misused.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "server/api_types.h"

namespace sayso {

struct HttpOptions {
  std::string cors;  // the origin that may ask from its own pages; empty: none
};

// May be shared by threads as far as `answer` may.
class HttpAnswers {
 public:
  using AnswerApi = std::function<ApiAnswer(unsigned worker, const ApiRequest&)>;

  HttpAnswers(const HttpOptions& options, AnswerApi answer);
  HttpAnswers(const HttpAnswers&) = delete;
  HttpAnswers& operator=(const HttpAnswers&) = delete;
  HttpAnswers(HttpAnswers&&) = delete;
  HttpAnswers& operator=(HttpAnswers&&) = delete;
  ~HttpAnswers();

  // One whole request.
  std::string answer(unsigned worker, std::string_view request);
  // For a request that is not even read.
  static std::string refusal(int status, std::string_view code, std::string_view message);

 private:
  class Engine;

  std::unique_ptr<Engine> engine_;
};

}  // namespace sayso
