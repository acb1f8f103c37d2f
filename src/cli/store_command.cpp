// sayso query and sayso aggregate: the events of a store, one by one or counted.

#include <fmt/format.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/event_filters.h"
#include "cli/exit_codes.h"
#include "cli/row_output.h"
#include "cli/terminal.h"
#include "output/rows.h"
#include "store/aggregate.h"
#include "store/occurrence_list.h"
#include "store/query.h"
#include "store/store.h"

namespace sayso::cli {
namespace {

const std::map<std::string, AggregateUnit> kUnits = {{"dyad", AggregateUnit::Dyad},
                                                     {"actor", AggregateUnit::Actor}};
const std::map<std::string, AggregatePeriod> kPeriods = {{"day", AggregatePeriod::Day},
                                                         {"week", AggregatePeriod::Week},
                                                         {"month", AggregatePeriod::Month},
                                                         {"year", AggregatePeriod::Year}};
const std::map<std::string, CodeList> kCodes = {
    {"iso3", CodeList::Iso3}, {"cow", CodeList::Cow}, {"gw", CodeList::Gw}};

const std::map<std::string, AggregateCount> kCounts = {{"events", AggregateCount::Events},
                                                       {"occurrences", AggregateCount::Occurrences},
                                                       {"reports", AggregateCount::Reports}};

constexpr const char* kQueryFooter = R"(Examples:
  sayso query news.db --actor RUS:MIL --type ASSAULT --from 2024-11 --place UKR
  sayso query news.db --text '"peace talks" Geneva' --standing denied --format csv > denied.csv
  sayso query news.db --occurrences --type ASSAULT --from 2024 --format csv > acts.csv
  sayso query news.db --limit 50 --after 6f0e51dcd1bfa8e5cbd7d86a8d85fb3f:4)";

constexpr const char* kAggregateFooter = R"(Examples:
  sayso aggregate news.db --format csv > dyad-months.csv
  sayso aggregate news.db --count occurrences --period year
  sayso aggregate news.db --by actor --period week --codes cow --quad 4
  sayso aggregate news.db --standing reported --standing stated --from 2024)";

struct QueryOptions {
  EventFilters filters;
  QueryPage page;
  bool occurrences = false;
  std::string format = "auto";
};

struct AggregateOptions {
  EventFilters filters;
  std::string by = "dyad";
  std::string period = "month";
  std::string codes = "iso3";
  std::string count = "events";
  std::string format = "auto";
};

int query(const QueryOptions& options) {
  const std::unique_ptr<Database> store = open_store(options.filters.store);
  const RowFormat format = chosen_row_format(options.format);
  const std::size_t width = output_width();
  RowOutput output(format);
  try {
    const auto list = options.occurrences ? list_acts : query_events;
    const auto shown = options.occurrences ? act_row : event_row;
    list(*store, options.filters.read(), options.page, [&](const PreparedStatement& row) {
      format == RowFormat::Table ? write_output(shown(row, width)) : output(row);
    });
  } catch (const std::invalid_argument& error) {
    throw CLI::ValidationError("--after", error.what());
  }
  return kOk;
}

int aggregate(const AggregateOptions& options) {
  const std::unique_ptr<Database> store = open_store(options.filters.store);
  const RowFormat format = chosen_row_format(options.format);
  const Aggregation aggregation{kUnits.at(options.by), kPeriods.at(options.period),
                                kCodes.at(options.codes), kCounts.at(options.count)};
  RowOutput output(format);
  std::vector<std::vector<std::string>> table;
  const std::uint64_t undated = aggregate_events(*store, options.filters.read(), aggregation,
                                                 [&](const PreparedStatement& row) {
                                                   if (format != RowFormat::Table)
                                                     return output(row);
                                                   if (table.empty())
                                                     table.push_back(text_header(row));
                                                   table.push_back(text_row(row));
                                                 });
  write_output(aligned_table(table));
  flush_output();
  if (undated > 0) {
    complain(fmt::format("{} {} are left out: their day is known less precisely than the {}",
                         undated, options.count == "occurrences" ? "occurrences" : "events",
                         options.period));
  }
  return kOk;
}

template <class Map>
void add_choice(CLI::App& command, const std::string& name, std::string& value, const Map& choices,
                const std::string& help) {
  command.add_option(name, value, help)->check(CLI::IsMember(choices))->capture_default_str();
}

}  // namespace

void add_query(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand(
      "query", "List the events of a store that fit, or the acts that they tell");
  command->footer(kQueryFooter);
  const auto options = std::make_shared<QueryOptions>();
  options->filters.add_to(*command);
  command->add_flag("--occurrences", options->occurrences,
                    "A row for each act of which an event fits, however many tell it");
  command->add_option("--limit", options->page.limit, "At most so many; 0: all of them")
      ->capture_default_str();
  command
      ->add_option("--after", options->page.after,
                   "Go on after the event of this id, or the act of this number")
      ->type_name("ID");
  add_row_format(*command, options->format);
  command->callback([options, &status] { status = query(*options); });
}

void add_aggregate(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand(
      "aggregate", "Count the events, acts or reports of a store by period and actor or dyad");
  command->footer(kAggregateFooter);
  const auto options = std::make_shared<AggregateOptions>();
  options->filters.add_to(*command);
  add_choice(*command, "--by", options->by, kUnits, "Pairs of actor and recipient, or actors");
  add_choice(*command, "--count", options->count, kCounts,
             "What to count: events as told, acts however often told, or reports");
  add_choice(*command, "--period", options->period, kPeriods, "Length of a period");
  add_choice(*command, "--codes", options->codes, kCodes,
             "Codes of countries: ISO 3166-1, Correlates of War, Gleditsch and Ward");
  add_row_format(*command, options->format);
  command->callback([options, &status] { status = aggregate(*options); });
}

}  // namespace sayso::cli
