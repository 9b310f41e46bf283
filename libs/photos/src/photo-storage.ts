/** Where the files of photos lie. Names are made by us: lower case letters, digits, hyphen and dot. */
export abstract class PhotoStorage {
  /** When this returns, the file outlives a crash. */
  abstract put(name: string, bytes: Buffer): Promise<void>;

  abstract get(name: string): Promise<Buffer | null>;

  /** Taking away what is not there is no error. */
  abstract remove(name: string): Promise<void>;
}
