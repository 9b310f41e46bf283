import { PCA } from 'ml-pca';
import { shuffled } from './chance.policy.js';

/** What people said to statements: 1 agree, −1 disagree, 0 pass, null not seen. One row per person. */
export type Answers = readonly (readonly (number | null)[])[];

/** The two directions in which answers differ most. */
export interface OpinionMap {
  centre: number[];
  axes: [number[], number[]];
  /** How much answers differ along the first. */
  strength: number;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Principal components of the answers. What somebody has not seen stands for the mean of those who have, so that it moves
 * them nowhere. Source: Polis, math/src/polismath/math/conversation.clj (`:mat`) and pca.clj.
 */
export function mapOf(answers: Answers): OpinionMap {
  const centre = centreOf(answers);
  const pca = new PCA(covarianceOf(centred(answers, centre), centre.length), {
    isCovarianceMatrix: true,
  });
  const vectors = pca.getEigenvectors();
  return {
    centre,
    axes: [upright(vectors.getColumn(0)), upright(vectors.getColumn(1))],
    strength: pca.getEigenvalues()[0] ?? 0,
  };
}

/**
 * Where somebody stands. Pushed out by √(statements / answers), because whoever has seen few would else stand in the middle.
 * Source: Polis, math/src/polismath/math/pca.clj, `sparsity-aware-project-ptpt`.
 */
export function placeOf(row: readonly (number | null)[], { centre, axes }: OpinionMap): Point {
  let [seen, x, y] = [0, 0, 0];
  row.forEach((said, column) => {
    if (said === null) return;
    const apart = said - (centre[column] ?? 0);
    seen += 1;
    x += apart * (axes[0][column] ?? 0);
    y += apart * (axes[1][column] ?? 0);
  });
  const outwards = Math.sqrt(row.length / Math.max(1, seen));
  return { x: x * outwards, y: y * outwards };
}

/** How far from the middle agreeing with this statement alone would put somebody. Source: Polis, pca.clj, `pca-project-cmnts`. */
export function extremityOf(column: number, map: OpinionMap): number {
  const row = map.centre.map((_, index) => (index === column ? 1 : null));
  const { x, y } = placeOf(row, map);
  return Math.hypot(x, y);
}

/**
 * Whether answers differ along a common direction at all: more than in each of so many drawings in which everybody's answer to
 * a statement is dealt to somebody else who has seen it. Source: Horn, A rationale and test for the number of factors, 1965.
 */
export function hasStructure(
  answers: Answers,
  { centre, strength }: OpinionMap,
  chance: () => number,
  drawings = 19,
): boolean {
  const rows = centred(answers, centre);
  const columns = centre.map((_, column) => {
    const seers = [...answers.keys()].filter((row) => (answers[row]?.[column] ?? null) !== null);
    return { seers, said: seers.map((row) => rows[row]?.[column] ?? 0) };
  });
  for (let drawing = 0; drawing < drawings; drawing++) {
    columns.forEach(({ seers, said }, column) => {
      const dealt = shuffled(said, chance);
      seers.forEach((row, index) => ((rows[row] as Float64Array)[column] = dealt[index] ?? 0));
    });
    if (strengthOf(covarianceOf(rows, centre.length), chance) >= strength) return false;
  }
  return true;
}

function centreOf(answers: Answers): number[] {
  return (answers[0] ?? []).map((_, column) => {
    const said = answers.map((row) => row[column]).filter((one) => one !== null);
    return said.reduce<number>((sum, one) => sum + (one ?? 0), 0) / Math.max(1, said.length);
  });
}

/** How far each answer lies from the mean of its statement; what was not seen lies on it. */
const centred = (answers: Answers, centre: readonly number[]): Float64Array[] =>
  answers.map((row) =>
    Float64Array.from(row, (said, column) => (said === null ? 0 : said - (centre[column] ?? 0))),
  );

function covarianceOf(rows: readonly Float64Array[], width: number): number[][] {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let one = 0; one < width; one++) {
      const [value, line] = [row[one] as number, sums[one] as Float64Array];
      if (value === 0) continue;
      for (let other = one; other < width; other++)
        line[other] = (line[other] as number) + value * (row[other] as number);
    }
  }
  const apart = Math.max(1, rows.length - 1);
  return sums.map((_, one) =>
    sums.map((_, other) => (sums[Math.min(one, other)]?.[Math.max(one, other)] ?? 0) / apart),
  );
}

const MOST_STEPS = 300;

/** The largest eigenvalue alone, by power iteration: a drawing needs no more, and all of them would cost ten times as much. */
function strengthOf(covariance: readonly number[][], chance: () => number): number {
  let vector = covariance.map(() => chance() - 0.5);
  let [strength, before] = [0, -1];
  for (let step = 0; step < MOST_STEPS && Math.abs(strength - before) > 1e-7 * strength; step++) {
    const next = covariance.map((row) =>
      row.reduce((sum, part, column) => sum + part * (vector[column] ?? 0), 0),
    );
    const length = Math.hypot(...next) || 1;
    [before, strength] = [strength, length / (Math.hypot(...vector) || 1)];
    vector = next.map((part) => part / length);
  }
  return strength;
}

/** An axis may point either way; its longest part points up, so that the same answers give the same picture. */
function upright(axis: number[]): number[] {
  const longest = axis.reduce(
    (best, part) => (Math.abs(part) > Math.abs(best) + 1e-9 ? part : best),
    0,
  );
  return longest < 0 ? axis.map((part) => -part) : axis;
}
