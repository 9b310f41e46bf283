import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker, CircuitOpen } from './circuit-breaker.js';

const fail = () => Promise.reject(new Error('down'));

describe('the circuit breaker', () => {
  it('stops asking after three failures, and tries once after the pause', async () => {
    let now = 0;
    const breaker = new CircuitBreaker(3, 5000, () => now);
    for (let round = 0; round < 3; round += 1)
      await expect(breaker.run(fail)).rejects.toThrow('down');
    await expect(breaker.run(async () => 1)).rejects.toBeInstanceOf(CircuitOpen);
    now = 5000;
    await expect(breaker.run(fail)).rejects.toThrow('down');
    await expect(breaker.run(async () => 1)).rejects.toBeInstanceOf(CircuitOpen);
    now = 10_000;
    await expect(breaker.run(async () => 1)).resolves.toBe(1);
    await expect(breaker.run(fail)).rejects.toThrow('down');
    await expect(breaker.run(async () => 2)).resolves.toBe(2);
  });
});
