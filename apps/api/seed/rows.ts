import type { Database } from '@ein/platform';

export type Row = Record<string, unknown>;

/** Rows by table, collected first and written in the order in which they refer to each other. */
export class Rows {
  private readonly byTable = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.byTable.get(table);
    if (rows) rows.push(row);
    else this.byTable.set(table, [row]);
  }

  of(table: string): Row[] {
    return this.byTable.get(table) ?? [];
  }

  /** One statement per table; columns that a row leaves out become null, so rows of a table carry the same ones. */
  async insert(database: Database, tables: string[]): Promise<void> {
    for (const table of tables) {
      const rows = this.of(table);
      if (!rows.length) continue;
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await database.write(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
  }
}
