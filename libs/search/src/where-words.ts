/**
 * Words that say where something is to be, not what, and words that suit every idea: a fountain at the station is like one at
 * the market, and nothing else at the station is like it. Folded. Names of places come from the town's own list.
 */
export const WHERE_WORDS = new Set(
  (
    'bahnhof bahnhalt marktplatz platz markt innenstadt altstadt kernstadt stadt stadtrand ort ortschaft ortsteil dorf doerfer ' +
    'strasse weg wege gasse ring allee bruecke fluss ufer wald park feld feldweg rand mitte naehe rathaus kirche burg ' +
    'sportplatz spielplatz schule grundschule friedhof dorfgemeinschaftshaus wartehalle ilme leine ortsdurchfahrt durchfahrt'
  ).split(' '),
);

export const EMPTY_WORDS = new Set(
  (
    'mehr neu neue neuer neues weitere bessere besser sicher sicherer sichere frei freie freier freies freien oeffentlich oeffentliche ' +
    'oeffentlicher oeffentliches kostenlos kostenloses kostenlose gemeinsam alle allen jung junge jungen alt alte alten gross ' +
    'klein bleiben bleibt soll sollen erhalten einrichten einfuehren bauen aufstellen schaffen erneuern verlaengern abend abends sonntag sonntags ' +
    'donnerstag donnerstagabend samstag jahr sommer winter'
  ).split(' '),
);
