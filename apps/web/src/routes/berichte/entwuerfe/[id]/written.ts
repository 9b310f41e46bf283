/** What somebody typed that was not taken, and where. */
export type Written = {
  at: string;
  text: string;
  sources: string;
  kind: string;
  reason: string | null;
} | null;
