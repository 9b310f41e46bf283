/** Words by how they begin, written for this project: what helps, what troubles, what is gained, who, and when. */
const BEGINNINGS: Record<string, string> = {
  remedy: `einricht einzuricht eingericht errichte baue bauen gebaut ausbau ausgebaut auszubau umbau umgebaut rückbau zurückbau anleg anzuleg angelegt
    schaff geschaff verbreit verbesser optimier erneuer sanier reparier instand ausbesser entfern beseitig abschaff abzuschaff abgeschaff abbau abgebaut
    verbiet verbot verboten erlaub freigeb freigabe freigegeb freizugeb öffn geöffn sperr gesperr umwandl umgewandelt umwidm umgestalt umzugestalt verleg
    aufstell aufgestell aufzustell anbring angebracht anzubring install ergänz erweiter ausweit ausgeweit verläng verkürz reduzier senk abgesenk absenk
    erhöh vergrößer verkleiner vereinfach kontroll ahnd bestraf beschilder ausschilder ausgeschilder markier beleucht reinig gereinigt räum geräumt streu
    förder geförder unterstütz anbiet angeboten anzubiet ermöglich informier verhinder vermeid vermieden unterbind unterbunden einführ eingeführ einzuführ
    versetz verschieb trenn getrennt abtrenn begrün pflanz gepflanz bepflanz beruhig verkehrsberuhig umrüst nachrüst ausstatt ausgestatt überdach anschließ
    angeschloss anpass angepass anzupass änder geänder veränder umsetz umgesetz umzusetz gestalt ersetz ersatz überprüf prüf geprüf regel geregel schaltung
    umschalt umstell umgestell abstell austausch ausgetausch asphaltier teer pflaster bereitstell bereitgestell digitalisier veröffentlich organisier
    beauftrag beschaff anschaff angeschaff besetz einstell eingestell dämm gedämm modernisier barrierefrei`,
  trouble: `gefähr lebensgefähr unfall unfäll risik riskant schlecht schlimm katastroph chao eng enge schmal holprig holper kaputt defekt beschädigt schaden
    schäden mangel mängel problem konflikt behinder blockier verstell zugestell zugepark zugewachs verschmutz müll dreck scherb laut lärm dunkel
    unbeleuchtet unzumut unsicher unübersicht ungeeign unnötig unsinn unmögl unklar unverständ unverantwort unbefriedig unbrauchbar riskier stress stau
    hindernis falle schlag loch löcher marode veralt überfüll verspät ausfall teuer umständ kompliz nerv ärger leider trotz obwohl rücksichtslos aggressiv
    eingeschränkt versperr rutsch stolper sturz stürz gestürz kollision zusammenst schwierig mühsam lästig störend stört absurd sinnlos missacht ignorier
    verwirr irritier bedräng gedräng fehlend fehlt fehlen kein keine verwahrlos verfall verfällt vandal zerstör ungepfleg überlast schimmel langweil einsam
    wartezeit undicht verrost rostig morsch`,
  gain: `sicher besser attraktiv bequem angenehm schneller leichter einfacher vorteil entlast profitier hilf sinnvoll positiv wichtig gut umwelt klima gesund
    lebensqualität kosten günstig`,
  people: `radfahrer fußgänger autofahrer kinder schüler eltern senior anwohner bürger menschen besucher kunden gäste fahrgäste jugendlich familien behinder
    rollstuhl pendler nutzer leute verwaltung stadt politik polizei`,
  time: `täglich tägl morgens abends nachts heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonntag stunden minuten sekunden uhr
    jahr jahre woche wochen monat immer oft häufig ständig regelmäßig manchmal meist`,
};

const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
const NAMES = Object.keys(BEGINNINGS);
const PATTERNS = NAMES.map(
  (name) => new RegExp(`^(?:${wordsOf(BEGINNINGS[name]!).join('|')})`, 'u'),
);

const UNREAL =
  /^(?:wär|hätt|würd|könnt|müsst|müßt|dürft|sollt|ließe|bräucht|gäbe|käme|ginge|fände|wünscht|möcht)/u;
const NO_INFINITIVE = new Set(
  wordsOf(`den einen keinen meinen seinen ihren unseren diesen jenen allen vielen wegen gegen neben oben unten hinten vorn morgen zwischen außen innen denen
    deren wenigen anderen beiden ersten letzten nächsten großen kleinen guten schnellen alten neuen parkenden fahrenden`),
);
/** "umzugestalten": the particle, "zu" and the verb in one word. */
const ZU_INSIDE =
  /^(?:an|auf|aus|ab|bei|ein|um|vor|her|hin|weg|nach|mit|zurück|zu|frei|fest|durch|über|unter|los|nieder|hoch|weiter|zusammen|dazu|bereit|sicher|wieder|entgegen|hinzu|vorbei|still)zu\p{L}{2,}(?:en|ern|eln)$/u;
const PARTICIPLE = /^\p{Ll}{0,8}ge\p{L}+(?:t|en)$|iert$|^(?:be|ver|er|ent|zer)\p{L}{3,}t$/u;
const ACTION = /(?:ung|ungen|bau|kontrolle|kontrollen|freigabe|pflicht|verbot|gebot|schutz)$/u;
const MORE = /^(?:mehr|weniger|besser\p{L}{0,2}|\p{Ll}{4,}(?:ere|erer|eren|eres|erem))$/u;
const NOT_MORE =
  /^(?:andere|mehrere|weitere|besondere|insbesondere|hintere|vordere|obere|untere|innere|äußere)[mnrs]?$|^(?:unsere[mnrs]?|ihrere?)$/u;

/** What a word is, whatever its sentence; taken once for each word. */
export interface WordKind {
  /** Names of the groups of beginnings, with `irreal`, `more`, `action noun` and `participle`. */
  classes: readonly string[];
  infinitive: boolean;
  participle: boolean;
  action: boolean;
  zuInside: boolean;
  capital: boolean;
}

const known = new Map<string, WordKind>();
const KNOWN_LIMIT = 50_000;

export function kindOf(written: string, token: string): WordKind {
  const before = known.get(written);
  if (before) return before;
  const kind = readWord(written, token);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(written, kind);
  return kind;
}

function readWord(written: string, token: string): WordKind {
  const classes = NAMES.filter((_, nr) => PATTERNS[nr]!.test(token));
  const participle = PARTICIPLE.test(token);
  const action = ACTION.test(token);
  if (UNREAL.test(token)) classes.push('irreal');
  if (MORE.test(token) && !NOT_MORE.test(token)) classes.push('more');
  if (action && token.length > 5) classes.push('action noun');
  if (participle) classes.push('participle');
  return {
    classes,
    infinitive: isInfinitive(written, token),
    participle,
    action,
    zuInside: ZU_INSIDE.test(token),
    capital: /^\p{Lu}/u.test(written),
  };
}

/** As far as letters tell: lower case, the ending of an infinitive, and none of the words that only look like one. */
const isInfinitive = (written: string, token: string): boolean =>
  /^\p{Ll}/u.test(written) &&
  token.length > 3 &&
  /(?:en|ern|eln|tun|sein)$/u.test(token) &&
  !NO_INFINITIVE.has(token);
