#include "pipeline/codebook_check.h"

#include <fmt/format.h>

#include <set>
#include <string>

#include "coding/codebook.h"

namespace sayso {
namespace {

// " FJI PER": codes of a role in alphabetical order, each once; "?" where there is no country.
std::string codes(const Analysis& analysis, Run run) {
  std::set<std::string> found;
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const CountryCode country = analysis.participants[i].actor.country;
    found.emplace(country.empty() ? "?" : country.view());
  }
  std::string text;
  for (const std::string& code : found) text += ' ' + code;
  return text;
}

}  // namespace

std::string example_notation(const Coder& coder, const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    text += fmt::format("{} {}{}", coder.codebook().type_name(event.type),
                        analysis.text(event.trigger), codes(analysis, event.actors));
    if (!event.recipients.empty()) text += " >" + codes(analysis, event.recipients);
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
    document.published = make_day(2024, 5, 15);  // examples may name weekdays and months
    const std::string found = example_notation(coder, coder.code(std::move(document)));
    if (found == example.events) continue;
    faults.push_back(
        {std::string(codebook.rule_file(example.rule)), example.line, std::nullopt,
         fmt::format("\"{}\" gives \"{}\", not \"{}\"", example.text, found, example.events), ""});
  }
  return faults;
}

}  // namespace sayso
