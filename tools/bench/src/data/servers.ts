export interface Servers {
  /** Of any database of the cluster, as its owner. */
  postgresUrl: string;
  meili: { url: string; key: string } | null;
}
