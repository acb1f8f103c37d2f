// A parsed HTML page (gumbo), and ways through it that hold however deep the page nests.

#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sayso {

class HtmlTree {
 public:
  explicit HtmlTree(std::string html);  // valid UTF-8

  const GumboNode* root() const { return output_->root; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const;
  };

  std::unique_ptr<std::string> html_;  // the tree points into it
  std::unique_ptr<GumboOutput, Destroy> output_;
};

// Why a page would cost gumbo too much time or stack; empty if it would not.
std::string_view why_unparsable(std::string_view html);

inline bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }
inline bool is_element(const GumboNode* node, GumboTag tag) {
  return is_element(node) && node->v.element.tag == tag;
}
inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

// Empty where the element has none of that name.
std::string_view attribute(const GumboNode* element, const char* name);

// All text in a node, as it stands.
std::string text_in(const GumboNode* node);

// Visits a node and what is in it in order of the text. `enter(node)` says whether to go in, which
// only elements allow; `leave(node)` comes after all that was in it.
template <class Enter, class Leave>
void walk(const GumboNode* root, Enter enter, Leave leave) {
  struct Step {
    const GumboNode* node = nullptr;
    unsigned next_child = 0;
  };
  std::vector<Step> path;
  const auto visit = [&](const GumboNode* node) {
    if (enter(node) && is_element(node)) path.push_back({node, 0});
  };
  visit(root);
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector& children = step.node->v.element.children;
    if (step.next_child < children.length) {
      visit(static_cast<const GumboNode*>(children.data[step.next_child++]));
    } else {
      const GumboNode* node = step.node;
      path.pop_back();
      leave(node);
    }
  }
}

template <class Enter>
void walk(const GumboNode* root, Enter enter) {
  walk(root, enter, [](const GumboNode*) {});
}

}  // namespace sayso
