#include "syntax/regular_verbs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace sayso {
namespace {

// What a stem wants to be a lemma.
enum class Mend : std::uint8_t { Keep, AddE, DropLast };

struct Endings {
  Mend mend = Mend::Keep;
  std::string_view list;  // ends of stems, parted by spaces
};

// The longest that fits tells.
constexpr std::array<Endings, 3> kEndings = {{
    {Mend::AddE,
     "extradit expedit invit unit reunit excit incit recit ignit "
     "reignit writ complet delet deplet compet secret telescop conven "
     "interven contraven postpon condon aton thron telephon adher interfer "
     "persever coher ador ignor plor restor scor inhal exhal "
     "impal regal compil reconcil exil profil revil beguil defil "
     "consol cajol parol blasphem com creat permeat delineat nauseat "
     "suad wast lambast tast hast past chang exchang rang "
     "arrang estrang eng ung infring imping cring hing spong "
     "iat uat breath bath loath sooth cloth seeth teeth "
     "writh sheath swath rerout"},
    {Mend::Keep,
     "combat format caveat debut pilot pivot ballot riot kidnap "
     "margin cabin ruin collar pillar sugar altar murmur orphan "
     "enliven leaven boomerang focus bias canvas sync disc waltz "
     "blitz catalog boycott whirr"},
    {Mend::DropLast, "panick mimick traffick picnick frolick quizz"},
}};

// The same for whole stems.
constexpr std::array<Endings, 2> kStems = {{
    {Mend::AddE, "ow aw rout"},
    {Mend::Keep, "add ebb err purr butt egg"},
}};

// Of several syllables, with ll.
constexpr std::string_view kKeepLl =
    "install enroll recall fulfill forestall instill distill refill unroll "
    "appall scroll stroll";

// Ends of one vowel and one consonant after which a longer stem has lost an e.
constexpr std::string_view kSilentE =
    "ad id od ud ed at ut ot ap ib ob ub ab um im am in un ar ir ur ul ak ek ik ok uk af if of";

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// The longest word of a list that the stem ends in: its length, 0 for none.
std::size_t longest_end(std::string_view list, std::string_view stem) {
  std::size_t longest = 0;
  while (!list.empty()) {
    const std::string_view word = list.substr(0, list.find(' '));
    if (stem.ends_with(word)) longest = std::max(longest, word.size());
    list.remove_prefix(std::min(word.size() + 1, list.size()));
  }
  return longest;
}

// The u of "qu", and of "gu" before a vowel, counts as a consonant, and so does a y in front.
std::string marked(std::string_view stem) {
  std::string out(stem);
  if (out.front() == 'y') out.front() = 'j';
  for (std::size_t i = 1; i + 1 < out.size(); ++i) {
    if (out[i] == 'u' && (out[i - 1] == 'q' || out[i - 1] == 'g') && is_vowel(out[i + 1]))
      out[i] = 'w';
  }
  return out;
}

std::size_t count_syllables(std::string_view stem) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < stem.size(); ++i) {
    if (is_vowel(stem[i]) && (i == 0 || !is_vowel(stem[i - 1]))) ++count;
  }
  return count;
}

Mend after_doubling(std::string_view stem, std::size_t syllables) {
  const char last = stem.back();
  if (last == 's' || last == 'z' || last == 'f') return Mend::Keep;
  const bool keeps_ll = last == 'l' && (syllables == 1 || longest_end(kKeepLl, stem) > 0);
  return keeps_ll ? Mend::Keep : Mend::DropLast;
}

// "struggled", "massacred", but "snarled", "arrested".
Mend after_two_consonants(char before, char last) {
  constexpr std::string_view kBeforeL = "bcdfgkptsz";
  constexpr std::string_view kBeforeR = "bcdgtpf";
  const bool lost = (last == 'l' && kBeforeL.find(before) != std::string_view::npos) ||
                    (last == 'r' && kBeforeR.find(before) != std::string_view::npos);
  return lost ? Mend::AddE : Mend::Keep;
}

std::optional<Mend> listed(std::string_view stem) {
  for (const Endings& stems : kStems) {
    if (longest_end(stems.list, stem) == stem.size()) return stems.mend;
  }
  std::optional<Mend> mend;
  std::size_t longest = 0;
  for (const Endings& endings : kEndings) {
    const std::size_t size = longest_end(endings.list, stem);
    if (size > longest) mend = endings.mend;
    longest = std::max(longest, size);
  }
  return mend;
}

Mend mend_of(std::string_view stem) {
  if (const std::optional<Mend> known = listed(stem)) return *known;
  const std::string letters = marked(stem);
  const std::size_t syllables = count_syllables(letters);
  const char last = stem.back();
  const char before = letters[letters.size() - 2];
  if (last == before && !is_vowel(last)) return after_doubling(stem, syllables);
  if (last == 'u') return Mend::AddE;
  if (std::string_view("aoeiwxyjh").find(last) != std::string_view::npos) return Mend::Keep;
  if (last == 'z' && before == 't') return Mend::Keep;
  if (std::string_view("cvzs").find(last) != std::string_view::npos) return Mend::AddE;
  if (last == 'g') return before == 'n' ? Mend::Keep : Mend::AddE;
  if (!is_vowel(before)) return after_two_consonants(before, last);
  if (before == 'y') return Mend::AddE;
  if (letters.size() > 2 && is_vowel(letters[letters.size() - 3])) return Mend::Keep;
  return syllables == 1 || longest_end(kSilentE, stem) > 0 ? Mend::AddE : Mend::Keep;
}

// Past forms that only look regular; and "united", mostly part of a name, of which treebanks keep
// the capital: what is learned tells.
bool is_irregular(std::string_view word) {
  return word == "interbred" || word == "crossbred" || word == "united";
}

}  // namespace

std::optional<LemmaScript> regular_verb(std::string_view word) {
  const bool past = word.ends_with("ed");
  if ((!past && !word.ends_with("ing")) || is_irregular(word)) return std::nullopt;
  const std::string_view stem = word.substr(0, word.size() - (past ? 2 : 3));
  const auto cut = static_cast<std::uint8_t>(past ? 2 : 3);
  if (stem.size() < 2 || stem.size() > 40 || count_syllables(stem) == 0) return std::nullopt;
  if (past && stem.size() == 2 && (stem.back() == 'i' || stem.back() == 'y'))
    return LemmaScript{true, 1, ""};  // "died", "dyed"
  if (past && stem.back() == 'i') return LemmaScript{true, 3, "y"};
  if (past && stem.back() == 'e') return LemmaScript{true, 1, ""};           // "agreed"
  if (!past && stem.size() == 2 && stem.back() == 'y') return std::nullopt;  // "dying"
  switch (mend_of(stem)) {
    case Mend::AddE:
      return LemmaScript{true, cut, "e"};
    case Mend::DropLast:
      return LemmaScript{true, static_cast<std::uint8_t>(cut + 1), ""};
    case Mend::Keep:
      break;
  }
  return LemmaScript{true, cut, ""};
}

}  // namespace sayso
