import type { Entry } from './entry.ts';

const DATABASE = 'ein-kiosk';
const ENTRIES = 'entries';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(ENTRIES, { keyPath: 'key' satisfies keyof Entry });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing.'));
  });
}

/** One deed in a transaction of its own; done when the device has really written it. */
async function inStore<T>(
  mode: IDBTransactionMode,
  deed: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
      const request = deed(transaction.objectStore(ENTRIES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The device is full.'));
    });
  } finally {
    database.close();
  }
}

/** What waits on this device, as it was written. */
export const keepEntry = (entry: Entry): Promise<IDBValidKey> =>
  inStore('readwrite', (store) => store.put(entry));

export const forgetEntry = (key: string): Promise<undefined> =>
  inStore('readwrite', (store) => store.delete(key));

export const waitingEntries = (): Promise<Entry[]> =>
  inStore<Entry[]>('readonly', (store) => store.getAll());
