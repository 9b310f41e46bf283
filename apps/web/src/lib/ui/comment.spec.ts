import { describe, expect, it } from '@jest/globals';
import { type CommentView, publishedReplies } from './comment.ts';

const reply = (id: string, waiting: boolean) => ({ id, waiting }) as CommentView;

describe('the replies that are counted', () => {
  it('are those that everybody reads; the next page begins after the last of them', () => {
    const replies = [reply('a', false), reply('b', false), reply('own', true)];
    expect(publishedReplies({ replies }).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(publishedReplies({ replies: [reply('own', true)] })).toEqual([]);
  });
});
