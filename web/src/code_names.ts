// What the codes of parties stand for, in words. Countries come from the browser's own names; it knows them by two
// letters, which mostly are the first two of the three.

const kTwoLetters = new Map(
  `ANDAD AGOAO ATGAG ARMAM AUTAT BHSBS BGDBD BRBBB BLRBY BLZBZ BENBJ BIHBA BRNBN BDIBI CPVCV CAFCF TCDTD CHLCL CHNCN COMKM
  DNKDK SLVSV GNQGQ ESTEE SWZSZ GRDGD GINGN GNBGW GUYGY IRQIQ IRLIE ISRIL JAMJM KAZKZ PRKKP KORKR LBRLR LBYLY MDGMG MDVMV
  MLTMT MEXMX FSMFM MNEME MOZMZ PAKPK PLWPW PNGPG PRYPY POLPL PRTPT SENSN SRBRS SYCSC SVKSK SVNSI SLBSB SURSR SWESE TLSTL
  TUNTN TURTR TKMTM TUVTV UKRUA AREAE URYUY GRLGL FROFO ESHEH PYFPF GUFGF GLPGP MTQMQ MYTYT FLKFK CYMKY ABWAW CUWCW MNPMP
  COKCK NIUNU WLFWF SPMPM PCNPN ALAAX ATAAQ COGCG CODCD MACMO`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

const kOwnNames: Record<string, string> = {
  UNO: 'United Nations',
  EUR: 'European Union',
  IGO: 'international organisation',
  NGO: 'non-governmental body',
  ISM: 'international movement',
  IMG: 'international armed group',
  MNC: 'international company',
  COD: 'DR Congo',
  COG: 'Republic of the Congo',
  MMR: 'Myanmar',
  PSE: 'Palestine',
  HKG: 'Hong Kong',
  MAC: 'Macao',
  TUR: 'Turkey',
  SUN: 'Soviet Union',
  YUG: 'Yugoslavia',
  SCG: 'Serbia and Montenegro',
  CSK: 'Czechoslovakia',
  DDR: 'East Germany',
  YMD: 'South Yemen',
  ANT: 'Netherlands Antilles',
};

const kSectors: Record<string, string> = {
  GOV: 'government',
  MIL: 'forces',
  COP: 'police',
  LEG: 'parliament',
  JUD: 'courts',
  SPY: 'intelligence',
  REB: 'rebels',
  PRM: 'paramilitaries',
  UAF: 'unidentified armed men',
  UNK: 'unknown',
  PTY: 'party',
  OPP: 'opposition',
  ELI: 'formerly in office',
  PRE: 'unrecognised state',
  CVL: 'civilians',
  BUS: 'business',
  JRN: 'media',
  EDU: 'education',
  MED: 'health',
  REL: 'religion',
  LAB: 'labour',
  AGR: 'farmers',
  REF: 'refugees',
  CRM: 'criminals',
  SOC: 'social group',
};

const kRegions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export function country_name(code: string): string {
  const own = kOwnNames[code];
  if (own || !/^[A-Z]{3}$/.test(code)) return own ?? code;
  return kRegions.of(kTwoLetters.get(code) ?? code.slice(0, 2)) ?? code;
}

export function sector_name(code: string): string {
  return kSectors[code] ?? code;
}

// "SDN MIL", "SDN:MIL", ":MIL", "? CVL": "Sudan, forces"; what the text does not say is left out.
export function party_name(code: string): string {
  const [country = '', ...sectors] = code.split(/[\s:]+/);
  const words = sectors.filter(Boolean).map(sector_name);
  if (country && country !== '?') words.unshift(country_name(country));
  return words.join(', ') || 'unnamed';
}
