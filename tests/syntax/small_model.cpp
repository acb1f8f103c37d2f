#include "syntax/small_model.h"

#include <array>
#include <string>
#include <string_view>

namespace sayso {
namespace {

constexpr std::array<std::string_view, 4> kNouns = {"pilots", "farmers", "judges", "sailors"};
constexpr std::array<std::string_view, 3> kVerbs = {"praised", "visited", "blamed"};

void add_line(std::string& out, int id, std::string_view form, std::string_view lemma,
              std::string_view tag, int head, std::string_view relation) {
  out += std::to_string(id) + "\t" + std::string(form) + "\t" + std::string(lemma) + "\t" +
         std::string(tag.substr(0, tag.find(' '))) + "\t_\t" +
         std::string(tag.substr(tag.find(' ') + 1)) + "\t" + std::to_string(head) + "\t" +
         std::string(relation) + "\t_\t_\n";
}

std::string small_treebank() {
  std::string out;
  for (const std::string_view subject : kNouns) {
    for (const std::string_view verb : kVerbs) {
      for (const std::string_view object : kNouns) {
        add_line(out, 1, "The", "the", "DET Definite=Def|PronType=Art", 2, "det");
        add_line(out, 2, subject, subject.substr(0, subject.size() - 1), "NOUN Number=Plur", 3,
                 "nsubj");
        add_line(out, 3, verb, verb.substr(0, verb.size() - 2), "VERB Tense=Past|VerbForm=Fin", 0,
                 "root");
        add_line(out, 4, object, object.substr(0, object.size() - 1), "NOUN Number=Plur", 3, "obj");
        add_line(out, 5, ".", ".", "PUNCT _", 3, "punct");
        out += "\n";
      }
    }
  }
  return out;
}

}  // namespace

TrainOptions small_training(unsigned epochs) {
  TrainOptions options;
  options.train = {{"small.conllu", small_treebank()}};
  options.epochs = epochs;
  options.batch = 8;
  options.rate = 1e-2F;
  options.shape.embedding = 16;
  options.shape.hidden = 16;
  options.shape.layers = 2;
  options.shape.arc = 16;
  options.shape.label = 16;
  return options;
}

SyntaxParameters train_small_model(const TrainOptions& options) {
  return train_syntax(options, [](const TrainProgress&) {}).value();
}

Analysis analysis_of(std::string_view lines) {
  Analysis analysis;
  analysis.document.text = std::string(lines);
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(lines.size());
  while (at < size) {
    Sentence sentence;
    sentence.tokens.first = static_cast<std::uint32_t>(analysis.tokens.size());
    sentence.span.begin = at;
    while (at < size && lines[at] != '\n') {
      Token token;
      token.span.begin = at;
      while (at < size && lines[at] != ' ' && lines[at] != '\n') ++at;
      token.span.end = at;
      analysis.tokens.push_back(token);
      if (at < size && lines[at] == ' ') ++at;
    }
    sentence.span.end = at++;
    sentence.tokens.count =
        static_cast<std::uint32_t>(analysis.tokens.size()) - sentence.tokens.first;
    analysis.sentences.push_back(sentence);
  }
  return analysis;
}

}  // namespace sayso
