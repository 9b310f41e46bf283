/** One thing that is measured of what councils read. */
export interface Part {
  name: string;
  /** Files in the folder of the data without which it cannot be measured. */
  needs: readonly string[];
  /** Lines to print. */
  measure(file: (name: string) => string): Promise<string[]> | string[];
}
