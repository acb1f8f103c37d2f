#include "input/xml_reader.h"

#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

TEST(XmlReader, ReadsItemsOfRss) {
  const auto records = read_all(R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Post</title>
<item><title>Peru &amp; Chile meet</title><link>https://post.example/1</link>
 <pubDate>Tue, 05 Mar 2024 23:15:00 -0500</pubDate><description>Short.</description>
 <content:encoded><![CDATA[<p>Envoys of Peru met in Lima.</p><p>They agreed.&nbsp;</p>
  <p><a href="/more">More</a></p>]]></content:encoded></item>
<item><description>&lt;b&gt;Chad&lt;/b&gt; sent aid.</description></item>
<item><title>Oman held talks</title></item>
</channel></rss>)",
                                "feed.xml");
  ASSERT_EQ(records.size(), 3U);
  const Document& first = *records[0];
  EXPECT_EQ(first.text, "Peru & Chile meet\n\nEnvoys of Peru met in Lima.\nThey agreed.");
  EXPECT_EQ(first.url, "https://post.example/1");
  EXPECT_EQ(first.publisher, "Harbour Post");
  EXPECT_EQ(to_string(first.published), "2024-03-05");
  EXPECT_EQ(records[1]->text, "Chad sent aid.");
  EXPECT_EQ(records[2]->text, "Oman held talks") << "a headline alone is the text";
}

TEST(XmlReader, ReadsItemsOfRss1) {
  const Document document = read_one(R"(<rdf:RDF><channel><title>Post</title></channel>
<item rdf:about="https://post.example/1"><title>Talks</title>
<description>Peru held talks.</description><dc:date>2024-03-05T10:00Z</dc:date></item></rdf:RDF>)",
                                     "-");
  EXPECT_EQ(document.text, "Talks\n\nPeru held talks.");
  EXPECT_EQ(document.url, "https://post.example/1");
  EXPECT_EQ(document.publisher, "Post");
  EXPECT_EQ(to_string(document.published), "2024-03-05");
}

TEST(XmlReader, ReadsEntriesOfAtom) {
  const auto records = read_all(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title>Talks</title><link rel="self" href="x"/><link href="https://post.example/1"/>
 <author><name>Ada Ruiz</name></author><published>2024-03-05T10:00:00Z</published>
 <content type="html">&lt;p&gt;Peru held talks.&lt;/p&gt;</content></entry>
<entry><title>Aid</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
 <p>Chad sent <b>aid</b>.</p><script>x()</script><p>It was late.</p></div></content></entry>
<entry><title>Ties</title><summary>Oman cut ties &amp; left.</summary></entry></feed>)",
                                "a.atom");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0]->text, "Talks\n\nPeru held talks.");
  EXPECT_EQ(records[0]->url, "https://post.example/1");
  EXPECT_EQ(records[0]->author, "Ada Ruiz");
  EXPECT_EQ(to_string(records[0]->published), "2024-03-05");
  EXPECT_EQ(records[1]->text, "Aid\n\nChad sent aid.\nIt was late.");
  EXPECT_EQ(records[2]->text, "Ties\n\nOman cut ties & left.");
}

constexpr std::string_view kNitf = R"(<nitf><head><title>Slug</title><docdata>
<doc-id id-string="n-7"/><date.issue norm="20240305T101500Z"/></docdata><pubdata name="Post"/></head>
<body><body.head><hedline><hl1>Chad sends aid</hl1></hedline><byline>By Ada Ruiz</byline></body.head>
<body.content><p>Chad <b>sent</b> <b>aid</b> to <location>Niger</location>.</p><media><media-caption>Trucks leave.
</media-caption></media><p>More follows.</p></body.content></body></nitf>)";

TEST(XmlReader, ReadsNitf) {
  const Document document =
      read_one("<!DOCTYPE nitf SYSTEM \"nitf.dtd\">\n" + std::string(kNitf), "a.xml");
  EXPECT_EQ(document.text,
            "Chad sends aid\n\nChad sent aid to Niger.\nTrucks leave.\nMore follows.");
  EXPECT_EQ(document.id, "n-7");
  EXPECT_EQ(document.publisher, "Post");
  EXPECT_EQ(document.author, "By Ada Ruiz");
  EXPECT_EQ(to_string(document.published), "2024-03-05");
}

std::string g2_item(std::string_view id, std::string_view kind, std::string_view status,
                    std::string_view content) {
  return "<newsItem guid='" + std::string(id) +
         "'><itemMeta><itemClass qcode='ninat:" + std::string(kind) +
         "'/><provider><name>Post</name></provider>" +
         "<versionCreated>2024-03-06T10:00:00Z</versionCreated><pubStatus qcode='stat:" +
         std::string(status) + "'/></itemMeta><contentMeta><headline>Talks</headline>" +
         "<contentCreated>2024-03-05T10:00:00Z</contentCreated></contentMeta><contentSet>" +
         std::string(content) + "</contentSet></newsItem>";
}

TEST(XmlReader, ReadsItemsOfNewsMl) {
  std::vector<LeftAside> told;
  ReaderOptions options;
  options.tell_left_aside = [&](const LeftAside& aside) { told.push_back(aside); };
  const std::string xhtml =
      "<inlineXML><html><head><title>x</title></head><body><p>Peru held talks.</p></body></html>"
      "</inlineXML>";
  const auto records = read_all(
      "<newsMessage><header/><itemSet>" + g2_item("g-1", "text", "usable", xhtml) +
          g2_item("g-2", "text", "usable", "<inlineXML>" + std::string(kNitf) + "</inlineXML>") +
          g2_item("g-3", "text", "usable", "<inlineData>Oman cut ties.</inlineData>") +
          g2_item("g-4", "picture", "usable", "<remoteContent href='a.jpg'/>") +
          g2_item("g-5", "text", "canceled", xhtml) + "<packageItem/></itemSet></newsMessage>",
      "a.xml", options);
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0]->id, "g-1");
  EXPECT_EQ(records[0]->text, "Talks\n\nPeru held talks.");
  EXPECT_EQ(records[0]->publisher, "Post");
  EXPECT_EQ(to_string(records[0]->published), "2024-03-05");
  EXPECT_THAT(records[1]->text, HasSubstr("Chad sent aid to Niger."));
  EXPECT_EQ(records[2]->text, "Talks\n\nOman cut ties.");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].documents, 3U);
  EXPECT_THAT(told[0].counts, ElementsAre(Pair("item ninat:picture", 1U),
                                          Pair("item stat:canceled", 1U), Pair("packageItem", 1U)));
  EXPECT_EQ(read_one(g2_item("g-1", "text", "usable", xhtml), "-").id, "g-1");
}

TEST(XmlReader, ReadsSentencesForPetrarch) {
  const auto records = read_all(R"(<Sentences>
<Sentence date = "20240305" id = "P-1_1" source = "POST" sentence = "TRUE"><Text>
Chad sent aid.
</Text><Parse>(ROOT (S (NP (NNP CHAD))))</Parse></Sentence>
<Sentence date="20241341" id="P-1_2"><Text>Oman cut ties.</Text></Sentence>
<Sentence date="20240305" id="P-1_3"></Sentence></Sentences>)",
                                "gigaword.xml");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0]->text, "Chad sent aid.");
  EXPECT_EQ(records[0]->id, "P-1_1");
  EXPECT_EQ(records[0]->publisher, "POST");
  EXPECT_EQ(to_string(records[0]->published), "2024-03-05");
  EXPECT_TRUE(records[1]->published.empty()) << "there is no such day";
  EXPECT_EQ(records[2].error().reason, "has no text");
  EXPECT_EQ(records[2].error().record, 3U);
}

TEST(XmlReader, TellsDaysThatCannotBeRead) {
  std::vector<LeftAside> told;
  ReaderOptions options;
  options.tell_left_aside = [&](const LeftAside& aside) { told.push_back(aside); };
  const Document document = read_one(
      "<rss><channel><item><description>Chad sent aid.</description>"
      "<pubDate>Fri, 30 Feb 2024</pubDate></item></channel></rss>",
      "a.rss", options);
  EXPECT_TRUE(document.published.empty());
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told[0].counts, ElementsAre(Pair("unreadable date", 1U)));
}

TEST(XmlReader, ReadsTheEncodingThatIsDeclared) {
  const std::string latin =
      "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><description>"
      "Bogot\xe1 held talks.</description></item></channel></rss>";
  EXPECT_EQ(read_one(latin, "a.xml").text, "Bogot\xc3\xa1 held talks.");
  EXPECT_EQ(error_of("<rss><channel><item><description>Bogot\xe1</description></item></channel>"
                     "</rss>",
                     "a.rss")
                .reason,
            "not valid UTF-8");
}

TEST(XmlReader, GivesTheItemsBeforeBrokenXml) {
  const auto records = read_all(
      "<rss><channel><item><description>Chad sent aid.</description></item>"
      "<item><description>Oman cut",
      "a.rss");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]->text, "Chad sent aid.");
  EXPECT_THAT(records[1].error().reason, HasSubstr("broken XML"));
  EXPECT_TRUE(records[1].error().byte);
}

TEST(XmlReader, ExpandsNoEntities) {
  const Document document = read_one(
      "<!DOCTYPE rss [<!ENTITY a \"x\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
      "<rss><channel><item><description>Chad &a;&b; sent aid.</description></item></channel></rss>",
      "a.rss");
  EXPECT_EQ(document.text, "Chad &a;&b; sent aid.");
}

TEST(XmlReader, ReplacesReferencesToNoCharacter) {
  const Document document = read_one(
      "<rss><channel><item><title>Aid &#xD800; for Chad</title>"
      "<description>Peru sent aid.</description></item></channel></rss>",
      "a.rss");
  EXPECT_THAT(document.title, testing::MatchesRegex("Aid (\xEF\xBF\xBD)+ for Chad"));
}

TEST(XmlReader, StandsAnyDepth) {
  std::string deep = "<nitf><body><body.content>";
  for (int i = 0; i < 300000; ++i) deep += "<p>";
  EXPECT_THAT(error_of(deep, "a.nitf").reason, HasSubstr("broken XML"));
  deep += "Chad sent aid.";
  for (int i = 0; i < 300000; ++i) deep += "</p>";
  EXPECT_EQ(read_one(deep + "</body.content></body></nitf>", "a.nitf").text, "Chad sent aid.");
}

TEST(XmlReader, TellsOtherXmlAndTooMuchOfIt) {
  EXPECT_EQ(error_of("<?xml version='1.0'?><urlset/>", "sitemap.xml").reason,
            "is no XML of news that is known");
  EXPECT_EQ(error_of("<rss><channel/></rss>", "a.rss").reason, "holds no reports");
  EXPECT_EQ(error_of(std::string(200, ' '), "a.rss", {.max_record = 10}).reason,
            "is over the limit of 160 bytes for XML");
}

}  // namespace
}  // namespace sayso::test
