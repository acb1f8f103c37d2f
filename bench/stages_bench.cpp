// Each stage by itself, over reports of several lengths, in bytes and sentences a second.
//
//   cmake --preset bench && cmake --build --preset bench && build/bench/bench/stages_bench

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "clause/clauses.h"
#include "coding/attribution.h"
#include "coding/events.h"
#include "coding/standing.h"
#include "coding/when_where.h"
#include "output/record_json.h"
#include "pipeline/coder.h"
#include "syntax/model.h"
#include "text/blocks.h"
#include "text/tokenizer.h"
#include "world/mentions.h"
#include "world/places.h"
#include "world/times.h"

namespace {

using sayso::Analysis;
using sayso::Coder;

const Coder& coder() {
  static const Coder kCoder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  return kCoder;
}

// The sample report, `times` times over.
sayso::Document sample(std::int64_t times) {
  std::ifstream file(std::filesystem::path(SAYSO_SOURCE_DIR) / "examples" / "visit.txt");
  const std::string once{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  sayso::Document document;
  document.published = sayso::make_day(2025, 3, 12);
  for (std::int64_t i = 0; i < times; ++i) document.text += once + "\n\n";
  return document;
}

// Runs one stage on what the whole chain left; every stage begins by clearing its own arrays.
void run_stage(benchmark::State& state, const std::function<void(Analysis&)>& stage) {
  Analysis analysis = coder().code(sample(state.range(0)));
  for (auto _ : state) {
    state.PauseTiming();
    Analysis fresh = analysis;
    state.ResumeTiming();
    stage(fresh);
    benchmark::DoNotOptimize(fresh);
  }
  if (analysis.events.empty()) state.SkipWithError("nothing was found in the sample");
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(analysis.document.text.size()));
  state.counters["sentences"] = benchmark::Counter(
      static_cast<double>(state.iterations()) * static_cast<double>(analysis.sentences.size()),
      benchmark::Counter::kIsRate);
}

void tokens(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::tokenize(a); });
}
void syntax(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::parse(coder().model(), a); });
}
void clauses(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::find_clauses(a); });
}
void mentions(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::find_mentions(coder().world(), a); });
}
void times(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::find_times(a); });
}
// Without trees: sentences and words are all there is.
void times_by_words(benchmark::State& state) {
  Analysis analysis;
  analysis.document = sample(state.range(0));
  sayso::find_blocks(analysis.document);
  sayso::tokenize(analysis);
  for (auto _ : state) {
    analysis.strings.clear();
    sayso::find_times(analysis);
    benchmark::DoNotOptimize(analysis.times.data());
  }
  if (analysis.times.empty()) state.SkipWithError("no time was found in the sample");
  state.SetBytesProcessed(state.iterations() *
                          static_cast<std::int64_t>(analysis.document.text.size()));
}
void places(benchmark::State& state) {
  run_stage(state,
            [](Analysis& a) { sayso::find_places(coder().world(), coder().gazetteer(), a); });
}
void attributions(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::find_attributions(coder().cues(), a); });
}
void events(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::find_events(coder().codebook(), a); });
}
void standing(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::set_standing(coder().standings(), a); });
}
void when_where(benchmark::State& state) {
  run_stage(state, [](Analysis& a) { sayso::set_date_and_place(a); });
}

void whole(benchmark::State& state) {
  const sayso::Document document = sample(state.range(0));
  std::size_t sentences = 0;
  for (auto _ : state) {
    const Analysis analysis = coder().code(document);
    sentences = analysis.sentences.size();
    benchmark::DoNotOptimize(sayso::record_json(coder(), analysis, sayso::OffsetUnit::CodePoints));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.text.size()));
  state.counters["sentences"] =
      benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(sentences),
                         benchmark::Counter::kIsRate);
}

BENCHMARK(tokens)->Range(1, 64);
BENCHMARK(syntax)->Range(1, 64);
BENCHMARK(clauses)->Range(1, 64);
BENCHMARK(mentions)->Range(1, 64);
BENCHMARK(times)->Range(1, 64);
BENCHMARK(times_by_words)->Range(1, 64);
BENCHMARK(places)->Range(1, 64);
BENCHMARK(attributions)->Range(1, 64);
BENCHMARK(events)->Range(1, 64);
BENCHMARK(standing)->Range(1, 64);
BENCHMARK(when_where)->Range(1, 64);
BENCHMARK(whole)->Range(1, 64);

}  // namespace
