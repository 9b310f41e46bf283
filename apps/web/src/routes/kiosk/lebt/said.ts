const REASONS = { closed: 'CLOSED', rate: 'RATE', wrong: 'WRONG' } as const;
/** Names of the fields as the device has them, and as the API calls them. */
const FIELDS = new Map([
  ...['title', 'body', 'email', 'key'].map((name) => [name, name] as const),
  ['place', 'placeId'],
  ['category', 'categoryId'],
]);
/** As many as the API takes. */
const MOST = 200;

interface Said {
  waiting: number;
  refused: { mark: string; reason: 'CLOSED' | 'RATE' | 'WRONG'; fields: string[] }[];
}

/** What a device sent, as the API wants it; what is no such thing is left out. */
export function saidBy(sent: unknown): Said {
  const { waiting, refused } = (sent ?? {}) as { waiting?: unknown; refused?: unknown };
  const all = Array.isArray(refused) ? (refused as Record<string, unknown>[]) : [];
  return {
    waiting: Number.isInteger(waiting) && Number(waiting) >= 0 ? Number(waiting) : 0,
    refused: all.slice(0, MOST).flatMap((one) => {
      const mark = String(one?.['mark']);
      const reason = REASONS[one?.['reason'] as keyof typeof REASONS];
      const fields = Array.isArray(one?.['fields']) ? (one['fields'] as unknown[]) : [];
      const known = fields.flatMap((name) => FIELDS.get(String(name)) ?? []);
      return reason && /^[0-9A-Z]{4}$/.test(mark)
        ? [{ mark, reason, fields: [...new Set(known)] }]
        : [];
    }),
  };
}
