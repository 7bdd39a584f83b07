/** What is counted to tell a flood from a busy day (F21). */
export const JENIS_RAMAI = ['lapor', 'daftar', 'lacak'] as const;
export type JenisRamai = (typeof JENIS_RAMAI)[number];

/** Attempts of one kind are counted together within this time. */
export const RAMAI_WINDOW_MS = 10 * 60_000;

/**
 * From how many attempts in `RAMAI_WINDOW_MS` on a form asks for work. By address: more than a household, an office or a class sends in
 * ten minutes. In the whole country: twenty times what all of Indonesia sends today (some 3,000 laporan a day, most within ten hours).
 */
export const RAMAI: Readonly<Record<JenisRamai, { readonly alamat: number; readonly semua: number }>> = {
  lapor: { alamat: 20, semua: 1_000 },
  daftar: { alamat: 15, semua: 500 },
  lacak: { alamat: 15, semua: 2_000 },
};

/** Without script one waits instead: this long after the form asked. */
export const TUNGGU_MS = 30_000;
/** So often in a window may an address wait instead of work: enough for people, too little for a machine. */
export const TUNGGU_MOST = 6;
/** The same for all together who come through one proxy, which tells nobody's address. */
export const TUNGGU_MOST_BERSAMA = 300;
/** A task that was not used by then is over. */
export const TANTANGAN_MS = 10 * 60_000;

/** Whether the next attempt has to show work, after these were counted in the window. */
export function isRamai(
  jenis: JenisRamai,
  counted: { readonly alamat: number; readonly semua: number },
): boolean {
  return counted.alamat > RAMAI[jenis].alamat || counted.semua > RAMAI[jenis].semua;
}
