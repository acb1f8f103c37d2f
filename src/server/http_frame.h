// Where a request in a stream of bytes ends, before anybody looks at what it asks.
//
// Only whole requests go to workers, so one that dribbles in takes up a buffer and nothing else.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sayso {

struct FrameLimits {
  std::size_t head = std::size_t{16} << 10U;  // bytes of request line and headers
  std::size_t body = std::size_t{1} << 20U;
};

enum class FrameState { Incomplete, Whole, Wrong };

struct HttpFrame {
  FrameState state = FrameState::Incomplete;
  std::size_t head = 0;         // bytes of the head with its empty line; 0: not all there
  std::size_t size = 0;         // of the whole request
  bool wants_continue = false;  // the client waits for "100 Continue" before it sends the body
  bool close = false;           // it will ask nothing more on this connection
  int status = 0;               // of a wrong one, as the next two
  const char* code = "";
  std::string message;
};

HttpFrame frame_of(std::string_view bytes, const FrameLimits& limits);

}  // namespace sayso
