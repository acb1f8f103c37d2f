// A request and its answer, as the API sees them: no HTTP but its words.

#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace sayso {

struct ApiRequest {
  std::string method = "GET";
  std::string path;                                        // decoded
  std::vector<std::pair<std::string, std::string>> query;  // decoded
  std::string accept;
  std::string content_type;
  std::string body;
};

struct ApiAnswer {
  int status = 200;
  std::string type = "application/json; charset=utf-8";
  std::string body;
  std::string zipped;    // the body as gzip, where it is at hand
  std::string etag;      // made of the body where it is empty
  std::string next;      // address of the page after this one
  bool lasting = false;  // the same for ever under its address
};

// What is wrong with a request, and where.
struct ApiFault {
  int status = 400;
  std::string code = "InvalidQuery";
  std::string message;
  std::string parameter;  // empty: none in particular
};

template <class T>
using ApiResult = tl::expected<T, ApiFault>;

inline tl::unexpected<ApiFault> fault(std::string parameter, std::string message) {
  return tl::unexpected(ApiFault{400, "InvalidQuery", std::move(message), std::move(parameter)});
}

inline ApiFault not_found(std::string message) { return {404, "NotFound", std::move(message), {}}; }

// {"code", "message"} with "parameter" where one is at fault.
ApiAnswer answer_of(const ApiFault& fault);

}  // namespace sayso
