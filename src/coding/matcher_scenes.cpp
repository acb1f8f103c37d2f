// Names before a noun that tell where, not who: the Bamako bombing, the Geneva talks, a China
// visit.

#include <algorithm>
#include <string_view>

#include "clause/word_set.h"

#include "coding/matcher.h"

namespace sayso {
namespace {

// "The Rwandan genocide" was in Rwanda.
constexpr auto kWars = word_set(
    {"conflict", "genocide", "holocaust", "insurgency", "massacre", "uprising", "violence", "war"});

// A visit, not a meeting.
bool is_visit(const Rule& rule) {
  return rule.type == EventType::Consult && rule.places && !rule.reciprocal;
}

}  // namespace

// A place smaller than a country.
bool Matcher::is_site(TokenId token) const {
  const PlaceId place = scene_.place_at(token);
  return place != kNoPlace &&
         scene_.analysis().places[index(place)].precision != PlacePrecision::Country;
}

// "The Bamako bombing" was in Bamako, "the Israeli raid" by Israel, "the US raid" by the US: names
// of places, but for abbreviations, tell where violence was done. "The Geneva talks" were there;
// "the Lima-Quito talks" name the sides. "Rey's Peru visit" went to Peru.
bool Matcher::names_scene(TokenId modifier, const Rule& rule, const View& view) const {
  if (modifier == kNoToken) return false;
  const Analysis& analysis = scene_.analysis();
  const bool name = analysis.token(modifier).upos == Upos::Propn;
  if (is_visit(rule)) return name && scene_.place_at(modifier) != kNoPlace;
  if (rule.reciprocal && rule.type != EventType::Assault)
    return name && is_site(modifier) && is_lone_place(modifier, view);
  if (rule.type != EventType::Assault) return false;
  if (is_war(view) && is_lone_place(modifier, view)) return true;
  const std::string_view form = analysis.form(modifier);
  const bool abbreviation = form.size() <= 4 && form.size() > 1 && form[1] >= 'A' && form[1] <= 'Z';
  return name && scene_.place_at(modifier) != kNoPlace && !abbreviation &&
         form.find('.') == std::string_view::npos;
}

// A war or massacre that is not said to be on, against, by or of anyone.
bool Matcher::is_war(const View& view) const {
  static constexpr auto kSides = word_set({"against", "between", "by", "of", "on", "with"});
  const Analysis& analysis = scene_.analysis();
  if (!kWars.contains(analysis.lemma(view.trigger))) return false;
  const auto arguments = scene_.arguments(analysis.clause(view.clause));
  return std::none_of(arguments.begin(), arguments.end(), [&](const Argument& one) {
    return one.role == ArgumentRole::Oblique && one.preposition != kNoToken &&
           one.origin == ArgumentOrigin::Own && kSides.contains(analysis.lemma(one.preposition));
  });
}

// Whether no other modifier of the noun names a party, nor is joined to this one by a hyphen: "the
// Iran-Iraq war" has two.
bool Matcher::is_lone_place(TokenId modifier, const View& view) const {
  const Analysis& analysis = scene_.analysis();
  const auto is_hyphen = [&](std::uint32_t i) {
    return i < analysis.tokens.size() && analysis.form(TokenId{i}) == "-";
  };
  if (is_hyphen(index(modifier) + 1) || (index(modifier) > 0 && is_hyphen(index(modifier) - 1)))
    return false;
  const auto arguments = scene_.arguments(analysis.clause(view.clause));
  return std::none_of(arguments.begin(), arguments.end(), [&](const Argument& one) {
    return one.role == ArgumentRole::Modifier && one.head != modifier && one.head != kNoToken &&
           scene_.party_at(one.head) != kNoMention;
  });
}

// "Rey's Peru visit" was to Peru.
void Matcher::add_host(const Rule& rule, const View& view, Match& match) const {
  if (!is_visit(rule) || !match.recipients.empty()) return;
  const Clause& clause = scene_.analysis().clause(view.clause);
  if (clause.kind != PredicateKind::Noun) return;
  for (const Argument& argument : scene_.arguments(clause)) {
    if (argument.role != ArgumentRole::Modifier || !names_scene(argument.head, rule, view))
      continue;
    const std::vector<Participant> host = parties_at(argument.head, true);
    if (share_country(host, match.actors)) continue;
    match.recipients = host;
    match.recipient_slot = Slot{SlotKind::Modifier, false, kNoLemma};
  }
}

}  // namespace sayso
