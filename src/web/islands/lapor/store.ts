const DAY_MS = 24 * 3_600_000;
const PREFIX = 'lapor:';
const DATABASE = 'lapor';
const FILES = 'berkas';

/** What was typed into one screen of one form and not sent yet. */
export interface Kept {
  readonly pada: number;
  /** By field: as it stood when the page came, and as it was typed. */
  readonly isian: Readonly<Record<string, { readonly asal: string; readonly kini: string }>>;
}

export function readKept(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept | null;
    return kept !== null && Date.now() - kept.pada < DAY_MS ? kept : null;
  } catch {
    return null; // storage is forbidden here, or somebody else wrote into it
  }
}

export function writeKept(key: string, isian: Kept['isian']): void {
  try {
    if (Object.keys(isian).length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify({ pada: Date.now(), isian }));
  } catch {
    // A full or forbidden storage takes nothing; the server still keeps what is sent.
  }
}

/** After sending, and of days gone by: a shared phone keeps nothing. */
export function forgetKept(isAll: boolean): void {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      if (isAll || readKept(key.slice(PREFIX.length)) === null) localStorage.removeItem(key);
    }
  } catch {
    // as above
  }
  if (isAll) indexedDB.deleteDatabase(DATABASE);
}

/** The words of a new form's other screens: whoever came to this one has sent them. */
export function forgetLoose(but: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const isOwn = key.startsWith(`${PREFIX}${but.slice(0, but.indexOf(':') + 1)}`);
      if (isOwn && key !== PREFIX + but) localStorage.removeItem(key);
    }
  } catch {
    // as above
  }
}

/** A file that was chosen and is not on the server yet. */
export interface Waiting {
  readonly kunci: string;
  readonly formulir: string;
  readonly pada: number;
  readonly file: File;
  /** Made as small as it will be. */
  readonly isSiap?: boolean;
}

/** Files outlive a crash or a closed browser here, because no page can put them back into its field. */
export async function keepFile(waiting: Waiting): Promise<void> {
  await inStore('readwrite', (store) => store.put(waiting)).catch(() => undefined);
}

export async function dropFile(kunci: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(kunci)).catch(() => undefined);
}

export async function filesOf(formulir: string): Promise<readonly Waiting[]> {
  const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<Waiting[]>).catch(() => []);
  for (const old of all.filter((one) => Date.now() - one.pada > DAY_MS)) await dropFile(old.kunci);
  return all.filter((one) => one.formulir === formulir && Date.now() - one.pada <= DAY_MS);
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(FILES, { keyPath: 'kunci' });
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const asked = act(database.transaction(FILES, mode).objectStore(FILES));
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')));
      asked.transaction?.addEventListener('complete', () => database.close());
    });
  });
}
