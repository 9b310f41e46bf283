import { describe, expect, it } from '@jest/globals';
import { markMentions } from './mention-html.policy.js';
import { type MentionContext, type Participant, readMentions } from './mention.policy.js';

const person = (id: string, displayName: string, number: number | null = 1): Participant => ({
  id,
  displayName,
  placeName: null,
  number,
});
const context = (participants: Participant[], more: Partial<MentionContext> = {}) => ({
  authorId: 'me',
  participants,
  choices: [],
  known: [],
  ...more,
});
const bodyOf = (text: string, ...people: Participant[]) => readMentions(text, context(people)).body;

describe('who is addressed in a comment', () => {
  it('is found by the longest name, in any case, at the end of a word', () => {
    const people = [person('a', 'Anna'), person('b', 'Anna Berg'), person('c', 'Müller, Jörg')];
    expect(bodyOf('@Anna Berg und @anna, @Müller, Jörg.', ...people)).toBe('@{1} und @{2}, @{3}.');
    expect(bodyOf('@Annabell @Anna-Lena @Anna2', ...people)).toBe('@Annabell @{1}-Lena @Anna2');
    expect(readMentions('@Anna @Anna Berg @Anna', context(people)).accountIds).toEqual(['a', 'b']);
  });

  it('is nobody in an address, and nobody who takes no part', () => {
    expect(bodyOf('info@Anna.de, a.@Anna, @Fremde', person('a', 'Anna'))).toBe(
      'info@Anna.de, a.@Anna, @Fremde',
    );
  });

  it('is not who wrote it, and at most five', () => {
    const people = 'abcdefg'.split('').map((id) => person(id, `Person ${id}`));
    const text = people.map(({ displayName }) => `@${displayName}`).join(' ');
    const read = readMentions(text, context(people));
    expect(read.accountIds).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(read.body).toBe('@{1} @{2} @{3} @{4} @{5} @Person f @Person g');
    expect(readMentions('@Ich', context([person('me', 'Ich')])).accountIds).toEqual([]);
  });

  it('is asked about when several have the name, and then known', () => {
    const twins = [person('a', 'Anna', 4), person('b', 'Anna', null)];
    expect(readMentions('Danke @anna', context(twins))).toMatchObject({
      accountIds: [],
      unclear: [{ name: 'Anna', people: [{ id: 'a' }, { id: 'b' }] }],
    });
    const chosen = readMentions('Danke @anna', context(twins, { choices: [{ name: 'ANNA' }] }));
    expect(chosen).toMatchObject({ accountIds: ['b'], unclear: [], body: 'Danke @{1}' });
    expect(readMentions('@Anna', context(twins, { known: ['a'] })).accountIds).toEqual(['a']);
    const wrong = readMentions('@Anna', context(twins, { choices: [{ name: 'Anna', number: 9 }] }));
    expect(wrong.unclear).toHaveLength(1);
  });

  it('cannot be typed past the rule', () => {
    const read = readMentions('@{1} ist doof', context([person('a', 'Anna')]));
    expect(read).toMatchObject({ body: '@ {1} ist doof', accountIds: [] });
  });

  it('is a link to their comment, a plain mark without one, and never a link inside a link', () => {
    const people = [
      { position: 1, name: 'A<b>', number: 7 },
      { position: 2, name: 'Berta', number: null },
    ];
    expect(markMentions('<p>@{1} @{2} @{3}</p>', people)).toBe(
      '<p><a href="?beitrag=7#K-7">@A&lt;b&gt;</a> <strong>@Berta</strong> @…</p>',
    );
    expect(markMentions('<a href="https://x.example">zu @{1}</a> @{2}', people)).toBe(
      '<a href="https://x.example">zu @A&lt;b&gt;</a> <strong>@Berta</strong>',
    );
  });
});
