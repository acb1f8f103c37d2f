// Where the output goes, and how it may look there.

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso::cli {

// True if standard output (or standard error) is a terminal.
bool output_is_terminal();
bool error_is_terminal();
bool input_is_terminal();

// Colours on a terminal, unless NO_COLOR is set to anything or TERM is "dumb".
bool output_has_colour();

// Columns of the terminal; 100 where there is none.
unsigned output_width();

// Writes to standard output. Throws std::runtime_error when nobody takes it.
void write_output(std::string_view text);
// Pushes out what is buffered. Throws likewise; call it before the end.
void flush_output();

// A line on standard error: "sayso: " + text.
void complain(std::string_view text);

// One line of progress on standard error, rewritten at most five times a second and only on a
// terminal.
class ProgressLine {
 public:
  ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;
  ~ProgressLine();  // clears the line

  void show(std::uint64_t documents, std::uint64_t sentences, std::uint64_t events);
  void show(std::uint64_t documents);
  void show_events(std::uint64_t events);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  // The seconds since the start, when it is time for another line.
  std::optional<double> due();
  void write(std::string_view text);

  bool enabled_;
  bool shown_ = false;
  Clock::time_point start_;
  Clock::time_point last_;
};

}  // namespace sayso::cli
