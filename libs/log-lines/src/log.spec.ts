import { describe, expect, it } from '@jest/globals';
import { faultOf, sentenceOf } from './fault.js';
import { Log, logLevelOf } from './log.js';
import { currentRequest, inRequest, newRequestId, requestIdIn, traceIdOf } from './request.js';
import { scrub } from './scrub.js';

function open(level: 'debug' | 'info' = 'info') {
  const lines: string[] = [];
  return {
    log: new Log('api', level, { write: (line: string) => void lines.push(line) }),
    lines,
    read: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('a line of the log', () => {
  it('is one JSON object of one shape, with the request it belongs to', () => {
    const { log, lines, read } = open();
    inRequest('4bf92f3577b34da6', () => log.write('info', 'mail', 'sent', { tries: 2 }));
    log.write('debug', 'mail', 'not asked for');
    expect(lines).toHaveLength(1);
    expect(read()[0]).toMatchObject({
      level: 'info',
      part: 'api',
      context: 'mail',
      request: '4bf92f3577b34da6',
      msg: 'sent',
      tries: 2,
    });
    expect(read()[0]?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
  });

  it('stays one line, whatever it is told', () => {
    const { log, lines, read } = open();
    log.write('warn', 'x', 'one\r\ntwo\u001b[31m red \u202e turned', { of: { a: ['b\nc'] } });
    expect(lines[0]?.trimEnd().split('\n')).toHaveLength(1);
    expect(read()[0]?.['msg']).toBe('one\r\ntwo[31m red  turned');
    expect(read()[0]?.['of']).toBe('{"a":["b\\nc"]}');
  });

  it.each([
    ['no letter to Frau.Ä+x@sub.example.org today', 'no letter to [mail] today'],
    ['550 <a@b.example>: unknown', '550 <[mail]>: unknown'],
    ['asked by 203.0.113.77 and 2001:db8:1::17', 'asked by [address] and [address]'],
    ['from 2001:db8:0:1::/64', 'from [address]/64'],
    ['Code 123 456 or 654321', 'Code [code] or [code]'],
    ['Authorization: Bearer abc', 'Authorization: Bearer [token]'],
    ['sid kD93jdk2LmPq0xYz77aB', 'sid [token]'],
    ['GET /suche?q=Meine+Nachbarin failed', 'GET /suche?[query] failed'],
    ['https://x.example/anmelden/link#4f/1', 'https://x.example/anmelden/link?[query]'],
    ['postgres://ein:geheim@db:5432/ein', 'postgres://ein:[mail]:5432/ein'],
  ])('does not repeat %s', (said, written) => {
    expect(scrub(said)).toBe(written);
  });

  it.each([
    'at load (file:///srv/node_modules/@nestjs/core/injector.js:10:3)',
    'API on 127.0.0.1:4000, ::1 and port 50324',
    'event 0192d3c4-5e6f-7a8b-9c0d-1e2f3a4b5c6d at 2026-11-26T15:04:05.123Z, 12:30:45',
    'duplicate key value violates unique constraint "mail_key_key"',
    'class std::vector',
  ])('leaves %s', (said) => {
    expect(scrub(said)).toBe(said);
  });

  it('tells of an error where it was thrown, not what was in it', () => {
    const error = Object.assign(
      new Error('invalid input syntax for type uuid: "meine Nachbarin Kanarie77"'),
      { code: '22P02', severity: 'ERROR', detail: 'Kanarie77', parameters: ['Kanarie77'] },
    );
    const { log, lines, read } = open();
    log.write('error', 'x', 'failed', { error });
    expect(lines[0]).not.toContain('Kanarie77');
    expect(read()[0]?.['error']).toMatchObject({
      code: '22P02',
      message: 'invalid input syntax for type uuid: "…"',
      stack: expect.stringContaining('log.spec'),
    });
    let parse: unknown;
    try {
      JSON.parse('Kanarie77 {');
    } catch (thrown) {
      parse = thrown;
    }
    expect(JSON.stringify(faultOf(parse))).not.toContain('Kanarie77');
    expect(sentenceOf('thrown by a@b.example')).toBe('string: thrown by [mail]');
  });

  it('has a level by setting, and says when there is none of that name', () => {
    expect([logLevelOf(undefined), logLevelOf('debug'), logLevelOf('loud')]).toEqual([
      'info',
      'debug',
      null,
    ]);
    expect(open('debug').log.isOn('debug')).toBe(true);
  });
});

describe('the id of a request', () => {
  it('follows what is done for it, and nothing else', async () => {
    const later = inRequest('one-request', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return currentRequest();
    });
    expect(currentRequest()).toBeNull();
    await expect(later).resolves.toBe('one-request');
    expect(inRequest('outer-one', () => inRequest(null, currentRequest))).toBeNull();
  });

  it('is believed only when it looks like one', () => {
    expect(requestIdIn('proxy-0192d3c4')).toBe('proxy-0192d3c4');
    for (const odd of ['short', 'x'.repeat(65), 'a b c d e f g', '{"a":1}xxxxx', undefined, []])
      expect(requestIdIn(odd)).toBeNull();
  });

  it('is the id of the trace, too', () => {
    const id = newRequestId();
    expect(traceIdOf(id)).toBe(`0000000000000000${id}`);
    expect(traceIdOf('proxy-0192d3c4')).toMatch(/^[0-9a-f]{32}$/u);
  });
});
