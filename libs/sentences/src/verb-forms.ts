const FORMS: Record<string, string> = {
  soll: 'soll sollen sollst',
  sollte: 'sollte sollten solte',
  muss: 'muss müssen muß müßen',
  müsste: 'müsste müssten müßte müßten',
  kann: 'kann können kannst',
  könnte: 'könnte könnten',
  darf: 'darf dürfen',
  dürfte: 'dürfte dürften',
  will: 'will wollen',
  möchte: 'möchte möchten',
  wird: 'wird werden',
  würde: 'würde würden',
  wurde: 'wurde wurden worden',
  wäre: 'wäre wären währe',
  ist: 'ist sind',
  war: 'war waren',
  hat: 'hat haben habe',
  hätte: 'hätte hätten',
  gibt: 'gibt gab',
  gäbe: 'gäbe',
  braucht: 'braucht brauchen bräuchte',
  fehlt: 'fehlt fehlen',
  gehört: 'gehört gehören',
  lässt: 'lässt lassen ließe läßt',
};

/** Verbs that carry what a sentence does, by each of their forms. */
export const VERB_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([verb, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, verb]),
  ),
);

export const ASKING_WORDS = new Set(
  'warum wieso weshalb wann wie wo wer was welche welcher welches wozu woher wohin'.split(' '),
);

/** Words that join a clause, by what they join it for. */
export const JOINING_WORDS: ReadonlyMap<string, string> = new Map([
  ...'weil da denn um damit sodass wodurch wenn obwohl dass ob sondern aber so'
    .split(' ')
    .map((word): [string, string] => [word, word]),
  ['falls', 'wenn'],
  ['daß', 'dass'],
]);

export const LINKING_ADVERBS = new Set(
  'deshalb daher deswegen darum dadurch somit folglich dann dort hier auch so außerdem zudem leider stattdessen allerdings trotzdem jedoch'.split(
    ' ',
  ),
);

/** Small words of a title in which nothing is said of what stands there. */
export const TITLE_LINKS =
  /^(?:der|die|das|des|dem|den|ein\p{L}*|in|im|an|am|auf|aus|bei|beim|von|vom|zu|zum|zur|mit|für|und|oder|über|unter|zwischen|vor|nach|durch|entlang|ab|bis|statt|ohne)$/u;
