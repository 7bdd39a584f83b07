import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { pemenangDari, susunCalon, type Calon } from '../../domain/penghargaan/calon.ts';
import type { KetentuanPenghargaan, Pemenang } from '../../domain/penghargaan/penghargaan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import type { Db } from '../../persistence/connection/database.ts';
import {
  findPeringkatBeku,
  listKeberatan,
  type PeringkatBeku,
} from '../../persistence/monev/peringkatBeku.ts';
import {
  findEdisi,
  listEdisi,
  listHitungan,
  listPenghargaan,
  listPutusan,
  type Edisi,
  type Hitungan,
  type Penghargaan,
  type Putusan,
} from '../../persistence/penghargaan/edisi.ts';
import type { Deps } from '../deps.ts';
import { pemberiOf } from './aturEdisi.ts';

const SHOWN = 100;

/** Editions of the own giver, published or not. Refuses `web.forbidden` whoever gives none. */
export async function readEdisiSendiri(deps: Deps, reader: Reader): Promise<Result<readonly Edisi[]>> {
  const pemberi = pemberiOf(reader);
  return pemberi === undefined ? refuse('web.forbidden') : ok(await listEdisi(deps.db, pemberi, SHOWN));
}

/** An award as its makers see it: the rankings it was computed from, who would win, who was looked at. */
export interface PenghargaanDisusun extends Penghargaan {
  readonly hitungan: readonly Hitungan[];
  readonly peringkat: PeringkatBeku | null;
  readonly calon: readonly Calon[];
  /** Objections to that ranking that nobody answered. */
  readonly keberatanTerbuka: number;
  readonly putusan: readonly (Putusan & { readonly nama: string })[];
  readonly pemenang: readonly Pemenang[];
}

export interface EdisiDisusun {
  readonly edisi: Edisi;
  readonly penghargaan: readonly PenghargaanDisusun[];
}

/** One edition of the own giver. Refuses `web.not_found` for what is none and for everybody else's: nobody can tell the two apart. */
export async function readEdisi(deps: Deps, reader: Reader, id: string): Promise<Result<EdisiDisusun>> {
  const pemberi = pemberiOf(reader);
  const edisi = isUuid(id) && pemberi !== undefined ? await findEdisi(deps.db, id) : null;
  if (edisi === null || edisi.pemberi !== pemberi) return refuse('web.not_found');
  return ok({ edisi, penghargaan: await susunEdisi(deps, deps.db, edisi) });
}

/** The awards of an edition with everything that decides them, out of what is stored. */
export async function susunEdisi(deps: Deps, db: Db, edisi: Edisi): Promise<readonly PenghargaanDisusun[]> {
  const { pohon } = await deps.rujukan();
  const awards = await listPenghargaan(db, edisi.id);
  const rankings = await listHitungan(db, edisi.id);
  const decisions = await listPutusan(db, edisi.id);
  const all: PenghargaanDisusun[] = [];
  for (const award of awards) {
    const hitungan = rankings.filter((one) => one.penghargaanId === award.id);
    const [last] = hitungan;
    const peringkat = last === undefined ? null : await findPeringkatBeku(db, last.peringkatId);
    const said = peringkat === null ? [] : await listKeberatan(db, peringkat.id);
    const putusan = decisions
      .filter((one) => one.penghargaanId === award.id)
      .map((one) => ({ ...one, nama: badanOf(pohon, one.badan)?.nama ?? one.badan }));
    const calon = calonOf(award, peringkat);
    all.push({
      ...award,
      hitungan,
      peringkat,
      calon,
      keberatanTerbuka: said.filter((one) => one.jawaban === null).length,
      putusan,
      pemenang: award.cara === 'hitung' ? pemenangDari(calon) : putusan.map(decided),
    });
  }
  return all;
}

function decided({ badan, nama, alasan }: Putusan & { readonly nama: string }): Pemenang {
  const none = { peringkat: null, nilai: null, pembilang: null, penyebut: null, p90: null, total: null };
  return { kode: badan, nama, ...none, alasan };
}

export function calonOf(
  { rumus, banyak }: KetentuanPenghargaan,
  peringkat: PeringkatBeku | null,
): readonly Calon[] {
  return rumus === null || peringkat === null ? [] : susunCalon(peringkat.baris, rumus, banyak);
}
