// sayso eval: how good the models are, on data with the right answers.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "input/gold_reader.h"
#include "pipeline/actor_evaluation.h"
#include "pipeline/coder.h"
#include "syntax/training.h"
#include "text/tokenizer.h"

namespace sayso::cli {
namespace {

struct EvalOptions {
  Resources resources;
  std::string treebank;
  std::string gold;
  bool errors = false;
};

// The text of a treebank, tokenised and parsed from its characters.
SyntaxScores evaluate_raw(const SyntaxModel& model, const Treebank& gold) {
  Analysis system;
  system.document = gold.analysis.document;
  tokenize(system);
  parse(model, system);
  FeatsColumn feats;
  for (const Token& token : system.tokens) feats.emplace_back(model.feats(token.feats));
  return evaluate(gold.analysis, gold.feats, system, feats);
}

int evaluate_syntax(const EvalOptions& options) {
  const Result<Treebank> gold = read_treebank(read_whole_file(options.treebank));
  if (!gold) {
    InputError error = gold.error();
    error.file = options.treebank;
    complain(to_string(error));
    return kBadInput;
  }
  const SyntaxModel model =
      SyntaxModel::load(options.resources.path() / "models" / "en" / "syntax.bin");
  write_output("from gold tokens\n" + to_string(evaluate_on(model, *gold)));
  write_output("\nfrom raw text\n" + to_string(evaluate_raw(model, *gold)));
  return kOk;
}

int evaluate_actors(const EvalOptions& options) {
  const std::string text = read_whole_file(options.gold);
  const Coder coder = options.resources.load();
  ActorScores scores;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.empty()) continue;
    Result<GoldDocument> gold = read_gold_document(line);
    if (!gold) {
      InputError error = gold.error();
      error.file = options.gold;
      error.record = number;
      complain(to_string(error));
      return kBadInput;
    }
    score_actors(coder.code(std::move(gold->document)), gold->parties, scores);
  }
  write_output(to_string(scores));
  if (options.errors) write_output("\n" + error_table(scores));
  return kOk;
}

}  // namespace

void add_eval(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("eval", "Score the models on data with the right answers");
  command->require_subcommand(1);
  CLI::App* syntax = command->add_subcommand(
      "syntax", "Score tagger, lemmatiser and parser on a CoNLL-U treebank (CoNLL 2018)");
  const auto options = std::make_shared<EvalOptions>();
  options->resources.add_to(*syntax);
  syntax->add_option("TREEBANK", options->treebank, "A CoNLL-U file")
      ->required()
      ->type_name("FILE");
  syntax->callback([options, &status] { status = evaluate_syntax(*options); });

  CLI::App* actors = command->add_subcommand(
      "actors", "Score the codes of actors and recipients, given where they stand");
  actors->footer("Example:\n  sayso eval actors gold.jsonl --errors");
  options->resources.add_to(*actors);
  actors->add_option("GOLD", options->gold, "Events in JSON Lines, as of code --format gold")
      ->required()
      ->type_name("FILE");
  actors->add_flag("--errors", options->errors, "Tell which phrases got other codes");
  actors->callback([options, &status] { status = evaluate_actors(*options); });
}

}  // namespace sayso::cli
