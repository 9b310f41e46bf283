export interface ClassFigures {
  name: string;
  /** So many were labelled so by people. */
  count: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Figures {
  classes: ClassFigures[];
  macroF1: number;
  /** Rows: what people said; columns: what the model says. */
  confusion: number[][];
}

/** Compares two lists of class numbers; a negative one in the first is left out. */
export function compare(
  told: ArrayLike<number>,
  found: ArrayLike<number>,
  names: readonly string[],
): Figures {
  const confusion = names.map(() => names.map(() => 0));
  for (let at = 0; at < told.length; at++)
    if (told[at]! >= 0) confusion[told[at]!]![found[at]!]! += 1;
  const classes = names.map((name, nr) => {
    const right = confusion[nr]![nr]!;
    const count = confusion[nr]!.reduce((sum, one) => sum + one, 0);
    const said = confusion.reduce((sum, row) => sum + row[nr]!, 0);
    return {
      name,
      count,
      precision: right / Math.max(1, said),
      recall: right / Math.max(1, count),
      f1: (2 * right) / Math.max(1, said + count),
    };
  });
  const macroF1 = classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length;
  return { classes, macroF1, confusion };
}

/** The figures as lines of text. */
export function linesOf({ classes, macroF1, confusion }: Figures): string[] {
  const width = Math.max(...classes.map(({ name }) => name.length)) + 2;
  return [
    ...classes.map(
      ({ name, count, precision, recall, f1 }) =>
        `  ${name.padEnd(width)}${String(count).padStart(5)} sentences  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    ),
    `  macro-F1 ${macroF1.toFixed(4)}`,
    '  people said (rows), the model says (columns):',
    `  ${''.padEnd(width)}${classes.map(({ name }) => name.padStart(width)).join('')}`,
    ...confusion.map(
      (row, nr) =>
        `  ${classes[nr]!.name.padEnd(width)}${row.map((count) => String(count).padStart(width)).join('')}`,
    ),
  ];
}
