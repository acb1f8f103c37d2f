#include "input/html_elements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

template <std::size_t N>
bool holds(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

constexpr std::array<GumboTag, 36> kInline = {
    GUMBO_TAG_A,      GUMBO_TAG_ABBR,   GUMBO_TAG_ACRONYM, GUMBO_TAG_B,     GUMBO_TAG_BDI,
    GUMBO_TAG_BDO,    GUMBO_TAG_BIG,    GUMBO_TAG_CITE,    GUMBO_TAG_CODE,  GUMBO_TAG_DATA,
    GUMBO_TAG_DEL,    GUMBO_TAG_DFN,    GUMBO_TAG_EM,      GUMBO_TAG_FONT,  GUMBO_TAG_I,
    GUMBO_TAG_INS,    GUMBO_TAG_KBD,    GUMBO_TAG_MARK,    GUMBO_TAG_NOBR,  GUMBO_TAG_Q,
    GUMBO_TAG_RUBY,   GUMBO_TAG_S,      GUMBO_TAG_SAMP,    GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
    GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,     GUMBO_TAG_SUP,   GUMBO_TAG_TIME,
    GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_UNKNOWN, GUMBO_TAG_VAR,   GUMBO_TAG_WBR,
    GUMBO_TAG_IMG};

constexpr std::array<GumboTag, 25> kFurniture = {
    GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_NAV,      GUMBO_TAG_ASIDE,
    GUMBO_TAG_FORM,     GUMBO_TAG_FOOTER, GUMBO_TAG_HEADER,   GUMBO_TAG_IFRAME,
    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD,   GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
    GUMBO_TAG_MATH,     GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,  GUMBO_TAG_CANVAS,   GUMBO_TAG_VIDEO,
    GUMBO_TAG_AUDIO,    GUMBO_TAG_MENU,   GUMBO_TAG_NOFRAMES, GUMBO_TAG_FRAMESET,
    GUMBO_TAG_H1};  // the title is kept apart

constexpr std::array<std::string_view, 8> kFurnitureRoles = {
    "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu", "toolbar"};

// Parts of class and id names, and whole words of them where a part would say too little.
constexpr std::array<std::string_view, 25> kFurnitureParts = {
    "comment",   "sidebar",   "newsletter", "related",   "footer",   "breadcrumb", "sponsor",
    "advert",    "recommend", "cookie",     "social",    "promo",    "subscri",    "outbrain",
    "taboola",   "paywall",   "disqus",     "most-read", "trending", "pagination", "signup",
    "read-more", "readmore",  "byline",     "navigation"};
constexpr std::array<std::string_view, 10> kFurnitureWords = {
    "ad", "ads", "nav", "tags", "share", "sharing", "menu", "widget", "popup", "modal"};
constexpr std::array<std::string_view, 7> kArticleParts = {"article",   "story", "content", "entry",
                                                           "post-body", "main",  "body"};

// Class and id in small letters, a space around and between.
std::string names_of(const GumboNode* element) {
  std::string names = " ";
  names += attribute(element, "class");
  names += ' ';
  names += attribute(element, "id");
  names += ' ';
  return lower_ascii(names);
}

template <std::size_t N>
bool has_part(std::string_view names, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return names.find(part) != std::string_view::npos;
  });
}

bool has_furniture_word(std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(" -_:\t\r\n"), names.size() - 1);
    const std::string_view word = names.substr(0, end);
    if (std::find(kFurnitureWords.begin(), kFurnitureWords.end(), word) != kFurnitureWords.end())
      return true;
    names.remove_prefix(end + 1);
  }
  return false;
}

bool is_hidden(const GumboNode* element) {
  if (gumbo_get_attribute(&element->v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(element, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(element, "style");
  return style.find("display:none") != std::string_view::npos ||
         style.find("display: none") != std::string_view::npos;
}

}  // namespace

bool is_inline(GumboTag tag) { return holds(kInline, tag); }

bool is_furniture(const GumboNode* element) {
  if (holds(kFurniture, element->v.element.tag) || is_hidden(element)) return true;
  const std::string_view role = attribute(element, "role");
  return std::find(kFurnitureRoles.begin(), kFurnitureRoles.end(), role) != kFurnitureRoles.end();
}

bool is_named_furniture(const GumboNode* element) {
  const GumboTag tag = element->v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;
  const std::string names = names_of(element);
  return names.size() > 3 && (has_part(names, kFurnitureParts) || has_furniture_word(names));
}

bool is_named_article(const GumboNode* element) {
  return has_part(names_of(element), kArticleParts);
}

}  // namespace sayso
