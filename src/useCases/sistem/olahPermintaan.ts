import { nomorKita, tandaDalam, tandaOf, type Tanda } from '../../domain/antarsistem/jejak.ts';
import { kirimanDari, type PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { isDalamJangkauan, sinilah } from '../../domain/antarsistem/pemetaan.ts';
import { badanOf, instansiOf, isWithin } from '../../domain/instansi/pohon.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporan, loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { findKiriman } from '../../persistence/asal/nomorAsal.ts';
import { endKeluar, findPermintaanKeluar } from '../../persistence/sistem/keluar.ts';
import { endMasuk, type Masuk } from '../../persistence/sistem/masuk.ts';
import {
  findJejak,
  findTautanLuar,
  insertJejak,
  insertTanda,
  insertTautan,
} from '../../persistence/sistem/tautan.ts';
import { submitLaporan } from '../laporan/submitLaporan.ts';
import { hasWords, knownAs, sidikKata } from './kenali.ts';
import { hostOf, luput, optionsOf, type Tukar } from './jaringan.ts';
import type { Olahan } from './olahan.ts';

/**
 * A request that was made there: known already by any of its signs and the same words, else a new laporan of the instansi that the system
 * serves. Anybody types a sign into a description, so one that stands over other words counts for nothing.
 */
export async function olahPermintaan(tukar: Tukar, masuk: Masuk, luar: PermintaanLuar): Promise<Olahan> {
  const { deps, sistem, host } = tukar;
  if ((await findTautanLuar(deps.db, sistem.id, luar.id)) !== null)
    return { hasil: 'dilewati', galat: 'dikenal' };
  const place = hostOf(sistem.alamat);
  // Of this very system its id is believed, no sign that names another of its requests.
  const marks = tandaDalam(luar.uraian ?? '').filter((one) => !one.startsWith(`${place}/`));
  const nomor = marks.map((one) => nomorKita(one, host)).find((one) => one !== null);
  const home = nomor === undefined ? null : await ours(tukar, masuk, luar, nomor);
  if (home !== null) return home;
  const own = tandaOf(place, luar.id);
  const known = await knownAs(deps, luar.uraian, await findJejak(deps.db, [own, ...marks]));
  if (known !== null) return met(tukar, known, own);
  const filed = await findKiriman(deps.db, sistem.instansi, luar.id);
  if (filed !== null && (await knownAs(deps, luar.uraian, [filed])) !== null)
    return join(tukar, masuk, luar, { laporanId: filed, own, marks });
  return make(tukar, masuk, luar, { own, marks });
}

/** Ours, come back with our words: to whom we sent it, that is its id there; by any other way it is passed over. Null: the sign is borrowed. */
async function ours(tukar: Tukar, masuk: Masuk, luar: PermintaanLuar, nomor: string): Promise<Olahan | null> {
  const { deps, sistem } = tukar;
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  if (loaded === null) return { hasil: 'periksa', galat: 'jejak.asing' };
  const { pohon } = await deps.rujukan();
  const sent = await findPermintaanKeluar(deps.db, sistem.id, loaded.id);
  const isSame =
    sent?.sidik?.equals(sidikKata(luar.uraian ?? '')) === true || (await hasWords(deps, loaded, luar.uraian));
  if (!isSame && isWithin(pohon, loaded.turunan.instansi, sistem.instansi)) return null;
  if (!isSame || sent === null || sent.percobaan === 0) return met(tukar, loaded.id, null);
  const pada = deps.now();
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const link = {
      sistemId: sistem.id,
      laporanId: loaded.id,
      idLuar: luar.id,
      asal: 'sini',
      unit: null,
    } as const;
    const isNew = await insertTautan(tx, link, pada);
    if (!isNew) return { hasil: 'dilewati', galat: 'dikenal' };
    await endKeluar(tx, sent.id, { status: 'terkirim', pada, idLuar: luar.id });
    await endMasuk(tx, masuk.id, { status: 'selesai', galat: 'gema', laporanId: loaded.id });
    return { hasil: 'selesai' };
  });
}

/**
 * Here already by another way; from now on the system's own sign (`own`) is one of its, since it was read there. A system that names a
 * laporan of another instansi is looked at by a person.
 */
async function met({ deps, sistem }: Tukar, laporanId: string, own: Tanda | null): Promise<Olahan> {
  const { pohon } = await deps.rujukan();
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  const isTheirs = loaded !== null && isWithin(pohon, loaded.turunan.instansi, sistem.instansi);
  if (isTheirs && own !== null) await insertJejak(deps.db, laporanId, own);
  return isTheirs
    ? { hasil: 'dilewati', galat: 'jejak', laporanId }
    : { hasil: 'periksa', galat: 'jejak.asing' };
}

interface Tertanda {
  /** By which the system itself calls it. */
  readonly own: Tanda;
  /** Those in its words. */
  readonly marks: readonly Tanda[];
}

/** They sent it to us themselves, under this number, before we asked. */
async function join(
  { deps, sistem }: Tukar,
  masuk: Masuk,
  luar: PermintaanLuar,
  { laporanId, own, marks }: Tertanda & { readonly laporanId: string },
): Promise<Olahan> {
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const link = { sistemId: sistem.id, laporanId, idLuar: luar.id, asal: 'sana', unit: null } as const;
    if (!(await insertTautan(tx, link, deps.now()))) return { hasil: 'dilewati', galat: 'dikenal' };
    await insertJejak(tx, laporanId, own);
    await insertTanda(tx, laporanId, marks);
    await endMasuk(tx, masuk.id, { status: 'selesai', galat: 'dikenal', laporanId });
    return { hasil: 'selesai' };
  });
}

async function make(
  tukar: Tukar,
  masuk: Masuk,
  luar: PermintaanLuar,
  { own, marks }: Tertanda,
): Promise<Olahan> {
  const { deps, sistem } = tukar;
  const { pohon } = await deps.rujukan();
  const kategori = await kategoriOf(tukar, luar, masuk.percobaan === 0);
  const badan = await badanDari(tukar, luar, masuk.percobaan === 0);
  const instansi = instansiOf(pohon, badan);
  const kiriman = kirimanDari(luar, {
    sistem: sistem.nama,
    instansi,
    kategori,
    tanda: own,
  });
  const unit = badanOf(pohon, badan)?.jenis === 'unit' ? badan : null;
  const filed = await submitLaporan(
    deps,
    {
      kiriman,
      pengirim: { sebagai: 'kanal', kanal: 'open311', alamat: pengirimLuar(sistem.id, luar.id) },
      kontak: null,
      lampiran: [],
      pengunggah: '',
      nomorAsal: luar.id,
    },
    undefined,
    async (tx, { id }) => {
      const link = { sistemId: sistem.id, laporanId: id, idLuar: luar.id, asal: 'sana', unit } as const;
      if (!(await insertTautan(tx, link, deps.now())))
        throw new Error('Broken invariant: a request is taken in once');
      await insertJejak(tx, id, own);
      await insertTanda(tx, id, marks);
      await endMasuk(tx, masuk.id, { status: 'selesai', laporanId: id });
    },
  );
  return filed.ok ? { hasil: 'selesai' } : { hasil: 'tunda', galat: filed.refusal.code };
}

/** The pelapor of a request there, as its owner here: nobody but that system speaks for them. */
export function pengirimLuar(sistemId: string, idLuar: string): string {
  return `${sistemId}:${idLuar}`;
}

/** Null where no line maps the service: whoever verifies it chooses, with the service's name before them. */
async function kategoriOf(
  tukar: Tukar,
  { layanan, namaLayanan }: PermintaanLuar,
  isFirst: boolean,
): Promise<string | null> {
  if (layanan === null) return null;
  const { kategori } = await tukar.deps.rujukan();
  const mapped = sinilah(tukar.pemetaan, 'kategori', layanan);
  if (mapped !== undefined && kategori.get(mapped)?.aktif === true) return mapped;
  if (isFirst) await luput(tukar, { jenis: 'kategori', sisi: 'sana', kode: layanan, nama: namaLayanan });
  return null;
}

/** The instansi itself where no line maps the agency, or where one points outside of what the system serves. */
async function badanDari(tukar: Tukar, { badan }: PermintaanLuar, isFirst: boolean): Promise<string> {
  const { sistem, pemetaan, deps } = tukar;
  if (badan === null) return sistem.instansi;
  const { pohon } = await deps.rujukan();
  const mapped = sinilah(pemetaan, 'instansi', badan);
  if (mapped !== undefined && isDalamJangkauan(pohon, mapped, sistem.instansi)) return mapped;
  if (isFirst) await luput(tukar, { jenis: 'instansi', sisi: 'sana', kode: badan });
  return sistem.instansi;
}
