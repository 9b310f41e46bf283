import { describe, expect, it } from '@jest/globals';
import { saidBy } from './said.ts';

describe('the word of a kiosk', () => {
  it('says what waits and what was refused, in the words of the API', () => {
    const refused = [
      { mark: '7K2M', reason: 'closed', fields: [] },
      { mark: 'A0B1', reason: 'wrong', fields: ['place', 'email', 'place', 'constructor'] },
    ];
    expect(saidBy({ waiting: 3, refused })).toEqual({
      waiting: 3,
      refused: [
        { mark: '7K2M', reason: 'CLOSED', fields: [] },
        { mark: 'A0B1', reason: 'WRONG', fields: ['placeId', 'email'] },
      ],
    });
  });

  it.each([null, 7, { waiting: -1 }, { waiting: 'x', refused: [null, 4, { mark: 'ab' }] }])(
    'is nothing of it where it is something else: %j',
    (sent) => {
      expect(saidBy(sent)).toEqual({ waiting: 0, refused: [] });
    },
  );
});
