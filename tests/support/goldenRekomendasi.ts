import { Readable } from 'node:stream';
import type { Badan, Penugasan } from '../../src/domain/instansi/types.ts';
import { PUBLIK, type Reader } from '../../src/domain/laporan/reader.ts';
import { query } from '../../src/persistence/connection/database.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { uploadLampiran } from '../../src/useCases/lampiran/uploadLampiran.ts';
import {
  jawabRekomendasi,
  readTindakLanjut,
  verifikasiJawaban,
} from '../../src/useCases/pengawasan/jawabanRekomendasi.ts';
import { beriRekomendasi } from '../../src/useCases/pengawasan/rekomendasi.ts';
import { provinsi2019Kode } from './golden.ts';

/** One published set of follow-up reports: who was asked, and how far each of them came. */
export interface SetRekomendasi {
  readonly id: string;
  readonly pengawas: string;
  readonly perihal: string;
  readonly tanggal: string;
  readonly penerima: readonly string[];
  /** Points answered and points verified, of two. */
  readonly capaian: (kode: string) => readonly [jawab: number, diterima: number];
}

const PENJAWAB = '00000000-0000-7000-8000-0000000000f1';
const PEMERIKSA = '00000000-0000-7000-8000-0000000000f2';

/** Lives through the sets as people do: recommends, answers with evidence, verifies. What the sources do not tell is made up. */
export async function liveThroughRekomendasi(deps: Deps, sets: readonly SetRekomendasi[]): Promise<void> {
  for (const id of [PENJAWAB, PEMERIKSA]) {
    await query(
      deps.db,
      `insert into akun (id, email, nama, nama_pengguna, sandi, dibuat_pada) values ($1, $2, 'Petugas', $3, 'x', now())`,
      [id, `${id}@contoh.test`, `p${id.slice(-2)}`],
    );
  }
  const file = await uploadLampiran(deps, {
    stream: Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]),
    declaredName: 'bukti.pdf',
    pengunggah: 'golden',
  });
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  for (const set of sets) await liveThrough(deps, set, file.value.id);
}

async function liveThrough(deps: Deps, set: SetRekomendasi, lampiran: string): Promise<void> {
  const peran = set.pengawas === 'NAS' ? 'admin_nasional' : 'pengawas';
  const above = { reader: readerOf([{ peran, badan: set.pengawas }]), akunId: PEMERIKSA };
  const butir = ['Tetapkan SOP dan rencana aksi.', 'Selesaikan laporan yang tertunggak.'];
  const { id, pengawas, perihal, tanggal, penerima } = set;
  must(
    await beriRekomendasi(
      deps,
      above,
      { id, pengawas, rapatId: null, berkalaId: null },
      {
        perihal,
        tanggal,
        butir: butir.map((isi) => ({ indikator: '', isi, tenggat: tanggal })),
        penerima,
      },
    ),
  );
  for (const badan of penerima) {
    const [jawab, diterima] = set.capaian(badan);
    const own = {
      reader: readerOf([{ peran: 'admin_instansi', badan }]),
      akunId: PENJAWAB,
      pengunggah: 'golden',
    };
    for (let urut = 1; urut <= jawab; urut += 1) {
      const draft = {
        jawabanId: deps.chance.uuid(deps.now()),
        isi: 'Sudah dikerjakan.',
        tanggal,
        lampiran: [lampiran],
      };
      must(await jawabRekomendasi(deps, own, { id, badan, urut: String(urut) }, draft));
    }
    if (diterima === 0) continue;
    const read = await readTindakLanjut(deps, above.reader, id, badan);
    const answers = read.ok ? read.value.butir.flatMap((one) => one.jawaban) : [];
    for (const one of answers.slice(0, diterima)) {
      const target = { id, badan, jawabanId: one.id };
      must(await verifikasiJawaban(deps, above, target, { putusan: 'terima', alasan: '' }));
    }
  }
}

function readerOf(penugasan: readonly Penugasan[]): Reader {
  return { ...PUBLIK, penugasan };
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/** The six provinces that the ministry named, and one that it did not. */
const LENGKAP_2020 = ['PR-13', 'PR-34', 'PR-76', 'PR-75', 'PR-65', 'PR-16', 'PR-33'];

/** 34 provinces of 2019/20, of which 7 were Lengkap; 38 kab/kota of Jawa Timur, of which Kabupaten Blitar handed in nothing. */
export function setsRekomendasi(badan: readonly Badan[]): readonly SetRekomendasi[] {
  const provinsi = provinsi2019Kode(badan);
  const jawaTimur = badan
    .filter((one) => one.pembina === 'PR-35' && (one.jenis === 'pemkab' || one.jenis === 'pemkot'))
    .map((one) => one.kode);
  return [
    {
      id: '01900000-0000-7000-8000-000000000f01',
      pengawas: 'NAS',
      perihal: 'Rekomendasi monev 2019',
      tanggal: '2020-02-05',
      penerima: provinsi,
      capaian: (kode) => {
        if (LENGKAP_2020.includes(kode)) return [2, 2];
        const rest = provinsi.indexOf(kode) % 4;
        return (
          (
            [
              [0, 0],
              [1, 0],
              [2, 1],
              [2, 0],
            ] as const
          )[rest] ?? [0, 0]
        );
      },
    },
    {
      id: '01900000-0000-7000-8000-000000000f02',
      pengawas: 'PR-35',
      perihal: 'Laporan tindak lanjut 2021',
      tanggal: '2021-06-01',
      penerima: jawaTimur,
      capaian: (kode) => (kode === 'KB-35.05' ? [0, 0] : [1, 0]),
    },
  ];
}
