import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { PUBLIK, type Kepemilikan, type Reader } from '../../domain/laporan/reader.ts';
import type { Badan, KodeBadan, Penugasan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Keys } from '../../keys/keys.ts';
import { DEMO_ACCOUNTS } from '../akun/demoAccounts.ts';
import { readerFrom } from '../akun/readerOf.ts';
import { demoEmailOf, rolesAt } from '../akun/seedDemoAccounts.ts';
import type { Tempat } from './teks/tempat.ts';
import { waktuOf, type Waktu } from './waktu.ts';

/** An account that acts in the demo. */
export interface Tokoh {
  readonly akunId: string;
  readonly penugasan: readonly Penugasan[];
  readonly reader: Reader;
}

/** A place of the stage, with its coordinates where the reference data know them. */
export interface Lokasi extends Tempat {
  readonly titik: { readonly lat: number; readonly lon: number } | null;
}

/** The stage: reference data, the moment that is "now", accounts and places. Nothing on it changes while lives are told. */
export interface Latar {
  readonly aturan: Rujukan;
  readonly keys: Pick<Keys, 'samaran' | 'pembaca' | 'pemilik' | 'pemilikResi' | 'pembuat'>;
  readonly now: Instant;
  readonly waktu: Waktu;
  /** Whoever acts for a body: its account of interfaces §3, else its own demo account. */
  readonly petugas: (kode: KodeBadan) => Tokoh;
  /** An account by its address. */
  readonly tokoh: (email: string) => Tokoh;
  /** Addresses of citizens with an account. */
  readonly warga: readonly string[];
  /** Places inside a kabupaten or kota. */
  readonly lokasi: (kabkota: string) => readonly Lokasi[];
  readonly kabkota: readonly string[];
}

export interface LatarFacts {
  readonly aturan: Rujukan;
  readonly keys: Latar['keys'];
  readonly now: Instant;
  readonly akunIds: ReadonlyMap<string, string>;
  readonly warga: readonly string[];
  readonly lokasi: ReadonlyMap<string, readonly Lokasi[]>;
}

/** Sets the stage from what the database holds. Asking for an account that is not there is a fault. */
export function latarOf(facts: LatarFacts): Latar {
  const { aturan, keys, now, akunIds, warga, lokasi } = facts;
  const roles = new Map(DEMO_ACCOUNTS.map((one) => [one.email, one.penugasan]));
  const known = new Map<string, Tokoh>();
  const tokohWith = (email: string, penugasan: readonly Penugasan[]): Tokoh => {
    const before = known.get(email);
    if (before !== undefined) return before;
    const akunId = akunIds.get(email);
    if (akunId === undefined) throw new Error(`the demo account ${email} is missing`);
    const fresh = { akunId, penugasan, reader: readerFrom({ keys: keys as Keys }, akunId, penugasan) };
    known.set(email, fresh);
    return fresh;
  };
  const badanAt = (kode: KodeBadan): Badan => {
    const badan = aturan.pohon.badan.get(kode);
    if (badan === undefined) throw new Error(`no body ${kode}`);
    return badan;
  };
  return {
    aturan,
    keys,
    now,
    waktu: waktuOf(aturan.kalender, now),
    petugas: (kode) => {
      const named = NAMED.get(kode);
      if (named !== undefined) return tokohWith(named, roles.get(named) ?? []);
      const badan = badanAt(kode);
      return tokohWith(demoEmailOf(kode, badan.jenis), rolesAt(badan));
    },
    tokoh: (email) => tokohWith(email, roles.get(email) ?? []),
    warga,
    lokasi: (kabkota) => lokasi.get(kabkota) ?? [],
    kabkota: [...lokasi.keys()],
  };
}

/** Bodies whose officer is one of the accounts that the start page names. */
const NAMED: ReadonlyMap<KodeBadan, string> = new Map([
  ['NAS', 'nasional@demo.test'],
  ['PR-63', 'provinsi@demo.test'],
  ['KT-63.71', 'kota@demo.test'],
  ['KT-63.71/06', 'penghubung@demo.test'],
]);

/** Whoever filed it: by account, by key, or by the number that a receipt opened. */
export function pelaporReader(milik: Kepemilikan, nomor: string): Reader {
  return { ...PUBLIK, pemilik: milik.pemilik, pembuat: milik.pembuat, nomorTerbuka: [nomor] };
}
