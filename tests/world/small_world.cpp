#include "small_world.h"

#include <sstream>
#include <vector>

#include "world/lookup.h"

namespace sayso::test {
namespace {

constexpr std::string_view kCountries =
    "iso3~name~aliases~adjectives~people~capital~seats~lat~lon~from~until\n"
    "PER~Peru~Republic of Peru~Peruvian~Peruvian|Peruvians~Lima~Pizarro Palace~-12~-77~~\n"
    "CHL~Chile~~Chilean~Chilean|Chileans~Santiago~La Moneda~-33~-70~~\n"
    "USA~United States~US|U.S.|America|United States of America~American|US~American|Americans"
    "~Washington~White House~38~-77~~\n"
    "RUS~Russia~Russian Federation~Russian~Russian|Russians~Moscow~Kremlin~55~37~1991-12-26~\n"
    "SUN~Soviet Union~USSR~Soviet~Soviets~Moscow~~55~37~1922~1991-12-26\n"
    "PRK~North Korea~DPRK~North Korean~North Koreans~Pyongyang~~39~125~~\n"
    "KOR~South Korea~~South Korean~South Koreans~Seoul~Blue House~36~128~~\n"
    "CIV~Ivory Coast~C\xC3\xB4te d'Ivoire~Ivorian~Ivorians~Yamoussoukro~~6~-5~~\n";

constexpr std::string_view kPeople =
    "person~aliases~country~sectors~office~from~until\n"
    "Ana Quispe~Ana Maria Quispe~PER~GOV~president~2010-03~2016-03-31\n"
    "Ana Quispe~~PER~LEG~senator~2005~2010\n"
    "Luis Torres~~PER~GOV~foreign minister~2013~\n"
    "Carlos Rojas~~CHL~GOV~president~2000~2006\n"
    "Kim Song-ho~Kim Song Ho|^Kim~PRK~GOV~supreme leader~2011~\n"
    "Pavel Orlov~~RUS~GOV~president~2012~\n"
    "Hector Lee~^Lee~CHL~GOV~governor~2012~\n"
    "Luis Lee~^Lee~PER~LEG~senator~2012~\n"
    "Governor Rey~^Rey~CHL~GOV~governor~2012~\n"
    "Marta Rey~^Rey~PER~GOV~governor~2012~\n";

constexpr std::string_view kOrganisations =
    "name~aliases~code~sectors~kind~from~until~country\n"
    "United Nations~UN|U.N.~UNO~~igo~1945~~\n"
    "World Health Organization~WHO~UNO~~igo~1948~~\n"
    "Red Path~~PER~REB~armed_group~1980~~PER\n"
    "Andean Labour Party~ALP~PER~PTY~party~~~PER\n"
    "Chilean Armed Forces~Chilean armed forces~CHL~MIL~security_service~~~CHL\n"
    "Andina~~PER~JRN|GOV~news_agency~~~PER\n";

constexpr std::string_view kRoles =
    "noun~sectors~kind\n"
    "minister~GOV~person\nforeign minister~GOV~person\npresident~GOV~person\n"
    "spokesman~~person\nspokeswoman~~person\nofficial~GOV~person\nleader~GOV~person\ngeneral~MIL~"
    "person\n"
    "army~MIL~group\ngovernment~GOV~group\nministry~GOV~group\nforeign ministry~GOV~group\n"
    "troops|soldier~MIL~group\ncoalition~MIL~group\npolice~COP~group\nrebel~REB~person\n"
    "separatist~REB~person\nprotester~CVL~person\nanalyst~~person\nopposition~OPP~group\n"
    "ally~~person\ngovernor~GOV~person\ndeputy~LEG~person\nship~~thing\nlawmaker~LEG~"
    "person\nmember~~"
    "person\ndelegation~GOV~group\ngroup~~group\n"
    "prime "
    "minister~GOV~person\nstatement~~thing\nambassador~GOV~person\nmilitant~REB~person\nsir~~"
    "person\n";

constexpr std::string_view kPlaces =
    "name~aliases~country~precision~lat~lon~population~geonameid\n"
    "Cusco~Cuzco~PER~city~-13.5~-72~428450~3941584\n";

struct Word {
  std::string form;
  std::string lemma;
  std::string upos;
  std::uint32_t head = 0;
  std::string deprel;
};

Word read_word(std::string_view text) {
  std::vector<std::string> parts;
  while (parts.size() < 3) {
    const std::size_t cut = text.rfind('/');
    parts.insert(parts.begin(), std::string(text.substr(cut + 1)));
    text = text.substr(0, cut);
  }
  Word word;
  const std::size_t equals = text.find('=');
  word.form = text.substr(0, equals);
  word.lemma = equals == std::string_view::npos ? word.form : std::string(text.substr(equals + 1));
  if (equals == std::string_view::npos && parts[0] != "PROPN") {
    for (char& c : word.lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  word.upos = parts[0];
  word.head = static_cast<std::uint32_t>(std::stoul(parts[1]));
  word.deprel = parts[2];
  return word;
}

bool leans_left(const std::string& form) {
  return form == "," || form == "." || form == "'s" || form == ")" || form == "-";
}

void append_word(const Word& word, std::uint32_t first, Analysis& analysis) {
  std::string& text = analysis.document.text;
  const bool glued = text.empty() || text.back() == '\n' || text.back() == '(' ||
                     text.back() == '-' || leans_left(word.form);
  if (!glued) text += ' ';
  Token token;
  token.span.begin = static_cast<std::uint32_t>(text.size());
  text += word.form;
  token.span.end = static_cast<std::uint32_t>(text.size());
  token.lemma.begin = static_cast<std::uint32_t>(analysis.lemmas.size());
  analysis.lemmas += word.lemma;
  token.lemma.end = static_cast<std::uint32_t>(analysis.lemmas.size());
  token.upos = parse_upos(word.upos).value();
  token.deprel = parse_deprel(word.deprel).value();
  token.head = word.head == 0 ? kNoToken : TokenId{first + word.head - 1};
  const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn;
  if (noun) {
    token.morph.number = word.lemma.size() < word.form.size() ? Number::Plur : Number::Sing;
  }
  analysis.tokens.push_back(token);
}

std::string print_actors(const Analysis& analysis, const Mention& mention) {
  std::string text;
  for (std::uint32_t i = mention.actors.first; i < mention.actors.end(); ++i) {
    if (!text.empty()) text += "+";
    text += describe_actor(analysis.actors[i]);
  }
  return text.empty() ? "-" : text;
}

}  // namespace

std::string tabs(std::string_view table) {
  std::string text(table);
  for (char& c : text) c = c == '~' ? '\t' : c;
  return text;
}

World small_world() {
  return World::from_tables({{"countries.tsv", tabs(kCountries)},
                             {"organisations.tsv", tabs(kOrganisations)},
                             {"people-south.tsv", tabs(kPeople)},
                             {"places.tsv", tabs(kPlaces)},
                             {"roles.tsv", tabs(kRoles)}});
}

Analysis read_trees(std::string_view trees, std::string_view published) {
  Analysis analysis;
  analysis.document.published = parse_date(published).value_or(Date{});
  std::istringstream lines{std::string(trees)};
  for (std::string line; std::getline(lines, line);) {
    std::string& text = analysis.document.text;
    if (!text.empty()) text += '\n';
    Sentence sentence;
    sentence.span.begin = static_cast<std::uint32_t>(text.size());
    sentence.tokens.first = static_cast<std::uint32_t>(analysis.tokens.size());
    std::istringstream words{line};
    for (std::string word; words >> word;)
      append_word(read_word(word), sentence.tokens.first, analysis);
    sentence.tokens.count =
        static_cast<std::uint32_t>(analysis.tokens.size()) - sentence.tokens.first;
    sentence.span.end = static_cast<std::uint32_t>(text.size());
    analysis.sentences.push_back(sentence);
  }
  return analysis;
}

std::string print_mentions(const Analysis& analysis) {
  std::string text;
  for (const Mention& mention : analysis.mentions) {
    if (!text.empty()) text += "; ";
    text += std::string(analysis.text(mention.span)) + " [" + print_actors(analysis, mention) + "]";
  }
  return text;
}

std::string actors_of(const Analysis& analysis, std::string_view words) {
  for (const Mention& mention : analysis.mentions) {
    if (analysis.text(mention.span) == words) return print_actors(analysis, mention);
  }
  return "none";
}

std::string last_actors_of(const Analysis& analysis, std::string_view words) {
  std::string actors = "none";
  for (const Mention& mention : analysis.mentions) {
    if (analysis.text(mention.span) == words) actors = print_actors(analysis, mention);
  }
  return actors;
}

}  // namespace sayso::test
