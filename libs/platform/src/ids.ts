import { v7 } from 'uuid';

/** A new UUIDv7: grows with time, so that indexes stay dense. */
export function newId(): string {
  return v7();
}
