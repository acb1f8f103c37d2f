// What kinds of HTML elements there are, seen by one who looks for the article of a page.

#pragma once

#include "input/html_tree.h"

namespace sayso {

// Part of a line; all others begin and end one.
bool is_inline(GumboTag tag);

// Never part of an article, whatever is in it: scripts, navigation, forms, what is hidden.
bool is_furniture(const GumboNode* element);

// Named, by class or id, as what stands beside an article: comments, shares, promotions.
bool is_named_furniture(const GumboNode* element);

// Named, by class or id, as what holds an article.
bool is_named_article(const GumboNode* element);

}  // namespace sayso
