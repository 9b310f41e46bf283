import { describe, expect, it } from '@jest/globals';
import { namesSomebody, spanOf } from './span.policy.js';

describe('a statement in its comment', () => {
  it('stands there word for word, whatever the white space', () => {
    const body = 'Guter Plan.\n\nDie Bügel sollen (alle)\nein Dach bekommen. Bald.';
    const span = spanOf('Die Bügel sollen (alle) ein Dach bekommen.', body);
    expect(span).toEqual({ from: 13, until: 55 });
    expect(body.slice(span?.from, span?.until)).toBe('Die Bügel sollen (alle)\nein Dach bekommen.');
  });

  it('is nothing that the comment does not say', () => {
    expect(spanOf('Die Bügel brauchen kein Dach.', 'Die Bügel brauchen ein Dach.')).toBeNull();
    expect(spanOf('Die B.gel', 'Die Bügel')).toBeNull();
  });

  it('names nobody', () => {
    expect(namesSomebody('Wie @{1} sagt')).toBe(true);
    expect(namesSomebody('Wie @Anna sagt')).toBe(true);
    expect(namesSomebody('Die Mail an info@einbeck.example')).toBe(true);
    expect(namesSomebody('Zwanzig sind eher die Untergrenze.')).toBe(false);
  });
});
