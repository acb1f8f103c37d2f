// A table of sentences (tests/golden/say_so_table.tsv), each with the events in it, what may be
// concluded of them, and on whose word: sources with kinds of cues, innermost first.
//
// With SAYSO_UPDATE in the environment the expectations are rewritten (make golden); read the diff
// like code.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "coding/codebook.h"
#include "coding/cue_names.h"
#include "pipeline/coder.h"

namespace sayso {
namespace {

struct Row {
  std::string sentence;
  std::string expected;
};

std::filesystem::path table_path() {
  return std::filesystem::path(SAYSO_SOURCE_DIR) / "tests" / "golden" / "say_so_table.tsv";
}

std::vector<Row> read_table() {
  std::ifstream file(table_path(), std::ios::binary);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    rows.push_back({line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1)});
  }
  return rows;
}

// "attacked denied: the army (denial), the BBC (neutral)"; events are parted by "; ".
std::string describe(const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    text += fmt::format("{} {}", analysis.text(event.trigger), to_string(event.standing));
    for (std::uint32_t i = event.chain.first; i < event.chain.end(); ++i) {
      const Attribution& link = analysis.attribution(analysis.chains[i]);
      text +=
          fmt::format("{}{} ({})", i == event.chain.first ? ": " : ", ",
                      link.source.empty() ? "-" : analysis.text(link.source), name_of(link.kind));
    }
  }
  return text;
}

TEST(SaySoTable, HasChainAndStandingOfEachEvent) {
  const Coder coder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  std::vector<Row> rows = read_table();
  EXPECT_GE(rows.size(), 150U);
  for (Row& row : rows) {
    Document document;
    document.text = row.sentence;
    document.published = Date{2024, 11, 18};
    const std::string found = describe(coder.code(std::move(document)));
    if (std::getenv("SAYSO_UPDATE") != nullptr) {
      row.expected = found;
    } else {
      EXPECT_EQ(found, row.expected) << row.sentence;
    }
  }
  if (std::getenv("SAYSO_UPDATE") == nullptr) return;
  std::ofstream out(table_path(), std::ios::binary);
  for (const Row& row : rows) out << row.sentence << '\t' << row.expected << '\n';
}

}  // namespace
}  // namespace sayso
