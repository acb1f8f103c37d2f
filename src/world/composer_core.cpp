// The parts of a phrase's core: names, role nouns, and proper nouns nobody knows.

#include "world/composer.h"

#include <algorithm>

#include "clause/word_set.h"
#include "world/actor_words.h"
#include "world/fold.h"

namespace sayso {
namespace {

// "Rey II", "Rey Jr."
bool is_name_ending(std::string_view form) {
  return form.front() >= 'A' && form.front() <= 'Z' && kNameEndings.contains(to_lower(form));
}

}  // namespace

Composer::Core Composer::read_core(const Phrase& phrase) const {
  Core core;
  for (std::uint32_t i = index(phrase.core_first); i <= index(phrase.core_last); ++i) {
    const std::uint32_t name = scan_.name_at[i];
    const std::uint32_t role = scan_.role_at[i];
    // A token such as "Russia-US" may hold several names; name_at tells the last.
    for (std::uint32_t n = name;
         n != UINT32_MAX && scan_.names[n].last >= TokenId{i} && scan_.names[n].first <= TokenId{i};
         n = n == 0 ? UINT32_MAX : n - 1) {
      if (core.names.empty() || core.names.back().span.begin < scan_.names[n].span.begin) {
        core.names.push_back(scan_.names[n]);
      }
    }
    if (role != UINT32_MAX &&
        (core.roles.empty() || core.roles.back().span.begin < scan_.roles[role].span.begin)) {
      core.roles.push_back(scan_.roles[role]);
    }
  }
  // A role noun inside a longer name is part of the name: the "party" of "Communist Party of
  // Nepal".
  std::erase_if(core.roles, [&](const NameMatch& role) {
    return std::any_of(core.names.begin(), core.names.end(), [&](const NameMatch& name) {
      return name.span.contains(role.span) &&
             !(name.span == role.span && name.kind == NameKind::Place);
    });
  });
  find_proper_run(phrase, core);
  return core;
}

// Whether the tree makes a name one with proper nouns beside it.
bool Composer::is_part_of_name(const NameMatch& name) const {
  const auto flat_to = [&](TokenId token, TokenId head) {
    return tree_.deprel(token) == Deprel::Flat && tree_.head(token) == head &&
           analysis_.token(token).upos == Upos::Propn;
  };
  const TokenId next{index(name.last) + 1};
  if (index(next) < analysis_.tokens.size() && flat_to(next, name.first)) return true;
  const TokenId head = tree_.head(name.first);
  const bool unknown = head != kNoToken && head < name.first &&
                       scan_.name_at[index(head)] == UINT32_MAX &&
                       analysis_.token(head).upos == Upos::Propn;
  return unknown && flat_to(name.first, head);
}

bool Composer::is_free(TokenId token, const Core& core) const {
  const Token& it = analysis_.token(token);
  if (kCalendarWords.contains(to_lower(analysis_.form(token)))) return false;
  const auto covers = [&](const NameMatch& match) {
    return match.first <= token && token <= match.last;
  };
  if (std::any_of(core.roles.begin(), core.roles.end(), covers)) return false;
  // The name of a country or town inside a person's: "Israel Rey", "Ana Paris".
  const bool named = std::any_of(core.names.begin(), core.names.end(), [&](const NameMatch& name) {
    return covers(name) && !(is_country_name(name.kind) && is_part_of_name(name));
  });
  if (named) return false;
  return it.upos == Upos::Propn || it.upos == Upos::X;
}

// The run of unknown proper nouns at the head, or else the one that follows a title.
void Composer::find_proper_run(const Phrase& phrase, Core& core) const {
  TokenId start = phrase.head;
  if (!is_free(start, core)) {
    const NameMatch* role = head_role(phrase, core);
    if (role == nullptr) return;
    start = TokenId{index(role->last) + 1};
    if (start > phrase.core_last || !is_free(start, core)) return;
  }
  const auto joins = [&](TokenId token) {
    const std::string_view form = analysis_.form(token);
    return is_free(token, core) || form == "-" || form == "." || is_name_ending(form);
  };
  core.proper_first = core.proper_last = start;
  while (core.proper_first > phrase.core_first && joins(TokenId{index(core.proper_first) - 1})) {
    core.proper_first = TokenId{index(core.proper_first) - 1};
  }
  while (core.proper_last < phrase.core_last && joins(TokenId{index(core.proper_last) + 1})) {
    core.proper_last = TokenId{index(core.proper_last) + 1};
  }
}

// A person of the tables that the phrase is, not one it belongs to ("a Putin aide").
const NameMatch* Composer::person_in(const Phrase& phrase, const Core& core) const {
  for (const NameMatch& name : core.names) {
    if (name.kind == NameKind::Person && name.last >= phrase.head) return &name;
  }
  return nullptr;
}

const NameMatch* Composer::head_name(const Phrase& phrase, const Core& core) const {
  for (const NameMatch& name : core.names) {
    if (name.first <= phrase.head && phrase.head <= name.last) return &name;
  }
  return nullptr;
}

const NameMatch* Composer::head_role(const Phrase& phrase, const Core& core) const {
  for (const NameMatch& role : core.roles) {
    if (role.first <= phrase.head && phrase.head <= role.last) return &role;
  }
  return nullptr;
}

// The last role of a person before a name: "chairman" of "party chairman Li".
const NameMatch* Composer::title_before(const Core& core, TokenId token) const {
  static constexpr auto kHonours =
      word_set({"sir", "mr.", "mrs.", "ms.", "dr.", "lord", "lady", "sheikh", "sheik", "comrade"});
  const NameMatch* title = nullptr;
  for (const NameMatch& role : core.roles) {
    const Role& told = world_.roles()[role.record];
    if (role.last >= token || told.kind != RoleKind::Person) continue;
    // "Prime Minister Sir Ian Rey" is no knight first.
    if (title == nullptr || !kHonours.contains(told.noun)) title = &role;
  }
  return title;
}

}  // namespace sayso
