#include "input/html_metadata.h"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/json_ld.h"
#include "sayso/date.h"
#include "text/characters.h"

namespace sayso {
namespace {

struct Meta {
  std::string name;  // in small letters
  std::string content;
};

// What a page tells, by where it tells it.
struct PageData {
  std::vector<Meta> metas;
  std::vector<std::string> times;
  std::string canonical;
  std::string heading;
  std::string title;
  Record linked;  // from JSON-LD
};

void read_meta(const GumboNode* node, PageData& page) {
  const std::string_view content = trim_ascii(attribute(node, "content"));
  if (content.empty()) return;
  for (const char* key : {"property", "name", "itemprop"}) {
    const std::string_view name = attribute(node, key);
    if (!name.empty()) page.metas.push_back({lower_ascii(name), std::string(content)});
  }
}

void read_element(const GumboNode* node, PageData& page) {
  switch (node->v.element.tag) {
    case GUMBO_TAG_META:
      return read_meta(node, page);
    case GUMBO_TAG_TIME:
      page.times.emplace_back(attribute(node, "datetime"));
      return;
    case GUMBO_TAG_LINK:
      if (attribute(node, "rel") == "canonical" && page.canonical.empty())
        page.canonical = attribute(node, "href");
      return;
    case GUMBO_TAG_H1:
      if (page.heading.empty()) page.heading = trim_ascii(text_in(node));
      return;
    case GUMBO_TAG_TITLE:
      if (page.title.empty()) page.title = trim_ascii(text_in(node));
      return;
    case GUMBO_TAG_SCRIPT:
      if (lower_ascii(attribute(node, "type")) == "application/ld+json")
        read_json_ld(text_in(node), page.linked);
      return;
    default:
      return;
  }
}

PageData read_page(const HtmlTree& tree) {
  PageData page;
  walk(tree.root(), [&](const GumboNode* node) {
    if (is_element(node)) read_element(node, page);
    return true;
  });
  return page;
}

std::string meta(const PageData& page, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const Meta& entry : page.metas) {
      if (entry.name == name) return entry.content;
    }
  }
  return {};
}

std::string first_of(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!trim_ascii(value).empty()) return value;
  }
  return {};
}

constexpr std::array<std::string_view, 12> kDateNames = {"article:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "date",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "dc.date",
                                                         "dc.date.issued",
                                                         "dcterms.created",
                                                         "sailthru.date",
                                                         "parsely-pub-date"};

// The first that can be read.
std::string find_date(const PageData& page) {
  std::vector<std::string> dates = {page.linked.published};
  for (const std::string_view name : kDateNames) dates.push_back(meta(page, {name}));
  dates.insert(dates.end(), page.times.begin(), page.times.end());
  for (std::string& date : dates) {
    if (parse_date(trim_ascii(date))) return std::move(date);
  }
  return {};
}

// "Envoys meet in Bern - The Daily Post" -> "Envoys meet in Bern", in a paper of that name.
std::string without_publisher(std::string title, const std::string& publisher) {
  constexpr std::array<std::string_view, 4> kDashes = {" | ", " - ", " \xe2\x80\x93 ",
                                                       " \xe2\x80\x94 "};
  if (publisher.empty() || !lower_ascii(title).ends_with(lower_ascii(publisher))) return title;
  const std::string_view rest = std::string_view(title).substr(0, title.size() - publisher.size());
  for (const std::string_view dash : kDashes) {
    if (rest.ends_with(dash) && rest.size() > dash.size())
      return std::string(rest.substr(0, rest.size() - dash.size()));
  }
  return title;
}

std::string unless_url(std::string name) {
  return name.find("://") == std::string::npos ? std::move(name) : std::string();
}

}  // namespace

void read_metadata(const HtmlTree& tree, Record& record) {
  PageData page = read_page(tree);
  record.publisher = first_of({page.linked.publisher, meta(page, {"og:site_name"})});
  record.title = without_publisher(
      first_of({meta(page, {"og:title"}), page.linked.title, page.heading, page.title}),
      record.publisher);
  record.author = first_of({page.linked.author, unless_url(meta(page, {"author"})),
                            unless_url(meta(page, {"article:author"}))});
  record.published = find_date(page);
  record.url = first_of({page.canonical, meta(page, {"og:url"}), page.linked.url});
}

}  // namespace sayso
