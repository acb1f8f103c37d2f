#include "input/xml_items.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "input/xml_text.h"
#include "text/characters.h"

namespace sayso {
namespace {

using pugi::xml_node;

constexpr std::array<std::string_view, 9> kRoots = {"rss",    "rdf:rdf",   "feed",
                                                    "nitf",   "newsitem",  "newsmessage",
                                                    "newsml", "sentences", "validation"};

std::string first_filled(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

// ---- feeds ----

// Names of feeds count with their prefix: <media:title> is that of a picture.
std::string field(xml_node node, const char* name) { return xml_text_of(node.child(name)); }

// A feed of headlines alone is read for them.
Record headline_for_text(Record record) {
  if (trim_ascii(record.text).empty()) record.text = std::exchange(record.title, {});
  return record;
}

Record read_rss_item(xml_node item) {
  const xml_node parent = item.parent();
  const xml_node channel = parent.child("channel") ? parent.child("channel") : parent;
  Record record;
  record.url = first_filled({field(item, "link"), attribute_of(item, "rdf:about")});
  record.title = lines_of_html(field(item, "title"));
  record.publisher =
      first_filled({field(item, "source"), field(channel, "title"), host_of(record.url)});
  record.author = first_filled({field(item, "dc:creator"), field(item, "author")});
  record.published = first_filled({field(item, "pubDate"), field(item, "dc:date")});
  record.text = lines_of_html(field(item, "content:encoded"));
  if (record.text.empty()) record.text = lines_of_html(field(item, "description"));
  return headline_for_text(std::move(record));
}

std::string atom_text(xml_node node) {
  const std::string type = attribute_of(node, "type");
  if (type == "xhtml") return lines_of(node);
  if (type == "html" || type == "text/html") return lines_of_html(xml_text_of(node));
  return xml_text_of(node);
}

std::string atom_link(xml_node entry) {
  for (const xml_node link : entry.children("link")) {
    const std::string relation = attribute_of(link, "rel");
    if (relation.empty() || relation == "alternate") return attribute_of(link, "href");
  }
  return {};
}

Record read_atom_entry(xml_node entry) {
  Record record;
  record.url = atom_link(entry);
  record.title = atom_text(entry.child("title"));
  record.publisher = first_filled(
      {field(entry.child("source"), "title"), field(entry.parent(), "title"), host_of(record.url)});
  record.author = field(entry.child("author"), "name");
  record.published = first_filled({field(entry, "published"), field(entry, "updated")});
  record.text = atom_text(entry.child("content"));
  if (record.text.empty()) record.text = atom_text(entry.child("summary"));
  return headline_for_text(std::move(record));
}

// ---- IPTC ----

std::string nitf_date(xml_node nitf) {
  const xml_node data = at_path(nitf, {"head", "docdata"});
  return first_filled({attribute_of(child_named(data, "date.release"), "norm"),
                       attribute_of(child_named(data, "date.issue"), "norm"),
                       attribute_of(at_path(nitf, {"head", "pubdata"}), "date.publication"),
                       attribute_of(inside_named(nitf, "story.date"), "norm")});
}

Record read_nitf(xml_node nitf) {
  const xml_node head = at_path(nitf, {"body", "body.head"});
  Record record;
  record.id = attribute_of(at_path(nitf, {"head", "docdata", "doc-id"}), "id-string");
  record.title = first_filled({xml_text_of(inside_named(child_named(head, "hedline"), "hl1")),
                               xml_text_of(at_path(nitf, {"head", "title"}))});
  record.publisher = first_filled({attribute_of(at_path(nitf, {"head", "pubdata"}), "name"),
                                   xml_text_of(child_named(head, "distributor")),
                                   xml_text_of(child_named(head, "copyrite.holder"))});
  record.author = xml_text_of(child_named(head, "byline"));
  record.published = nitf_date(nitf);
  record.text = lines_of(at_path(nitf, {"body", "body.content"}));
  return record;
}

// The content of a NewsML-G2 item, in the first form of it that has text.
Record read_g2_content(xml_node content) {
  for (const xml_node form : content.children()) {
    Record record;
    const xml_node nitf = local_name(form) == "inlineXML" ? inside_named(form, "nitf") : xml_node();
    if (nitf) {
      record = read_nitf(nitf);
    } else if (local_name(form) == "inlineXML") {
      const xml_node body = inside_named(form, "body");
      record.text = lines_of(body ? body : form);
    } else if (local_name(form) == "inlineData") {
      const bool html = attribute_of(form, "contenttype").find("html") != std::string::npos;
      record.text = html ? lines_of_html(xml_text_of(form)) : xml_text_of(form);
    }
    if (!trim_ascii(record.text).empty()) return record;
  }
  return {};
}

Record read_g2_item(xml_node item) {
  const xml_node meta = child_named(item, "itemMeta");
  const xml_node about = child_named(item, "contentMeta");
  const xml_node provider = child_named(meta, "provider");
  Record record = read_g2_content(child_named(item, "contentSet"));
  record.id = first_filled({attribute_of(item, "guid"), record.id});
  record.title = first_filled({xml_text_of(child_named(about, "headline")), record.title});
  record.author = first_filled({xml_text_of(child_named(about, "by")), record.author});
  record.publisher = first_filled({xml_text_of(child_named(provider, "name")),
                                   attribute_of(provider, "literal"), record.publisher});
  record.published =
      first_filled({record.published, xml_text_of(child_named(about, "contentCreated")),
                    xml_text_of(child_named(meta, "firstCreated")),
                    xml_text_of(child_named(meta, "versionCreated"))});
  return record;
}

// ---- PETRARCH ----

Record read_petrarch_sentence(xml_node sentence) {
  Record record;
  record.id = attribute_of(sentence, "id");
  record.publisher = attribute_of(sentence, "source");
  record.published = attribute_of(sentence, "date");
  record.text = xml_text_of(child_named(sentence, "Text"));
  return record;
}

// ---- what a file holds ----

void add(XmlItems& list, XmlItem::Reading read, xml_node node) {
  list.items.push_back({read, node, list.items.size() + 1});
}

void add_children(XmlItems& list, XmlItem::Reading read, xml_node parent, std::string_view name) {
  for (const xml_node child : parent.children()) {
    if (local_name(child) == name) add(list, read, child);
  }
}

// Pictures and kill notices tell nothing that happened.
std::string why_no_report(xml_node item) {
  const std::string kind = attribute_of(at_path(item, {"itemMeta", "itemClass"}), "qcode");
  if (kind.find(':') != std::string::npos && !kind.ends_with(":text")) return "item " + kind;
  const std::string status = attribute_of(at_path(item, {"itemMeta", "pubStatus"}), "qcode");
  if (status.ends_with(":canceled") || status.ends_with(":withheld")) return "item " + status;
  return {};
}

void add_g2_item(XmlItems& list, xml_node item) {
  if (item.type() != pugi::node_element) return;
  const std::string reason =
      local_name(item) == "newsItem" ? why_no_report(item) : std::string(local_name(item));
  if (reason.empty()) {
    add(list, read_g2_item, item);
  } else {
    ++list.left_aside[reason];
  }
}

void add_inside(XmlItems& list, XmlItem::Reading read, xml_node root, std::string_view name) {
  xml_node node = inside_named(root, name);
  for (; node; node = node.next_sibling()) {
    if (local_name(node) == name) add(list, read, node);
  }
}

}  // namespace

bool is_news_root(std::string_view root) {
  return std::find(kRoots.begin(), kRoots.end(), root) != kRoots.end();
}

XmlItems list_xml_items(const pugi::xml_document& file) {
  const xml_node root = file.document_element();
  const std::string name = lower_ascii(root.name());
  XmlItems list;
  list.known = is_news_root(name);
  if (name == "rss") {
    for (const xml_node channel : root.children("channel")) {
      add_children(list, read_rss_item, channel, "item");
    }
  } else if (name == "rdf:rdf") {
    add_children(list, read_rss_item, root, "item");
  } else if (name == "feed") {
    add_children(list, read_atom_entry, root, "entry");
  } else if (name == "nitf") {
    add(list, read_nitf, root);
  } else if (name == "newsml") {
    add_inside(list, read_nitf, root, "nitf");
  } else if (name == "newsitem") {
    add_g2_item(list, root);
  } else if (name == "newsmessage") {
    for (const xml_node item : child_named(root, "itemSet").children()) add_g2_item(list, item);
  } else if (name == "sentences") {
    add_children(list, read_petrarch_sentence, root, "Sentence");
  } else if (name == "validation") {
    add_inside(list, read_petrarch_sentence, root, "Sentence");
  }
  return list;
}

}  // namespace sayso
