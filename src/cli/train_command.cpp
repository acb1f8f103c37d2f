// sayso train: makes the models.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "cli/commands.h"
#include "cli/exit_codes.h"
#include "cli/inputs.h"
#include "cli/terminal.h"
#include "coding/attribution_training.h"
#include "coding/confidence_training.h"
#include "coding/events.h"
#include "input/marked_articles.h"
#include "input/marked_lines.h"
#include "input/marked_pairs.h"
#include "store/judged_events.h"
#include "store/store.h"
#include "syntax/entity_training.h"
#include "syntax/training.h"
#include "text/files.h"

namespace sayso::cli {
namespace {

struct TrainCommand {
  TrainOptions options;
  std::vector<std::string> train;
  std::vector<std::string> dev;
  std::vector<std::string> leave_out;
  std::string out;
};

struct EntitiesCommand {
  EntityTrainOptions options;
  Resources resources;
  std::vector<std::string> train;
  std::vector<std::string> leave_out;
  std::string out;
};

bool starts_with_one_of(std::string_view id, const std::vector<std::string>& starts) {
  for (const std::string& start : starts) {
    if (id.starts_with(start)) return true;
  }
  return false;
}

// The treebank without the documents whose ids start so.
std::string without_documents(std::string_view text, const std::vector<std::string>& starts) {
  constexpr std::string_view kDocument = "# newdoc id = ";
  std::string kept;
  bool keep = true;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n') + 1);
    if (line.empty()) break;
    if (line.starts_with(kDocument))
      keep = !starts_with_one_of(line.substr(kDocument.size()), starts);
    if (keep) kept += line;
    text.remove_prefix(line.size());
  }
  return kept;
}

std::vector<TreebankText> read_treebanks(const std::vector<std::string>& paths,
                                         const std::vector<std::string>& leave_out) {
  std::vector<TreebankText> texts;
  texts.reserve(paths.size());
  for (const std::string& path : paths)
    texts.push_back({path, without_documents(read_file(path), leave_out)});
  return texts;
}

void show(const TrainProgress& progress, const std::vector<std::string>& dev) {
  write_output(fmt::format("epoch {:>2}  loss {:.3f}  {:.0f} s\n", progress.epoch, progress.loss,
                           progress.seconds));
  for (std::size_t i = 0; i < progress.dev.size(); ++i) {
    const SyntaxScores& scores = progress.dev[i];
    write_output(
        fmt::format("  {}: UPOS {:.2f} UFeats {:.2f} Lemmas {:.2f} UAS {:.2f} LAS {:.2f}\n", dev[i],
                    scores.upos.f1(), scores.ufeats.f1(), scores.lemmas.f1(), scores.uas.f1(),
                    scores.las.f1()));
  }
  flush_output();
}

int train(TrainCommand& command) {
  command.options.train = read_treebanks(command.train, command.leave_out);
  command.options.dev = read_treebanks(command.dev, {});
  const Result<SyntaxParameters> made = train_syntax(
      command.options, [&](const TrainProgress& progress) { show(progress, command.dev); });
  if (!made) {
    complain(to_string(made.error()));
    return kBadInput;
  }
  write_file(command.out, write_model(*made));
  return kOk;
}

int train(EntitiesCommand& command) {
  command.options.train = read_treebanks(command.train, command.leave_out);
  command.options.names = read_entity_names(command.resources.path());
  const Result<EntityModel> made = train_entities(command.options);
  if (!made) {
    complain(to_string(made.error()));
    return kBadInput;
  }
  write_file(command.out, write_entity_model(*made));
  return kOk;
}

struct TrainAttributionCommand {
  AttributionTrainOptions options;
  Resources resources;
  std::vector<std::string> articles;
  std::string out;
};

// False, with a complaint, when a line cannot be used.
bool take_in(const std::string& path, const Coder& coder, AttributionTrainer& trainer) {
  MarkedLines<MarkedArticle> articles(path, read_marked_article);
  while (std::optional<Result<MarkedArticle>> article = articles.next()) {
    if (!*article) {
      complain(to_string(article->error()));
      return false;
    }
    const Analysis analysis = coder.code(std::move((*article)->document));
    trainer.add(analysis, (*article)->attributions);
  }
  return true;
}

int train_attribution(const TrainAttributionCommand& command) {
  const Coder coder = command.resources.load();
  AttributionTrainer trainer(coder.cues());
  for (const std::string& path : command.articles) {
    if (!take_in(path, coder, trainer)) return kBadInput;
  }
  const AttributionWeights weights =
      trainer.train(command.options, [](std::string_view what, std::uint32_t epoch, double wrong) {
        write_output(fmt::format("{} epoch {}  {:.2f} % wrong\n", what, epoch, 100 * wrong));
        flush_output();
      });
  write_file(command.out, write_attribution_model(weights));
  return kOk;
}

void add_train_attribution(CLI::App& trainer, int& status) {
  CLI::App* learner = trainer.add_subcommand(
      "attribution",
      "Train the reader of 'sayso quotes' on articles whose attributions are marked");
  learner->footer(
      "Example:\n  sayso train attribution --out attribution.bin marked.jsonl.gz\n\n"
      "A line is {\"text\", \"attributions\": [{\"source\", \"cue\", \"content\"}]}, each role a "
      "list "
      "of\n[start, end] in code points. Trees come from the language model in use.");
  const auto command = std::make_shared<TrainAttributionCommand>();
  command->resources.add_to(*learner);
  learner->add_option("ARTICLES", command->articles, "JSON Lines to train on; gzip is seen through")
      ->required()
      ->type_name("FILE");
  learner->add_option("--out", command->out, "Model file to write")->required()->type_name("FILE");
  learner->add_option("--seed", command->options.seed, "Start of the random numbers")
      ->capture_default_str();
  learner->callback([command, &status] { status = train_attribution(*command); });
}

struct TrainConfidenceCommand {
  Resources resources;
  std::vector<std::string> pairs;
  std::string store;
  std::string verdicts;  // empty: beside the store
  std::string out;
};

constexpr std::string_view kConfidenceHead =
    "# How likely the type and roles of an event are right: made by sayso train confidence.\n"
    "# A feature and what it adds to the log odds, parted by a tab. CONFIDENCE.md, beside this\n"
    "# file, tells what the features mean and what they were learnt from.\n";

// False, with a complaint, when a line cannot be used.
bool take_in(const std::string& path, const Coder& coder, ConfidenceTrainer& trainer) {
  MarkedLines<MarkedPair> lines(path, read_marked_pair);
  while (const std::optional<Result<MarkedPair>> pair = lines.next()) {
    if (!*pair) {
      complain(to_string(pair->error()));
      return false;
    }
    const Analysis analysis = coder.code((*pair)->document);
    trainer.add(analysis, event_features(coder.codebook(), analysis), **pair);
  }
  return true;
}

// The judged events of a store, each report coded again. Those that are coded otherwise now are no
// examples: the verdict is of what they were.
void take_in_verdicts(const TrainConfidenceCommand& command, const Coder& coder,
                      ConfidenceTrainer& trainer) {
  const auto store = open_store(command.store);
  const std::string path =
      command.verdicts.empty() ? verdicts_beside(command.store) : command.verdicts;
  if (!std::filesystem::exists(path))
    throw std::runtime_error(path + ": no verdicts there; make some with sayso audit");
  VerdictFile verdicts(path);
  const std::vector<JudgedEvent> judged = judged_events(*store, verdicts);
  Analysis analysis;
  std::vector<ConfidenceFeatures> features;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const StoredEvent& event = judged[i].event;
    if (i == 0 || event.document != judged[i - 1].event.document) {
      analysis = coder.code(stored_document(*store, event.document));
      features = event_features(coder.codebook(), analysis);
    }
    const auto found = find_again(event, analysis, coder.codebook());
    if (!found) continue;
    ++taken;
    trainer.add(
        {features[*found], event.confidence, judged[i].verdict.type, judged[i].verdict.roles},
        event.report.id);
  }
  complain(fmt::format("{} verdicts, {} of them on events coded alike now", judged.size(), taken));
}

void show(const ConfidenceCheck& check) {
  write_output(fmt::format("as it was\n{}\nlearned, cross-validated in {} folds\n{}",
                           to_string(check.before), ConfidenceTrainer::kFolds,
                           to_string(check.learned)));
  write_output(
      fmt::format("of the type alone: in order {:.1f} %\n", 100 * check.learned_type.ranking()));
  if (check.contested == 0) return;
  write_output(
      fmt::format("\n{} pairs with events of several types: the surest was right in {}, is in {}\n",
                  check.contested, check.settled_before, check.settled));
}

int train_confidence(const TrainConfidenceCommand& command) {
  const Coder coder = command.resources.load();
  ConfidenceTrainer trainer(coder.codebook());
  for (const std::string& path : command.pairs) {
    if (!take_in(path, coder, trainer)) return kBadInput;
  }
  if (!command.store.empty()) take_in_verdicts(command, coder, trainer);
  show(trainer.cross_validate());
  if (!command.out.empty())
    write_file(command.out, write_confidence_model(trainer.train(), kConfidenceHead));
  return kOk;
}

void add_train_confidence(CLI::App& trainer, int& status) {
  CLI::App* learner = trainer.add_subcommand(
      "confidence", "Learn how sure events are from verdicts, and from marked pairs of parties");
  learner->footer(
      "Examples:\n"
      "  sayso train confidence --out confidence.tsv --store news.db pairs.jsonl\n"
      "  sayso train confidence --store news.db      how well confidence holds on verdicts\n\n"
      "A line of PAIRS is {\"text\", \"actor\", \"recipient\", \"type\"}, each role a list of\n"
      "[start, end] in code points, the type a name like ACCUSE (YIELD: CONCEDE or RETREAT).\n"
      "With --store it learns from verdicts of sayso audit, and pairs only help. Prints how\n"
      "probabilities hold on documents that were left out, beside the confidence in use.");
  const auto command = std::make_shared<TrainConfidenceCommand>();
  command->resources.add_to(*learner);
  learner->add_option("PAIRS", command->pairs, "JSON Lines to train on")->type_name("FILE");
  learner
      ->add_option("--store", command->store,
                   "A store whose events were judged by sayso audit: trains on the verdicts")
      ->type_name("STORE");
  learner
      ->add_option("--verdicts", command->verdicts,
                   "Where the verdicts are; beside the store, as news.verdicts.db, if not said")
      ->needs("--store")
      ->type_name("FILE");
  learner->add_option("--out", command->out, "Model file to write; without it, none is written")
      ->type_name("FILE");
  learner->callback([command, &status] {
    if (command->pairs.empty() && command->store.empty())
      throw CLI::RequiredError("PAIRS or --store");
    status = train_confidence(*command);
  });
}

void add_train_syntax(CLI::App& trainer, int& status) {
  CLI::App* syntax = trainer.add_subcommand(
      "syntax", "Train tagger, lemmatiser and parser from CoNLL-U treebanks");
  syntax->footer(
      "Example:\n  sayso train syntax --out syntax.bin --dev ewt-dev.conllu ewt-train.conllu "
      "gum-train.conllu");
  const auto command = std::make_shared<TrainCommand>();
  syntax
      ->add_option("TREEBANKS", command->train,
                   "CoNLL-U files to train on; one given twice counts twice")
      ->required()
      ->type_name("FILE");
  syntax
      ->add_option("--dev", command->dev, "CoNLL-U file to score after each epoch; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
  syntax->add_option("--out", command->out, "Model file to write")->required()->type_name("FILE");
  syntax
      ->add_option("--leave-out", command->leave_out,
                   "Leave out training documents whose ids start so; may be repeated")
      ->allow_extra_args(false);
  syntax->add_option("--epochs", command->options.epochs, "Times to read the treebanks")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  syntax
      ->add_option("--threads", command->options.threads,
                   "Worker threads; part of what makes the bytes")
      ->check(CLI::Range(1U, 64U))
      ->capture_default_str();
  syntax->add_option("--seed", command->options.seed, "Start of the random numbers")
      ->capture_default_str();
  syntax->callback([command, &status] { status = train(*command); });
}

void add_train_entities(CLI::App& trainer, int& status) {
  CLI::App* entities = trainer.add_subcommand(
      "entities", "Train the classifier of entities from GUM's layer of mentions");
  entities->footer(
      "Example:\n  sayso train entities --leave-out GUM_conversation --out entities.bin "
      "gum-train.conllu");
  const auto command = std::make_shared<EntitiesCommand>();
  entities->add_option("TREEBANKS", command->train, "CoNLL-U files with Entity= in MISC")
      ->required()
      ->type_name("FILE");
  entities->add_option("--out", command->out, "Model file to write")->required()->type_name("FILE");
  entities
      ->add_option("--leave-out", command->leave_out,
                   "Leave out training documents whose ids start so; may be repeated")
      ->allow_extra_args(false);
  entities->add_option("--epochs", command->options.epochs, "Times to read the examples")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  command->resources.add_to(*entities);
  entities->callback([command, &status] { status = train(*command); });
}

}  // namespace

void add_train(CLI::App& app, int& status) {
  CLI::App* trainer = app.add_subcommand("train", "Train the models that Sayso works with");
  trainer->require_subcommand(1);
  add_train_syntax(*trainer, status);
  add_train_entities(*trainer, status);
  add_train_attribution(*trainer, status);
  add_train_confidence(*trainer, status);
}

}  // namespace sayso::cli
