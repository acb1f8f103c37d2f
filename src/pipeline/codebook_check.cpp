#include "pipeline/codebook_check.h"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>

#include "coding/codebook.h"
#include "coding/codebook_faults.h"
#include "syntax/model.h"

namespace sayso {
namespace {

constexpr std::array<std::string_view, 4> kTriggerNames = {"verb", "noun", "adjective", "modal"};

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

CodebookFinding at_rule(const Codebook& codebook, RuleId rule, std::string text) {
  return {std::string(codebook.rule_file(rule)), codebook.rule(rule).line, std::move(text)};
}

}  // namespace

std::string to_string(const CodebookFinding& finding) {
  return fmt::format("{}:{}: {}", finding.file, finding.line, finding.text);
}

std::string event_notation(const Coder& coder, const Analysis& analysis, const Event& event) {
  std::string text = fmt::format("{} {}{}", coder.codebook().type_name(event.type),
                                 analysis.text(event.trigger), codes(analysis, event.actors));
  if (!event.recipients.empty()) text += " >" + codes(analysis, event.recipients);
  return text;
}

std::string example_notation(const Coder& coder, const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    text += event_notation(coder, analysis, event);
  }
  return text;
}

std::vector<CodebookFinding> check_examples(const Coder& coder) {
  const Codebook& codebook = coder.codebook();
  std::vector<CodebookFinding> findings;
  for (const RuleExample& example : codebook.examples()) {
    Document document;
    document.id = "example";
    document.text = example.text;
    document.published = make_day(2024, 5, 15);  // examples may name weekdays and months
    const std::string found = example_notation(coder, coder.code(std::move(document)));
    if (found == example.events) continue;
    findings.push_back(
        {std::string(codebook.rule_file(example.rule)), example.line,
         fmt::format("\"{}\" gives \"{}\", not \"{}\"", example.text, found, example.events)});
  }
  return findings;
}

std::vector<CodebookFinding> check_shadows(const Coder& coder) {
  const Codebook& codebook = coder.codebook();
  std::vector<CodebookFinding> findings;
  for (const ShadowedTrigger& found : find_shadowed_triggers(codebook)) {
    const Rule& first = codebook.rule(found.by);
    findings.push_back(at_rule(
        codebook, found.rule,
        fmt::format("the {} \"{}\" of {} never counts: {} ({}:{}) takes it first",
                    kTriggerNames[static_cast<std::size_t>(found.trigger->kind)],
                    codebook.text(found.trigger->label), codebook.rule_name(found.rule),
                    codebook.rule_name(found.by), codebook.rule_file(found.by), first.line)));
  }
  return findings;
}

std::vector<CodebookFinding> check_base_forms(const Coder& coder) {
  const Codebook& codebook = coder.codebook();
  const Lemmatizer& lemmatizer = coder.model().parameters().lemmatizer;
  Morph past;
  past.verb_form = VerbForm::Part;
  past.tense = Tense::Past;
  std::vector<CodebookFinding> findings;
  for (const Trigger& trigger : codebook.triggers()) {
    const std::string_view words = codebook.text(trigger.label);
    const std::string_view verb = words.substr(0, words.find(' '));
    if (trigger.kind != TriggerKind::Verb || !verb.ends_with("ed") || verb.ends_with("eed"))
      continue;
    std::string base;
    lemmatizer.append_lemma(verb, Upos::Verb, past, base);
    if (base == verb) continue;
    findings.push_back(
        at_rule(codebook, trigger.rule,
                fmt::format("the verb \"{}\" of {} is never met: give its base form, \"{}\"", words,
                            codebook.rule_name(trigger.rule), base)));
  }
  return findings;
}

std::vector<CodebookFinding> unused_rules(const Coder& coder, const CoverageCounter& corpus) {
  const Codebook& codebook = coder.codebook();
  std::vector<CodebookFinding> findings;
  for (std::uint32_t i = 0; i < codebook.rule_count(); ++i) {
    if (corpus.fired(RuleId{i}) != 0) continue;
    findings.push_back(at_rule(codebook, RuleId{i},
                               fmt::format("{} made no event", codebook.rule_name(RuleId{i}))));
  }
  return findings;
}

}  // namespace sayso
