import type { ApolloServerPlugin } from '@apollo/server';
import {
  defaultFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { FieldProblems, RequestContext } from '@ein/platform';
import { inEnglish } from './english/in-english.js';

/** Fields in which we, and not a resident or an office, speak: the product writes German, and answers in the viewer's language. */
const OUR_WORDS: Record<string, string[]> = {
  TimelineEntry: ['title', 'sentence'],
  HistoryEntry: ['text'],
  Idea: ['nextStep'],
};

const translated = (value: unknown): unknown => {
  if (typeof value === 'string') return inEnglish(value);
  return value instanceof Promise ? value.then(translated) : value;
};

/** Lets every refusal, and the words of our own, answer in English to who asks in English. */
export function speakEnglish(schema: GraphQLSchema): GraphQLSchema {
  const problem = schema.getType('Problem');
  const problems = isInterfaceType(problem) ? schema.getPossibleTypes(problem) : [];
  const spoken = [
    ...problems.map((type) => [type.name, ['message']] as const),
    ...Object.entries(OUR_WORDS),
  ];
  for (const [typeName, fieldNames] of spoken) {
    const type = schema.getType(typeName);
    const fields = isObjectType(type) ? type.getFields() : {};
    for (const name of fieldNames) {
      const field = fields[name];
      if (!field) continue;
      const ask = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, request: RequestContext, info) => {
        const value: unknown = ask(parent, args, request, info);
        return request.language === 'en' ? translated(value) : value;
      };
    }
  }
  return schema;
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
