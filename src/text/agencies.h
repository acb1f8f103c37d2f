// News agencies as datelines and credits name them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sayso {

// Whether a text is nothing but names of agencies: "AFP", "Reuters, AP", "ANI and PTI".
bool is_agency_list(std::string_view text);

// Whether it is the credit of a picture: "AP Photo/Ann Lee", "REUTERS/Ann Lee", "Ann Lee/AFP".
bool is_picture_credit(std::string_view text);

// Who publishes: an agency by the name that credits of it are given, any other outlet by its own.
std::string outlet_name(std::string_view publisher);

// Adds the agencies named in a text that are not among them yet, in the order of the text.
void add_agencies(std::string_view text, std::vector<std::string>& agencies);

}  // namespace sayso
