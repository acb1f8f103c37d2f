// XML in memory (pugixml): parsed without DTDs and entities of its own, and read as text.
//
// Walks are loops, not recursion, so that no depth of elements overflows the stack.

#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace sayso {

// Bytes in the encoding that they declare, as UTF-8 without its mark.
std::string decode_xml(std::string_view bytes);

// The name of the first element that bytes begin with, behind declarations and comments, in small
// letters; empty where there is none.
std::string root_name(std::string_view bytes);

// "nitf:p" -> "p"
std::string_view local_name(pugi::xml_node node);

// The first child, or the first element anywhere inside, of that local name; null without one.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);
pugi::xml_node inside_named(pugi::xml_node node, std::string_view name);

// Down through first children, one of each name in turn; null where one is missing.
pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names);

// All text in an element, trimmed and valid UTF-8.
std::string xml_text_of(pugi::xml_node node);
std::string attribute_of(pugi::xml_node node, const char* name);

// The text of marked-up content (NITF, XHTML) in lines: a paragraph or other block is one.
std::string lines_of(pugi::xml_node node);

// The same of a fragment of HTML in a string, such as the description of a feed's item.
std::string lines_of_html(std::string_view fragment);

}  // namespace sayso
