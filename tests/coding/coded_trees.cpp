#include "coded_trees.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "clause/clauses.h"
#include "coding/events.h"
#include "syntax/conllu.h"

namespace sayso {
namespace {

struct KnownActor {
  std::string_view country;
  Sector sector;
};

const std::map<std::string, KnownActor, std::less<>>& known_actors() {
  static const std::map<std::string, KnownActor, std::less<>> known = {
      {"Chad", {"TCD", Sector::Gov}},    {"Fiji", {"FJI", Sector::Gov}},
      {"Peru", {"PER", Sector::Gov}},    {"Mali", {"MLI", Sector::Gov}},
      {"Chadian", {"TCD", Sector::Gov}}, {"Malian", {"MLI", Sector::Gov}},
      {"rebels", {"", Sector::Reb}},     {"soldiers", {"", Sector::Mil}},
      {"police", {"", Sector::Cop}},     {"villagers", {"", Sector::Cvl}}};
  return known;
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string to_conllu(std::string_view trees) {
  std::string out;
  std::istringstream lines{std::string(trees)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    int id = 0;
    for (std::string word; words >> word;) {
      const std::vector<std::string> halves = split(word, ';');
      const std::vector<std::string> part = split(halves[0], '/');
      const std::string lemma = part.size() > 4 ? part[4] : lower(part[0]);
      const std::string feats = halves.size() > 1 ? halves[1] : "_";
      out += fmt::format("{}\t{}\t{}\t{}\t_\t{}\t{}\t{}\t_\t_\n", ++id, part[0], lemma, part[1],
                         feats, part[2], part[3]);
    }
    out += '\n';
  }
  return out;
}

void add_actors(Analysis& analysis) {
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const Run tokens = analysis.sentences[s].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.end(); ++i) {
      const auto known = known_actors().find(analysis.form(TokenId{i}));
      if (known == known_actors().end()) continue;
      Actor actor;
      actor.country = make_country(known->second.country);
      actor.sectors[0] = known->second.sector;
      Mention mention;
      mention.span = analysis.tokens[i].span;
      mention.head = TokenId{i};
      mention.sentence = SentenceId{s};
      mention.plural = analysis.tokens[i].upos == Upos::Noun;
      mention.actors = {static_cast<std::uint32_t>(analysis.actors.size()), 1};
      analysis.actors.push_back(actor);
      analysis.mentions.push_back(mention);
    }
  }
}

std::string codes(const Analysis& analysis, Run run) {
  std::set<std::string> codes;
  for (std::uint32_t i = run.first; i < run.end(); ++i) {
    const CountryCode code = analysis.participants[i].actor.country;
    codes.insert(code.empty() ? "?" : std::string(code.view()));
  }
  std::string text;
  for (const std::string& code : codes) text += ' ' + code;
  return text;
}

Codebook read_shipped() {
  std::set<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(SAYSO_SOURCE_DIR "/codebook")) {
    if (entry.path().extension() == ".yaml") paths.insert(entry.path());
  }
  std::vector<CodebookFile> files;
  for (const auto& path : paths) {
    std::ifstream file(path);
    files.push_back({path.filename().string(),
                     {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()},
                     false});
  }
  Result<Codebook> book = Codebook::compile(files);
  if (!book) throw std::runtime_error(to_string(book.error()));
  return std::move(*book);
}

}  // namespace

const Codebook& shipped_codebook() {
  static const Codebook book = read_shipped();
  return book;
}

Analysis code_trees(const Codebook& book, std::string_view trees) {
  Result<Analysis> read = read_conllu(to_conllu(trees));
  if (!read) throw std::runtime_error(to_string(read.error()));
  Analysis analysis = std::move(*read);
  find_clauses(analysis);
  add_actors(analysis);
  find_events(book, analysis);
  return analysis;
}

std::string describe_events(const Codebook& book, const Analysis& analysis) {
  std::string text;
  for (const Event& event : analysis.events) {
    if (!text.empty()) text += "; ";
    text += fmt::format("{} {}{}", book.type_name(event.type), analysis.text(event.trigger),
                        codes(analysis, event.actors));
    if (!event.recipients.empty()) text += " >" + codes(analysis, event.recipients);
  }
  return text;
}

}  // namespace sayso
