// sayso: reads news and writes down who did what to whom, when and where - and on whose say-so.

#include <csignal>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "sayso/version.h"

namespace {

constexpr const char* kMainFooter = R"(Examples:
  sayso code report.txt                      a table of what was found
  sayso code --format jsonl news.jsonl.gz    an event a line, for programs
  curl -s URL | sayso code --in html -       a page from standard input
  sayso quotes report.txt                    who says what, event or not
  sayso explain report.txt                   why each sentence was coded as it was

Exit status: 0 all went well; 1 some input could not be used, the rest was; 2 wrong command line;
3 the program cannot work (no model, no disk, nobody reads its output).
'sayso COMMAND --help' tells more; so does 'man sayso'.)";

int run(int argc, char** argv) {
  CLI::App app{
      "Reads news and writes down who did what to whom, when and where - and on whose say-so."};
  app.set_version_flag("--version", std::string("sayso ") + sayso::kVersion);
  app.footer(kMainFooter);
  app.require_subcommand(1);

  int status = sayso::cli::kOk;
  sayso::cli::add_code(app, status);
  sayso::cli::add_quotes(app, status);
  sayso::cli::add_explain(app, status);
  sayso::cli::add_bench(app, status);
  sayso::cli::add_train(app, status);
  sayso::cli::add_eval(app, status);
  sayso::cli::add_world(app, status);
  sayso::cli::add_places(app, status);
  sayso::cli::add_codebook(app, status);
  sayso::cli::add_times(app, status);
  sayso::cli::add_query(app, status);
  sayso::cli::add_aggregate(app, status);
  sayso::cli::add_export(app, status);
  sayso::cli::add_ledger(app, status);
  sayso::cli::add_migrate(app, status);
  sayso::cli::add_serve(app, status);
  sayso::cli::add_audit(app, status);
  sayso::cli::add_diff(app, status);

  try {
    app.parse(argc, argv);
    sayso::cli::flush_output();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? sayso::cli::kOk : sayso::cli::kUsage;
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed output is an error we tell, not a silent death
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    sayso::cli::complain("out of memory");
  } catch (const std::exception& error) {
    sayso::cli::complain(error.what());
  }
  return sayso::cli::kUnusable;
}
