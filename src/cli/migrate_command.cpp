// sayso migrate: a store of an earlier layout brought to that of today.

#include <fmt/format.h>

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "store/schema.h"
#include "store/store.h"

namespace sayso::cli {
namespace {

constexpr const char* kMigrateFooter = R"(Example:
  sayso migrate news.db)";

int migrate(const std::string& store) {
  const std::int64_t before = migrate_store(store);
  complain(before == kSchemaVersion
               ? fmt::format("{}: is of schema {} already", store, before)
               : fmt::format("{}: brought from schema {} to {}", store, before, kSchemaVersion));
  return kOk;
}

}  // namespace

void add_migrate(CLI::App& app, int& status) {
  CLI::App* command =
      app.add_subcommand("migrate", "Bring a store of an earlier schema to that of this program");
  command->footer(kMigrateFooter);
  const auto store = std::make_shared<std::string>();
  command->add_option("STORE", *store, "A store made by sayso code --store")->required();
  command->callback([store, &status] { status = migrate(*store); });
}

}  // namespace sayso::cli
