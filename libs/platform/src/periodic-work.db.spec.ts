import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openTown, type TestTown } from '@ein/testing';
import { Clock } from './clock.js';
import { PeriodicWork } from './periodic-work.js';

describe('periodic work', () => {
  let town: TestTown;
  let now = new Date('2026-11-23T10:30:00Z');

  beforeAll(async () => {
    town = await openTown([]);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => town.close());

  it('is done once in its period; what fails is due again a minute later and holds nothing else up', async () => {
    const work = town.get(PeriodicWork);
    const done: string[] = [];
    let broken = true;
    const task = (name: string, every: 'day' | 'hour', run = async () => void done.push(name)) =>
      work.register({ name, every, run });
    task('fails at first', 'hour', async () => {
      if (broken) throw new Error('not today');
      done.push('works again');
    });
    task('hourly', 'hour');
    task('daily', 'day');

    await work.runDue();
    await work.runDue();
    expect(done).toEqual(['hourly', 'daily']);

    broken = false;
    await work.runDue();
    expect(done).toEqual(['hourly', 'daily']);

    now = new Date('2026-11-23T10:31:01Z');
    await work.runDue();
    expect(done).toEqual(['hourly', 'daily', 'works again']);

    now = new Date('2026-11-23T11:00:00Z');
    await work.runDue();
    expect(done).toEqual(['hourly', 'daily', 'works again', 'works again', 'hourly']);
  });
});
