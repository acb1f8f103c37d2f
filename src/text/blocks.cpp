#include "text/blocks.h"

#include <string_view>

#include "text/agencies.h"
#include "text/characters.h"
#include "text/furniture.h"
#include "text/paragraphs.h"

namespace sayso {
namespace {

// Blocks that may stand before the story: a headline, a byline, a dateline.
constexpr std::size_t kStartBlocks = 3;

class BlockFinder {
 public:
  explicit BlockFinder(Document& document) : document_(document), text_(document.text) {}

  void run() {
    add({0, document_.body_begin}, BlockKind::Title);
    const std::size_t first = document_.blocks.size();
    for (const Span paragraph : find_paragraphs(text_, document_.body_begin)) {
      classify(paragraph, document_.blocks.size() - first < kStartBlocks);
    }
  }

 private:
  void classify(Span paragraph, bool at_start) {
    const BlockKind kind = kind_of_paragraph(slice(text_, paragraph), at_start);
    if (kind == BlockKind::Paragraph) return cut(paragraph, at_start);
    if (kind == BlockKind::Credit || kind == BlockKind::Byline) credit(paragraph);
    add(paragraph, kind);
  }

  // A paragraph without the dateline that opens it and the credit that closes it.
  void cut(Span paragraph, bool at_start) {
    const std::uint32_t opening = dateline_size(slice(text_, paragraph), at_start);
    const Span dateline{paragraph.begin, paragraph.begin + opening};
    const std::uint32_t closing = trailing_credit_size(slice(text_, {dateline.end, paragraph.end}));
    const Span tail{paragraph.end - closing, paragraph.end};
    credit(dateline);
    credit(tail);
    add(dateline, BlockKind::Dateline);
    add({dateline.end, tail.begin}, BlockKind::Paragraph);
    add(tail, BlockKind::Credit);
  }

  void credit(Span span) { add_agencies(slice(text_, span), document_.agencies); }

  // Without the white space around it; nothing if that is all.
  void add(Span span, BlockKind kind) {
    while (!span.empty() && is_ascii_space(text_[span.begin])) ++span.begin;
    while (!span.empty() && is_ascii_space(text_[span.end - 1])) --span.end;
    if (!span.empty()) document_.blocks.push_back({span, kind});
  }

  Document& document_;
  std::string_view text_;
};

}  // namespace

void find_blocks(Document& document) {
  if (document.blocks.empty()) BlockFinder(document).run();
}

}  // namespace sayso
