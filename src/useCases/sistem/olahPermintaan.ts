import { nomorKita, tandaDalam, tandaOf } from '../../domain/antarsistem/jejak.ts';
import { awalKata, kataSaja, kirimanDari, type PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { isDalamJangkauan, sinilah } from '../../domain/antarsistem/pemetaan.ts';
import { badanOf, instansiOf, isWithin } from '../../domain/instansi/pohon.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporan, loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { findKiriman } from '../../persistence/asal/nomorAsal.ts';
import { endKeluar, findPermintaanKeluar } from '../../persistence/sistem/keluar.ts';
import { endMasuk, type Masuk } from '../../persistence/sistem/masuk.ts';
import { findJejak, findTautanLuar, insertJejak, insertTautan } from '../../persistence/sistem/tautan.ts';
import { submitLaporan } from '../laporan/submitLaporan.ts';
import { hostOf, luput, optionsOf, type Tukar } from './jaringan.ts';
import type { Olahan } from './olahan.ts';

/** A request that was made there: known already by any of its signs, else a new laporan of the instansi that the system serves. */
export async function olahPermintaan(tukar: Tukar, masuk: Masuk, luar: PermintaanLuar): Promise<Olahan> {
  const { deps, sistem, host } = tukar;
  if ((await findTautanLuar(deps.db, sistem.id, luar.id)) !== null)
    return { hasil: 'dilewati', galat: 'dikenal' };
  const place = hostOf(sistem.alamat);
  // Anybody types a sign into a description: of this very system its id is believed, no sign that names another of its requests.
  const marks = tandaDalam(luar.uraian ?? '').filter((one) => !one.startsWith(`${place}/`));
  const nomor = marks.map((one) => nomorKita(one, host)).find((one) => one !== null);
  if (nomor !== undefined) return ours(tukar, masuk, luar, nomor);
  const own = tandaOf(place, luar.id);
  const known = await findJejak(deps.db, [own, ...marks]);
  if (known !== null) return met(tukar, known);
  const filed = await findKiriman(deps.db, sistem.instansi, luar.id);
  if (filed !== null && (await hasWords(tukar, filed, luar)))
    return join(tukar, masuk, luar, { laporanId: filed, tanda: [own, ...marks] });
  return make(tukar, masuk, luar, [own, ...marks]);
}

/** Ours, come back: to whom we sent it, that is its id there; by any other way it is passed over. */
async function ours(tukar: Tukar, masuk: Masuk, luar: PermintaanLuar, nomor: string): Promise<Olahan> {
  const { deps, sistem } = tukar;
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  if (loaded === null) return { hasil: 'periksa', galat: 'jejak.asing' };
  const sent = await findPermintaanKeluar(deps.db, sistem.id, loaded.id);
  if (sent === null || sent.percobaan === 0) return met(tukar, loaded.id);
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

/** Here already by another way. A system that names a laporan of another instansi is looked at by a person. */
async function met({ deps, sistem }: Tukar, laporanId: string): Promise<Olahan> {
  const { pohon } = await deps.rujukan();
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  const isTheirs = loaded !== null && isWithin(pohon, loaded.turunan.instansi, sistem.instansi);
  return isTheirs
    ? { hasil: 'dilewati', galat: 'jejak', laporanId }
    : { hasil: 'periksa', galat: 'jejak.asing' };
}

/** Two registers of one instansi may count alike: the number says who it is only together with what was written. */
async function hasWords({ deps }: Tukar, laporanId: string, { uraian }: PermintaanLuar): Promise<boolean> {
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  const words = awalKata(uraian ?? '');
  return loaded !== null && words !== '' && kataSaja(loaded.laporan.isi).includes(words);
}

/** They sent it to us themselves, under this number, before we asked. */
async function join(
  { deps, sistem }: Tukar,
  masuk: Masuk,
  luar: PermintaanLuar,
  { laporanId, tanda }: { readonly laporanId: string; readonly tanda: readonly string[] },
): Promise<Olahan> {
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const link = { sistemId: sistem.id, laporanId, idLuar: luar.id, asal: 'sana', unit: null } as const;
    if (!(await insertTautan(tx, link, deps.now()))) return { hasil: 'dilewati', galat: 'dikenal' };
    await insertJejak(tx, laporanId, tanda);
    await endMasuk(tx, masuk.id, { status: 'selesai', galat: 'dikenal', laporanId });
    return { hasil: 'selesai' };
  });
}

async function make(
  tukar: Tukar,
  masuk: Masuk,
  luar: PermintaanLuar,
  tanda: readonly string[],
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
    tanda: tanda[0] ?? tandaOf(hostOf(sistem.alamat), luar.id),
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
      await insertJejak(tx, id, tanda);
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
