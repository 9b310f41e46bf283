/** One row of a picture: its name, its figures, what is said at the margin. */
export interface ChartRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly aside: string;
}
