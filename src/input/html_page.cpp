#include "input/html_page.h"

#include <string>
#include <utility>

#include "input/html_charset.h"
#include "input/html_content.h"
#include "input/html_metadata.h"
#include "input/html_tree.h"

namespace sayso {

Result<Record> read_article_page(std::string_view bytes, std::string_view charset) {
  std::string html = decode_html(bytes, charset);
  if (const std::string_view reason = why_unparsable(html); !reason.empty()) {
    return unexpected(
        InputError{"", std::nullopt, std::nullopt, std::string(reason), "give its text"});
  }
  const HtmlTree tree(std::move(html));
  Record record;
  record.text = main_text(tree);
  if (record.text.empty()) {
    return unexpected(InputError{"", std::nullopt, std::nullopt, std::string(kNoPageText),
                                 "pages that scripts fill must be saved as shown"});
  }
  read_metadata(tree, record);
  return record;
}

}  // namespace sayso
