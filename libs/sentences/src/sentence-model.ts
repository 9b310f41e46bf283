import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { FEATURES } from './feature-hash.js';
import { COMMON_WORDS_BYTES, type CommonWords } from './masked-words.js';
import type { Rarity, SparseVector } from './sentence-vectors.js';

/** What each table of weights speaks for; `both` is asked only of a position. */
export const QUESTIONS = ['position', 'reason', 'neither', 'both'] as const;

/** Linear weights for hashed features, one byte each. */
export interface SentenceModel {
  common: CommonWords;
  rarity: Rarity;
  /** By question, as `QUESTIONS` orders them. */
  tables: Int8Array[];
  scales: number[];
  biases: number[];
}

/** One score for each question. */
export function scoresOf(model: SentenceModel, { indices, values }: SparseVector): number[] {
  return model.tables.map((table, question) => {
    let sum = 0;
    for (let at = 0; at < indices.length; at++) sum += table[indices[at]!]! * values[at]!;
    return sum * model.scales[question]! + model.biases[question]!;
  });
}

/** Rounds weights to one byte each. */
export function packTable(weights: Float64Array<ArrayBufferLike>): {
  table: Int8Array;
  scale: number;
} {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  return { table: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

/** The model as a file: length of the head, the head as JSON, common words, rarity, tables; compressed. */
export function writeModel({ common, rarity, tables, scales, biases }: SentenceModel): Buffer {
  const head = Buffer.from(JSON.stringify({ features: FEATURES, scales, biases }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return brotliCompressSync(
    Buffer.concat([
      length,
      head,
      common,
      rarity,
      ...tables.map((table) => new Uint8Array(table.buffer, table.byteOffset, table.length)),
    ]),
    {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    },
  );
}

export function readModel(file: Uint8Array): SentenceModel {
  const bytes = brotliDecompressSync(file);
  const body = 4 + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, body)) as {
    features: number;
    scales: number[];
    biases: number[];
  };
  const tablesFrom = body + COMMON_WORDS_BYTES;
  if (head.features !== FEATURES || bytes.length !== tablesFrom + FEATURES * (1 + QUESTIONS.length))
    throw new Error('The weights of the sentence model do not fit this version of the code.');
  const tables = QUESTIONS.map((_, nr) => {
    const from = tablesFrom + FEATURES * (nr + 1);
    return new Int8Array(bytes.buffer, bytes.byteOffset + from, FEATURES);
  });
  return {
    common: bytes.subarray(body, tablesFrom),
    rarity: bytes.subarray(tablesFrom, tablesFrom + FEATURES),
    tables,
    scales: head.scales,
    biases: head.biases,
  };
}
