// sayso bench: how fast this machine codes a file.

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "output/record_json.h"
#include "pipeline/batch.h"

namespace sayso::cli {
namespace {

struct BenchOptions {
  Inputs inputs;
  Resources resources;
  unsigned threads = 1;
};

using Seconds = std::chrono::duration<double>;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;  // Linux counts kilobytes
}

double load_average() {
  double load = 0;
  return getloadavg(&load, 1) == 1 ? load : 0;
}

void print_rates(const BatchCounts& counts, Seconds elapsed) {
  const auto rate = [&](std::uint64_t count) {
    return static_cast<double>(count) / elapsed.count();
  };
  write_output(
      fmt::format("documents    {:>12}  {:>12.0f} /s\n", counts.documents, rate(counts.documents)));
  write_output(
      fmt::format("sentences    {:>12}  {:>12.0f} /s\n", counts.sentences, rate(counts.sentences)));
  write_output(
      fmt::format("tokens       {:>12}  {:>12.0f} /s\n", counts.tokens, rate(counts.tokens)));
  write_output(fmt::format("megabytes    {:>12.2f}  {:>12.2f} /s\n",
                           static_cast<double>(counts.bytes) / 1e6, rate(counts.bytes) / 1e6));
  write_output(
      fmt::format("events       {:>12}  {:>12.0f} /s\n", counts.events, rate(counts.events)));
}

void print_stages(const StageTimes& times) {
  Seconds total{0};
  for (const auto& spent : times.spent) total += spent;
  write_output("\nstage             seconds   share\n");
  for (std::size_t i = 0; i < kStageNames.size(); ++i) {
    const Seconds spent = times.spent[i];
    const double share = total.count() > 0 ? 100 * spent / total : 0;
    write_output(fmt::format("{:<16} {:>8.3f}  {:>5.1f}%\n", kStageNames[i], spent.count(), share));
  }
}

int bench(const BenchOptions& options) {
  const double load = load_average();
  const std::unique_ptr<Reader> reader = options.inputs.open();
  const auto start = std::chrono::steady_clock::now();
  const Coder coder = options.resources.load();
  const auto loaded = std::chrono::steady_clock::now();
  std::uint64_t written = 0;
  Batch batch;
  batch.threads = options.threads;
  batch.render = [&coder](const Analysis& analysis) {
    return record_json(coder, analysis, OffsetUnit::CodePoints);
  };
  batch.write = [&written](std::string_view text) { written += text.size(); };
  batch.report = [](const InputError& error) { complain(to_string(error)); };
  const BatchCounts counts = run_batch(*reader, coder, batch);
  const Seconds elapsed = std::chrono::steady_clock::now() - loaded;

  write_output(
      fmt::format("threads {}, load average before the run {:.2f}\n", options.threads, load));
  write_output(fmt::format(
      "loading {:.0f} ms, coding {:.2f} s, {} bytes written, peak memory {:.0f} MB\n\n",
      1000 * Seconds(loaded - start).count(), elapsed.count(), written, peak_megabytes()));
  print_rates(counts, elapsed);
  print_stages(counts.times);
  return counts.errors == 0 ? kOk : kBadInput;
}

}  // namespace

void add_bench(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("bench", "Measure speed and memory, by stage, on your own input");
  command->footer("Example:\n  sayso bench --threads 1 news.jsonl.gz");
  const auto options = std::make_shared<BenchOptions>();
  options->inputs.add_to(*command);
  options->resources.add_to(*command);
  add_threads(*command, options->threads);
  command->callback([options, &status] { status = bench(*options); });
}

}  // namespace sayso::cli
