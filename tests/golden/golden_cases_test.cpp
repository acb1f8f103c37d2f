// The cases of tests/cases/*.txt: a report, and all that must be coded of it.
//
// With SAYSO_UPDATE in the environment the expectations are rewritten (make golden); read the diff
// like code.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "coding/codebook.h"
#include "input/reader.h"
#include "pipeline/coder.h"
#include "world/lookup.h"

namespace sayso {
namespace {

struct GoldenCase {
  std::string title;
  std::string report;  // with its head, as a file would have it
  std::string expected;
};

constexpr std::string_view kRule = "=====================================\n";
constexpr std::string_view kDivider = "---\n";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<GoldenCase> read_cases(std::string_view text) {
  std::vector<GoldenCase> cases;
  while (text.starts_with(kRule)) {
    text.remove_prefix(kRule.size());
    GoldenCase made;
    const std::size_t title_end = text.find(kRule);
    made.title = std::string(text.substr(0, title_end));
    text.remove_prefix(title_end + kRule.size());
    const std::size_t divider = text.find(kDivider);
    made.report = std::string(text.substr(0, divider));
    text.remove_prefix(divider + kDivider.size());
    const std::size_t end = std::min(text.find(kRule), text.size());
    made.expected = std::string(text.substr(0, end));
    text.remove_prefix(end);
    while (made.expected.ends_with("\n\n")) made.expected.pop_back();
    cases.push_back(std::move(made));
  }
  return cases;
}

std::string write_cases(const std::vector<GoldenCase>& cases) {
  std::string text;
  for (const GoldenCase& it : cases) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{}{}{}{}{}{}", kRule, it.title, kRule, it.report, kDivider, it.expected);
  }
  return text;
}

std::string participants(const Analysis& analysis, std::string_view role, Run run) {
  std::string text;
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const Participant& it = analysis.participants[i];
    text += fmt::format("  {:<10} \"{}\"  {}\n", role, analysis.text(it.span),
                        describe_actor(it.actor));
  }
  return text;
}

std::string sources(const Analysis& analysis, Run chain) {
  std::string text;
  for (std::uint32_t i = chain.first; i < chain.end(); ++i) {
    const Attribution& link = analysis.attribution(analysis.chains[i]);
    text += fmt::format("  {:<10} \"{}\"", "source", analysis.text(link.source));
    for (std::uint32_t a = link.actors.first; a < link.actors.end(); ++a) {
      text += "  " + describe_actor(analysis.actors[a]);
    }
    text += fmt::format("  cue \"{}\"\n", analysis.text(link.cue));
  }
  return text;
}

std::string dump(const Codebook& codebook, const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    text += fmt::format(
        "{} \"{}\"  {}  {}\n", codebook.type_name(event.type), analysis.text(event.trigger),
        event.date.empty() ? "-" : to_string(event.date), to_string(event.standing));
    text += participants(analysis, "actor", event.actors);
    text += participants(analysis, "recipient", event.recipients);
    if (event.place != kNoPlace) {
      const Place& place = analysis.places[index(event.place)];
      text += fmt::format("  {:<10} \"{}\"  {}\n", "place", analysis.text(place.span),
                          place.country.view());
    }
    text += sources(analysis, event.chain);
  }
  return text.empty() ? "no event\n" : text;
}

const Coder& coder() {
  static const Coder kCoder{std::filesystem::path(SAYSO_SOURCE_DIR)};
  return kCoder;
}

std::string code(const GoldenCase& it) {
  ReaderOptions options;
  options.format = InputFormat::Text;
  const auto reader = open_reader_on(it.report, "case", options);
  Result<Document> document = *reader->next();
  if (!document) return to_string(document.error()) + '\n';
  return dump(coder().codebook(), coder().code(std::move(*document)));
}

bool updating() { return std::getenv("SAYSO_UPDATE") != nullptr; }

class GoldenCases : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(GoldenCases, AreCodedAsExpected) {
  std::vector<GoldenCase> cases = read_cases(read_file(GetParam()));
  ASSERT_FALSE(cases.empty());
  for (GoldenCase& it : cases) {
    const std::string found = code(it);
    if (updating()) {
      it.expected = found;
    } else {
      EXPECT_EQ(it.expected, found) << it.title << it.report;
    }
  }
  if (updating()) std::ofstream(GetParam(), std::ios::binary) << write_cases(cases);
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(SAYSO_SOURCE_DIR) / "tests" / "cases")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

INSTANTIATE_TEST_SUITE_P(Files, GoldenCases, ::testing::ValuesIn(case_files()),
                         [](const auto& it) { return it.param.stem().string(); });

}  // namespace
}  // namespace sayso
