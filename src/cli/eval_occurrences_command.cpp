// sayso eval occurrences: how well reports of one act are found to be so.

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "input/marked_lines.h"
#include "input/occurrence_key.h"
#include "pipeline/occurrence_evaluation.h"
#include "store/linked_reports.h"

namespace sayso::cli {
namespace {

constexpr const char* kEvalOccurrencesFooter = R"(Example:
  sayso eval occurrences data/occurrences/dev.jsonl --errors)";

struct OccurrenceOptions {
  Resources resources;
  std::string reports;
  bool errors = false;
};

// A folder for the store, gone afterwards.
class ScratchFolder {
 public:
  ScratchFolder() : path_((std::filesystem::temp_directory_path() / "sayso-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error(path_ + ": cannot be made");
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ScratchFolder(ScratchFolder&&) = delete;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;  // what cannot be removed lies among the temporary files
    std::filesystem::remove_all(path_, ignored);
  }

  std::string file(const char* name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

// Nothing, and a complaint, when the file cannot be used.
std::optional<std::vector<KeyReport>> read_reports(const std::string& path) {
  MarkedLines<KeyReport> lines(path, read_key_report);
  std::vector<KeyReport> reports;
  while (std::optional<Result<KeyReport>> report = lines.next()) {
    if (!*report) {
      complain(to_string(report->error()));
      return std::nullopt;
    }
    reports.push_back(std::move(**report));
  }
  return reports;
}

int evaluate_occurrences(const OccurrenceOptions& options) {
  const std::optional<std::vector<KeyReport>> reports = read_reports(options.reports);
  if (!reports) return kBadInput;
  const ScratchFolder folder;
  const LinkedReports linked = link_reports(
      *reports, options.resources.load(), options.resources.manifest(), folder.file("reports.db"));
  write_output(to_string(score_occurrences(linked.mentions)) + copy_scores(linked.origins));
  if (options.errors) {
    write_output("\n" + pair_errors(linked.mentions) + copy_errors(linked.origins));
  }
  return kOk;
}

}  // namespace

void add_eval_occurrences(CLI::App& eval, int& status) {
  CLI::App* command = eval.add_subcommand(
      "occurrences", "Score which events are found to be one act, on reports with a key");
  command->footer(kEvalOccurrencesFooter);
  const auto options = std::make_shared<OccurrenceOptions>();
  options->resources.add_to(*command);
  command
      ->add_option("REPORTS", options->reports, "Reports with a key, as data/occurrences has them")
      ->required()
      ->type_name("FILE");
  command->add_flag(
      "--errors", options->errors,
      "List the pairs of mentions wrongly put together or kept apart, and wrong origins of copies");
  command->callback([options, &status] { status = evaluate_occurrences(*options); });
}

}  // namespace sayso::cli
