import { href, ideaHref } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { changeWord } from '../change-word.ts';
import type { IdeaPage } from './idea.graphql.ts';

/** One line of the history: what the town hall did, and what became of the text. */
interface Entry {
  on: string;
  text: string;
  link: string | null;
  /** What the link says; left out: what its target is. */
  word?: string;
}

type Told = Pick<
  IdeaPage,
  'history' | 'revisions' | 'withdrawal' | 'number' | 'mergedInto' | 'linkedIdeas'
>;

/** Everything that happened to an idea, newest first. */
export function entriesOf({ history, revisions, withdrawal, number, ...links }: Told): Entry[] {
  const edits = revisions.slice(0, -1).map((one): Entry => {
    if (one.removedGround !== null)
      return { on: one.shownAt, text: m.history_edit_removed(), link: null };
    return {
      on: one.shownAt,
      text: m.history_edited({ what: changeWord(one.change) }),
      link: href(`/ideen/${number}/verlauf?bis=${one.version}#vergleich`),
      word: m.history_see_change(),
    };
  });
  const left: Entry[] = withdrawal
    ? [{ on: withdrawal.withdrawnAt, text: m.history_withdrawn(), link: null }]
    : [];
  return [...linkEntries(links), ...left, ...edits, ...history].sort((one, other) =>
    other.on.localeCompare(one.on),
  );
}

/** What was linked with it, or it with what. */
function linkEntries({ mergedInto, linkedIdeas }: Pick<Told, 'mergedInto' | 'linkedIdeas'>) {
  const linked = linkedIdeas.map((one): Entry => {
    const text = m.history_linked({ number: one.number });
    return { on: one.mergedAt, text, link: ideaHref(one), word: one.title };
  });
  if (!mergedInto) return linked;
  const text = m.history_merged({ number: mergedInto.number });
  return [
    { on: mergedInto.mergedAt, text, link: ideaHref(mergedInto), word: mergedInto.title },
    ...linked,
  ];
}

/** The stations of an idea; where its author has withdrawn it, that is the present one. */
export function stationsOf({ timeline, withdrawal }: Pick<IdeaPage, 'timeline' | 'withdrawal'>) {
  if (!withdrawal) return timeline;
  const before = timeline.map((one) => ({ ...one, state: 'past' }));
  const none = {
    status: null,
    sentence: null,
    reason: null,
    office: null,
    link: null,
    paper: null,
  };
  const on = withdrawal.withdrawnAt;
  return [
    ...before,
    { ...none, kind: 'withdrawn', title: m.history_withdrawn(), on, state: 'now' },
  ];
}
