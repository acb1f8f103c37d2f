// The whole way of a document: resources loaded once, then document in, Analysis out.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "pipeline/stages.h"
#include "sayso/analysis.h"
#include "sayso/document.h"
#include "sayso/result.h"
#include "world/dictionaries.h"

namespace sayso {

class AttributionModel;
class Codebook;
class ConfidenceModel;
class CueTable;
class EntityModel;
class Gazetteer;
class StandingTable;
class SyntaxModel;

// Where the resources lie: a folder with models/en/, world/ and codebook/.
// `wished` is what the user named, if anything. Otherwise the first that exists of: the
// environment's SAYSO_RESOURCES (passed as `environment`), ../share/sayso beside the program, the
// source tree it was built from. Throws std::runtime_error when none does.
std::filesystem::path find_resources(const std::optional<std::string>& wished,
                                     const std::optional<std::string>& environment,
                                     const std::filesystem::path& program);

// The file of the gazetteer of a folder of resources: its world/gazetteer.bin, or for the source
// tree the one that was built with the program, if any.
std::optional<std::filesystem::path> find_gazetteer(const std::filesystem::path& resources);

// That gazetteer; an empty one where there is none. Throws std::runtime_error when it is damaged.
Gazetteer load_gazetteer(const std::filesystem::path& resources);

// The tables of resources/world, by their image where it fits them: resources/world/world.bin, or
// for the source tree the one that was built with the program. Throws std::runtime_error when the
// tables are missing or the image is damaged.
World load_world(const std::filesystem::path& resources);

// Dictionaries of TABARI or PETRARCH: their entries go before those of our tables and codebook.
struct DictionaryFiles {
  std::vector<std::filesystem::path> actors;
  std::vector<std::filesystem::path> agents;
  std::vector<std::filesystem::path> verbs;
};

// The same with the user's actors and agents. Appends a report for each file.
// Throws std::runtime_error when a file cannot be read.
World load_world(const std::filesystem::path& resources, const DictionaryFiles& files,
                 std::vector<DictionaryReport>& reports);

// Immutable once made; may be shared by all threads.
class Coder {
 public:
  // Throws std::runtime_error when a resource is missing or unusable. `codebooks`: files of the
  // user's own, which add rules or override those of the same id. `codebook`: a folder with another
  // codebook, instead of the one among the resources.
  explicit Coder(const std::filesystem::path& resources,
                 const std::vector<std::filesystem::path>& codebooks = {},
                 const DictionaryFiles& dictionaries = {},
                 const std::optional<std::filesystem::path>& codebook = {});
  Coder(const Coder&) = delete;
  Coder& operator=(const Coder&) = delete;
  Coder(Coder&&) noexcept;
  Coder& operator=(Coder&&) noexcept;
  ~Coder();

  // `times`, if given, has the time of each stage added to it.
  Analysis code(Document document, StageTimes* times = nullptr) const;

  const SyntaxModel& model() const { return *model_; }
  const World& world() const { return *world_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }
  const Codebook& codebook() const { return *codebook_; }
  const CueTable& cues() const { return *cues_; }
  const StandingTable& standings() const { return *standings_; }
  // The learned reader of attributions; null where its file is absent.
  const AttributionModel* attribution_model() const { return attribution_model_.get(); }

  // What makes confidence a probability; null where its file is absent.
  const ConfidenceModel* confidence_model() const { return confidence_model_.get(); }

  // What was made of each dictionary, and its lines that cannot be used.
  const std::vector<DictionaryReport>& dictionaries() const { return dictionaries_; }

 private:
  std::vector<DictionaryReport> dictionaries_;
  std::unique_ptr<const SyntaxModel> model_;
  std::unique_ptr<const EntityModel> entities_;
  std::unique_ptr<const World> world_;
  std::unique_ptr<const Gazetteer> gazetteer_;
  std::unique_ptr<const Codebook> codebook_;
  std::unique_ptr<const CueTable> cues_;
  std::unique_ptr<const StandingTable> standings_;
  std::unique_ptr<const AttributionModel> attribution_model_;
  std::unique_ptr<const ConfidenceModel> confidence_model_;
};

}  // namespace sayso
