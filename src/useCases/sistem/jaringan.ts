import type { Didapat, Galat, KlienOpen311, Titik } from '../../channels/open311/klien.ts';
import { pemetaanPada, type Pemetaan } from '../../domain/antarsistem/pemetaan.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { listPemetaan, noteKode, type KodeLuput } from '../../persistence/sistem/pemetaan.ts';
import type { SistemLokal } from '../../persistence/sistem/sistem.ts';
import type { Deps } from '../deps.ts';

/** What the exchange with local systems needs besides the program's own parts. */
export interface Jaringan {
  readonly klien: KlienOpen311;
  /** Our own name among systems: the host of `ORIGIN`. */
  readonly host: string;
}

/** One exchange with one system. */
export interface Tukar extends Jaringan {
  readonly deps: Deps;
  readonly sistem: SistemLokal;
  readonly titik: Titik;
  readonly pemetaan: Pemetaan;
  readonly isStopping: () => boolean;
}

/** The system is away as a whole: nothing more is asked of it now. */
export class SistemPergi extends Error {
  override readonly name = 'SistemPergi';
  readonly kode: string;

  constructor(kode: string) {
    super(kode);
    this.kode = kode;
  }
}

/** The table in force today, in the zone of the capital. */
export async function tukarDengan(
  deps: Deps,
  jaringan: Jaringan,
  sistem: SistemLokal,
  isStopping: () => boolean,
): Promise<Tukar> {
  const lines = await listPemetaan(deps.db, sistem.id);
  const pemetaan = pemetaanPada(lines, hariOf(deps.now(), 'WIB'));
  return { deps, ...jaringan, sistem, titik: titikOf(deps, sistem), pemetaan, isStopping };
}

export function titikOf(deps: Deps, { id, alamat, jurisdiksi, bentuk, kunci }: SistemLokal): Titik {
  const open = kunci === null ? null : deps.keys.kanal.open(kunciUntuk(id), kunci);
  return { alamat, jurisdiksi, bentuk, kunci: open };
}

/** Under which name a system's key is sealed. */
export function kunciUntuk(sistemId: string): string {
  return `sistem:${sistemId}`;
}

/** What was got; throws when the system is away. */
export function ataupergi<T>(didapat: Didapat<T>): { readonly galat: null; readonly isi: T } | Galat {
  if (didapat.galat === 'pergi') throw new SistemPergi(didapat.kode);
  return didapat;
}

export function hostOf(alamat: string): string {
  return URL.canParse(alamat) ? new URL(alamat).host.toLowerCase() : '';
}

/** The ids that signs name at the system of this address. */
export function idsAt(alamat: string, tanda: readonly string[]): readonly string[] {
  const host = `${hostOf(alamat)}/`;
  return tanda.filter((one) => one.startsWith(host)).map((one) => one.slice(host.length));
}

/** Notes a code that no line maps, so that the gap is seen (F137). */
export function luput(
  { deps, sistem }: Tukar,
  code: Pick<KodeLuput, 'jenis' | 'sisi' | 'kode'> & { readonly nama?: string | null },
): Promise<void> {
  return noteKode(deps.db, sistem.id, [{ nama: null, ...code, luput: 1 }], deps.now());
}

export function optionsOf(deps: Deps): { readonly random: () => number; readonly isDurable: boolean } {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}
