// Entities: which words a phrase has, what GUM's brackets mean, and what the model makes of plain
// sentences of news.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/conllu.h"
#include "syntax/entity_evaluation.h"
#include "syntax/entity_gold.h"
#include "syntax/entity_model.h"
#include "syntax/entity_spans.h"
#include "syntax/entity_training.h"
#include "syntax/model.h"
#include "text/tokenizer.h"

namespace sayso {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

// A sentence from words such as "mayor|NOUN|3|nsubj" or, with brackets of entities,
// "mayor|NOUN|3|nsubj|(1-person-new-sssss-cf1-2-coref". The lemma is the form in small letters.
std::string conllu(std::string_view words) {
  std::istringstream in{std::string(words)};
  std::string out;
  std::string word;
  for (int id = 1; in >> word; ++id) {
    std::istringstream parts(word);
    std::string form, upos, head, relation, entity;
    std::getline(parts, form, '|');
    std::getline(parts, upos, '|');
    std::getline(parts, head, '|');
    std::getline(parts, relation, '|');
    std::getline(parts, entity, '|');
    std::string lemma = form;
    if (upos != "PROPN") {
      for (char& c : lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    out += std::to_string(id) + "\t" + form + "\t" + lemma + "\t" + upos + "\t_\t_\t" + head +
           "\t" + relation + "\t_\t" + (entity.empty() ? "_" : "Entity=" + entity) + "\n";
  }
  return out + "\n";
}

std::string text_of(const Analysis& analysis, Run tokens) {
  if (tokens.empty()) return "";
  return std::string(analysis.text(
      {analysis.tokens[tokens.first].span.begin, analysis.tokens[tokens.end() - 1].span.end}));
}

struct PhraseCase {
  std::string_view words;
  std::uint32_t head;  // counted from 1
  std::string_view phrase;
  std::string_view name;
};

TEST(Entities, APhraseIsItsHeadWithAllThatDescribesIt) {
  const PhraseCase cases[] = {
      {"In|ADP|3|case the|DET|3|det harbour|NOUN|0|root of|ADP|5|case Walvis|PROPN|3|nmod "
       "Bay|PROPN|5|flat",
       3, "the harbour of Walvis Bay", ""},
      {"In|ADP|3|case the|DET|3|det harbour|NOUN|0|root of|ADP|5|case Walvis|PROPN|3|nmod "
       "Bay|PROPN|5|flat",
       5, "Walvis Bay", "Walvis Bay"},
      {"The|DET|2|det pilots|NOUN|6|nsubj who|PRON|4|nsubj struck|VERB|2|acl:relcl had|AUX|6|aux "
       "returned|VERB|0|root",
       2, "The pilots who struck", ""},
      // Beside it, not in it: appositions, what is co-ordinated, remarks.
      {"The|DET|2|det mayor|NOUN|7|nsubj ,|PUNCT|4|punct Ana|PROPN|2|appos Rey|PROPN|4|flat "
       ",|PUNCT|4|punct left|VERB|0|root",
       2, "The mayor", ""},
      {"Togo|PROPN|4|nsubj and|CCONJ|3|cc Benin|PROPN|1|conj agreed|VERB|0|root", 1, "Togo",
       "Togo"},
      {"The|DET|2|det ferry|NOUN|7|nsubj ,|PUNCT|5|punct with|ADP|5|case pilgrims|NOUN|2|nmod "
       ",|PUNCT|5|punct sank|VERB|0|root",
       2, "The ferry", ""},
      // A predicate noun is no part of what is said of it.
      {"Rey|PROPN|4|nsubj is|AUX|4|cop a|DET|4|det judge|NOUN|0|root", 4, "a judge", ""},
      {"Even|ADV|3|advmod the|DET|3|det army|NOUN|4|nsubj left|VERB|0|root", 3, "the army", ""},
      {"Peru|PROPN|3|nmod:poss 's|PART|1|case senate|NOUN|4|nsubj met|VERB|0|root", 1, "Peru 's",
       "Peru"},
      // Titles and articles stand outside a name.
      {"President|PROPN|2|nmod:desc Ida|PROPN|4|nsubj Moe|PROPN|2|flat left|VERB|0|root", 2,
       "President Ida Moe", "Ida Moe"},
      {"the|DET|2|det Bank|PROPN|5|nsubj of|ADP|4|case Ghana|PROPN|2|nmod warned|VERB|0|root", 2,
       "the Bank of Ghana", "Bank of Ghana"},
  };
  for (const PhraseCase& c : cases) {
    const Analysis analysis = read_conllu(conllu(c.words)).value();
    PhraseTree tree;
    tree.read(analysis, analysis.sentences[0].tokens);
    const auto phrase = phrase_of(analysis, tree, c.head - 1);
    EXPECT_EQ(text_of(analysis, phrase), c.phrase);
    EXPECT_EQ(text_of(analysis, name_in(analysis, tree.tokens(), phrase, c.head - 1)), c.name)
        << c.phrase;
  }
}

EntityNames small_names() {
  EntityNames names;
  names.add_table(
      "# a comment\niso3\tname\taliases\tadjectives\tpeople\tcapital\n"
      "FJI\tFiji\tRepublic of Fiji\tFijian\tFijian|Fijians\tSuva\n");
  names.add_table(
      "name\taliases\tcountry\tprecision\nDarfur\t\tSDN\tregion\nTimbuktu\t\tMLI\tcity\n");
  names.add_table("person\taliases\tcountry\nIlze Ozola\t^Ozola\tLVA\n");
  names.add_table("noun\tsectors\tkind\nherder\tCVL\tperson\nherders\tCVL\tgroup\n");
  return names;
}

TEST(Entities, WorldTablesTellTheKindOfNames) {
  const EntityNames names = small_names();
  EXPECT_TRUE(names.is_country("Fiji"));
  EXPECT_TRUE(names.is_country("Darfur"));
  EXPECT_FALSE(names.is_country("Suva"));
  EXPECT_TRUE(names.is_nationality("Fijians"));
  std::vector<std::string> persons;
  for (const KnownName& name : names.names()) {
    if (name.kind == EntityKind::Person) persons.push_back(name.name);
  }
  EXPECT_THAT(persons, testing::ElementsAre("Ilze Ozola", "Ozola", "herder", "herders"));
}

TEST(Entities, GumsBracketsNestAndItsPlacesArePartedByKind) {
  const Treebank treebank =
      read_treebank(conllu("Fijians|PROPN|2|nsubj|(1-person-new-sssss-cf1-1-sgl) "
                           "left|VERB|0|root "
                           "the|DET|4|det|(2-place-new-nnnnn-cf2-2-coref-Nausori_International-X "
                           "airport|NOUN|2|obj "
                           "of|ADP|6|case "
                           "Suva|PROPN|4|nmod|(3-place-new-nnnnn-cf3-1-coref-Suva)2) "
                           "for|ADP|8|case "
                           "Darfur|PROPN|2|obl|(4-place-new-nnnnn-cf4-1-coref-Darfur)"))
          .value();
  std::string told;
  for (const GoldEntity& entity : read_gold_entities(treebank, small_names())) {
    told += text_of(treebank.analysis, entity.tokens) + " " +
            std::to_string(static_cast<int>(entity.type)) + " " +
            std::to_string(static_cast<int>(entity.kind)) + "\n";
    EXPECT_EQ(gum_type(entity.kind), entity.type);
  }
  const auto number = [](EntityKind kind) { return std::to_string(static_cast<int>(kind)); };
  const std::string place = " " + number(EntityKind::Place) + " ";
  EXPECT_EQ(told, "Fijians " + number(EntityKind::Person) + " " + number(EntityKind::Nationality) +
                      "\nSuva" + place + number(EntityKind::Place) + "\nthe airport of Suva" +
                      place + number(EntityKind::Facility) + "\nDarfur" + place +
                      number(EntityKind::Country) + "\n");
}

std::string small_treebank() {
  std::string out;
  for (const std::string_view person : {"Ana", "Ida", "Moe", "Rey"}) {
    for (const std::string_view place : {"Suva", "Lima", "Oslo"}) {
      out += conllu(std::string(person) + "|PROPN|2|nsubj|(1-person-new-sssss-cf1-1-sgl) " +
                    "left|VERB|0|root for|ADP|4|case " + std::string(place) +
                    "|PROPN|2|obl|(2-place-new-nnnnn-cf2-1-sgl)");
    }
  }
  return out;
}

EntityModel small_model() {
  EntityTrainOptions options;
  options.train = {{"small.conllu", small_treebank()}};
  options.names = small_names();
  return train_entities(options).value();
}

TEST(Entities, TrainingLearnsAndGivesTheSameBytesTwice) {
  const EntityModel model = small_model();
  EXPECT_EQ(write_entity_model(model), write_entity_model(small_model()));

  const Treebank gold = read_treebank(small_treebank()).value();
  Analysis system = gold.analysis;
  find_entities(model, system);
  EntityScores scores;
  score_entities(gold, small_names(), system, scores);
  EXPECT_EQ(scores.spans.correct, 24U);
  EXPECT_EQ(scores.typed.correct, 24U);
  EXPECT_THAT(to_string(scores), HasSubstr("Names kinds F1 100.00\n"));
}

TEST(Entities, TrainingNamesTheLineThatIsWrong) {
  EntityTrainOptions options;
  options.train = {{"broken.conllu", "1\tFiji\n"}};
  const Result<EntityModel> made = train_entities(options);
  ASSERT_FALSE(made.has_value());
  EXPECT_THAT(to_string(made.error()), HasSubstr("broken.conllu"));
}

TEST(Entities, ANameHasOneKindInTheDocument) {
  Analysis analysis =
      read_conllu(conllu("Ida|PROPN|3|nsubj Suva|PROPN|1|flat left|VERB|0|root") +
                  conllu("They|PRON|2|nsubj left|VERB|0|root for|ADP|4|case Suva|PROPN|2|obl") +
                  conllu("Suva|PROPN|2|nsubj left|VERB|0|root for|ADP|4|case Lima|PROPN|2|obl"))
          .value();
  find_entities(small_model(), analysis);
  std::vector<EntityKind> kinds;
  for (const Entity& entity : analysis.entities) {
    if (analysis.text(entity.name) == "Suva") kinds.push_back(entity.kind);
  }
  ASSERT_EQ(kinds.size(), 2U);
  EXPECT_EQ(kinds[0], kinds[1]);
}

TEST(Entities, AModelFileIsReadAsWritten) {
  const std::string bytes = write_entity_model(small_model());
  EXPECT_EQ(write_entity_model(read_entity_model("small.bin", bytes)), bytes);
}

TEST(Entities, ADamagedModelFileIsRefused) {
  const std::string bytes = write_entity_model(small_model());
  EXPECT_THAT([] { read_entity_model("a.txt", "Ships were stopped."); },
              ThrowsMessage<std::runtime_error>(HasSubstr("a.txt is no model of entities")));
  for (std::size_t at = 8; at < bytes.size(); at += bytes.size() / 23) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_THROW(read_entity_model("small.bin", damaged), std::runtime_error) << at;
    EXPECT_THROW(read_entity_model("small.bin", bytes.substr(0, at)), std::runtime_error) << at;
  }
}

constexpr std::string_view kKinds[] = {
    "person", "organisation", "country", "place",  "facility", "event",     "nationality",
    "time",   "quantity",     "object",  "animal", "plant",    "substance", "abstract"};

// The models of the project on plain sentences: "kind: phrase" of each entity wanted.
struct NewsCase {
  std::string_view text;
  std::vector<std::string> entities;
};

std::vector<std::string> entities_in(std::string_view text) {
  static const SyntaxModel syntax = SyntaxModel::load(SAYSO_SOURCE_DIR "/models/en/syntax.bin");
  static const EntityModel model = EntityModel::load(SAYSO_SOURCE_DIR "/models/en/entities.bin");
  Analysis analysis;
  analysis.document.text = std::string(text);
  analysis.document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Paragraph}};
  tokenize(analysis);
  parse(syntax, analysis);
  find_entities(model, analysis);
  std::vector<std::string> told;
  for (const Entity& entity : analysis.entities) {
    told.push_back(std::string(kKinds[static_cast<std::size_t>(entity.kind)]) + ": " +
                   std::string(analysis.text(entity.span)));
  }
  return told;
}

TEST(Entities, AreFoundInPlainNews) {
  const NewsCase cases[] = {
      {"Sudan's foreign minister visited Cairo on Monday.",
       {"country: Sudan's", "person: Sudan's foreign minister", "place: Cairo", "time: Monday"}},
      {"A Turkish court released three journalists.",
       {"nationality: Turkish", "organisation: A Turkish court", "person: three journalists"}},
      {"The United Nations condemned the attack.",
       {"organisation: The United Nations", "event: the attack"}},
      {"Protesters gathered near the airport in Nairobi.",
       {"person: Protesters", "facility: the airport in Nairobi", "place: Nairobi"}},
      {"He met the ambassador of Kyrgyzstan in Berlin.",
       {"person: He", "person: the ambassador of Kyrgyzstan", "country: Kyrgyzstan",
        "place: Berlin"}},
      {"Prices rose by 5 percent in January.", {"quantity: 5 percent", "time: January"}},
  };
  for (const NewsCase& c : cases)
    EXPECT_THAT(entities_in(c.text), testing::IsSupersetOf(c.entities));
}

}  // namespace
}  // namespace sayso
