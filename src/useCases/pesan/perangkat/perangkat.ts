import {
  LAYANAN_DORONG,
  MAKS_PERANGKAT,
  parseLangganan,
  type Langganan,
} from '../../../domain/pesan/perangkat.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { hariOf, type Hari } from '../../../domain/shared/time.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import type { Lang } from '../../../messages/bahasa.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import {
  findPerangkat,
  keepPerangkat,
  removePerangkat,
  type PerangkatBaris,
} from '../../../persistence/pesan/perangkat.ts';
import type { Deps } from '../../deps.ts';
import { readLaporan } from '../../laporan/readLaporan.ts';
import { tandaOf, type PemilikPerangkat } from './tanda.ts';

/** A device as its owner sees it: never where it is reached. */
export interface Perangkat {
  readonly id: string;
  readonly sejak: Hari;
}

/** What lies closed in the row. */
export interface IsiPerangkat {
  readonly langganan: Langganan;
  readonly lang: Lang;
  /** Its preferences hold; null without an account. */
  readonly akun: string | null;
  /** The laporan that a receipt opened. */
  readonly nomor: string | null;
}

/** Base64url of our public key: a browser gives its address for this key alone. */
export function kunciDorong({ keys }: Pick<Deps, 'keys'>): string {
  return keys.vapid.publik;
}

/** The laporan that a receipt opened for this reader; null for everybody but its pelapor without a session. */
export async function pelaporPerangkat(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<Extract<PemilikPerangkat, { sebagai: 'pelapor' }> | null> {
  const read = await readLaporan(deps, reader, nomor);
  if (!read.ok || !read.value.isPelapor) return null;
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  return loaded === null ? null : { sebagai: 'pelapor', laporanId: loaded.id, nomor };
}

/**
 * From now on this device is told. The same device again keeps one row; beyond ten devices the oldest one goes. Answers its id. Refusal:
 * `perangkat.unknown_service` for an address that is none of a known push service (nothing else is ever called), or for keys of a wrong form.
 */
export async function nyalakanPerangkat(
  deps: Deps,
  pemilik: PemilikPerangkat,
  wanted: { readonly langganan: Langganan; readonly lang: Lang },
): Promise<Result<string>> {
  const langganan = parseLangganan(wanted.langganan, layananOf(deps));
  if (langganan === null) return refuse('perangkat.unknown_service');
  const tanda = tandaOf(deps, pemilik);
  const jejak = deps.keys.sidik('perangkat', `jejak:${tanda.toString('hex')}:${langganan.endpoint}`);
  const isi: IsiPerangkat = {
    langganan,
    lang: wanted.lang,
    akun: pemilik.sebagai === 'akun' ? pemilik.akunId : null,
    nomor: pemilik.sebagai === 'pelapor' ? pemilik.nomor : null,
  };
  const pada = deps.now();
  const row = {
    id: deps.chance.uuid(pada),
    tanda,
    jejak,
    segel: deps.keys.perangkat.close(segelName(jejak), JSON.stringify(isi)),
    sejak: hariOf(pada, 'WIB'),
  };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const id = await withTransaction(deps.db, options, (tx) => keepPerangkat(tx, row, MAKS_PERANGKAT));
  return ok(id);
}

/** The owner's devices, the newest first. */
export async function listPerangkat(deps: Deps, pemilik: PemilikPerangkat): Promise<readonly Perangkat[]> {
  const rows = await findPerangkat(deps.db, [tandaOf(deps, pemilik)]);
  return rows.map(({ id, sejak }) => ({ id, sejak }));
}

/** Ends it for one of the owner's devices; false when it is not theirs, as for one that does not exist. */
export function matikanPerangkat(deps: Deps, pemilik: PemilikPerangkat, id: string): Promise<boolean> {
  return removePerangkat(deps.db, id, [tandaOf(deps, pemilik)]);
}

export function bukaPerangkat({ keys }: Pick<Deps, 'keys'>, row: PerangkatBaris): IsiPerangkat {
  return JSON.parse(keys.perangkat.open(segelName(row.jejak), row.segel)) as IsiPerangkat;
}

function layananOf(deps: Pick<Deps, 'layananDorong'>): readonly string[] {
  return [...LAYANAN_DORONG, ...(deps.layananDorong ?? [])];
}

function segelName(jejak: Buffer): string {
  return `perangkat:${jejak.toString('hex')}`;
}
