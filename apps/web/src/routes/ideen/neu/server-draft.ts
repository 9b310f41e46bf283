import { call, ask, type Caller } from '#lib/api/client.ts';
import type { ResultOf } from '#lib/api/graphql.ts';
import { DISCARD_DRAFT, MY_DRAFT, SAVE_DRAFT } from './draft.graphql.ts';
import type { Draft } from './draft.ts';

/** A draft as the server has it, for every device of its author. */
export interface ServerDraft {
  draft: Draft;
  /** Grows with each saving: what was written on an older one must not overwrite this. */
  version: number;
  savedAt: string;
}

type Stored = NonNullable<ResultOf<typeof MY_DRAFT>['myDraft']>;

const asDraft = ({ version, savedAt, ...texts }: Stored): ServerDraft => ({
  // The section of the map and the address are of this visit alone.
  draft: { ...texts, view: '', email: '' },
  version,
  savedAt,
});

/** The draft of whoever is signed in. */
export async function serverDraft(caller: Caller): Promise<ServerDraft | null> {
  if (!caller.locals.viewer) return null;
  const { myDraft } = await ask(caller, MY_DRAFT, {});
  return myDraft && asDraft(myDraft);
}

/**
 * Saves for every device what was written on this version. `newer`: somebody wrote on elsewhere, and nothing was overwritten;
 * null when what was written on is gone. Undefined: nobody is signed in, or it cannot be saved like this.
 */
export async function saveOnServer(
  caller: Caller,
  { email: _, view: __, ...texts }: Draft,
  basedOn: number,
): Promise<ServerDraft | { newer: ServerDraft | null } | undefined> {
  if (!caller.locals.viewer || !(texts.title || texts.body)) return undefined;
  const { data } = await call(caller, SAVE_DRAFT, { input: { ...texts, basedOn } });
  if (!data) return undefined;
  const result = data.saveDraft;
  if (result.__typename === 'IdeaDraft') return asDraft(result);
  return { newer: result.draft && asDraft(result.draft) };
}

export async function discardOnServer(caller: Caller): Promise<void> {
  if (caller.locals.viewer) await ask(caller, DISCARD_DRAFT, {});
}

/** Whether two drafts say the same, wherever each was tidied. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const words = ({ email: _, view: __, ...texts }: Draft) =>
    JSON.stringify(
      Object.entries(texts)
        .sort()
        .map(([, value]) =>
          typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : value,
        ),
    );
  return words(one) === words(other);
}
