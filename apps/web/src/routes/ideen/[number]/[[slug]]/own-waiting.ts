import type { CommentView, ThreadView } from '#lib/ui/comment.ts';

/** Own contributions that wait to be checked, with the one that each replies to. */
export type Waiting = CommentView & { parentId: string | null };

const asThread = (comment: Waiting): ThreadView => ({ ...comment, replyCount: 0, replies: [] });

/** A thread with the replies that wait in it, at its end: that is where they will stand. */
export const withReplies = (thread: ThreadView, waiting: readonly Waiting[]): ThreadView => ({
  ...thread,
  replies: [...thread.replies, ...waiting.filter(({ parentId }) => parentId === thread.id)],
});

/** A list with what waits in it: first what begins a thread, then the threads. `stance`: of one side alone. */
export const withWaiting = (
  threads: readonly ThreadView[],
  waiting: readonly Waiting[],
  stance?: CommentView['stance'],
): ThreadView[] => [
  ...waiting
    .filter((one) => one.parentId === null && (stance === undefined || one.stance === stance))
    .map(asThread),
  ...threads.map((thread) => withReplies(thread, waiting)),
];
