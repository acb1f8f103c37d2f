#include "input/html_content.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "input/html_elements.h"
#include "input/html_lines.h"

// The idea is that of Readability: each paragraph gives points to what holds it, more for long
// ones and for commas, and the element with most points, weighed by how little of it is links and
// by its name, is the article. What a page marks as its article goes before that. Left out: pages
// in several parts, and text that scripts would write.

namespace sayso {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint32_t kShortest = 25;     // bytes of a paragraph that gives points
constexpr std::uint32_t kConvincing = 200;  // bytes in what a page marks as its article

struct Element {
  const GumboNode* node = nullptr;
  std::uint32_t parent = kNone;
  bool linked = false;    // a link, or inside one
  bool skipped = false;   // furniture, or inside it
  std::uint32_t own = 0;  // bytes of text of its own lines: not in blocks inside it
  std::uint32_t own_links = 0;
  std::uint32_t own_commas = 0;
  std::uint32_t text = 0;  // bytes of text, all in all
  std::uint32_t links = 0;
  double points = 0;
};

class ContentFinder {
 public:
  explicit ContentFinder(const HtmlTree& tree) {
    list_elements(tree.root());
    sum_up();
    skip_named_furniture();
    sum_up();
    give_points();
  }

  std::string text() const {
    if (elements_.empty()) return {};
    const std::string found = write(best());
    return found.empty() ? write(0) : found;
  }

 private:
  // ---- the elements, in order of the text, without furniture ----

  void list_elements(const GumboNode* root) {
    std::vector<std::uint32_t> path;
    walk(
        root,
        [&](const GumboNode* node) {
          if (is_text(node) && !path.empty()) count(node->v.text.text, path.back());
          if (!is_element(node) || is_furniture(node)) return false;
          const std::uint32_t parent = path.empty() ? kNone : path.back();
          Element element{node, parent};
          element.linked =
              is_element(node, GUMBO_TAG_A) || (parent != kNone && elements_[parent].linked);
          path.push_back(static_cast<std::uint32_t>(elements_.size()));
          numbers_.emplace(node, path.back());
          elements_.push_back(element);
          return true;
        },
        [&](const GumboNode*) { path.pop_back(); });
  }

  void count(std::string_view text, std::uint32_t at) {
    const bool linked = elements_[at].linked;
    while (is_inline(elements_[at].node->v.element.tag) && elements_[at].parent != kNone)
      at = elements_[at].parent;
    Element& block = elements_[at];
    const auto bytes = static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c < 0 || c > ' '; }));
    block.own += bytes;
    if (linked) block.own_links += bytes;
    block.own_commas += static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ','));
  }

  void sum_up() {
    for (Element& element : elements_) {
      element.text = element.own;
      element.links = element.own_links;
    }
    for (std::size_t i = elements_.size(); i-- > 1;) {
      const Element& element = elements_[i];
      if (element.skipped) continue;
      elements_[element.parent].text += element.text;
      elements_[element.parent].links += element.links;
    }
  }

  // A name counts only for the smaller part of a page: "has-sidebar" may stand on all of it.
  void skip_named_furniture() {
    const std::uint32_t whole = elements_.empty() ? 0 : elements_[0].text;
    for (Element& element : elements_) {
      const bool inside = element.parent != kNone && elements_[element.parent].skipped;
      element.skipped = inside || (is_named_furniture(element.node) && element.text < whole / 2);
    }
  }

  // ---- the best of them ----

  void give_points() {
    for (std::uint32_t i = 0; i < elements_.size(); ++i) {
      const Element& element = elements_[i];
      if (element.skipped || element.own < kShortest || element.own_links * 2 > element.own)
        continue;
      const double points =
          1.0 + element.own_commas + std::min(static_cast<double>(element.own) / 100.0, 3.0);
      std::uint32_t holder = is_paragraph(element.node) ? element.parent : i;
      for (double share = 1.0; holder != kNone && share > 0.2; share /= 2) {
        elements_[holder].points += points * share;
        holder = elements_[holder].parent;
      }
    }
  }

  static bool is_paragraph(const GumboNode* node) {
    switch (node->v.element.tag) {
      case GUMBO_TAG_P:
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_LI:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_FIGCAPTION:
        return true;
      default:
        return false;
    }
  }

  std::uint32_t best() const {
    const std::uint32_t body =
        largest([](const GumboNode* node) { return attribute(node, "itemprop") == "articleBody"; });
    if (body != kNone) return body;
    const std::uint32_t article =
        largest([](const GumboNode* node) { return is_element(node, GUMBO_TAG_ARTICLE); });
    if (article == kNone) return with_siblings(most_points(0));
    const std::uint32_t inside = most_points(article);
    // What holds little of the article is a part of it.
    return elements_[inside].text * 5 < elements_[article].text * 4 ? article : inside;
  }

  // The element of a kind that has more text than all others of it together; kNone without one.
  template <class Kind>
  std::uint32_t largest(Kind is_kind) const {
    std::uint32_t largest = kNone;
    std::uint64_t all = 0;
    for (std::uint32_t i = 0; i < elements_.size(); ++i) {
      if (elements_[i].skipped || !is_kind(elements_[i].node)) continue;
      all += elements_[i].text;
      if (largest == kNone || elements_[i].text > elements_[largest].text) largest = i;
    }
    if (largest == kNone || elements_[largest].text < kConvincing) return kNone;
    return std::uint64_t{elements_[largest].text} * 2 > all ? largest : kNone;
  }

  double weight(const Element& element) const {
    if (element.text == 0 || element.points <= 0) return 0;
    const double plain = 1.0 - static_cast<double>(element.links) / element.text;
    return element.points * plain * (is_named_article(element.node) ? 1.25 : 1.0);
  }

  bool is_inside(std::uint32_t at, std::uint32_t holder) const {
    while (at != kNone && at > holder) at = elements_[at].parent;
    return at == holder;
  }

  std::uint32_t most_points(std::uint32_t holder) const {
    std::uint32_t best = holder;
    for (std::uint32_t i = holder; i < elements_.size() && is_inside(i, holder); ++i) {
      if (!elements_[i].skipped && weight(elements_[i]) > weight(elements_[best])) best = i;
    }
    return best;
  }

  // An article in several parts side by side is what holds them.
  std::uint32_t with_siblings(std::uint32_t best) const {
    const std::uint32_t parent = elements_[best].parent;
    if (parent == kNone) return best;
    for (std::uint32_t i = parent + 1; i < elements_.size() && is_inside(i, parent); ++i) {
      const Element& other = elements_[i];
      if (i != best && other.parent == parent && !other.skipped &&
          weight(other) > weight(elements_[best]) / 4)
        return parent;
    }
    return best;
  }

  // ---- its text ----

  std::string write(std::uint32_t top) const {
    HtmlLines lines;
    int asides = 0;  // links and times we are in
    int figures = 0;
    int captions = 0;
    const auto track = [&](const GumboNode* node, bool enters) {
      const GumboTag tag = node->v.element.tag;
      const int step = enters ? 1 : -1;
      if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_TIME) asides += step;
      if (tag == GUMBO_TAG_FIGURE) figures += step;
      if (tag == GUMBO_TAG_FIGCAPTION) captions += step;
      if (tag == GUMBO_TAG_Q) lines.add(enters ? "\xe2\x80\x9c" : "\xe2\x80\x9d", false);
      if (!is_inline(tag)) lines.end_line();
    };
    walk(
        elements_[top].node,
        [&](const GumboNode* node) {
          if (is_text(node) && (figures == 0 || captions > 0))
            lines.add(node->v.text.text, asides > 0);
          if (!is_element(node)) return false;
          const auto found = numbers_.find(node);
          if (found == numbers_.end() || elements_[found->second].skipped) return false;
          track(node, true);
          return true;
        },
        [&](const GumboNode* node) { track(node, false); });
    return lines.take();
  }

  std::vector<Element> elements_;
  std::unordered_map<const GumboNode*, std::uint32_t> numbers_;
};

}  // namespace

std::string main_text(const HtmlTree& tree) { return ContentFinder(tree).text(); }

}  // namespace sayso
