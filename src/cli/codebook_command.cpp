// sayso codebook: whether the rules hold, by their own examples.

#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "coding/codebook.h"
#include "pipeline/codebook_check.h"

namespace sayso::cli {
namespace {

int check_codebook(const Resources& resources) {
  const Coder coder = resources.load();
  const std::vector<InputError> faults = check_examples(coder);
  for (const InputError& fault : faults) complain(to_string(fault));
  write_output(fmt::format("{} rules, {} triggers, {} examples; {} faults\n",
                           coder.codebook().rule_count(), coder.codebook().trigger_count(),
                           coder.codebook().examples().size(), faults.size()));
  return faults.empty() ? kOk : kBadInput;
}

}  // namespace

void add_codebook(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("codebook", "Check the rules that make events");
  command->require_subcommand(1);
  CLI::App* checking =
      command->add_subcommand("check", "Compile the codebook and run its examples");
  const auto resources = std::make_shared<Resources>();
  resources->add_to(*checking);
  checking->callback([resources, &status] { status = check_codebook(*resources); });
}

}  // namespace sayso::cli
