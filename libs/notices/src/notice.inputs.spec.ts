import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { newId } from '@ein/platform';
import { ReportContentInput } from './notice.inputs.js';

const refusedFields = (reason: string, text: string) =>
  validateSync(plainToInstance(ReportContentInput, { ideaId: newId(), reason, text })).map(
    (one) => one.property,
  );

describe('the words of a notice', () => {
  it.each([
    ['insult', '', []],
    ['insult', '   ', ['text']],
    ['insult', '\n\t\n', ['text']],
    ['insult', 'böse', ['text']],
    ['insult', 'böses Wort', []],
    ['other', '', ['text']],
    ['other', '   ', ['text']],
    ['other', 'Das stimmt nicht.', []],
    ['other', 'x'.repeat(2001), ['text']],
  ])('%s, "%s": %j', (reason, text, fields) => expect(refusedFields(reason, text)).toEqual(fields));
});
