#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace sayso::cli {
namespace {

[[noreturn]] void output_failed() {
  throw std::runtime_error(
      fmt::format("cannot write to standard output: {}", std::strerror(errno)));
}

}  // namespace

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }
bool input_is_terminal() { return isatty(STDIN_FILENO) == 1; }

bool output_has_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term != nullptr && std::string_view(term) == "dumb";
  return output_is_terminal() && (no_color == nullptr || *no_color == '\0') && !dumb;
}

unsigned output_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

void write_output(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) output_failed();
}

void flush_output() {
  if (std::fflush(stdout) != 0) output_failed();
}

void complain(std::string_view text) { fmt::print(stderr, "sayso: {}\n", text); }

ProgressLine::ProgressLine() : enabled_(error_is_terminal()), start_(Clock::now()), last_(start_) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(std::uint64_t documents, std::uint64_t sentences, std::uint64_t events) {
  if (const std::optional<double> seconds = due()) {
    write(fmt::format("{} documents, {} events, {:.0f} sentences/s", documents, events,
                      static_cast<double>(sentences) / *seconds));
  }
}

void ProgressLine::show(std::uint64_t documents) {
  if (const std::optional<double> seconds = due()) {
    write(fmt::format("{} documents, {:.0f} a second", documents,
                      static_cast<double>(documents) / *seconds));
  }
}

void ProgressLine::show_events(std::uint64_t events) {
  if (const std::optional<double> seconds = due()) {
    write(
        fmt::format("{} events, {:.0f} a second", events, static_cast<double>(events) / *seconds));
  }
}

std::optional<double> ProgressLine::due() {
  constexpr auto kPause = std::chrono::milliseconds(200);
  const Clock::time_point now = Clock::now();
  if (!enabled_ || now - last_ < kPause) return std::nullopt;
  last_ = now;
  return std::chrono::duration<double>(now - start_).count();
}

void ProgressLine::write(std::string_view text) {
  shown_ = true;
  fmt::print(stderr, "\r\x1b[K{}", text);
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (!shown_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace sayso::cli
