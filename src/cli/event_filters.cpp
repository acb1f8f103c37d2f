#include "cli/event_filters.h"

#include <algorithm>

#include "sayso/codes.h"
#include "sayso/date.h"

namespace sayso::cli {
namespace {

std::string check_party(const std::string& text) {
  return parse_party(text) ? "" : "wants CODE, CODE:SECTOR or :SECTOR, such as RUS:MIL";
}

std::string check_date(const std::string& text) {
  const auto date = parse_date(text);
  return date && to_string(*date) == text ? "" : "wants a date such as 2024-11-18, 2024-11 or 2024";
}

std::vector<PartyFilter> parties(const std::vector<std::string>& texts) {
  std::vector<PartyFilter> read;
  read.reserve(texts.size());
  for (const std::string& text : texts) read.push_back(*parse_party(text));
  return read;
}

// A list: the option may be repeated, and an event must fit one of its values.
CLI::Option* add_list(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                      const std::string& help, const std::string& type) {
  return command.add_option(name, values, help + "; may be repeated")
      ->allow_extra_args(false)
      ->type_name(type);
}

}  // namespace

void EventFilters::add_to(CLI::App& command) {
  command.add_option("STORE", store, "A store made by sayso code --store")->required();
  add_list(command, "--actor", actors, "Who acts: country, sector or both", "CODE:SECTOR")
      ->check(check_party);
  add_list(command, "--recipient", recipients, "On whom the act bears", "CODE:SECTOR")
      ->check(check_party);
  add_list(command, "--source", sources, "On whose word", "CODE:SECTOR")->check(check_party);
  add_list(command, "--type", filter.types, "Event type, such as ASSAULT", "TYPE");
  add_list(command, "--mode", filter.modes, "Mode of the type", "MODE");
  add_list(command, "--quad", filter.quads,
           "1, 2: verbal, material cooperation; 3, 4: verbal, material conflict", "1-4")
      ->check(CLI::IsMember({"1", "2", "3", "4"}));
  add_list(command, "--context", filter.contexts, "Context, such as military", "CONTEXT");
  add_list(command, "--standing", filter.standings, "Standing, such as denied", "STANDING")
      ->check(
          CLI::IsMember(std::vector<std::string>(kStandingNames.begin(), kStandingNames.end())));
  add_list(command, "--place", filter.places,
           "Country of the place, such as PER, or the number of a place", "CODE");
  add_list(command, "--publisher", filter.publishers, "Outlet of the report", "NAME");
  add_list(command, "--occurrence", filter.occurrences, "Events that tell this act", "NUMBER");
  command.add_option("--from", filter.from, "First day, month or year")
      ->check(check_date)
      ->type_name("DATE");
  command.add_option("--until", filter.until, "Last day, month or year")
      ->check(check_date)
      ->type_name("DATE");
  command.add_option("--text", filter.text,
                     "Words the report must have, and phrases in double quotes");
}

EventFilter EventFilters::read() const {
  EventFilter all = filter;
  all.actors = parties(actors);
  all.recipients = parties(recipients);
  all.sources = parties(sources);
  return all;
}

}  // namespace sayso::cli
