/** Every operation of the schema as a document with its arguments filled, so that a new one is tried without being named. */
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What an argument can point to. */
export type Kind =
  | 'idea'
  | 'ideaNumber'
  | 'comment'
  | 'commentNumber'
  | 'item'
  | 'decision'
  | 'sanction'
  | 'sanctionAppeal'
  | 'account'
  | 'note'
  | 'view'
  | 'session'
  | 'passkey'
  | 'subscription'
  | 'photo'
  | 'statement'
  | 'report'
  | 'sentence'
  | 'analysis'
  | 'preset'
  | 'edition'
  | 'receipt'
  | 'occasion'
  | 'townEvent'
  | 'eventNumber'
  | 'guest'
  | 'opening'
  | 'scan'
  | 'place'
  | 'category'
  | 'project'
  | 'challenge'
  | 'change'
  | 'roleRequest'
  | 'survey'
  | 'question'
  | 'matter'
  | 'series'
  | 'closure'
  | 'appointment'
  | 'kiosk'
  | 'accessToken'
  | 'theme'
  | 'keptPlace'
  | 'import';

/** By the name of the argument, and where that is only `id`, by the operation's. */
const KIND_OF: Record<string, Kind> = {
  ideaId: 'idea',
  mainId: 'idea',
  duplicateId: 'idea',
  number: 'ideaNumber',
  main: 'ideaNumber',
  duplicate: 'ideaNumber',
  commentId: 'comment',
  commentNumber: 'commentNumber',
  itemId: 'item',
  decisionId: 'decision',
  decisionIds: 'decision',
  sanctionId: 'sanction',
  appealId: 'sanctionAppeal',
  accountId: 'account',
  noteId: 'note',
  viewId: 'view',
  subscriptionId: 'subscription',
  photoId: 'photo',
  statementId: 'statement',
  reportId: 'report',
  sentenceId: 'sentence',
  'Mutation.leaveOutQuote.quote': 'sentence',
  'Mutation.takeInQuote.quote': 'sentence',
  analysisId: 'analysis',
  placeId: 'place',
  categoryId: 'category',
  projectId: 'project',
  challengeId: 'challenge',
  changeId: 'change',
  roleRequestId: 'roleRequest',
  surveyId: 'survey',
  questionId: 'question',
  matterId: 'matter',
  matterIds: 'matter',
  seriesId: 'series',
  closureId: 'closure',
  appointmentId: 'appointment',
  kioskId: 'kiosk',
  accessTokenId: 'accessToken',
  themeId: 'theme',
  intoThemeId: 'theme',
  keptPlaceId: 'keptPlace',
  intoPlaceId: 'keptPlace',
  importId: 'import',
  edition: 'edition',
  receiptId: 'receipt',
  occasionId: 'occasion',
  eventId: 'townEvent',
  eventNumber: 'eventNumber',
  guestId: 'guest',
  openingId: 'opening',
  scanId: 'scan',
  'Query.analysis.id': 'analysis',
  'Query.decision.id': 'decision',
  'Query.queueItem.id': 'item',
  'Query.queueItems.ids': 'item',
  'Query.queuePerson.id': 'account',
  'Query.report.id': 'edition',
  'Query.reportDraft.id': 'report',
  'Mutation.endSession.id': 'session',
  'Mutation.moveReasonPreset.id': 'preset',
  'Mutation.switchReasonPreset.id': 'preset',
  'Mutation.removePasskey.id': 'passkey',
  'Mutation.renamePasskey.id': 'passkey',
};

/** Arguments that may be left out and say what it is about all the same. */
const ALSO_GIVEN = new Set(['reason', 'ground', 'severeGround', 'Mutation.reportContent.ideaId']);

const WORDS: Record<string, string> = {
  code: '123456',
  email: 'jemand@example.org',
  token: 'a'.repeat(43),
  slug: 'ideenkasten',
  section: 'ideas',
  validFrom: '2030-01-01',
  word: 'Kanarienwort',
  startsAt: '2030-01-07T09:00:00Z',
  endsAt: '2030-01-07T11:00:00Z',
  day: '2030-01-07',
  from: '2030-01-07',
  lastDay: '2030-01-07',
  fromTime: '09:00',
  untilTime: '11:00',
  ground: 'Spielregel 4: keine Werbung',
};
const SENTENCE = 'Ein Satz, der lang genug ist und niemandem schadet.';
/** The first value of an enum is not always one that can hold here. */
const CHOSEN: Record<string, string> = {
  DecisionAction: 'REFUSE',
  SanctionKind: 'WARNING',
  ProcessingStatus: 'IN_REVIEW',
  WithdrawalReason: 'SETTLED',
  NoticeReason: 'ADVERTISING',
};

export interface Operation {
  root: 'Query' | 'Mutation';
  name: string;
  /** The first thing that it is about, if it is about one. */
  about: Kind | undefined;
  /** Every text that it takes, also those that may be left out. */
  texts: string[];
  /** The document, given what each kind of thing is at the moment, and maybe other texts than ours. */
  document: (idOf: (kind: Kind) => string, textOf?: TextOf) => string;
}

/** What stands in the text of this name; undefined: what is usual. */
export type TextOf = (name: string) => string | undefined;

interface Filling {
  idOf: (kind: Kind) => string;
  textOf?: TextOf | undefined;
}

export function operationsIn(schema: GraphQLSchema): Operation[] {
  const rooted = [
    ['Mutation', schema.getMutationType()],
    ['Query', schema.getQueryType()],
  ] as const;
  return rooted.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => operationOf(root, field)),
  );
}

function operationOf(root: Operation['root'], field: GraphQLField<unknown, unknown>): Operation {
  const path = `${root}.${field.name}`;
  const kinds: Kind[] = [];
  // Filled once without looking at the values, to learn what it is about; throws where nobody said what an argument points to.
  const texts: string[] = [];
  argumentsOf(field.args, path, {
    idOf: (kind) => (kinds.push(kind), ''),
    textOf: (name) => (texts.push(name), undefined),
  });
  const selected = selectionOf(field);
  return {
    root,
    name: field.name,
    about: kinds.find((kind) => !FIXED.has(kind)),
    texts,
    document: (idOf, textOf) =>
      `${root.toLowerCase()} { ${field.name}${argumentsOf(field.args, path, { idOf, textOf })}${selected} }`,
  };
}

/** Ground on which things stand; nobody's own. */
const FIXED = new Set<Kind>(['place', 'category', 'project', 'challenge', 'matter', 'series']);

function argumentsOf(args: readonly GraphQLArgument[], path: string, filling: Filling): string {
  const given = args.filter((one) => isGiven(one, path, filling));
  if (given.length === 0) return '';
  return `(${given.map((one) => `${one.name}: ${valueOf(one, one.type, path, filling)}`).join(', ')})`;
}

function isGiven(
  { name, type }: GraphQLArgument | GraphQLInputField,
  path: string,
  { textOf }: Filling,
): boolean {
  if (textOf && getNamedType(type).name === 'String') return true;
  return isNonNullType(type) || ALSO_GIVEN.has(name) || ALSO_GIVEN.has(`${path}.${name}`);
}

function valueOf(
  { name }: Pick<GraphQLArgument, 'name'>,
  type: GraphQLInputType,
  path: string,
  filling: Filling,
): string {
  if (isNonNullType(type)) return valueOf({ name }, type.ofType, path, filling);
  if (isListType(type)) return `[${valueOf({ name }, type.ofType, path, filling)}]`;
  if (isEnumType(type)) return CHOSEN[type.name] ?? type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((one) => isGiven(one, path, filling));
    return `{ ${fields.map((one) => `${one.name}: ${valueOf(one, one.type, path, filling)}`).join(', ')} }`;
  }
  return scalarOf(name, type.name, path, filling);
}

const SCALARS: Record<string, string> = {
  Boolean: 'true',
  Float: '51.8',
  Int: '1',
};

function scalarOf(name: string, type: string, path: string, filling: Filling): string {
  const kind = KIND_OF[`${path}.${name}`] ?? KIND_OF[name];
  if (kind && type === 'ID') return JSON.stringify(filling.idOf(kind));
  if (kind && type === 'Int') return filling.idOf(kind) || '0';
  if (type === 'ID') throw new Error(`Say in operations.ts what ${path}.${name} points to.`);
  return SCALARS[type] ?? JSON.stringify(filling.textOf?.(name) ?? WORDS[name] ?? SENTENCE);
}

/** Only what tells one answer from another: the name of its type, and what became of one of several things. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  const outcome = isObjectType(type)
    ? Object.keys(type.getFields()).filter((name) => OUTCOMES.has(name))
    : [];
  return ` { ${['__typename', ...outcome].join(' ')} }`;
}

const OUTCOMES = new Set(['outcome', 'undone']);
