// Universal Dependencies as used by the English treebanks: parts of speech, relations, features.
// https://universaldependencies.org/guidelines.html; relation subtypes are those of
// UD_English 2.16.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso {

// Stored in model files: append only.
enum class Upos : std::uint8_t {
  Adj,
  Adp,
  Adv,
  Aux,
  Cconj,
  Det,
  Intj,
  Noun,
  Num,
  Part,
  Pron,
  Propn,
  Punct,
  Sconj,
  Sym,
  Verb,
  X
};

inline constexpr std::array<std::string_view, 17> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

// Stored in model files: append only.
enum class Deprel : std::uint8_t {
  Acl,
  AclRelcl,
  Advcl,
  AdvclRelcl,
  Advmod,
  Amod,
  Appos,
  Aux,
  AuxPass,
  Case,
  Cc,
  CcPreconj,
  Ccomp,
  Compound,
  CompoundPrt,
  Conj,
  Cop,
  Csubj,
  CsubjOuter,
  CsubjPass,
  Dep,
  Det,
  DetPredet,
  Discourse,
  Dislocated,
  Expl,
  Fixed,
  Flat,
  Goeswith,
  Iobj,
  List,
  Mark,
  Nmod,
  NmodDesc,
  NmodPoss,
  NmodUnmarked,
  Nsubj,
  NsubjOuter,
  NsubjPass,
  Nummod,
  Obj,
  Obl,
  OblAgent,
  OblUnmarked,
  Orphan,
  Parataxis,
  Punct,
  Reparandum,
  Root,
  Vocative,
  Xcomp
};

inline constexpr std::array<std::string_view, 51> kDeprelNames = {
    "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",     "amod",
    "appos",       "aux",          "aux:pass",     "case",        "cc",         "cc:preconj",
    "ccomp",       "compound",     "compound:prt", "conj",        "cop",        "csubj",
    "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet", "discourse",
    "dislocated",  "expl",         "fixed",        "flat",        "goeswith",   "iobj",
    "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",        "obl",
    "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",      "reparandum",
    "root",        "vocative",     "xcomp"};

constexpr std::string_view to_string(Upos upos) {
  return kUposNames[static_cast<std::size_t>(upos)];
}
constexpr std::string_view to_string(Deprel rel) {
  return kDeprelNames[static_cast<std::size_t>(rel)];
}

std::optional<Upos> parse_upos(std::string_view name);
// An unknown subtype falls back to its universal relation: "obl:foo" is Obl.
std::optional<Deprel> parse_deprel(std::string_view name);

enum class VerbForm : std::uint8_t { None, Fin, Inf, Part, Ger };
enum class Tense : std::uint8_t { None, Past, Pres };
enum class Mood : std::uint8_t { None, Ind, Imp, Sub };
enum class Number : std::uint8_t { None, Sing, Plur };
enum class PronType : std::uint8_t { None, Prs, Art, Dem, Rel, Int, Ind, Tot, Neg, Emp, Rcp };

// The features the stages after the tagger ask for. The whole FEATS bundle stays with the model
// (Token::feats).
struct Morph {
  VerbForm verb_form = VerbForm::None;
  Tense tense = Tense::None;
  Mood mood = Mood::None;
  Number number = Number::None;
  PronType pron_type = PronType::None;
  std::uint8_t person = 0;  // 1..3; 0 none
  bool passive = false;     // Voice=Pass
  bool possessive = false;  // Poss=Yes or Case=Gen
  bool negative = false;    // Polarity=Neg

  friend bool operator==(const Morph&, const Morph&) = default;
};

// Reads a CoNLL-U FEATS column; "_" gives an empty Morph. Unknown features are passed over.
Morph parse_morph(std::string_view feats);

}  // namespace sayso
