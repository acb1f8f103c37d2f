#include "syntax/entity_gold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "syntax/entity_spans.h"
#include "syntax/entity_words.h"

namespace sayso {
namespace {

constexpr std::array<std::pair<std::string_view, EntityKind>, 10> kTypes = {{
    {"person", EntityKind::Person},
    {"organization", EntityKind::Organisation},
    {"place", EntityKind::Place},
    {"event", EntityKind::Event},
    {"time", EntityKind::Time},
    {"object", EntityKind::Object},
    {"animal", EntityKind::Animal},
    {"plant", EntityKind::Plant},
    {"substance", EntityKind::Substance},
    {"abstract", EntityKind::Abstract},
}};

// The title of the page that an identity names: "New_Town%2C_Fiji_%28city%29" is "New Town, Fiji".
std::string title_of(std::string_view identity) {
  std::string title;
  for (std::size_t i = 0; i < identity.size(); ++i) {
    if (identity[i] == '%' && i + 2 < identity.size()) {
      if (identity.substr(i, 3) == "%28") break;
      title += identity.substr(i, 3) == "%2C" ? ',' : identity.substr(i, 3) == "%2D" ? '-' : '?';
      i += 2;
    } else {
      title += identity[i] == '_' ? ' ' : identity[i];
    }
  }
  while (!title.empty() && title.back() == ' ') title.pop_back();
  return title;
}

class GoldReader {
 public:
  GoldReader(const Treebank& treebank, const EntityNames& names)
      : treebank_(treebank), analysis_(treebank.analysis), names_(names) {}

  std::vector<GoldEntity> run() {
    for (const Sentence& sentence : analysis_.sentences) {
      sentence_ = sentence.tokens;
      open_.clear();
      for (std::uint32_t t = sentence_.first; t < sentence_.end(); ++t)
        read(treebank_.entities[t], t);
    }
    return std::move(found_);
  }

 private:
  struct Open {
    std::string_view group;
    std::string_view type;
    std::string_view identity;
    std::uint32_t first = 0;
  };

  void read(std::string_view brackets, std::uint32_t t) {
    while (!brackets.empty()) {
      const bool opens = brackets.front() == '(';
      if (opens) brackets.remove_prefix(1);
      const std::string_view body = brackets.substr(0, brackets.find_first_of("()"));
      brackets.remove_prefix(body.size());
      const bool closes = brackets.starts_with(')');
      if (closes) brackets.remove_prefix(1);
      const std::string_view group = body.substr(0, body.find('-'));
      if (opens) open(group, body, t);
      if (closes) close(group, t);
    }
  }

  void open(std::string_view group, std::string_view body, std::uint32_t t) {
    std::array<std::string_view, 7> fields = {};  // the identity is the last, and may have hyphens
    for (std::string_view& field : fields) {
      field = body.substr(0, body.find('-'));
      body.remove_prefix(std::min(field.size() + 1, body.size()));
    }
    open_.push_back({group, fields[1], body, t});
  }

  void close(std::string_view group, std::uint32_t t) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].group != group) continue;
      add(open_[i], t);
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
  }

  void add(const Open& open, std::uint32_t last) {
    GoldEntity entity;
    entity.tokens = {open.first, last - open.first + 1};
    for (const auto& [name, kind] : kTypes) {
      if (name == open.type) entity.type = kind;
    }
    entity.head = head_of(entity.tokens);
    entity.kind = kind_of(entity, open.identity);
    found_.push_back(entity);
  }

  std::uint32_t head_of(Run tokens) const {
    std::uint32_t head = UINT32_MAX;
    for (std::uint32_t t = tokens.first; t < tokens.end(); ++t) {
      const TokenId up = analysis_.tokens[t].head;
      if (up != kNoToken && index(up) >= tokens.first && index(up) < tokens.end()) continue;
      if (head != UINT32_MAX) return UINT32_MAX;
      head = t;
    }
    return head;
  }

  EntityKind kind_of(const GoldEntity& entity, std::string_view identity) const {
    if (entity.head == UINT32_MAX) return entity.type;
    if (entity.type == EntityKind::Place) return kind_of_place(entity, identity);
    const std::string_view form = analysis_.form(TokenId{entity.head});
    const bool noun = analysis_.tokens[entity.head].upos != Upos::Pron;
    if (entity.type == EntityKind::Person && noun && names_.is_nationality(form))
      return EntityKind::Nationality;
    if (entity.type == EntityKind::Abstract && is_quantity(entity)) return EntityKind::Quantity;
    return entity.type;
  }

  EntityKind kind_of_place(const GoldEntity& entity, std::string_view identity) const {
    const Run name = name_in(analysis_, sentence_, entity.tokens, entity.head);
    const std::string_view lemma = analysis_.lemma(TokenId{entity.head});
    const std::string_view last = name.empty() ? "" : analysis_.form(TokenId{name.end() - 1});
    if (names_.is_country(title_of(identity)) || names_.is_country(text_of(name)) ||
        (name.empty() && noun_class(lemma) == NounClass::Region)) {
      return EntityKind::Country;
    }
    if (noun_class(lemma) == NounClass::Facility || noun_class(last) == NounClass::Facility)
      return EntityKind::Facility;
    return EntityKind::Place;
  }

  bool is_quantity(const GoldEntity& entity) const {
    const Token& head = analysis_.tokens[entity.head];
    if (head.upos == Upos::Sym) return entity.tokens.count > 1;
    bool counted = false;
    for (std::uint32_t t = entity.tokens.first; t < entity.tokens.end(); ++t)
      counted = counted || analysis_.tokens[t].upos == Upos::Num;
    return counted && noun_class(analysis_.lemma(TokenId{entity.head})) == NounClass::Unit;
  }

  std::string_view text_of(Run tokens) const {
    if (tokens.empty()) return {};
    return analysis_.text(
        {analysis_.tokens[tokens.first].span.begin, analysis_.tokens[tokens.end() - 1].span.end});
  }

  const Treebank& treebank_;
  const Analysis& analysis_;
  const EntityNames& names_;
  Run sentence_ = {};
  std::vector<Open> open_;
  std::vector<GoldEntity> found_;
};

}  // namespace

std::vector<GoldEntity> read_gold_entities(const Treebank& treebank, const EntityNames& names) {
  return GoldReader(treebank, names).run();
}

EntityKind gum_type(EntityKind kind) {
  switch (kind) {
    case EntityKind::Country:
    case EntityKind::Facility:
      return EntityKind::Place;
    case EntityKind::Nationality:
      return EntityKind::Person;
    case EntityKind::Quantity:
      return EntityKind::Abstract;
    default:
      return kind;
  }
}

}  // namespace sayso
