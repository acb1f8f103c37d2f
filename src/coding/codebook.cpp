#include "coding/codebook.h"

#include "coding/codebook_compiler.h"

namespace sayso {

Result<Codebook> Codebook::compile(std::span<const CodebookFile> files,
                                   std::span<const VerbRule> verbs) {
  try {
    return CodebookCompiler().compile(files, verbs);
  } catch (const CodebookMistake& mistake) {
    return unexpected(mistake.error);
  }
}

double Codebook::score(EventType type, std::uint8_t mode) const {
  const Type& known = types_[index_of(type)];
  for (const auto& [own, score] : known.mode_scores) {
    if (own == mode) return score;
  }
  return known.score;
}

std::string Codebook::slot_name(const Slot& slot) const {
  std::string name = slot.inside ? "in " : "";
  if (slot.kind == SlotKind::Preposition) return name + words_by_id_[index_of(slot.preposition)];
  for (const NamedSlot& named : kSlotNames) {
    if (named.kind == slot.kind) name += named.name;
  }
  return name;
}

LemmaId Codebook::lemma(std::string_view word) const {
  const auto found = lemmas_.find(normalize_word(word));
  return found == lemmas_.end() ? kNoLemma : found->second;
}

}  // namespace sayso
