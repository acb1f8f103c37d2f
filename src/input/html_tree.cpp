#include "input/html_tree.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "input/record.h"
#include "text/characters.h"

namespace sayso {
namespace {

constexpr std::size_t kMaxDepth = 1000;    // gumbo's time grows with size times depth
constexpr std::size_t kMaxFrames = 20000;  // tags before a frameset, which gumbo undoes recursively

// Without an end tag, or rarely with one.
constexpr std::array<std::string_view, 24> kUncounted = {
    "area",  "base",  "br", "col",  "dd",    "dt",  "embed",  "hr",
    "img",   "input", "li", "link", "meta",  "p",   "param",  "source",
    "tbody", "td",    "th", "tr",   "track", "wbr", "option", "body"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_counted(std::string_view name) {
  return std::find(kUncounted.begin(), kUncounted.end(), lower_ascii(name)) == kUncounted.end();
}

// The end of what starts at a "<" and holds no tags: a comment, a script. Else where it starts.
std::size_t skip_raw(std::string_view html, std::size_t at) {
  const auto behind = [&](std::string_view end) {
    const std::size_t found = html.find(end, at);
    return found == std::string_view::npos ? html.size() : found + end.size();
  };
  if (html.substr(at, 4) == "<!--") return behind("-->");
  if (lower_ascii(html.substr(at, 7)) == "<script") return behind("</");
  return at;
}

// How deep elements nest at most, by their tags: as far as `enough`.
class DepthScan {
 public:
  std::size_t run(std::string_view html, std::size_t enough) {
    std::size_t deepest = 0;
    for (std::size_t at = html.find('<'); at < html.size() && deepest < enough;
         at = html.find('<', at)) {
      const std::size_t end = skip_raw(html, at);
      at = end == at ? read_tag(html, at) : end;
      deepest = std::max(deepest, open_.size());
    }
    return deepest;
  }

 private:
  // Gives the end of the tag's name.
  std::size_t read_tag(std::string_view html, std::size_t at) {
    const bool closing = html.substr(at + 1, 1) == "/";
    const std::size_t begin = at + (closing ? 2 : 1);
    std::size_t end = begin;
    while (end < html.size() && is_letter(html[end])) ++end;
    if (end <= begin) return at + 1;
    const std::string name = lower_ascii(html.substr(begin, end - begin));
    if (!is_counted(name)) return end;
    const std::size_t close = html.find_first_of("<>", end);
    const bool whole = close != std::string_view::npos && html[close - 1] == '/';
    if (closing) {
      leave(name);
    } else if (!whole || !in_drawing()) {
      open_.push_back(name);
    }
    return end;
  }

  void leave(const std::string& name) {
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found != open_.rend()) open_.erase(std::prev(found.base()), open_.end());
  }

  // Only there does "/>" end an element.
  bool in_drawing() const {
    return std::find(open_.begin(), open_.end(), "svg") != open_.end() ||
           std::find(open_.begin(), open_.end(), "math") != open_.end();
  }

  std::vector<std::string> open_;
};

bool has_frameset(std::string_view html) {
  constexpr std::string_view kFrameset = "<frameset";
  return std::search(html.begin(), html.end(), kFrameset.begin(), kFrameset.end(),
                     [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; }) !=
         html.end();
}

}  // namespace

HtmlTree::HtmlTree(std::string html) : html_(std::make_unique<std::string>(std::move(html))) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  output_.reset(gumbo_parse_with_options(&options, html_->data(), html_->size()));
}

// gumbo destroys a tree by recursion, so the tree is first made flat: all nodes become children of
// the root.
void HtmlTree::Destroy::operator()(GumboOutput* output) const {
  std::vector<void*> nodes;
  if (output->root != nullptr) {
    GumboVector& top = output->root->v.element.children;
    nodes.assign(top.data, top.data + top.length);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      auto* node = static_cast<GumboNode*>(nodes[i]);
      if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
      GumboVector& children = node->v.element.children;
      nodes.insert(nodes.end(), children.data, children.data + children.length);
      children.length = 0;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): gumbo frees it
    if (auto* flat = static_cast<void**>(std::malloc((nodes.size() + 1) * sizeof(void*)))) {
      std::copy(nodes.begin(), nodes.end(), flat);
      std::free(top.data);  // NOLINT(cppcoreguidelines-no-malloc)
      top.data = flat;
      top.length = static_cast<unsigned>(nodes.size());
      top.capacity = top.length + 1;
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::string_view why_unparsable(std::string_view html) {
  if (DepthScan().run(html, kMaxDepth) == kMaxDepth) return "nests too deep";
  const auto tags = static_cast<std::size_t>(std::count(html.begin(), html.end(), '<'));
  if (tags > kMaxFrames && has_frameset(html)) return "is a page of frames, too large to read";
  return {};
}

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

std::string text_in(const GumboNode* node) {
  std::string text;
  walk(node, [&](const GumboNode* part) {
    if (is_text(part)) text += part->v.text.text;
    return true;
  });
  return text;
}

}  // namespace sayso
