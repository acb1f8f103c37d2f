// The options by which query and aggregate choose events of a store.

#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "store/event_filter.h"

namespace sayso::cli {

struct EventFilters {
  std::string store;
  EventFilter filter;
  std::vector<std::string> actors, recipients, sources;  // "RUS:MIL"

  // Adds STORE and the filters.
  void add_to(CLI::App& command);
  EventFilter read() const;
};

}  // namespace sayso::cli
