// The subcommands. Each adds itself to the command line and, when chosen, leaves its exit status.

#pragma once

#include <CLI/CLI.hpp>

namespace sayso::cli {

void add_code(CLI::App& app, int& status);
void add_quotes(CLI::App& app, int& status);
void add_explain(CLI::App& app, int& status);
void add_bench(CLI::App& app, int& status);
void add_train(CLI::App& app, int& status);
void add_eval(CLI::App& app, int& status);
void add_eval_occurrences(CLI::App& eval, int& status);  // called by add_eval
void add_world(CLI::App& app, int& status);
void add_places(CLI::App& app, int& status);
void add_codebook(CLI::App& app, int& status);
void add_times(CLI::App& app, int& status);
void add_query(CLI::App& app, int& status);
void add_aggregate(CLI::App& app, int& status);
void add_export(CLI::App& app, int& status);
void add_ledger(CLI::App& app, int& status);
void add_migrate(CLI::App& app, int& status);
void add_serve(CLI::App& app, int& status);
void add_audit(CLI::App& app, int& status);
void add_diff(CLI::App& app, int& status);

}  // namespace sayso::cli
