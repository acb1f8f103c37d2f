// A stream of documents coded by several threads, with the results in the order of the input.
//
// Each worker takes the next record from the reader, codes it and renders it; results wait in a
// window until those before them are written. So the output is the same bytes whatever the number
// of threads, and memory stays flat on an endless stream.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "input/reader.h"
#include "pipeline/coder.h"
#include "pipeline/stages.h"
#include "sayso/analysis.h"
#include "sayso/result.h"

namespace sayso {

struct BatchCounts {
  std::uint64_t documents = 0;
  std::uint64_t errors = 0;
  std::uint64_t skipped = 0;  // of Batch::skip
  std::uint64_t bytes = 0;    // of text coded
  std::uint64_t sentences = 0;
  std::uint64_t tokens = 0;
  std::uint64_t events = 0;
  StageTimes times = {};
};

struct Batch {
  unsigned threads = 1;  // at least 1

  // Called by one thread at a time, in the order of the input: a document that need not be coded.
  // May be empty.
  std::function<bool(const Document&)> skip;
  // Called by workers, several at once: what to write for a document.
  std::function<std::string(const Analysis&)> render;
  // Called by one thread at a time, in the order of the input.
  std::function<void(std::string_view)> write;
  std::function<void(Analysis&&)> keep;  // after write; may be empty
  std::function<void(const InputError&)> report;
  std::function<void(const BatchCounts&)> progress;  // after each record; may be empty
};

// Reads until the reader ends. What the callbacks throw ends the run and is thrown on.
BatchCounts run_batch(Reader& reader, const Coder& coder, const Batch& batch);

}  // namespace sayso
