#include "pipeline/coder.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "clause/clauses.h"
#include "coding/attribution.h"
#include "coding/attribution_model.h"
#include "coding/codebook.h"
#include "coding/confidence_model.h"
#include "coding/cues.h"
#include "coding/events.h"
#include "coding/speakers.h"
#include "coding/standing.h"
#include "coding/verb_dictionary.h"
#include "coding/when_where.h"
#include "syntax/entity_model.h"
#include "syntax/model.h"
#include "text/blocks.h"
#include "text/files.h"
#include "text/tokenizer.h"
#include "world/gazetteer.h"
#include "world/mentions.h"
#include "world/places.h"
#include "world/times.h"
#include "world/world.h"

namespace sayso {
namespace {

namespace fs = std::filesystem;

// A resource that came with the program and is wrong leaves nothing to work with.
template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(to_string(result.error()));
  return std::move(*result);
}

std::vector<fs::path> yaml_files(const fs::path& directory) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory, error)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  if (error || files.empty()) throw std::runtime_error("no codebook in " + directory.string());
  std::sort(files.begin(), files.end());
  return files;
}

template <class Read, class Entries>
void read_dictionaries(const std::vector<fs::path>& files, Entries& entries, const Read& read,
                       std::vector<DictionaryReport>& reports) {
  for (const fs::path& path : files) {
    const std::string text = read_file(path);
    reports.push_back(read(path.string(), text, entries));
  }
}

std::vector<VerbRule> load_verbs(const fs::path& directory, const std::vector<fs::path>& files,
                                 std::vector<DictionaryReport>& reports) {
  std::vector<VerbRule> rules;
  if (files.empty()) return rules;
  const CameoTable cameo =
      value_or_throw(CameoTable::parse("cameo.tsv", read_file(directory / "cameo.tsv")));
  const auto read = [&](std::string_view file, std::string_view text, auto& to) {
    return read_verb_dictionary(cameo, file, text, to);
  };
  read_dictionaries(files, rules, read, reports);
  return rules;
}

Codebook load_codebook(const fs::path& directory, const std::vector<fs::path>& own,
                       const std::vector<VerbRule>& verbs) {
  std::vector<CodebookFile> files;
  for (const fs::path& path : yaml_files(directory)) {
    files.push_back({path.filename().string(), read_file(path), false});
  }
  for (const fs::path& path : own) files.push_back({path.string(), read_file(path), true});
  return value_or_throw(Codebook::compile(files, verbs));
}

CueTable load_cues(const fs::path& path) {
  return value_or_throw(CueTable::parse(path.filename().string(), read_file(path)));
}

StandingTable load_standings(const fs::path& path) {
  return value_or_throw(StandingTable::parse(path.filename().string(), read_file(path)));
}

// Sayso works without it, by rule alone.
std::unique_ptr<AttributionModel> load_attribution_model(const fs::path& path) {
  if (!fs::exists(path)) return nullptr;
  return std::make_unique<AttributionModel>(AttributionModel::read(path.string(), read_file(path)));
}

// Without it, confidence goes by how much a rule asked for.
std::unique_ptr<ConfidenceModel> load_confidence_model(const fs::path& path) {
  if (!fs::exists(path)) return nullptr;
  return std::make_unique<ConfidenceModel>(
      value_or_throw(ConfidenceModel::parse(path.string(), read_file(path))));
}

bool holds_resources(const fs::path& directory) {
  std::error_code error;
  return fs::is_directory(directory / "models", error) &&
         fs::is_directory(directory / "world", error) &&
         fs::is_directory(directory / "codebook", error);
}

// A file made for the world of a folder of resources.
std::optional<fs::path> find_made(const fs::path& resources, const char* name) {
  const fs::path own = resources / "world" / name;
  if (fs::exists(own)) return own;
  std::error_code error;
  const fs::path built = fs::path(SAYSO_BUILT_WORLD) / name;
  const bool fits = fs::equivalent(resources, SAYSO_SOURCE_DIR, error) && fs::exists(built, error);
  return fits ? std::optional<fs::path>(built) : std::nullopt;
}

// Runs a stage and adds its time to `times`, if given.
class StageRunner {
 public:
  explicit StageRunner(StageTimes* times) : times_(times) {}

  template <class Stage>
  void run(const Stage& stage) {
    const auto start = std::chrono::steady_clock::now();
    stage();
    if (times_ != nullptr) times_->spent[next_] += std::chrono::steady_clock::now() - start;
    ++next_;
  }

 private:
  StageTimes* times_;
  std::size_t next_ = 0;  // index into kStageNames
};

}  // namespace

fs::path find_resources(const std::optional<std::string>& wished,
                        const std::optional<std::string>& environment, const fs::path& program) {
  if (wished) {
    if (holds_resources(*wished)) return *wished;
    throw std::runtime_error(
        *wished + " has no models, world and codebook; name another folder with --resources");
  }
  std::vector<fs::path> candidates;
  if (environment) candidates.emplace_back(*environment);
  candidates.push_back(program.parent_path().parent_path() / "share" / "sayso");
  candidates.emplace_back(SAYSO_SOURCE_DIR);
  for (const fs::path& candidate : candidates) {
    if (holds_resources(candidate)) return candidate;
  }
  throw std::runtime_error(
      "models, world and codebook are not found; install the program with them, or name their "
      "folder with "
      "--resources or SAYSO_RESOURCES");
}

std::optional<fs::path> find_gazetteer(const fs::path& resources) {
  return find_made(resources, "gazetteer.bin");
}

Gazetteer load_gazetteer(const fs::path& resources) {
  const std::optional<fs::path> file = find_gazetteer(resources);
  return file ? Gazetteer::open(*file) : Gazetteer();
}

World load_world(const fs::path& resources) {
  const std::optional<fs::path> image = find_made(resources, "world.bin");
  return image ? World::load(resources / "world", *image) : World::load(resources / "world");
}

World load_world(const fs::path& resources, const DictionaryFiles& files,
                 std::vector<DictionaryReport>& reports) {
  World world = load_world(resources);
  if (files.actors.empty() && files.agents.empty()) return world;
  std::vector<OwnEntry> own;
  const auto actors = [&](std::string_view file, std::string_view text, auto& to) {
    return read_actor_dictionary(world, file, text, to);
  };
  const auto agents = [&](std::string_view file, std::string_view text, auto& to) {
    return read_agent_dictionary(world, file, text, to);
  };
  read_dictionaries(files.actors, own, actors, reports);
  read_dictionaries(files.agents, own, agents, reports);
  return world.with(own);
}

Coder::Coder(const fs::path& resources, const std::vector<fs::path>& codebooks,
             const DictionaryFiles& files, const std::optional<fs::path>& codebook)
    : model_(std::make_unique<SyntaxModel>(
          SyntaxModel::load(resources / "models" / "en" / "syntax.bin"))),
      entities_(std::make_unique<EntityModel>(
          EntityModel::load(resources / "models" / "en" / "entities.bin"))),
      world_(std::make_unique<World>(load_world(resources, files, dictionaries_))),
      gazetteer_(std::make_unique<Gazetteer>(load_gazetteer(resources))),
      codebook_(std::make_unique<Codebook>(
          load_codebook(codebook.value_or(resources / "codebook"), codebooks,
                        load_verbs(resources / "codebook", files.verbs, dictionaries_)))),
      cues_(std::make_unique<CueTable>(load_cues(resources / "codebook" / "cues.tsv"))),
      standings_(
          std::make_unique<StandingTable>(load_standings(resources / "codebook" / "standing.tsv"))),
      attribution_model_(load_attribution_model(resources / "models" / "en" / "attribution.bin")),
      confidence_model_(load_confidence_model(resources / "models" / "en" / "confidence.tsv")) {}

Coder::Coder(Coder&&) noexcept = default;
Coder& Coder::operator=(Coder&&) noexcept = default;
Coder::~Coder() = default;

Analysis Coder::code(Document document, StageTimes* times) const {
  Analysis analysis;
  analysis.document = std::move(document);
  StageRunner stages(times);
  stages.run([&] { find_blocks(analysis.document); });
  stages.run([&] { tokenize(analysis); });
  stages.run([&] { parse(*model_, analysis); });
  stages.run([&] { find_entities(*entities_, analysis); });
  stages.run([&] { find_clauses(analysis); });
  stages.run([&] { find_mentions(*world_, analysis); });
  stages.run([&] { find_times(analysis); });
  stages.run([&] { find_places(*world_, *gazetteer_, analysis); });
  stages.run([&] {
    find_attributions(*cues_, analysis);
    resolve_speakers(analysis);
  });
  stages.run([&] { find_events(*codebook_, analysis, confidence_model_.get()); });
  stages.run([&] { set_standing(*standings_, analysis); });
  stages.run([&] { set_date_and_place(analysis); });
  return analysis;
}

}  // namespace sayso
