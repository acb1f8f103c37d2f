// sayso audit: people judge a random sample of the events of a store.

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/event_filters.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "output/audit_text.h"
#include "store/audit_sample.h"
#include "store/store.h"
#include "store/verdicts.h"

namespace sayso::cli {
namespace {

constexpr const char* kAuditFooter =
    R"(Each event is shown with its sentence; answer with a key and Enter:
  y all right   t wrong type (or no event)   r wrong roles   s wrong standing   rs both
  u unsure      b back to the one before     q quit; the same command goes on later
Examples:
  sayso audit news.db
  sayso audit news.db -n 200 --type ASSAULT --from 2024 --seed 7
  printf 'y\nt\nrs\n' | sayso audit news.db -n 3
  sayso audit news.db < /dev/null            what the verdicts so far amount to)";

constexpr const char* kQuestion =
    "  y right; wrong: t type, r roles, s standing; u unsure, b back, q quit > ";

struct AuditOptions {
  EventFilters filters;
  std::size_t count = 100;
  std::uint64_t seed = 1;
  std::string verdicts;  // empty: beside the store
};

std::optional<std::string> next_answer() {
  if (input_is_terminal()) write_output(kQuestion);
  flush_output();
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  std::erase_if(line, [](char c) { return c == ' ' || c == '\r' || c == '\t'; });
  return line;
}

class Audit {
 public:
  explicit Audit(const AuditOptions& options)
      : options_(options),
        store_(open_store(options.filters.store)),
        verdicts_path_(options.verdicts.empty() ? verdicts_beside(options.filters.store)
                                                : options.verdicts),
        verdicts_(verdicts_path_) {}

  int run() {
    read_sample();
    ask_all();
    VerdictCounts counts;
    for (const std::optional<Verdict>& verdict : found_) {
      if (verdict) counts.add(*verdict);
    }
    write_output(fmt::format("{} judged, {} unsure, {} left; 95% intervals after Wilson\n",
                             counts.judged, counts.unsure,
                             found_.size() - counts.judged - counts.unsure));
    write_output(precision_table(counts));
    return status_;
  }

 private:
  void read_sample() {
    const EventSample sample =
        draw_sample(*store_, options_.filters.read(), options_.count, options_.seed);
    EventReader reader(*store_);
    for (const SampledEvent& one : sample.events) {
      events_.push_back(reader.read(one.document, one.event));
      found_.push_back(verdicts_.find(events_.back()));
    }
    write_output(fmt::format("{} of {} events, seed {}; verdicts in {}\n\n", events_.size(),
                             sample.all, options_.seed, verdicts_path_));
  }

  void ask_all() {
    for (std::size_t at = 0; at < events_.size();) {
      if (found_[at]) {
        ++at;
        continue;
      }
      show(at);
      const std::optional<std::string> answer = next_answer();
      if (!answer || *answer == "q") return;
      at = take(*answer, at);
    }
  }

  void show(std::size_t at) {
    const AuditStyle style{output_has_colour(), output_width()};
    write_output(audited_event(fmt::format("{}/{}", at + 1, events_.size()), events_[at],
                               sentence_before(*store_, events_[at]), style));
    write_output("\n");
  }

  // Which event is next.
  std::size_t take(const std::string& answer, std::size_t at) {
    if (answer == "b" && !answered_.empty()) {
      const std::size_t last = answered_.back();
      answered_.pop_back();
      verdicts_.erase(events_[last]);
      found_[last].reset();
      return last;
    }
    const std::optional<Verdict> verdict = parse_verdict(answer);
    if (!verdict) {
      complain(fmt::format("\"{}\" is no verdict: y, t, r, s, rs, u, b or q", answer));
      if (!input_is_terminal()) status_ = kBadInput;
      return at;
    }
    verdicts_.put(events_[at], *verdict);
    found_[at] = verdict;
    answered_.push_back(at);
    return at + 1;
  }

  const AuditOptions& options_;
  std::unique_ptr<Database> store_;
  std::string verdicts_path_;
  VerdictFile verdicts_;
  std::vector<StoredEvent> events_;
  std::vector<std::optional<Verdict>> found_;
  std::vector<std::size_t> answered_;  // in this run, in order
  int status_ = kOk;
};

}  // namespace

void add_audit(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("audit", "Judge a random sample of the events of a store");
  command->footer(kAuditFooter);
  const auto options = std::make_shared<AuditOptions>();
  options->filters.add_to(*command);
  command->add_option("-n", options->count, "How many events")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
      ->capture_default_str();
  command->add_option("--seed", options->seed, "Another seed draws another sample")
      ->capture_default_str();
  command
      ->add_option("--verdicts", options->verdicts,
                   "Where verdicts are kept; beside the store, as news.verdicts.db, if not said")
      ->type_name("FILE");
  command->callback([options, &status] { status = Audit(*options).run(); });
}

}  // namespace sayso::cli
