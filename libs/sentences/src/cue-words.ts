/** Words by what they do in a sentence, written for this project; lower case as people write them. */
const CLASSES: Record<string, string> = {
  modal:
    'sollte sollten könnte könnten müsste müssten muss müssen soll sollen dürfte dürften muß müßte kann können darf dürfen',
  should: 'sollte sollten soll sollen müsste müssten müßte muss müssen muß',
  unreal:
    'wäre wären würde würden hätte hätten könnte könnten ließe ließen bräuchte bräuchten gäbe käme',
  wish: `wünsche wünschen wünschenswert wunsch vorschlag vorschläge vorschlagen schlage bitte fordere fordern plädiere empfehle idee
    sinnvoll hilfreich besser schön lösung dringend nötig notwendig erforderlich statt stattdessen mehr anstatt wünschte bräuchte
    braucht brauchen gewünscht`,
  cause:
    'weil da denn deshalb daher dadurch deswegen sodass somit wodurch folge grund wegen aufgrund damit um',
  negation:
    'nicht kein keine keinen keiner nie niemand ohne nichts kaum weder fehlt fehlen fehlende fehlender',
  judgement: `gefährlich gefährliche eng enge schmal schlecht schlechte leider sehr zu unübersichtlich schwierig unsicher gefahr
    problem probleme unfall unfälle oft häufig ständig immer regelmäßig`,
  self: 'ich wir mir mich mein meine uns unser unsere',
  past: 'war waren wurde wurden hatte hatten gab ging habe hat haben',
  courtesy:
    'danke dank vielen herzlichen grüße grüßen gruß mfg hallo liebe lieber sehr geehrte damen herren guten tag',
  pointing:
    'siehe foto bild fotos link http https www kommentar beitrag vorschlag antwort moderation oben unten anhang',
};

const NAMES = Object.keys(CLASSES);
const MASKS = new Map<string, number>();
for (const [nr, name] of NAMES.entries())
  for (const word of (CLASSES[name] ?? '').split(/\s+/u))
    MASKS.set(word, (MASKS.get(word) ?? 0) | (1 << nr));

/** The classes that occur among these tokens, in a fixed order. */
export function cueClasses(tokens: readonly string[]): string[] {
  let mask = 0;
  for (const token of tokens) mask |= MASKS.get(token) ?? 0;
  return NAMES.filter((_, nr) => (mask & (1 << nr)) !== 0);
}
