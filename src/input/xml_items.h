// The reports in an XML file: items of RSS and Atom feeds, NewsML-G2, NITF, and sentences for
// PETRARCH.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "input/record.h"
#include "sayso/result.h"

namespace sayso {

// Whether a file with that root (root_name of xml_text.h) holds reports.
bool is_news_root(std::string_view root);

struct XmlItem {
  using Reading = Record (*)(pugi::xml_node);

  Reading read = nullptr;
  pugi::xml_node node;
  std::uint64_t number = 0;  // in its file, from 1
};

struct XmlItems {
  std::vector<XmlItem> items;
  std::map<std::string, std::size_t> left_aside;  // how many that are no reports, by kind
  bool known = false;                             // whether the root is one we read
};

XmlItems list_xml_items(const pugi::xml_document& file);

}  // namespace sayso
