// Coded reports made up by rule, as many as wanted, for measuring a store of any size.
//
// The same number gives the same report, on any machine. They are made as a stream of real news
// stores: about 250 words and 4.5 events a report, 100 reports a day, words and countries by Zipf's
// law, a fifth of the events told more than once, and as many quotations, quantities and places.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/coder.h"
#include "sayso/analysis.h"

namespace sayso::bench {

// Keeps a reference to the coder, whose countries and rules the reports use.
class SyntheticReports {
 public:
  explicit SyntheticReports(const Coder& coder);

  Analysis report(std::uint64_t number) const;

 private:
  const Coder& coder_;
  std::vector<std::string> words_;       // by rank
  std::vector<std::string> publishers_;  // by rank
  std::vector<std::size_t> countries_;   // of World::countries(), by rank
};

}  // namespace sayso::bench
