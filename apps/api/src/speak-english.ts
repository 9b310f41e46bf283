import type { ApolloServerPlugin } from '@apollo/server';
import {
  defaultFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { groundIn, nameIn } from '@ein/accounts';
import type { FieldProblems, RequestContext } from '@ein/platform';
import { inEnglish } from './english/in-english.js';

/** Fields in which we, and not a resident or an office, speak: the product writes German, and answers in the viewer's language. */
const OUR_WORDS: Record<string, string[]> = {
  TimelineEntry: ['title', 'sentence'],
  HistoryEntry: ['text'],
  Idea: ['nextStep'],
  Hint: ['why'],
  ImportRemark: ['reasons'],
  SanctionStep: ['whyNot'],
  WaitingSanctionAppeal: ['whyNotMine'],
};

type ToEnglish = (german: string) => string;
const name: ToEnglish = (value) => nameIn('en', value);
/** What stands in place of the title of an idea that the reader may not read. */
const titleOfHidden: ToEnglish = (value) => value.replace(/^Idee (\d+)$/, 'Idea $1');
const ground: ToEnglish = (value) => groundIn('en', value);

/** Fields of other people's words in which one of ours may stand: that one alone is translated. */
const MAYBE_OURS: Record<string, Record<string, ToEnglish>> = {
  Viewer: { displayName: name },
  Person: { displayName: name },
  ParticipantType: { displayName: name },
  Notification: { who: name },
  NotificationGroup: { title: titleOfHidden },
  Comment: { removedGround: ground },
  IdeaRevision: { removedGround: ground },
  Decision: { ground },
  Tombstone: { ground },
  TrackedIdea: { ground },
};

const translated = (value: unknown, toEnglish: ToEnglish): unknown => {
  if (typeof value === 'string') return toEnglish(value);
  if (Array.isArray(value)) return value.map((one) => translated(one, toEnglish));
  return value instanceof Promise ? value.then((one) => translated(one, toEnglish)) : value;
};

/** Lets every refusal, and the words of our own, answer in English to who asks in English. */
export function speakEnglish(schema: GraphQLSchema): GraphQLSchema {
  const problem = schema.getType('Problem');
  const problems = isInterfaceType(problem) ? schema.getPossibleTypes(problem) : [];
  for (const { name } of problems) translate(schema, name, { message: inEnglish });
  for (const [typeName, fields] of Object.entries(OUR_WORDS))
    translate(schema, typeName, Object.fromEntries(fields.map((field) => [field, inEnglish])));
  for (const [typeName, fields] of Object.entries(MAYBE_OURS)) translate(schema, typeName, fields);
  return schema;
}

function translate(
  schema: GraphQLSchema,
  typeName: string,
  words: Record<string, ToEnglish>,
): void {
  const type = schema.getType(typeName);
  const fields = isObjectType(type) ? type.getFields() : {};
  for (const [name, toEnglish] of Object.entries(words)) {
    const field = fields[name];
    if (!field) throw new Error(`There is no field ${typeName}.${name} to translate.`);
    const ask = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, request: RequestContext, info) => {
      const value: unknown = ask(parent, args, request, info);
      return request.language === 'en' ? translated(value, toEnglish) : value;
    };
  }
}

function errorInEnglish(error: GraphQLFormattedError): GraphQLFormattedError {
  const fields = error.extensions?.['fields'] as FieldProblems | undefined;
  const english = Object.entries(fields ?? {}).map(([name, one]) => [
    name,
    { ...one, message: inEnglish(one.message) },
  ]);
  return {
    ...error,
    message: inEnglish(error.message),
    extensions: { ...error.extensions, ...(fields && { fields: Object.fromEntries(english) }) },
  };
}

/** The same for errors: wrong input by field, what is not allowed, and our own faults. */
export const errorsInEnglish: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      const { body } = response;
      if (contextValue.language !== 'en' || body.kind !== 'single') return;
      body.singleResult.errors &&= body.singleResult.errors.map(errorInEnglish);
    },
  }),
};

/** The first of our two languages that a caller names; German when it names neither. */
export function languageOf(acceptLanguage: string | undefined): RequestContext['language'] {
  const named = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return named.find((language) => language === 'de' || language === 'en') === 'en' ? 'en' : 'de';
}
