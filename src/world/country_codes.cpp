#include "world/country_codes.h"

#include <algorithm>
#include <array>

namespace sayso {
namespace {

// alpha-2 and alpha-3 in one word, sorted.
constexpr std::array<std::string_view, 252> kCodes = {
    "ADAND", "AEARE", "AFAFG", "AGATG", "AIAIA", "ALALB", "AMARM", "ANANT", "AOAGO", "AQATA",
    "ARARG", "ASASM", "ATAUT", "AUAUS", "AWABW", "AXALA", "AZAZE", "BABIH", "BBBRB", "BDBGD",
    "BEBEL", "BFBFA", "BGBGR", "BHBHR", "BIBDI", "BJBEN", "BLBLM", "BMBMU", "BNBRN", "BOBOL",
    "BQBES", "BRBRA", "BSBHS", "BTBTN", "BVBVT", "BWBWA", "BYBLR", "BZBLZ", "CACAN", "CCCCK",
    "CDCOD", "CFCAF", "CGCOG", "CHCHE", "CICIV", "CKCOK", "CLCHL", "CMCMR", "CNCHN", "COCOL",
    "CRCRI", "CSSCG", "CUCUB", "CVCPV", "CWCUW", "CXCXR", "CYCYP", "CZCZE", "DEDEU", "DJDJI",
    "DKDNK", "DMDMA", "DODOM", "DZDZA", "ECECU", "EEEST", "EGEGY", "EHESH", "ERERI", "ESESP",
    "ETETH", "FIFIN", "FJFJI", "FKFLK", "FMFSM", "FOFRO", "FRFRA", "GAGAB", "GBGBR", "GDGRD",
    "GEGEO", "GFGUF", "GGGGY", "GHGHA", "GIGIB", "GLGRL", "GMGMB", "GNGIN", "GPGLP", "GQGNQ",
    "GRGRC", "GSSGS", "GTGTM", "GUGUM", "GWGNB", "GYGUY", "HKHKG", "HMHMD", "HNHND", "HRHRV",
    "HTHTI", "HUHUN", "IDIDN", "IEIRL", "ILISR", "IMIMN", "ININD", "IOIOT", "IQIRQ", "IRIRN",
    "ISISL", "ITITA", "JEJEY", "JMJAM", "JOJOR", "JPJPN", "KEKEN", "KGKGZ", "KHKHM", "KIKIR",
    "KMCOM", "KNKNA", "KPPRK", "KRKOR", "KWKWT", "KYCYM", "KZKAZ", "LALAO", "LBLBN", "LCLCA",
    "LILIE", "LKLKA", "LRLBR", "LSLSO", "LTLTU", "LULUX", "LVLVA", "LYLBY", "MAMAR", "MCMCO",
    "MDMDA", "MEMNE", "MFMAF", "MGMDG", "MHMHL", "MKMKD", "MLMLI", "MMMMR", "MNMNG", "MOMAC",
    "MPMNP", "MQMTQ", "MRMRT", "MSMSR", "MTMLT", "MUMUS", "MVMDV", "MWMWI", "MXMEX", "MYMYS",
    "MZMOZ", "NANAM", "NCNCL", "NENER", "NFNFK", "NGNGA", "NINIC", "NLNLD", "NONOR", "NPNPL",
    "NRNRU", "NUNIU", "NZNZL", "OMOMN", "PAPAN", "PEPER", "PFPYF", "PGPNG", "PHPHL", "PKPAK",
    "PLPOL", "PMSPM", "PNPCN", "PRPRI", "PSPSE", "PTPRT", "PWPLW", "PYPRY", "QAQAT", "REREU",
    "ROROU", "RSSRB", "RURUS", "RWRWA", "SASAU", "SBSLB", "SCSYC", "SDSDN", "SESWE", "SGSGP",
    "SHSHN", "SISVN", "SJSJM", "SKSVK", "SLSLE", "SMSMR", "SNSEN", "SOSOM", "SRSUR", "SSSSD",
    "STSTP", "SVSLV", "SXSXM", "SYSYR", "SZSWZ", "TCTCA", "TDTCD", "TFATF", "TGTGO", "THTHA",
    "TJTJK", "TKTKL", "TLTLS", "TMTKM", "TNTUN", "TOTON", "TRTUR", "TTTTO", "TVTUV", "TWTWN",
    "TZTZA", "UAUKR", "UGUGA", "UMUMI", "USUSA", "UYURY", "UZUZB", "VAVAT", "VCVCT", "VEVEN",
    "VGVGB", "VIVIR", "VNVNM", "VUVUT", "WFWLF", "WSWSM", "XKXKX", "YEYEM", "YTMYT", "ZAZAF",
    "ZMZMB", "ZWZWE"};
static_assert(std::is_sorted(kCodes.begin(), kCodes.end()));

}  // namespace

CountryCode country_of_alpha2(std::string_view alpha2) {
  const auto found = std::lower_bound(
      kCodes.begin(), kCodes.end(), alpha2,
      [](std::string_view code, std::string_view wanted) { return code.substr(0, 2) < wanted; });
  if (found == kCodes.end() || found->substr(0, 2) != alpha2) return {};
  return make_country(found->substr(2));
}

std::string_view alpha2_of_country(CountryCode country) {
  const auto found = std::find_if(kCodes.begin(), kCodes.end(), [&](std::string_view code) {
    return code.substr(2) == country.view();
  });
  return found == kCodes.end() ? std::string_view{} : found->substr(0, 2);
}

}  // namespace sayso
