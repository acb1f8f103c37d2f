// sayso codebook: whether the rules hold, what they say, what they miss, and what a change changes.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "coding/codebook.h"
#include "output/codebook_text.h"
#include "pipeline/codebook_check.h"
#include "pipeline/codebook_diff.h"

namespace sayso::cli {
namespace {

struct CodebookOptions {
  Resources resources;
  Inputs inputs;
  std::string name;           // of show
  std::size_t top = 50;       // of coverage
  std::string before, after;  // of diff
};

// Codes every document; what cannot be read is told. Returns the exit status.
int for_each_document(const Inputs& inputs, const std::function<void(const Document&)>& code) {
  const std::unique_ptr<Reader> reader = inputs.open();
  int status = kOk;
  while (std::optional<Result<Document>> record = reader->next()) {
    if (*record) {
      code(**record);
    } else {
      complain(to_string(record->error()));
      status = kBadInput;
    }
  }
  return status;
}

void write_findings(const std::vector<CodebookFinding>& findings) {
  for (const CodebookFinding& finding : findings) write_output(to_string(finding) + '\n');
}

int check(const CodebookOptions& options) {
  const Coder coder = options.resources.load();
  std::vector<CodebookFinding> faults = check_examples(coder);
  for (const auto& more : {check_shadows(coder), check_base_forms(coder)}) {
    faults.insert(faults.end(), more.begin(), more.end());
  }
  write_findings(faults);
  int status = faults.empty() ? kOk : kBadInput;
  const Codebook& codebook = coder.codebook();
  std::string unused;
  if (!options.inputs.paths.empty()) {
    CoverageCounter counter(codebook);
    status = std::max(status, for_each_document(options.inputs, [&](const Document& document) {
                        counter.add(coder.code(document));
                      }));
    const std::vector<CodebookFinding> rules = unused_rules(coder, counter);
    write_findings(rules);
    unused = fmt::format("; {} rules made no event of the corpus", rules.size());
  }
  write_output(fmt::format("{} rules, {} triggers, {} examples; {} faults{}\n",
                           codebook.rule_count(), codebook.triggers().size(),
                           codebook.examples().size(), faults.size(), unused));
  return status;
}

int show(const CodebookOptions& options) {
  const Coder coder = options.resources.load();
  const std::optional<std::string> text = codebook_text(coder.codebook(), options.name);
  if (!text) {
    throw CLI::ValidationError("NAME", "the codebook has no type or rule \"" + options.name + "\"");
  }
  write_output(*text);
  return kOk;
}

double percent(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

int cover(const CodebookOptions& options) {
  constexpr std::array<std::string_view, 3> kKinds = {"verb", "noun", "adj"};
  const Coder coder = options.resources.load();
  CoverageCounter counter(coder.codebook());
  const int status = for_each_document(
      options.inputs, [&](const Document& document) { counter.add(coder.code(document)); });
  write_output(fmt::format(
      "{} predicates with a political actor; a rule lists {:.1f}% of them, {:.1f}% became events\n",
      counter.predicates(), percent(counter.covered(), counter.predicates()),
      percent(counter.coded(), counter.predicates())));
  const std::vector<UncoveredPredicate> uncovered = counter.uncovered();
  for (std::size_t i = 0; i < std::min(options.top, uncovered.size()); ++i) {
    const UncoveredPredicate& one = uncovered[i];
    std::string example = one.example;
    std::replace(example.begin(), example.end(), '\n', ' ');
    write_output(fmt::format("{:>6}  {:<4}  {:<16}  {}\n", one.count,
                             kKinds[static_cast<std::size_t>(one.kind)], one.lemma, example));
  }
  return status;
}

const std::string& name_of(const Document& document) {
  return document.title.empty() ? document.id : document.title;
}

// "ours", a file that is added to ours, or a folder that takes its place.
Coder load_version(const Resources& resources, const std::string& name) {
  if (name == "ours") return Coder(resources.path());
  if (std::filesystem::is_directory(name)) return Coder(resources.path(), {}, {}, name);
  return Coder(resources.path(), {name});
}

int diff(const CodebookOptions& options) {
  const Coder before = load_version(options.resources, options.before);
  const Coder after = load_version(options.resources, options.after);
  std::uint64_t same = 0;
  std::uint64_t gone = 0;
  std::uint64_t added = 0;
  const int status = for_each_document(options.inputs, [&](const Document& document) {
    const Analysis first = before.code(document);
    const CodebookDiff changed = compare_events(before, first, after, after.code(document));
    same += changed.same;
    SentenceId last = kNoSentence;
    for (const ChangedEvent& change : changed.changes) {
      if (change.sentence != last) {
        std::string sentence(first.text(first.sentence(change.sentence).span));
        std::replace(sentence.begin(), sentence.end(), '\n', ' ');
        write_output(fmt::format("{}: {}\n", name_of(document), sentence));
        last = change.sentence;
      }
      ++(change.added ? added : gone);
      write_output(
          fmt::format("  {} {}  by {}\n", change.added ? '+' : '-', change.event, change.rule));
    }
  });
  write_output(fmt::format("{} events only by {}, {} only by {}, {} by both\n", gone,
                           options.before, added, options.after, same));
  return status;
}

using Action = int (*)(const CodebookOptions&);

CLI::App* add_action(CLI::App& command, const std::string& name, const std::string& help,
                     const std::string& example, Action action,
                     const std::shared_ptr<CodebookOptions>& options, int& status) {
  CLI::App* added = command.add_subcommand(name, help);
  added->footer("Example:\n  " + example);
  added->callback([options, action, &status] { status = action(*options); });
  return added;
}

}  // namespace

void add_codebook(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("codebook", "Check, show and compare the rules");
  command->require_subcommand(1);
  const auto options = std::make_shared<CodebookOptions>();

  CLI::App* checking = add_action(
      *command, "check", "Compile the codebook, run its examples, find rules that never count",
      "sayso codebook check --codebook mine.yaml news.jsonl.gz", check, options, status);
  options->resources.add_to(*checking);
  options->inputs.add_to(*checking);

  CLI::App* showing = add_action(*command, "show", "Show a type with its rules, or one rule",
                                 "sayso codebook show ACCUSE", show, options, status);
  showing->add_option("NAME", options->name, "A type, such as ACCUSE, or the id of a rule")
      ->required();
  options->resources.add_to(*showing);

  CLI::App* covering =
      add_action(*command, "coverage", "List frequent predicates that no rule knows",
                 "sayso codebook coverage --top 20 news.jsonl.gz", cover, options, status);
  covering->add_option("--top", options->top, "How many to list")->capture_default_str();
  options->resources.add_to(*covering);
  options->inputs.add_to(*covering);

  CLI::App* comparing =
      add_action(*command, "diff", "Show the events that two codebooks code differently",
                 "sayso codebook diff ours mine.yaml news.jsonl.gz", diff, options, status);
  constexpr const char* kVersions =
      "ours, a file that is added to ours, or a folder that takes its place";
  comparing->add_option("A", options->before, kVersions)->required();
  comparing->add_option("B", options->after, kVersions)->required();
  options->resources.add_to(*comparing);
  options->inputs.add_to(*comparing);
}

}  // namespace sayso::cli
