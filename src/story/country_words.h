// Words that name a country or its people, as stems. Which countries take part is told by codes, so
// that such words say nothing more of which act it is. Made of names, adjectives and people of
// world/countries.tsv, but for words that mean something else too.

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {

// clang-format off
inline constexpr std::array<std::string_view, 546> kCountryWords = {  // sorted
    "afghan", "afghani", "afghanistan", "aland", "albania", "albanian", "algeria", "algerian",
    "american", "andorra", "andorran", "angola", "angolan", "anguilla", "anguillan", "antigua",
    "antiguan", "antill", "antillean", "arabia", "arabian", "argentin", "argentina",
    "argentinean", "argentinian", "armenia", "armenian", "aruba", "aruban", "aussi", "aussy",
    "australia", "australian", "austria", "austrian", "azerbaijan", "azerbaijani", "azeri",
    "bahama", "bahamian", "bahrain", "bahraini", "bajan", "bangladesh", "bangladeshi",
    "barbadian", "barbado", "barbudan", "basotho", "batswana", "belaru", "belarusian",
    "belarussian", "belgian", "belgium", "beliz", "belizean", "belorussian", "benin", "benines",
    "beninoi", "bermuda", "bermudan", "bermudian", "bhutan", "bhutanes", "bissau", "bissauan",
    "bolivarian", "bolivia", "bolivian", "bosnia", "bosniak", "bosnian", "botswana", "botswanan",
    "brazil", "brazilian", "brazzavill", "brit", "british", "briton", "brunei", "bruneian",
    "bulgaria", "bulgarian", "burkina", "burkinab", "burmes", "burundi", "burundian",
    "byelorussian", "cabo", "caico", "caledonia", "caledonian", "cambodia", "cambodian",
    "cameroon", "cameroonian", "canada", "canadian", "cayman", "caymanian", "chad", "chadian",
    "chil", "chilean", "china", "chines", "colombia", "colombian", "comoran", "comorian",
    "comoro", "congo", "congoles", "costa", "croat", "croatia", "croatian", "cuba", "cuban",
    "curacao", "cypriot", "cypru", "czech", "czechoslovak", "czechoslovakia", "czechoslovakian",
    "danish", "darfurian", "denmark", "djibouti", "djiboutian", "dominica", "dominican", "dprk",
    "dutch", "dutchman", "dutchmen", "dutchwoman", "ecuador", "ecuadoran", "ecuadorean",
    "ecuadorian", "egypt", "egyptian", "emaswati", "emirat", "emirati", "english", "englishman",
    "englishmen", "equatoguinean", "equatorial", "eritrea", "eritrean", "estonia", "estonian",
    "eswatini", "ethiopia", "ethiopian", "falkland", "faro", "faroes", "faso", "fiji", "fijian",
    "filipina", "filipino", "finland", "finn", "finnish", "franc", "french", "frenchman",
    "frenchmen", "frenchwoman", "frenchwomen", "futuna", "gabon", "gabones", "gambia", "gambian",
    "georgia", "georgian", "german", "germany", "ghana", "ghanaian", "gibraltar", "gibraltarian",
    "greec", "greek", "greenland", "greenlander", "greenlandic", "grenada", "grenadian",
    "grenadin", "guadeloup", "guadeloupean", "guam", "guamanian", "guatemala", "guatemalan",
    "guernsey", "guiana", "guinea", "guinean", "guyana", "guyanes", "haiti", "haitian", "helena",
    "hellenic", "herzegovina", "herzegovinian", "hondura", "honduran", "hong", "hongkonger",
    "hungarian", "hungary", "iceland", "icelander", "icelandic", "india", "indian", "indonesia",
    "indonesian", "iran", "iranian", "iraq", "iraqi", "ireland", "irish", "irishman", "irishmen",
    "irishwoman", "israel", "israeli", "italian", "italy", "ivoirian", "ivorian", "jamaica",
    "jamaican", "japan", "japanes", "jordan", "jordanian", "kampuchean", "kazak", "kazakh",
    "kazakhstan", "kazakhstani", "kenya", "kenyan", "kirghiz", "kiribati", "kitt", "kittitian",
    "kong", "korea", "korean", "kosovan", "kosovar", "kosovo", "kuwait", "kuwaiti", "kyrgyz",
    "kyrgyzstan", "kyrgyzstani", "lanka", "lankan", "lao", "laotian", "latvia", "latvian",
    "lebanes", "lebanon", "leon", "leonean", "lesotho", "liberia", "liberian", "libya", "libyan",
    "liechtenstein", "liechtensteiner", "lithuania", "lithuanian", "lucia", "lucian",
    "luxembourg", "luxembourger", "luxembourgish", "maarten", "macanes", "macao", "macedonia",
    "macedonian", "madagascan", "madagascar", "mahoran", "malagasy", "malawi", "malawian",
    "malaysia", "malaysian", "maldiv", "maldivian", "mali", "malian", "malta", "maltes", "manx",
    "mariana", "marshalles", "martinican", "martiniqu", "mauritania", "mauritanian", "mauritian",
    "mauritiu", "mayott", "mexican", "mexico", "micronesia", "micronesian", "miquelon",
    "moldavian", "moldova", "moldovan", "monaco", "monegasqu", "mongolia", "mongolian",
    "montenegrin", "montenegro", "montserrat", "montserratian", "moroccan", "morocco", "mosotho",
    "motswana", "mozambican", "mozambiqu", "mozambiquan", "myanmar", "myanmares", "namibia",
    "namibian", "nauru", "nauruan", "nepal", "nepales", "nepali", "netherland", "nevi",
    "nevisian", "nicaragua", "nicaraguan", "niger", "nigeria", "nigerian", "nigerien", "nigeroi",
    "niu", "niuean", "norway", "norwegian", "oman", "omani", "pakistan", "pakistani", "palau",
    "palauan", "palestin", "palestinian", "panama", "panamanian", "papua", "papuan", "paraguay",
    "paraguayan", "persian", "peru", "peruvian", "philippin", "pierr", "pinoy", "poland",
    "polish", "polynesia", "polynesian", "portugal", "portugues", "puerto", "qatar", "qatari",
    "rhodesian", "rica", "rican", "rico", "rok", "romania", "romanian", "rumanian", "russia",
    "russian", "russo", "rwanda", "rwandan", "rwandes", "saharawi", "sahrawi", "salvador",
    "salvadoran", "salvadorean", "salvadorian", "sammarines", "samoa", "samoan", "santomean",
    "saudi", "scot", "scotsman", "scotsmen", "scottish", "senegal", "senegales", "serb", "serbia",
    "serbian", "seychell", "seychelloi", "sierra", "singapor", "singaporean", "sino", "sint",
    "slovak", "slovakia", "slovakian", "sloven", "slovenia", "slovenian", "solomon", "somali",
    "somalia", "somalian", "soviet", "spain", "spaniard", "spanish", "sri", "sudan", "sudanes",
    "surinam", "surinames", "svalbard", "swazi", "swed", "sweden", "swedish", "swiss",
    "switzerland", "syria", "syrian", "tadjik", "taiwan", "taiwanes", "tajik", "tajikistan",
    "tajikistani", "tanzania", "tanzanian", "thai", "thailand", "timor", "timores", "tobago",
    "tobagonian", "togo", "togoles", "tokelau", "tokelauan", "tomean", "tonga", "tongan",
    "trinbagonian", "trinidad", "trinidadian", "tunisia", "tunisian", "turk", "turkey", "turkish",
    "turkmen", "turkmenistan", "turkmenistani", "tuvalu", "tuvaluan", "uae", "uganda", "ugandan",
    "ukrain", "ukrainian", "uruguay", "uruguayan", "uzbek", "uzbekistan", "uzbekistani",
    "vanuatu", "vanuatuan", "vatican", "venezuela", "venezuelan", "verd", "verdean", "vietnam",
    "vietnames", "vincent", "vincentian", "walli", "welsh", "welshman", "welshmen", "yemen",
    "yemeni", "yemenit", "yugoslav", "yugoslavia", "yugoslavian", "zair", "zairean", "zairian",
    "zambia", "zambian", "zealand", "zealander", "zimbabw", "zimbabwean",
};
// clang-format on

inline bool is_country_word(std::string_view stem) {
  return std::binary_search(kCountryWords.begin(), kCountryWords.end(), stem);
}

}  // namespace sayso
