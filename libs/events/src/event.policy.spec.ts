import { describe, expect, it } from '@jest/globals';
import {
  givesSeats,
  hasMoved,
  isOpen,
  registrationEnd,
  seatsLeft,
  stateAt,
} from './event.policy.js';

const at = (clock: string) => new Date(`2026-12-03T${clock}:00Z`);
const evening = {
  state: 'published' as const,
  startsAt: at('17:00'),
  endsAt: at('19:00'),
  place: null,
  takesRegistrations: true,
  registrationUntil: null as Date | null,
};

describe('an event', () => {
  it('is over at its end, unless it was cancelled', () => {
    expect(stateAt(evening, at('18:59'))).toBe('published');
    expect(stateAt(evening, at('19:00'))).toBe('over');
    expect(stateAt({ ...evening, state: 'cancelled' }, at('19:00'))).toBe('cancelled');
    expect(stateAt({ ...evening, state: 'draft' }, at('19:00'))).toBe('draft');
  });

  it('takes registrations until the moment that was said, or until it begins', () => {
    expect(isOpen(evening, at('16:59'))).toBe(true);
    expect(isOpen(evening, at('17:00'))).toBe(false);
    expect(isOpen({ ...evening, registrationUntil: at('12:00') }, at('12:00'))).toBe(false);
    expect(registrationEnd({ ...evening, registrationUntil: at('18:00') })).toEqual(at('17:00'));
    expect(isOpen({ ...evening, takesRegistrations: false }, at('08:00'))).toBe(false);
    expect(isOpen({ ...evening, state: 'draft' }, at('08:00'))).toBe(false);
  });

  it('gives seats to those who wait until it begins', () => {
    const closed = { ...evening, registrationUntil: at('12:00') };
    expect(givesSeats(closed, at('16:59'))).toBe(true);
    expect(givesSeats(closed, at('17:00'))).toBe(false);
  });

  it('has no seat left where it is full, and no number where as many as come may come', () => {
    expect(seatsLeft(12, 12)).toBe(0);
    expect(seatsLeft(12, 14)).toBe(0);
    expect(seatsLeft(null, 500)).toBeNull();
  });

  it('has moved with its time or its place, not with its words', () => {
    expect(hasMoved(evening, { ...evening })).toBe(false);
    expect(hasMoved(evening, { ...evening, startsAt: at('16:00') })).toBe(true);
    expect(hasMoved(evening, { ...evening, place: 'Rathaushalle' })).toBe(true);
  });
});
