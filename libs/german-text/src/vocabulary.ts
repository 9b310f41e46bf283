import { foldWord, wordsOf } from './fold.js';

/** Words that say nothing about what somebody looks for. No numbers, no single letters: B 3 is a road. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei im in ins
  ist sind mit nach nicht sich so um von vom zu zum zur für über wie wird werden es er sie wir ich man da dass`
    .split(/\s+/u)
    .map(foldWord),
);

const GROUPS = `
Ampel, Ampelanlage, Lichtsignalanlage, Lichtzeichenanlage, LSA
Kreisel, Kreisverkehr
Gehsteig, Bürgersteig, Gehweg, Trottoir
Zebrastreifen, Fußgängerüberweg
Straßenbahn, Tram, Stadtbahn
Poller, Pfosten, Sperrpfosten
Laterne, Straßenlaterne, Straßenlampe, Straßenbeleuchtung
Lkw, Lastwagen, Lastkraftwagen
Pkw, Auto
Pedelec, E-Bike, Elektrofahrrad
Fahrrad, Velo
Hauptbahnhof, Hbf
Bahnhof, Bhf
Baustelle, Bauarbeiten
Radweg, Fahrradweg
Fahrradständer, Fahrradparkplatz, Fahrradstellplatz, Fahrradabstellanlage
Bodenwelle, Unebenheit, Huckel
ÖPNV, Nahverkehr
Mülleimer, Abfalleimer, Papierkorb
Mülltonne, Abfalltonne
Bank, Sitzbank
WLAN, WiFi
Müll, Abfall, Unrat
Wertstoffhof, Recyclinghof
Altglascontainer, Glascontainer
Spielplatz, Kinderspielplatz
Kita, Kindergarten, Kindertagesstätte
Sporthalle, Turnhalle
Bücherei, Bibliothek
Rathaus, Stadtverwaltung
Stadtrat, Gemeinderat, Ratssitzung
Senioren, Rentner
Jugendliche, Teenager
Arzt, Hausarzt, Arztpraxis
Seniorenheim, Altenheim, Pflegeheim
Handy, Smartphone, Mobiltelefon
Mobilfunk, Handynetz
Internet, Breitband
Barrierefreiheit, Zugänglichkeit
Rollator, Gehhilfe
Toilette, WC
Gaststätte, Restaurant, Wirtshaus, Kneipe
Wohnmobilstellplatz, Wohnmobilplatz, Campingplatz
Photovoltaik, Solaranlage, Solarstrom
Windrad, Windkraftanlage, Windenergieanlage
Elektroauto, E-Auto
Ladesäule, Ladestation
Grünanlage, Grünfläche
Hundekot, Hundekothaufen, Hundehaufen
Friedhof, Begräbnisplatz
Ehrenamt, Freiwilligenarbeit
Festival, Stadtfest, Volksfest
Innenstadt, Altstadt, Stadtkern, Zentrum
Bürgerhaus, Dorfgemeinschaftshaus, Gemeindehaus
`;

/** Words that mean the same here, folded, as groups: each word of a group finds all others. */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(',').map((entry) => wordsOf(entry)[0]?.folded ?? ''));

const bySynonym = new Map<string, Set<string>>();
for (const group of SYNONYM_GROUPS)
  for (const word of group) {
    const others = bySynonym.get(word) ?? new Set<string>();
    for (const other of group) if (other !== word) others.add(other);
    bySynonym.set(word, others);
  }

/** The other folded words that a folded word also stands for. */
export function synonymsOf(folded: string): string[] {
  return [...(bySynonym.get(folded) ?? [])];
}

/** Every folded word that has synonyms, with them: the form in which Meilisearch wants them. */
export function synonymTable(): Record<string, string[]> {
  return Object.fromEntries([...bySynonym].map(([word, others]) => [word, [...others]]));
}
