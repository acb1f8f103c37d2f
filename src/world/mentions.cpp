#include "world/mentions.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "clause/tree.h"
#include "world/actor_words.h"
#include "world/antecedents.h"
#include "world/composer.h"
#include "world/context.h"
#include "world/memory.h"
#include "world/names.h"
#include "world/phrases.h"

namespace sayso {
namespace {

// How much of an article's names must be of one country for bare words to mean it.
constexpr float kTitleShare = 0.25F;    // "Foreign Minister Rey": has a country, so the likeliest
constexpr float kDefiniteShare = 0.4F;  // "the government"
constexpr float kBareShare = 0.5F;      // "police", "protesters"
constexpr float kClearShare = 0.7F;     // "the official"

std::string lower(std::string_view word) {
  std::string low(word);
  for (char& c : low) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return low;
}

bool is_calendar_word(std::string_view form) {
  static constexpr auto kWords = word_set(
      {"monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", "january",
       "february", "march",    "april",     "may",      "june",   "july",     "august", "september",
       "october",  "november", "december",  "jan.",     "feb.",   "mar.",     "apr.",   "jun.",
       "jul.",     "aug.",     "sept.",     "sep.",     "oct.",   "nov.",     "dec."});
  return kWords.contains(lower(form));
}

// Organs of a state and its people: where an article plays, bare words mean its own.
bool belongs_to_a_country(const Actor& actor) {
  switch (actor.sectors[0]) {
    case Sector::Mil:
    case Sector::Cop:
    case Sector::Leg:
    case Sector::Jud:
    case Sector::Gov:
    case Sector::Opp:
    case Sector::Cvl:
    case Sector::Reb:
    case Sector::Pty:
      return true;
    default:
      return false;
  }
}

class ActorFinder {
 public:
  ActorFinder(const World& world, Analysis& analysis)
      : world_(world),
        analysis_(analysis),
        tree_(analysis),
        scan_(scan_names(world, analysis)),
        phrases_(find_phrases(analysis, tree_)),
        article_(find_article_country(world, analysis, scan_)),
        memory_(world, analysis),
        antecedents_(world, analysis, phrases_, tree_, memory_),
        drafts_(phrases_.all.size()),
        composer_(world, analysis, scan_, phrases_, tree_, memory_, drafts_),
        done_(phrases_.all.size(), false),
        antecedent_(phrases_.all.size(), kNoPhrase) {}

  void find() {
    for (std::uint32_t i = 0; i < phrases_.all.size(); ++i) {
      if (i > 0 && phrases_.all[i].sentence != phrases_.all[i - 1].sentence) finish_sentence();
      resolve(PhraseId{i}, 0);
    }
    finish_sentence();
    write_mentions();
  }

 private:
  const Phrase& phrase(PhraseId id) const { return phrases_.at(id); }
  Draft& draft(PhraseId id) { return drafts_[static_cast<std::uint32_t>(id)]; }
  std::string_view noun(PhraseId id) const { return analysis_.lemma(phrase(id).head); }

  void resolve(PhraseId id, int depth);
  void resolve_pronoun(PhraseId id);
  void resolve_relative(PhraseId id);
  void resolve_name(PhraseId id);
  void resolve_role(PhraseId id);
  bool resolve_pair(PhraseId id);
  bool resolve_counterpart(PhraseId id);
  bool resolve_country_noun(PhraseId id);
  void give_country(PhraseId id);
  CountryCode country_of_first_conjunct(const Phrase& it);
  CountryCode country_for(PhraseId id);
  CountryCode country_in_sentence(const Phrase& phrase) const;
  void go_back(PhraseId id, EntityId entity);
  void remember(PhraseId id, EntityId entity);
  bool is_place_like(PhraseId id);
  bool is_abbreviation(PhraseId id) const;
  void remember_abbreviation(PhraseId id, EntityId entity);
  void remember_coordination(PhraseId first);
  void finish_sentence();
  bool is_fronted(PhraseId id) const;

  void write_mentions();
  void write_phrase(PhraseId id, std::vector<std::pair<Mention, PhraseId>>& out);
  bool is_own_name(const NameMatch& name);
  void write_modifiers(std::vector<std::pair<Mention, PhraseId>>& out);
  Run write_actors(const std::vector<Actor>& actors);

  const World& world_;
  Analysis& analysis_;
  Tree tree_;
  NameScan scan_;
  Phrases phrases_;
  ArticleCountry article_;
  Memory memory_;
  Antecedents antecedents_;
  std::vector<Draft> drafts_;
  Composer composer_;
  std::vector<bool> done_;
  std::vector<PhraseId> antecedent_;
  std::vector<PhraseId> fronted_;  // pronouns that wait for the subject of their sentence
};

// ---- in the order of the text -----------------------------------------------------------------

// A phrase after those inside it, save later conjuncts.
void ActorFinder::resolve(PhraseId id, int depth) {
  if (done_[static_cast<std::uint32_t>(id)]) return;
  done_[static_cast<std::uint32_t>(id)] = true;
  const Phrase& it = phrase(id);
  for (const TokenId child : tree_.children(it.head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && !phrase(inner).conjunct && depth < 50) {
      resolve(inner, depth + 1);
      // The conjuncts of what is inside count as well: "leaders of Peru and Chile".
      for (const TokenId next : tree_.children(phrase(inner).head)) {
        const PhraseId conjunct = phrases_.of_head[index(next)];
        if (conjunct != kNoPhrase && phrase(conjunct).conjunct) resolve(conjunct, depth + 1);
      }
    }
  }
  draft(id) = composer_.compose(id);
  switch (draft(id).kind) {
    case DraftKind::Pronoun:
      resolve_pronoun(id);
      break;
    case DraftKind::Name:
      resolve_name(id);
      break;
    case DraftKind::Person:
    case DraftKind::Organisation:
    case DraftKind::Country:
      give_country(id);
      remember(id, memory_.find_same(draft(id)));
      break;
    case DraftKind::Role:
    case DraftKind::None:
      resolve_role(id);
      break;
    case DraftKind::Place:
      break;
  }
}

void ActorFinder::go_back(PhraseId id, EntityId entity) {
  if (entity == kNoEntity) return;
  Entity& known = memory_.at(entity);
  draft(id).actors = known.actors;
  antecedent_[static_cast<std::uint32_t>(id)] = known.last.phrase;
}

// "During her visit, Rey said": a pronoun before the subject may look forward to it.
bool ActorFinder::is_fronted(PhraseId id) const {
  const Phrase& it = phrase(id);
  if (it.relation != Deprel::NmodPoss) return false;
  TokenId at = tree_.head(it.head);
  for (int depth = 0; depth < 10 && at != kNoToken; ++depth) {
    const Deprel rel = tree_.deprel(at);
    const TokenId up = tree_.head(at);
    if (up == kNoToken || is_subject(rel)) return false;
    if ((rel == Deprel::Obl || rel == Deprel::Advcl) && at < up) {
      const TokenId subject = tree_.child(up, Deprel::Nsubj);
      return subject != kNoToken && subject > it.head &&
             phrases_.of_head[index(subject)] != kNoPhrase;
    }
    at = up;
  }
  return false;
}

void ActorFinder::resolve_relative(PhraseId id) {
  const TokenId noun = antecedents_.of_relative(phrase(id).head);
  if (noun == kNoToken) return;
  const PhraseId before = phrases_.of_head[index(noun)];
  if (before == kNoPhrase || before == id) return;
  draft(id).actors = draft(before).actors;
  antecedent_[static_cast<std::uint32_t>(id)] = before;
}

void ActorFinder::resolve_pronoun(PhraseId id) {
  const TokenId head = phrase(id).head;
  const std::string form = lower(analysis_.form(head));
  if (form == "who" || form == "which" || form == "whom" || form == "whose" ||
      (form == "that" && analysis_.token(head).morph.pron_type == PronType::Rel)) {
    resolve_relative(id);
    return;
  }
  if (form == "both") {
    draft(id).actors = antecedents_.pair(phrase(id), "side");
    return;
  }
  if (is_fronted(id)) {
    fronted_.push_back(id);
    return;
  }
  const EntityId entity = antecedents_.of_pronoun(phrase(id));
  if (entity == kNoEntity) return;
  Entity& known = memory_.at(entity);
  if (form == "he" || form == "his" || form == "him") known.gender = Gender::Male;
  if (form == "she" || form == "her") known.gender = Gender::Female;
  go_back(id, entity);
  remember(id, entity);
}

void ActorFinder::finish_sentence() {
  for (const PhraseId id : fronted_) {
    TokenId at = tree_.head(phrase(id).head);
    TokenId subject = kNoToken;
    for (int depth = 0; depth < 10 && at != kNoToken && subject == kNoToken; ++depth) {
      const TokenId up = tree_.head(at);
      const Deprel rel = tree_.deprel(at);
      if (up != kNoToken && (rel == Deprel::Obl || rel == Deprel::Advcl)) {
        subject = tree_.child(up, Deprel::Nsubj);
      }
      at = up;
    }
    if (subject == kNoToken) continue;
    const PhraseId forward = phrases_.of_head[index(subject)];
    if (forward == kNoPhrase) continue;
    draft(id).actors = draft(forward).actors;
    antecedent_[static_cast<std::uint32_t>(id)] = forward;
  }
  fronted_.clear();
}

void ActorFinder::resolve_name(PhraseId id) {
  Draft& it = draft(id);
  if (is_abbreviation(id)) return;
  EntityId entity = memory_.find_name(it.name);
  if (entity == kNoEntity) {
    // Somebody known by the family name alone: "Rey", who is president on the day.
    const auto person = memory_.known_short_form(it.name, it.role != kNoRecord);
    if (person) {
      it.person = *person;
      entity = memory_.find_person(*person);
      Actor actor = code_person(world_, *person, analysis_.document.published, it.role);
      actor.name = it.name;
      const bool contradicted =
          it.owned && !it.actors.empty() && it.actors.front().country != actor.country;
      if (!contradicted) {
        it.actors.assign(1, actor);
        it.wants_country = false;
        it.kind = DraftKind::Person;
      }
    }
  } else if (!memory_.at(entity).actors.empty() && !(it.owned && !it.actors.empty())) {
    go_back(id, entity);
    it.wants_country = it.actors.front().country.empty();
  }
  if (it.wants_country && !it.actors.empty()) give_country(id);
  remember(id, entity);
}

void ActorFinder::resolve_role(PhraseId id) {
  if (resolve_pair(id) || resolve_counterpart(id) || resolve_country_noun(id)) return;
  Draft& it = draft(id);
  const bool speaks_again = it.definite && it.kind == DraftKind::Role;
  const bool text_again = it.definite && kTextNouns.contains(noun(id)) && !it.owned;
  const bool group_again = it.definite && !it.owned && kGroupNouns.contains(noun(id));
  if (speaks_again || text_again || group_again) {
    const EntityId entity = antecedents_.of_nominal(phrase(id), it);
    if (entity != kNoEntity) {
      go_back(id, entity);
      remember(id, entity);
      return;
    }
  }
  if (it.kind == DraftKind::None) return;
  if (it.wants_country) give_country(id);
  remember(id, kNoEntity);
}

// "both countries", "the two leaders", "either side".
bool ActorFinder::resolve_pair(PhraseId id) {
  Draft& it = draft(id);
  const TokenId head = phrase(id).head;
  bool two = lower(analysis_.form(head)) == "two" && it.definite;
  if (!two && !kPairNouns.contains(noun(id))) return false;
  bool counted = false;
  for (const TokenId child : tree_.children(head)) {
    const std::string word = lower(analysis_.form(child));
    counted = counted || ((word == "two" || word == "2") && it.definite);
    two = two || word == "both" || word == "either" || word == "neither" || word == "each";
  }
  if (!two && !counted) return false;
  if (it.owned && it.actors.size() != 1) return false;
  std::vector<Actor> actors = antecedents_.pair(phrase(id), noun(id));
  if (actors.empty()) return false;
  it.actors = std::move(actors);
  it.wants_country = false;
  it.plural = true;
  remember(id, kNoEntity);
  return true;
}

// "his counterpart", "her Peruvian counterpart Ana Rey".
bool ActorFinder::resolve_counterpart(PhraseId id) {
  Draft& it = draft(id);
  bool is_counterpart = noun(id) == "counterpart";
  for (std::uint32_t i = index(phrase(id).core_first); i <= index(phrase(id).core_last); ++i) {
    is_counterpart = is_counterpart || analysis_.lemma(TokenId{i}) == "counterpart";
  }
  if (!is_counterpart || it.kind == DraftKind::Person) return false;
  Actor owner;
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && tree_.deprel(child) == Deprel::NmodPoss &&
        !draft(inner).actors.empty()) {
      owner = draft(inner).actors.front();
    }
  }
  CountryCode country;
  for (std::uint32_t i = index(phrase(id).core_first); i <= index(phrase(id).core_last); ++i) {
    const std::uint32_t name = scan_.name_at[i];
    if (name != UINT32_MAX && scan_.names[name].kind <= NameKind::People) {
      country = world_.countries()[scan_.names[name].record].code;
    }
  }
  const EntityId entity = antecedents_.counterpart(owner, country);
  if (entity != kNoEntity) {
    go_back(id, entity);
    remember(id, entity);
    return true;
  }
  Actor actor;
  actor.country = country;
  actor.sectors = owner.sectors;
  if (actor.sectors[0] == Sector::None) actor.sectors = only(Sector::Gov);
  it.actors.assign(1, actor);
  it.kind = it.name.empty() ? DraftKind::Role : DraftKind::Name;
  remember(id, kNoEntity);
  return true;
}

// "the country", "his nation", "the Gulf state".
bool ActorFinder::resolve_country_noun(PhraseId id) {
  static constexpr auto kNouns =
      word_set({"country", "nation", "state", "homeland", "republic", "kingdom"});
  Draft& it = draft(id);
  if (!kNouns.contains(noun(id))) return false;
  Actor actor;
  actor.sectors = only(Sector::Gov);
  EntityId entity = kNoEntity;
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner != kNoPhrase && tree_.deprel(child) == Deprel::NmodPoss &&
        !draft(inner).actors.empty()) {
      actor.country = draft(inner).actors.front().country;
      actor.fact = draft(inner).actors.front().fact;
    }
  }
  if (actor.country.empty() && it.owned && !it.actors.empty()) {
    actor = it.actors.front();
    actor.sectors = only(Sector::Gov);
  }
  const bool indefinite = actor.country.empty() && !it.definite && !it.plural;
  if (indefinite && it.bare == false) {
    it = Draft{};
    return true;
  }
  if (actor.country.empty() && it.definite && !it.plural) {
    for (std::uint32_t i = 0; i < memory_.all().size(); ++i) {
      const Entity& known = memory_.all()[i];
      if (known.kind != DraftKind::Country || known.joint || known.last.head >= phrase(id).head)
        continue;
      if (entity == kNoEntity || known.last.head > memory_.at(entity).last.head)
        entity = EntityId{i};
    }
  }
  it.kind = DraftKind::Country;
  it.actors.assign(1, actor);
  if (entity != kNoEntity) go_back(id, entity);
  remember(id, entity);
  return true;
}

// ---- countries the phrase does not name --------------------------------------------------------

// A country named as the place of the sentence before the phrase: "In Peru, she met President Rey".
CountryCode ActorFinder::country_in_sentence(const Phrase& it) const {
  CountryCode country;
  for (std::uint32_t i = 0; i < phrases_.all.size(); ++i) {
    const PhraseId id{i};
    const Phrase& other = phrase(id);
    if (other.sentence != it.sentence || other.head >= it.head) continue;
    if (other.preposition == kNoToken || other.relation != Deprel::Obl) continue;
    if (lower(analysis_.form(other.preposition)) != "in") continue;
    const Draft& place = drafts_[i];
    if (place.kind == DraftKind::Country && !place.actors.empty())
      country = place.actors.front().country;
    if (place.kind == DraftKind::Place) country = place.place;
  }
  return country;
}

CountryCode ActorFinder::country_of_first_conjunct(const Phrase& it) {
  if (!it.conjunct || it.parent == kNoPhrase) return {};
  const Draft& first = draft(it.parent);
  const bool shares = first.kind == DraftKind::Role || first.kind == DraftKind::Name ||
                      first.kind == DraftKind::Person;
  if (!shares || first.actors.size() != 1 || is_international(first.actors.front().country))
    return {};
  return first.actors.front().country;
}

CountryCode ActorFinder::country_for(PhraseId id) {
  const Draft& it = draft(id);
  const std::string_view word = noun(id);
  if (it.role != kNoRecord && world_.roles()[it.role].kind == RoleKind::Thing) return {};
  // "the Peruvian president and foreign minister"
  const CountryCode shared = country_of_first_conjunct(phrase(id));
  if (!shared.empty()) return shared;
  const bool named = it.kind == DraftKind::Name;
  const bool unplaced = kUnplacedRoles.contains(word) && !named;
  if (!named && !it.definite && (!it.bare || unplaced)) return {};
  if (!named && !it.definite && !belongs_to_a_country(it.actors.front())) return {};
  const EntityId known = antecedents_.with_country(it, word);
  if (known != kNoEntity && it.definite) return memory_.at(known).actors.front().country;
  if (unplaced && article_.share < kClearShare) return {};
  if (const CountryCode place = country_in_sentence(phrase(id)); !place.empty()) return place;
  const float needed = named ? kTitleShare : it.definite ? kDefiniteShare : kBareShare;
  if (article_.share >= needed) return article_.country;
  return known == kNoEntity ? CountryCode{} : memory_.at(known).actors.front().country;
}

void ActorFinder::give_country(PhraseId id) {
  Draft& it = draft(id);
  if (!it.wants_country || it.actors.empty()) return;
  const CountryCode country = country_for(id);
  for (Actor& actor : it.actors) {
    if (actor.country.empty()) actor.country = country;
  }
}

// ---- what the article has told of
// -----------------------------------------------------------------

void ActorFinder::remember(PhraseId id, EntityId entity) {
  Draft& it = draft(id);
  const Phrase& here = phrase(id);
  if (entity == kNoEntity) {
    Entity fresh;
    fresh.kind = it.kind;
    fresh.actors = it.actors;
    fresh.name = it.name;
    fresh.person = it.person;
    fresh.organisation = it.organisation;
    fresh.role = it.role;
    fresh.noun = noun(id);
    fresh.gender = it.gender;
    fresh.plural = it.plural && it.kind != DraftKind::Country && it.kind != DraftKind::Organisation;
    const RoleKind role = it.role == kNoRecord ? RoleKind::Person : world_.roles()[it.role].kind;
    fresh.human = it.kind == DraftKind::Person || it.kind == DraftKind::Name ||
                  (it.kind == DraftKind::Role && role == RoleKind::Person);
    fresh.human = fresh.human && !fresh.plural && !is_place_like(id);
    fresh.collective = it.kind == DraftKind::Country || it.kind == DraftKind::Organisation ||
                       (it.kind == DraftKind::Role && role != RoleKind::Person && !fresh.plural) ||
                       (it.kind == DraftKind::Name && it.actors.empty());
    entity = memory_.add(std::move(fresh));
  } else {
    Entity& known = memory_.at(entity);
    if (antecedent_[static_cast<std::uint32_t>(id)] == kNoPhrase) {
      antecedent_[static_cast<std::uint32_t>(id)] = known.last.phrase;
    }
    const bool says_more =
        known.actors.size() == 1 && it.actors.size() == 1 && known.actors.front().country.empty();
    if (known.actors.empty() || says_more) known.actors = it.actors;
    if (known.gender == Gender::Unknown) known.gender = it.gender;
    if (known.role == kNoRecord) known.role = it.role;
  }
  const bool subject = is_subject(here.relation);
  memory_.see(entity, {id, here.sentence, here.head, tree_.head(here.head), subject});
  remember_abbreviation(id, entity);
  if (here.conjunct && here.parent != kNoPhrase) remember_coordination(here.parent);
}

// An unknown name after "in" or "near" is hardly somebody's.
bool ActorFinder::is_place_like(PhraseId id) {
  static constexpr auto kWords =
      word_set({"in", "at", "near", "into", "outside", "across", "around"});
  const Phrase& here = phrase(id);
  if (here.preposition == kNoToken || draft(id).kind != DraftKind::Name) return false;
  return draft(id).actors.empty() && kWords.contains(lower(analysis_.form(here.preposition)));
}

// The "FCA" of "the Free Coast Army (FCA)".
bool ActorFinder::is_abbreviation(PhraseId id) const {
  const TokenId head = phrase(id).head;
  if (index(head) == 0 || analysis_.form(TokenId{index(head) - 1}) != "(") return false;
  const std::string_view form = analysis_.form(head);
  return form.size() >= 2 && std::all_of(form.begin(), form.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9');
         });
}

// From here on FCA means the same.
void ActorFinder::remember_abbreviation(PhraseId id, EntityId entity) {
  for (const TokenId child : tree_.children(phrase(id).head)) {
    const PhraseId inner = phrases_.of_head[index(child)];
    if (inner == kNoPhrase || child < phrase(id).head || !is_abbreviation(inner)) continue;
    memory_.add_alias(entity, analysis_.token(child).span);
    if (draft(inner).actors.empty()) draft(inner).actors = draft(id).actors;
  }
}

// "Peru and Chile": what "they" and "both" will mean.
void ActorFinder::remember_coordination(PhraseId first) {
  Entity joint;
  joint.kind = DraftKind::Role;
  joint.joint = true;
  joint.plural = true;
  joint.actors = draft(first).actors;
  TokenId last = phrase(first).head;
  for (const TokenId child : tree_.children(phrase(first).head)) {
    const PhraseId next = phrases_.of_head[index(child)];
    if (next == kNoPhrase || !phrase(next).conjunct) continue;
    last = child;
    for (const Actor& actor : draft(next).actors) {
      const bool told =
          std::any_of(joint.actors.begin(), joint.actors.end(), [&](const Actor& other) {
            return other.country == actor.country && other.sectors == actor.sectors;
          });
      if (!told) joint.actors.push_back(actor);
    }
  }
  if (joint.actors.size() < 2) return;
  const EntityId id = memory_.add(std::move(joint));
  const Phrase& here = phrase(first);
  memory_.see(id, {first, here.sentence, last, tree_.head(here.head), is_subject(here.relation)});
}

// ---- the record ---------------------------------------------------------------------------------

Run ActorFinder::write_actors(const std::vector<Actor>& actors) {
  const Run run = {static_cast<std::uint32_t>(analysis_.actors.size()),
                   static_cast<std::uint32_t>(actors.size())};
  analysis_.actors.insert(analysis_.actors.end(), actors.begin(), actors.end());
  return run;
}

void ActorFinder::write_phrase(PhraseId id, std::vector<std::pair<Mention, PhraseId>>& out) {
  const Draft& it = draft(id);
  const Phrase& here = phrase(id);
  if (it.kind == DraftKind::Place) return;
  if (it.kind == DraftKind::None && it.actors.empty()) return;
  if (it.kind == DraftKind::Name && it.actors.empty() &&
      is_calendar_word(analysis_.form(here.head)))
    return;
  Mention mention;
  mention.span = token_span(analysis_, here.first, here.last);
  mention.head = here.head;
  mention.sentence = here.sentence;
  mention.plural = it.plural;
  mention.kind = it.kind == DraftKind::Pronoun ? MentionKind::Pronoun
                 : it.name.empty()             ? MentionKind::Nominal
                                               : MentionKind::Name;
  mention.actors = write_actors(it.actors);
  out.emplace_back(mention, id);
}

// Whether the name is that of the phrase it stands in, not of something the phrase belongs to.
bool ActorFinder::is_own_name(const NameMatch& name) {
  for (std::uint32_t i = index(name.first); i <= index(name.last); ++i) {
    const TokenId up = tree_.head(TokenId{i});
    for (const TokenId token : {TokenId{i}, up}) {
      const PhraseId id = token == kNoToken ? kNoPhrase : phrases_.of_head[index(token)];
      if (id != kNoPhrase && draft(id).name.overlaps(name.span)) return true;
    }
  }
  return false;
}

// Names that are part of a phrase but not its head: "US" in "US troops".
void ActorFinder::write_modifiers(std::vector<std::pair<Mention, PhraseId>>& out) {
  std::uint32_t sentence = 0;
  for (const NameMatch& name : scan_.names) {
    while (index(name.first) >= analysis_.sentences[sentence].tokens.end()) ++sentence;
    if (name.kind == NameKind::Place) continue;
    if (is_own_name(name)) continue;
    Mention mention;
    mention.span = name.span;
    mention.head = name.last;
    mention.sentence = SentenceId{sentence};
    mention.kind = MentionKind::Modifier;
    Actor actor = code_name(world_, name.kind, name.record, analysis_.document.published);
    actor.name = name.span;
    mention.actors = write_actors({actor});
    out.emplace_back(mention, kNoPhrase);
  }
}

void ActorFinder::write_mentions() {
  analysis_.mentions.clear();
  analysis_.actors.clear();
  std::vector<std::pair<Mention, PhraseId>> found;
  for (std::uint32_t i = 0; i < phrases_.all.size(); ++i) write_phrase(PhraseId{i}, found);
  write_modifiers(found);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    const Mention& x = a.first;
    const Mention& y = b.first;
    if (x.sentence != y.sentence) return x.sentence < y.sentence;
    if (x.span.begin != y.span.begin) return x.span.begin < y.span.begin;
    return x.span.end > y.span.end;
  });
  std::vector<MentionId> of_phrase(phrases_.all.size(), kNoMention);
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    if (found[i].second != kNoPhrase)
      of_phrase[static_cast<std::uint32_t>(found[i].second)] = MentionId{i};
  }
  for (auto& [mention, id] : found) {
    const PhraseId before =
        id == kNoPhrase ? kNoPhrase : antecedent_[static_cast<std::uint32_t>(id)];
    if (before != kNoPhrase) mention.antecedent = of_phrase[static_cast<std::uint32_t>(before)];
    analysis_.mentions.push_back(mention);
  }
}

}  // namespace

void find_mentions(const World& world, Analysis& analysis) { ActorFinder(world, analysis).find(); }

}  // namespace sayso
