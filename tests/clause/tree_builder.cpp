#include "clause/tree_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <vector>

#include "clause/clauses.h"
#include "clause/describe.h"
#include "syntax/conllu.h"

namespace sayso {
namespace {

struct Tag {
  std::string_view name;
  std::string_view upos;
  std::string_view feats;
};

constexpr std::array kTags = {
    Tag{"NN", "NOUN", "Number=Sing"},
    Tag{"NNS", "NOUN", "Number=Plur"},
    Tag{"NNP", "PROPN", "Number=Sing"},
    Tag{"PRP", "PRON", "PronType=Prs"},
    Tag{"PRPS", "PRON", "Poss=Yes|PronType=Prs"},
    Tag{"PRN", "PRON", "PronType=Neg"},
    Tag{"EX", "PRON", "_"},
    Tag{"DT", "DET", "PronType=Art"},
    Tag{"DTN", "DET", "PronType=Neg"},
    Tag{"JJ", "ADJ", "Degree=Pos"},
    Tag{"RB", "ADV", "_"},
    Tag{"IN", "ADP", "_"},
    Tag{"SC", "SCONJ", "_"},
    Tag{"CC", "CCONJ", "_"},
    Tag{"TO", "PART", "_"},
    Tag{"POS", "PART", "_"},
    Tag{"NOT", "PART", "Polarity=Neg"},
    Tag{"CD", "NUM", "NumType=Card"},
    Tag{"PU", "PUNCT", "_"},
    Tag{"WP", "PRON", "PronType=Rel"},
    Tag{"WRB", "ADV", "PronType=Rel"},
    Tag{"WI", "ADV", "PronType=Int"},
    Tag{"VBD", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"},
    Tag{"VBZ", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"},
    Tag{"VBI", "VERB", "Mood=Imp|VerbForm=Fin"},
    Tag{"VB", "VERB", "VerbForm=Inf"},
    Tag{"VBG", "VERB", "Tense=Pres|VerbForm=Part"},
    Tag{"GER", "VERB", "VerbForm=Ger"},
    Tag{"VBN", "VERB", "Tense=Past|VerbForm=Part"},
    Tag{"VBNP", "VERB", "Tense=Past|VerbForm=Part|Voice=Pass"},
    Tag{"AXD", "AUX", "Mood=Ind|Tense=Past|VerbForm=Fin"},
    Tag{"AXZ", "AUX", "Mood=Ind|Tense=Pres|VerbForm=Fin"},
    Tag{"AX", "AUX", "VerbForm=Inf"},
    Tag{"AXG", "AUX", "Tense=Pres|VerbForm=Part"},
    Tag{"AXN", "AUX", "Tense=Past|VerbForm=Part"},
    Tag{"MD", "AUX", "VerbForm=Fin"},
};

std::vector<std::string> split(const std::string& word) {
  std::vector<std::string> parts;
  std::istringstream in(word);
  for (std::string part; std::getline(in, part, '/');) parts.push_back(part);
  return parts;
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string conllu_line(std::size_t number, const std::string& word) {
  const std::vector<std::string> parts = split(word);
  EXPECT_GE(parts.size(), 4U) << word;
  const auto* tag =
      std::find_if(kTags.begin(), kTags.end(), [&](const Tag& t) { return t.name == parts[1]; });
  EXPECT_NE(tag, kTags.end()) << word;
  if (parts.size() < 4 || tag == kTags.end()) return {};
  const std::string lemma = parts.size() > 4     ? parts[4]
                            : tag->name == "NNP" ? parts[0]
                                                 : lowered(parts[0]);
  std::ostringstream out;
  out << number << '\t' << parts[0] << '\t' << lemma << '\t' << tag->upos << "\t_\t" << tag->feats
      << '\t' << parts[2] << '\t' << parts[3] << "\t_\t_\n";
  return out.str();
}

std::string to_conllu(std::string_view trees) {
  std::string out;
  std::istringstream lines{std::string(trees)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::size_t number = 0;
    for (std::string word; words >> word;) out += conllu_line(++number, word);
    if (number > 0) out += '\n';
  }
  return out;
}

}  // namespace

Analysis analyse(std::string_view trees) {
  Result<Analysis> analysis = read_conllu(to_conllu(trees));
  EXPECT_TRUE(analysis.has_value()) << to_string(analysis.error());
  if (!analysis) return {};
  find_clauses(*analysis);
  return *analysis;
}

ClauseId find_clause(const Analysis& analysis, std::string_view predicate) {
  for (std::uint32_t i = 0; i < analysis.clauses.size(); ++i) {
    if (analysis.form(analysis.clauses[i].predicate) == predicate) return ClauseId{i};
  }
  return kNoClause;
}

std::string clause_of(const Analysis& analysis, std::string_view predicate) {
  const ClauseId id = find_clause(analysis, predicate);
  return id == kNoClause ? std::string() : describe(analysis, id);
}

}  // namespace sayso
