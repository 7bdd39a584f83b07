import type { Tulisan } from './tulisan.ts';

const DATABASE = 'lapor-luring';
const STORE = 'tulisan';

/** Everything on this device, oldest first. Rejects where storage is refused. */
export async function readAll(): Promise<readonly Tulisan[]> {
  const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<Tulisan[]>);
  return all.sort((a, b) => a.pada - b.pada);
}

export async function write(tulisan: Tulisan): Promise<void> {
  await inStore('readwrite', (store) => store.put(tulisan));
}

export async function remove(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(STORE, { keyPath: 'id' });
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const asked = act(transaction.objectStore(STORE));
      // Only what was committed survives a battery that dies.
      transaction.addEventListener('complete', () => {
        database.close();
        resolve(asked.result);
      });
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('refused')));
    });
  });
}
