import { describe, expect, it } from '@jest/globals';
import { chanceOf, shuffled } from './chance.policy.js';
import { findingsOf, type Said } from './opinion-findings.policy.js';
import { groupsOf, silhouetteOf } from './opinion-groups.policy.js';
import { extremityOf, mapOf, placeOf } from './opinion-map.policy.js';

const ids = (count: number) =>
  Array.from({ length: count }, (_, nr) => `s${String(nr).padStart(3, '0')}`);

interface Camp {
  size: number;
  /** By statement: how likely one of them agrees; else they disagree, one in ten passes. */
  agrees: (statement: number) => number;
}

/** People who answer as their camp does, with noise, and see only a part of the statements. */
function planted(camps: Camp[], statements: number, seen = 0.7, seed = 7): Said[] {
  const chance = chanceOf(seed);
  return camps.flatMap(({ size, agrees }, camp) =>
    Array.from({ length: size }, (_, nr) => `${camp}-${String(nr).padStart(4, '0')}`).flatMap(
      (personId) =>
        ids(statements)
          .map((statementId, index) => ({ statementId, index }))
          .filter(() => chance() < seen)
          .map(({ statementId, index }): Said => {
            const choice =
              chance() < 0.1 ? 'pass' : chance() < agrees(index) ? 'agree' : 'disagree';
            return { personId, statementId, choice };
          }),
    ),
  );
}

/** Statement 0 everybody likes, 1 nobody does; the others divide the camps. */
const like = (nr: number, wanted: (nr: number) => boolean) =>
  nr === 0 ? 0.95 : nr === 1 ? 0.05 : wanted(nr) ? 0.9 : 0.1;
const first: Camp = { size: 40, agrees: (nr) => like(nr, () => true) };
const second: Camp = { size: 30, agrees: (nr) => like(nr, () => false) };
const third: Camp = { size: 25, agrees: (nr) => like(nr, (one) => one % 2 === 0) };

describe('opinion groups', () => {
  it('recovers two planted groups, largest first', () => {
    const { groups, counted, enough } = findingsOf(planted([first, second], 20), ids(20));
    expect({ counted, enough }).toEqual({ counted: 70, enough: true });
    expect(groups.map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'A', size: 40 },
      { name: 'B', size: 30 },
    ]);
  });

  it('recovers three planted groups', () => {
    const { groups } = findingsOf(planted([first, second, third], 30), ids(30));
    expect(groups.map(({ size }) => size)).toEqual([40, 30, 25]);
  });

  it('says what everybody shares, what divides them and what is typical of each', () => {
    const findings = findingsOf(planted([first, second], 20), ids(20));
    expect(findings.shared.map(({ statementId, side }) => `${statementId} ${side}`).sort()).toEqual(
      ['s000 agree', 's001 disagree'],
    );
    expect(findings.disputed).toHaveLength(5);
    expect(findings.disputed).not.toContain('s000');
    const [a, b] = findings.groups;
    expect(a?.typical.length).toBeGreaterThan(2);
    expect(new Set(a?.typical.map(({ side }) => side))).toEqual(new Set(['agree']));
    expect(new Set(b?.typical.map(({ side }) => side))).toEqual(new Set(['disagree']));
    const typical = [a, b].flatMap((one) => one?.typical.map(({ statementId }) => statementId));
    expect(typical).not.toContain('s000');
    expect(typical).not.toContain('s001');
  });

  it('counts exactly what was said', () => {
    const said = planted([first, second], 20);
    const { statements } = findingsOf(said, ids(20));
    for (const { statementId, all, groups } of statements) {
      const count = (choice: string) =>
        said.filter((one) => one.statementId === statementId && one.choice === choice).length;
      expect(all).toEqual({
        agree: count('agree'),
        disagree: count('disagree'),
        pass: count('pass'),
      });
      expect(groups.reduce((sum, one) => sum + one.agree + one.disagree + one.pass, 0)).toBe(
        all.agree + all.disagree + all.pass,
      );
    }
  });

  it('finds the same whatever the order', () => {
    const said = planted([first, second, third], 30);
    const once = findingsOf(said, ids(30));
    for (const seed of [1, 2, 3])
      expect(
        findingsOf(shuffled(said, chanceOf(seed)), shuffled(ids(30), chanceOf(seed + 9))),
      ).toEqual(once);
  });

  it('says nothing below the threshold', () => {
    const few = findingsOf(
      planted(
        [
          { ...first, size: 10 },
          { ...second, size: 9 },
        ],
        20,
      ),
      ids(20),
    );
    expect(few).toMatchObject({
      enough: false,
      counted: 19,
      groups: [],
      statements: [],
      shared: [],
    });
    const short = findingsOf(planted([first, second], 4, 1), ids(4));
    expect(short).toMatchObject({ enough: false, counted: 70, groups: [], disputed: [] });
  });

  it('does not count who has hardly answered', () => {
    const said = planted([first, second], 20, 1);
    const short = said.filter(
      ({ personId, statementId }) => personId !== '0-0000' || statementId < 's006',
    );
    expect(findingsOf(short, ids(20)).counted).toBe(69);
    const seven = said.filter(
      ({ personId, statementId }) => personId !== '0-0000' || statementId < 's007',
    );
    expect(findingsOf(seven, ids(20)).counted).toBe(70);
  });

  it('never shows a group below ten: its people join the nearest', () => {
    const { groups } = findingsOf(planted([first, second, { ...third, size: 9 }], 30), ids(30));
    expect(groups.map(({ size }) => size).reduce((sum, size) => sum + size, 0)).toBe(79);
    expect(Math.min(...groups.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
    const alone = findingsOf(planted([first, { ...second, size: 6 }], 20), ids(20));
    expect(alone.groups).toEqual([]);
    expect(alone.shared.length).toBeGreaterThan(0);
  });

  it('draws no groups where answers have nothing in common', () => {
    const noise = planted([{ size: 80, agrees: () => 0.5 }], 20, 0.8, 11);
    const findings = findingsOf(noise, ids(20));
    expect(findings).toMatchObject({ enough: true, groups: [] });
    expect(findings.disputed.length).toBeGreaterThan(0);
    const agreed = findingsOf(planted([{ size: 60, agrees: () => 0.95 }], 20), ids(20));
    expect(agreed.groups).toEqual([]);
    expect(agreed.shared).toHaveLength(5);
  });

  it('leaves out answers to statements that are no longer readable', () => {
    const { statements } = findingsOf(planted([first, second], 20), ids(20).slice(1));
    expect(statements.map(({ statementId }) => statementId)).not.toContain('s000');
  });

  it('stands to 2,000 people and 150 statements', () => {
    const camps = [first, second, third].map((camp, nr) => ({
      ...camp,
      size: [900, 600, 500][nr] ?? 0,
    }));
    const said = planted(camps, 150, 0.4);
    const began = performance.now();
    const { groups } = findingsOf(said, ids(150));
    console.log(
      `2,000 × 150 (${said.length} answers): ${Math.round(performance.now() - began)} ms`,
    );
    expect(groups.map(({ size }) => size)).toEqual([900, 600, 500]);
  }, 60_000);
});

describe('the opinion map', () => {
  it('puts those who answer alike at one place, and opposites opposite', () => {
    const answers = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
      [-1, -1, 1],
    ];
    const map = mapOf(answers);
    const [one, same, other] = answers.map((row) => placeOf(row, map));
    expect(same).toEqual(one);
    expect(Math.abs(one?.x ?? 0)).toBeCloseTo(Math.sqrt(3), 10);
    expect(other?.x).toBeCloseTo(-(one?.x ?? 0), 10);
  });

  it('pushes out whoever has seen a part, by the root of statements by answers', () => {
    const map = {
      centre: [0, 0, 0, 0],
      axes: [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ] as [number[], number[]],
      strength: 1,
    };
    expect(placeOf([1, null, null, null], map)).toEqual({ x: 2, y: 0 });
    expect(placeOf([1, 1, 1, 1], map)).toEqual({ x: 1, y: 1 });
    expect(placeOf([null, null, null, null], map)).toEqual({ x: 0, y: 0 });
    expect(extremityOf(1, map)).toBe(2);
    expect(extremityOf(2, map)).toBe(0);
  });

  it('tells groups apart by their silhouette', () => {
    const at = (x: number, y: number) =>
      Array.from({ length: 12 }, (_, nr) => ({ x: x + nr / 100, y }));
    const points = [...at(0, 0), ...at(9, 0), ...at(0, 9)];
    const labels = groupsOf(points);
    expect(new Set(labels).size).toBe(3);
    expect(silhouetteOf(points, labels)).toBeGreaterThan(0.95);
    expect(
      silhouetteOf(
        points,
        points.map((_, nr) => nr % 2),
      ),
    ).toBeLessThan(0);
  });
});
