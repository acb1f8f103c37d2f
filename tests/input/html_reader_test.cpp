#include <fmt/format.h>
#include <gmock/gmock.h>

#include "reading.h"

namespace sayso::test {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kStory =
    "<p>Envoys of Peru and Chile met in Bern, officials said, after weeks of silence.</p>"
    "<p>They agreed to talk again in June, in Lima, though nothing was signed.</p>";
constexpr std::string_view kStoryText =
    "Envoys of Peru and Chile met in Bern, officials said, after weeks of silence.\n"
    "They agreed to talk again in June, in Lima, though nothing was signed.";
// As much again, so that the pages' other parts are the smaller ones.
constexpr std::string_view kMore =
    "<p>The talks, the third this year, were held behind closed doors, with guards outside.</p>";
constexpr std::string_view kMoreText =
    "The talks, the third this year, were held behind closed doors, with guards outside.";

Document read_body(const std::string& body) {
  return read_one("<!DOCTYPE html><html><head></head><body>" + body + "</body></html>", "a.html");
}

Document read_head(const std::string& head) {
  return read_one("<html><head>" + head + "</head><body><p>They met.</p></body></html>", "a.html",
                  {.code_title = false});
}

TEST(HtmlReader, MakesALineOfABlock) {
  struct Case {
    std::string html;
    std::string text;
  };
  for (const Case& c : {
           Case{"<p>One.</p><p>Two.</p>", "One.\nTwo."},
           Case{"<div>One.<div>Two.</div>Three.</div>", "One.\nTwo.\nThree."},
           Case{"<p>One.<br>Two.<br><br>Three.</p>", "One.\nTwo.\nThree."},
           Case{"<ul><li>One.</li><li>Two.</li></ul>", "One.\nTwo."},
           Case{"<h2>Head</h2><p>One.</p>", "Head\nOne."},
           Case{"<table><tr><td>One.</td><td>Two.</td></tr></table>", "One.\nTwo."},
           Case{"<p>\n  A <b>bold</b>\n\tword&nbsp;and <i>a</i> <a href=x>link</a> .</p>",
                "A bold word and a link ."},
           Case{"<p>un<b>broken</b> soft&shy;ly</p>", "unbroken softly"},
           Case{"<p>He <q>agreed</q>, &amp; left &#8212; <em>now</em>.</p>",
                "He \xe2\x80\x9c"
                "agreed\xe2\x80\x9d, & left \xe2\x80\x94 now."},
           Case{"<p>One.<p>Two.", "One.\nTwo."},
           Case{"<p>One.</p><!-- <p>not seen</p> --><p>Two.</p>", "One.\nTwo."},
           Case{"<p>A nul \xc3\xa9 &#0; &#xD800; here</p>",
                "A nul \xc3\xa9 \xef\xbf\xbd \xef\xbf\xbd here"},
       }) {
    EXPECT_EQ(read_body(c.html).text, c.text) << c.html;
  }
}

TEST(HtmlReader, KeepsACaptionAsItsOwnLine) {
  const Document document = read_body(
      "<article><p>They met.</p><figure><img src=x alt=y><div>Zoom</div>"
      "<figcaption>The envoys in <b>Bern</b>.</figcaption></figure><p>They left.</p></article>");
  EXPECT_EQ(document.text, "They met.\nThe envoys in Bern.\nThey left.");
}

TEST(HtmlReader, LeavesOutWhatIsNotTheArticle) {
  for (const std::string furniture : {
           "<script>var x = 'Words, many words, of no use to anyone at all.';</script>",
           "<style>p { color: red }</style>",
           "<nav><p>Home, world, sport, weather, and all the rest.</p></nav>",
           "<aside><p>Markets fell, shares rose, and nobody knew why.</p></aside>",
           "<form><p>Your name, your mail, your word.</p></form>",
           "<footer><p>The Harbour Post, Pier 3, Bern.</p></footer>",
           "<header><p>The Harbour Post, since 1901.</p></header>",
           "<iframe src=x><p>No frames, no text.</p></iframe>",
           "<noscript><p>Switch your scripts on, please.</p></noscript>",
           "<div role=navigation><p>Home, world, sport.</p></div>",
           "<div hidden><p>Not shown, never shown.</p></div>",
           "<div style='display:none'><p>Not shown either.</p></div>",
           "<div class='article-comments'><p>I think, therefore I write.</p></div>",
           "<div id=sidebar><p>Markets fell, shares rose.</p></div>",
           "<div class='story__related'><p>Elsewhere, another story, another day.</p></div>",
           "<section class='newsletter-box'><p>Get our news, daily, for nothing.</p></section>",
           "<div class=ad><p>Buy our soap, it is soap.</p></div>",
           "<p><a href=x>Read how it all began</a></p>",
           "<ul><li><a href=x>Bern</a></li><li><a href=y>Lima</a></li></ul>",
           "<div><time datetime=2023-04-05>5 April 2023</time></div>",
       }) {
    const std::string body = std::string(kStory) + furniture + std::string(kMore);
    EXPECT_EQ(read_body("<div class=story>" + body + "</div>").text,
              std::string(kStoryText) + "\n" + std::string(kMoreText))
        << furniture;
  }
}

TEST(HtmlReader, FindsTheArticleAmongItsNeighbours) {
  const std::string text = std::string(kStoryText) + "\n" + std::string(kMoreText);
  constexpr std::string_view kTeasers =
      "<div><p>Rain in the north.</p><p>Sun in the south.</p></div>"
      "<div><p>A short notice, about a lost dog.</p></div>";
  for (const std::string_view page : {
           "<div id=page>{teasers}<div id=x>{story}</div>{teasers}</div>",
           "{teasers}<article>{story}</article>{teasers}",
           "{teasers}<div itemprop=articleBody>{story}</div>{teasers}",
           "<article><p>Rain, in the north, again.</p></article><article>{story}</article>",
           "<body class='has-sidebar nav-open'><div>{story}</div>{teasers}",
           "<table><tr><td>Menu</td><td>{story}</td><td>More</td></tr></table>",
       }) {
    const std::string body =
        fmt::format(fmt::runtime(page), fmt::arg("teasers", kTeasers),
                    fmt::arg("story", std::string(kStory) + std::string(kMore)));
    EXPECT_EQ(read_body(body).text, text) << page;
  }
}

TEST(HtmlReader, TakesAnArticleInSeveralPartsWhole) {
  const std::string page = "<div><section>" + std::string(kStory) + "</section><section>" +
                           std::string(kMore) + std::string(kMore) + "</section></div>";
  const std::string text =
      std::string(kStoryText) + "\n" + std::string(kMoreText) + "\n" + std::string(kMoreText);
  EXPECT_EQ(read_body(page).text, text);
}

TEST(HtmlReader, TakesTheTitleFromTheBestPlace) {
  const std::string title = "<title>Talks in Bern | Post</title>";
  const std::string graph = "<meta property='og:title' content='Envoys meet'>";
  const std::string linked =
      R"(<script type="application/ld+json">{"@type": "Article", "headline": "Linked"}</script>)";
  EXPECT_EQ(read_head(title).title, "Talks in Bern | Post");
  EXPECT_EQ(read_head(title + linked).title, "Linked");
  EXPECT_EQ(read_head(title + linked + graph).title, "Envoys meet");
  EXPECT_EQ(read_head(title + "<meta property=og:site_name content=Post>").title, "Talks in Bern");
  EXPECT_EQ(read_body("<h1>Talks <i>in</i>\n Bern</h1><p>They met.</p>").text,
            "Talks in Bern\n\nThey met.");
}

TEST(HtmlReader, ReadsJsonLd) {
  const std::string article =
      R"({"@type": ["NewsArticle"], "headline": "Talks", "datePublished": "2023-04-05T10:00:00Z",
          "publisher": {"@type": "Organization", "name": "Post"},
          "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Moe"}],
          "url": "https://post.example/1"})";
  for (const std::string& json : {
           article,
           "[{\"@type\": \"WebPage\", \"headline\": \"no\"}, " + article + "]",
           "{\"@graph\": [{\"@type\": \"Organization\", \"name\": \"no\"}, " + article + "]}",
       }) {
    const Document document = read_head("<script type='application/ld+json'>" + json + "</script>");
    EXPECT_EQ(document.title, "Talks");
    EXPECT_EQ(to_string(document.published), "2023-04-05");
    EXPECT_EQ(document.publisher, "Post");
    EXPECT_EQ(document.author, "Ann Lee, Bo Moe");
    EXPECT_EQ(document.url, "https://post.example/1");
  }
}

TEST(HtmlReader, IgnoresJsonLdThatIsBroken) {
  EXPECT_EQ(
      read_head("<title>T</title><script type='application/ld+json'>{\"@type\": </script>").title,
      "T");
}

TEST(HtmlReader, ReadsMetaElements) {
  const Document document = read_head(
      "<meta property='article:published_time' content='2023-04-05T10:00:00+02:00'>"
      "<meta property='og:site_name' content='Post'><meta name='Author' content='Ann Lee'>"
      "<meta property='og:url' content='https://post.example/1?x'>");
  EXPECT_EQ(to_string(document.published), "2023-04-05");
  EXPECT_EQ(document.publisher, "Post");
  EXPECT_EQ(document.author, "Ann Lee");
  EXPECT_EQ(document.url, "https://post.example/1?x");
  EXPECT_EQ(read_head("<link rel=canonical href=https://post.example/1>"
                      "<meta property=og:url content=https://other.example>")
                .url,
            "https://post.example/1");
}

TEST(HtmlReader, FindsTheDateWhereThereIsOne) {
  for (const std::string page : {
           "<meta name=pubdate content=2023-04-05>",
           "<meta itemprop=datePublished content=2023-04-05>",
           "<meta name=date content='last week'><meta name=dc.date content=2023-04-05>",
           "<time datetime='2023-04-05T08:00'>this morning</time>",
           "<time>this morning</time><time datetime=2023-04-05></time>",
       }) {
    EXPECT_EQ(to_string(read_one(page + "<p>They met.</p>", "a.html").published), "2023-04-05")
        << page;
  }
}

TEST(HtmlReader, ReadsEncodings) {
  using std::string_literals::operator""s;
  for (
      const std::string& page : {
          "<p>S\xc3\xa3o \xe2\x82\xac</p>"s,
          "\xef\xbb\xbf<p>S\xc3\xa3o \xe2\x82\xac</p>"s,
          "<meta charset=windows-1252><p>S\xe3o \x80</p>"s,
          "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-1'><p>S\xe3o \x80"s,
          "<meta charset=nonsense><p>S\xe3o \x80</p>"s,
          "<p>S\xe3o \x80</p>"s,
          "\xff\xfe<\0p\0>\0S\0\xe3\0o\0 \0\xac\x20"s,
          "<meta charset=iso-8859-15><p>S\xe3o \xa4</p>"s,
      }) {
    EXPECT_EQ(read_one(page, "a.html").text, "S\xc3\xa3o \xe2\x82\xac");
  }
  EXPECT_EQ(read_one("<meta charset='utf-8'><p>one bad \xe3 byte</p>", "a.html").text,
            "one bad \xef\xbf\xbd byte");
}

TEST(HtmlReader, TellsAPageWithoutText) {
  for (const std::string page : {
           "",
           "<html></html>",
           "<html><head><title>Title</title></head><body><script>1</script></body></html>",
           "<body><nav><a href=/>Home</a></nav></body>",
           "<p> &nbsp; </p>",
       }) {
    EXPECT_THAT(error_of(page, "a.html").reason, HasSubstr("text")) << page;
  }
}

TEST(HtmlReader, SurvivesAnyDepth) {
  const auto nested = [](std::string_view tag, int times) {
    std::string page;
    for (int i = 0; i < times; ++i) page += tag;
    return page + "They met.";
  };
  EXPECT_EQ(read_one(nested("<div>", 900), "a.html").text, "They met.");
  EXPECT_EQ(read_one(nested("<p>", 30000), "a.html").text, "They met.");
  EXPECT_EQ(read_one(nested("<svg><path d='x'/></svg>", 3000), "a.html").text, "They met.");
  for (const std::string_view tag : {"<div>", "<b>", "<div></x>", "<g/>", "<span a=\"/\">"}) {
    EXPECT_THAT(error_of(nested(tag, 200000), "a.html").reason, HasSubstr("nests")) << tag;
  }
}

TEST(HtmlReader, NamesTheLimit) {
  EXPECT_THAT(error_of("<p>0123456789</p>", "a.html", {.max_record = 10}).reason,
              HasSubstr("10 bytes"));
}

}  // namespace
}  // namespace sayso::test
