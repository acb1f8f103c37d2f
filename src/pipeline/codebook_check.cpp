#include "pipeline/codebook_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "coding/codebook.h"

namespace sayso {
namespace {

// Codes of a role in alphabetical order, each once; "?" where there is no country.
std::string codes(const Analysis& analysis, Run run) {
  std::vector<std::string> found;
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const CountryCode country = analysis.participants[i].actor.country;
    found.emplace_back(country.empty() ? "?" : country.view());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return fmt::format("{}", fmt::join(found, " "));
}

}  // namespace

std::string example_notation(const Coder& coder, const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    const std::string actors = codes(analysis, event.actors);
    const std::string recipients = codes(analysis, event.recipients);
    text += fmt::format("{} {}{}{} >{}{}", coder.codebook().type_name(event.type),
                        analysis.text(event.trigger), actors.empty() ? "" : " ", actors,
                        recipients.empty() ? "" : " ", recipients);
  }
  return text;
}

std::vector<InputError> check_examples(const Coder& coder) {
  const Codebook& codebook = coder.codebook();
  std::vector<InputError> faults;
  for (const RuleExample& example : codebook.examples()) {
    Document document;
    document.id = "example";
    document.text = example.text;
    const std::string found = example_notation(coder, coder.code(std::move(document)));
    if (found == example.events) continue;
    faults.push_back(
        {std::string(codebook.rule_file(example.rule)), example.line, std::nullopt,
         fmt::format("\"{}\" gives \"{}\", not \"{}\"", example.text, found, example.events), ""});
  }
  return faults;
}

}  // namespace sayso
