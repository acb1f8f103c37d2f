#include "input/xml_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "input/decode.h"
#include "input/html_elements.h"
#include "input/html_lines.h"
#include "input/html_tree.h"
#include "input/record.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace sayso {
namespace {

// Elements of NITF and XHTML that are a line; pugixml knows no others.
constexpr std::array<std::string_view, 28> kBlocks = {
    "p",  "hl1", "hl2", "block", "div",  "section", "article", "blockquote",   "li", "ul",
    "ol", "dl",  "dt",  "dd",    "td",   "th",      "tr",      "table",        "h1", "h2",
    "h3", "h4",  "h5",  "h6",    "body", "br",      "pre",     "media-caption"};
constexpr std::array<std::string_view, 10> kNoProse = {
    "script",         "style",           "head",           "nav",      "form",
    "media-metadata", "media-reference", "media-producer", "body.end", "tobject"};

template <class List>
bool is_among(std::string_view name, const List& list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string valid(std::string text) {
  if (!find_invalid_utf8(text) && text.find('\0') == std::string::npos) return text;
  std::string mended = decode(text, "UTF-8").value_or("");
  std::replace(mended.begin(), mended.end(), '\0', ' ');
  return mended;
}

// Visits a node and what is in it in order of the text; enter() says whether to go in.
template <class Enter, class Leave>
void walk_xml(pugi::xml_node root, Enter enter, Leave leave) {
  pugi::xml_node node = root;
  while (node) {
    if (enter(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    leave(node);
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      leave(node);
    }
    if (node == root) return;
    node = node.next_sibling();
  }
}

bool is_words(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// The value behind encoding= in the declaration at the head of a file.
std::string declared_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 200));
  std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return {};
  at = head.find_first_of("\"'", at);
  if (at == std::string_view::npos) return {};
  return lower_ascii(head.substr(at + 1, head.find(head[at], at + 1) - at - 1));
}

}  // namespace

std::string decode_xml(std::string_view bytes) {
  if (const std::optional<ByteOrderMark> mark = byte_order_mark(bytes)) {
    return decode(bytes.substr(mark->size), mark->encoding).value_or("");
  }
  const std::string encoding = declared_encoding(bytes);
  if (!encoding.empty() && encoding != "utf-8" && !encoding.starts_with("utf-16")) {
    if (std::optional<std::string> text = decode(bytes, encoding)) return std::move(*text);
  }
  return std::string(bytes);
}

std::string root_name(std::string_view bytes) {
  while (true) {
    const std::size_t at = bytes.find('<');
    if (at == std::string_view::npos) return {};
    bytes.remove_prefix(at);
    const bool comment = bytes.starts_with("<!--");
    if (!comment && !bytes.starts_with("<!") && !bytes.starts_with("<?")) break;
    const std::size_t end = bytes.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end);
  }
  const std::size_t end = bytes.find_first_of(" \t\r\n/>");
  return lower_ascii(bytes.substr(1, end == std::string_view::npos ? end : end - 1));
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
  return node.find_child([&](pugi::xml_node child) { return local_name(child) == name; });
}

pugi::xml_node inside_named(pugi::xml_node node, std::string_view name) {
  return node.find_node([&](pugi::xml_node inside) { return local_name(inside) == name; });
}

pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) node = child_named(node, name);
  return node;
}

std::string xml_text_of(pugi::xml_node node) {
  std::string text;
  walk_xml(
      node,
      [&](pugi::xml_node part) {
        if (is_words(part)) text += part.value();
        return true;
      },
      [](pugi::xml_node) {});
  return valid(std::string(trim_ascii(text)));
}

std::string attribute_of(pugi::xml_node node, const char* name) {
  return valid(std::string(trim_ascii(node.attribute(name).value())));
}

std::string lines_of(pugi::xml_node node) {
  HtmlLines lines;
  const auto end_block = [&](pugi::xml_node part) {
    if (is_among(local_name(part), kBlocks)) lines.end_line();
  };
  walk_xml(
      node,
      [&](pugi::xml_node part) {
        if (is_words(part)) lines.add(part.value(), false);
        end_block(part);
        return !is_among(local_name(part), kNoProse);
      },
      end_block);
  return valid(lines.take());
}

std::string lines_of_html(std::string_view fragment) {
  std::string html = valid(std::string(fragment));
  if (!why_unparsable(html).empty()) return {};
  const HtmlTree tree(std::move(html));
  HtmlLines lines;
  int links = 0;
  const auto end_block = [&](const GumboNode* node) {
    if (!is_inline(node->v.element.tag)) lines.end_line();
  };
  walk(
      tree.root(),
      [&](const GumboNode* node) {
        if (is_text(node)) lines.add(node->v.text.text, links > 0);
        if (!is_element(node) || is_furniture(node)) return false;
        if (is_element(node, GUMBO_TAG_A)) ++links;
        end_block(node);
        return true;
      },
      [&](const GumboNode* node) {
        if (is_element(node, GUMBO_TAG_A)) --links;
        end_block(node);
      });
  return lines.take();
}

}  // namespace sayso
