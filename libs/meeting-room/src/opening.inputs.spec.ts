import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { OpeningExceptionInput, SaveOpeningInput } from './opening.inputs.js';

const wrong = (input: object) =>
  validateSync(plainToInstance(OpeningExceptionInput, { reason: 'Fortbildung', ...input })).map(
    ({ property }) => property,
  );

describe('what is said of a day', () => {
  it.each([
    [{ day: '2026-12-24' }, []],
    [{ day: '2026-12-24', from: '', until: '' }, []],
    [{ day: '2026-12-24', from: '09:00', until: '12:00' }, []],
    [{ day: '2026-02-30' }, ['day']],
    [{ day: '2026-12-24', from: '09:00' }, ['until']],
    [{ day: '2026-12-24', until: '09:00' }, ['from']],
    [{ day: '2026-12-24', from: '12:00', until: '12:00' }, ['until']],
    [{ day: '2026-12-24', from: '9 Uhr', until: '25:00' }, ['from', 'until']],
  ])('%j is wrong at %j', (input, fields) => {
    expect(wrong(input)).toEqual(fields);
  });

  it('is checked in every line of a week', () => {
    const input = { validFrom: '2026-12-01', lines: [{ weekday: 8, who: '' }] };
    const [error] = validateSync(plainToInstance(SaveOpeningInput, input));
    expect(error?.children?.[0]?.children?.map(({ property }) => property)).toEqual([
      'weekday',
      'who',
    ]);
  });
});
