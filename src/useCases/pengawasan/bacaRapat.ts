import type { Angka } from '../../domain/berkala/berkala.ts';
import { badanOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { bolehKabariPutusan, wewenangRapat, type WewenangRapat } from '../../domain/pengawasan/rapat.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { hariOf, type Hari } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import {
  findNotulen,
  listKabarPutusan,
  sidikNotulen,
  type IsiNotulen,
  type KabarPutusan,
  type Notulen,
} from '../../persistence/pengawasan/notulen.ts';
import { findRapat, listUndangan, type Rapat, type Undangan } from '../../persistence/pengawasan/rapat.ts';
import { listRekomendasiRapat, type Rekomendasi } from '../../persistence/pengawasan/rekomendasi.ts';
import type { Deps } from '../deps.ts';
import { buktiOf, type BerkasBukti } from './berkasBukti.ts';
import { readIndikator } from '../monev/readIndikator.ts';

export type { IsiNotulen, KabarPutusan } from '../../persistence/pengawasan/notulen.ts';

/** What is looked at of each invited body. */
export const ANGKA_RAPAT = [
  'total',
  'tindak_lanjut',
  'selesai',
  'belum_diverifikasi',
  'belum_ditindaklanjuti',
  'waktu_respons',
  'kepatuhan_respons',
];

export interface RapatTerbaca {
  readonly rapat: Rapat;
  /** Issued: as kept. Before that: as it would be issued now, words and decisions for whoever manages the session alone. */
  readonly isi: IsiNotulen;
  readonly terbit: (Omit<Notulen, 'isi'> & { readonly isUtuh: boolean }) | null;
  readonly undangan: readonly Undangan[];
  readonly kabar: readonly KabarPutusan[];
  /** Numbers of the decisions of which the reader may tell news. */
  readonly dikabari: readonly number[];
  readonly rekomendasi: readonly Rekomendasi[];
  readonly wewenang: WewenangRapat;
  /** Papers: presentations, the invitation, what was handed out. */
  readonly berkas: readonly BerkasBukti[];
  /** Today, where it is held. */
  readonly hari: Hari;
}

/** One session for whoever holds it or is invited. Refuses `web.not_found` for everybody else as for what is not there. */
export async function readRapat(deps: Deps, reader: Reader, id: string): Promise<Result<RapatTerbaca>> {
  const rapat = isUuid(id) ? await findRapat(deps.db, id) : null;
  if (rapat === null) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const undangan = await listUndangan(deps.db, id);
  const codes = undangan.map(({ badan }) => badan);
  const wewenang = wewenangRapat(reader.penugasan, { ...rapat, undangan: codes }, pohon);
  if (!wewenang.lihat) return refuse('web.not_found');
  const [notulen, kabar, rekomendasi, papers] = await Promise.all([
    rapat.nomor === null ? null : findNotulen(deps.db, id),
    listKabarPutusan(deps.db, id),
    listRekomendasiRapat(deps.db, id),
    buktiOf(deps, 'rapat', [id]),
  ]);
  const hari = hariOf(deps.now(), zonaOf(pohon, rapat));
  const isi =
    notulen?.isi ?? susunNotulen(pohon, rapat, undangan, await angkaRapat(deps, rapat, codes, hari), hari);
  const { pengawas } = rapat;
  return ok({
    rapat,
    isi: notulen === null && !wewenang.kelola ? { ...isi, notulen: '', putusan: [] } : isi,
    terbit: notulen === null ? null : { ...notulen, isUtuh: sidikNotulen(notulen).equals(notulen.sidik) },
    undangan,
    kabar,
    dikabari:
      notulen === null
        ? []
        : notulen.isi.putusan
            .filter((one) =>
              bolehKabariPutusan(reader.penugasan, { pengawas, pemilik: one.pemilik.kode }, pohon),
            )
            .map((one) => one.urut),
    rekomendasi,
    wewenang,
    berkas: papers(id),
    hari,
  });
}

function zonaOf(pohon: Pohon, { pengawas }: Rapat) {
  return badanOf(pohon, pengawas)?.zona ?? 'WIB';
}

export interface AngkaRapat {
  readonly versi: string;
  readonly baris: ReadonlyMap<KodeBadan, Angka>;
}

/** The figures of each guest over the period looked at, as they were known at the end of the session's day; of now before that. */
export async function angkaRapat(
  deps: Deps,
  { dari, sampai, tanggal }: Rapat,
  badan: readonly KodeBadan[],
  hari: Hari,
): Promise<AngkaRapat> {
  const answer = await readIndikator(deps, {
    instansi: badan,
    per: 'instansi',
    indikator: ANGKA_RAPAT,
    dari,
    sampai,
    ...(tanggal < hari ? { perTanggal: tanggal } : {}),
  });
  if (!answer.ok)
    throw new Error(
      `Broken invariant: a session was planned that cannot be asked about: ${answer.refusal.code}`,
    );
  return {
    versi: answer.value.versi,
    baris: new Map(answer.value.baris.map((row) => [row.kunci, row.indikator])),
  };
}

export function susunNotulen(
  pohon: Pohon,
  rapat: Rapat,
  undangan: readonly Undangan[],
  { versi, baris }: AngkaRapat,
  hari: Hari,
): IsiNotulen {
  const nama = (kode: KodeBadan): string => badanOf(pohon, kode)?.nama ?? kode;
  return {
    rapat: {
      judul: rapat.judul,
      jenis: rapat.jenis,
      angkatan: rapat.angkatan,
      kawasan: rapat.kawasan,
      tanggal: rapat.tanggal,
      mulai: rapat.mulai,
      selesai: rapat.selesai,
      tempat: rapat.tempat,
      tautan: rapat.tautan,
      agenda: rapat.agenda,
      narasumber: rapat.narasumber,
      dari: rapat.dari,
      sampai: rapat.sampai,
      zona: zonaOf(pohon, rapat),
    },
    pengawas: { kode: rapat.pengawas, nama: nama(rapat.pengawas) },
    perTanggal: rapat.tanggal < hari ? rapat.tanggal : hari,
    versi,
    undangan: undangan.map(({ badan, jawaban, nama: wakil, hadir }) => ({
      kode: badan,
      nama: nama(badan),
      jawaban,
      wakil,
      hadir,
      angka: baris.get(badan) ?? {},
    })),
    notulen: rapat.notulen,
    putusan: rapat.putusan.map((one, i) => ({
      urut: i + 1,
      isi: one.isi,
      pemilik: { kode: one.pemilik, nama: nama(one.pemilik) },
      tenggat: one.tenggat,
    })),
  };
}
