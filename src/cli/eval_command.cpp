// sayso eval: how good the models are, on data with the right answers.

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "input/gold_reader.h"
#include "input/marked_lines.h"
#include "pipeline/actor_evaluation.h"
#include "pipeline/coder.h"
#include "syntax/entity_evaluation.h"
#include "syntax/training.h"
#include "text/files.h"
#include "text/tokenizer.h"

namespace sayso::cli {
namespace {

struct EvalOptions {
  Resources resources;
  std::string treebank;
  std::filesystem::path model;  // empty: the one of the resources
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

// Nothing, and a complaint, when the treebank cannot be read.
std::optional<Treebank> read_gold(const std::string& path, std::string_view text) {
  Result<Treebank> gold = read_treebank(text);
  if (gold) return std::move(*gold);
  InputError error = gold.error();
  error.file = path;
  complain(to_string(error));
  return std::nullopt;
}

int evaluate_syntax(const EvalOptions& options) {
  const std::optional<Treebank> gold = read_gold(options.treebank, read_file(options.treebank));
  if (!gold) return kBadInput;
  const SyntaxModel model =
      SyntaxModel::load(options.resources.path() / "models" / "en" / "syntax.bin");
  write_output("from gold tokens\n" + to_string(evaluate_on(model, *gold)));
  write_output("\nfrom raw text\n" + to_string(evaluate_raw(model, *gold)));
  return kOk;
}

// Names agree within a document, so documents are scored one by one.
std::vector<std::string_view> documents_of(std::string_view treebank) {
  std::vector<std::string_view> documents;
  while (!treebank.empty()) {
    const std::size_t end = std::min(treebank.find("# newdoc", 1), treebank.size());
    documents.push_back(treebank.substr(0, end));
    treebank.remove_prefix(end);
  }
  return documents;
}

int evaluate_entities(const EvalOptions& options) {
  const std::filesystem::path resources = options.resources.path();
  const std::filesystem::path models = resources / "models" / "en";
  const EntityModel model =
      EntityModel::load(options.model.empty() ? models / "entities.bin" : options.model);
  const SyntaxModel syntax = SyntaxModel::load(models / "syntax.bin");
  const EntityNames names = read_entity_names(resources);
  const std::string text = read_file(options.treebank);
  EntityScores from_trees;
  EntityScores from_tokens;
  for (const std::string_view document : documents_of(text)) {
    const std::optional<Treebank> gold = read_gold(options.treebank, document);
    if (!gold) return kBadInput;
    Analysis system = gold->analysis;
    find_entities(model, system);
    score_entities(*gold, names, system, from_trees);
    parse(syntax, system);
    find_entities(model, system);
    score_entities(*gold, names, system, from_tokens);
  }
  write_output("from gold trees\n" + to_string(from_trees));
  write_output("\nfrom gold tokens\n" + to_string(from_tokens));
  return kOk;
}

int evaluate_actors(const EvalOptions& options) {
  const Coder coder = options.resources.load();
  MarkedLines<GoldDocument> lines(options.gold, read_gold_document);
  ActorScores scores;
  while (std::optional<Result<GoldDocument>> gold = lines.next()) {
    if (!*gold) {
      complain(to_string(gold->error()));
      return kBadInput;
    }
    score_actors(coder.code(std::move((*gold)->document)), (*gold)->parties, scores);
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

  CLI::App* entities = command->add_subcommand(
      "entities", "Score entities on a CoNLL-U treebank with GUM's layer of mentions");
  entities->footer("Example:\n  sayso eval entities gum-dev.conllu");
  options->resources.add_to(*entities);
  entities->add_option("TREEBANK", options->treebank, "A CoNLL-U file with Entity= in MISC")
      ->required()
      ->type_name("FILE");
  entities->add_option("--model", options->model, "A model file, instead of the one installed")
      ->type_name("FILE");
  entities->callback([options, &status] { status = evaluate_entities(*options); });

  CLI::App* actors = command->add_subcommand(
      "actors", "Score the codes of actors and recipients, given where they stand");
  actors->footer("Example:\n  sayso eval actors gold.jsonl --errors");
  options->resources.add_to(*actors);
  actors->add_option("GOLD", options->gold, "Events in JSON Lines, as of code --format gold")
      ->required()
      ->type_name("FILE");
  actors->add_flag("--errors", options->errors, "Tell which phrases got other codes");
  actors->callback([options, &status] { status = evaluate_actors(*options); });

  add_eval_occurrences(*command, status);
}

}  // namespace sayso::cli
