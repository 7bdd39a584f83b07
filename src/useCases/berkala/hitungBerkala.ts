import type {
  BarisAngka,
  BelumSelesai,
  IsiBerkala,
  TindakLanjutBadan,
} from '../../domain/berkala/berkala.ts';
import type { JenisMasa } from '../../domain/berkala/masa.ts';
import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import { badanOf, supervisedInstansi } from '../../domain/instansi/pohon.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import { INDIKATOR } from '../../domain/monev/indikator.ts';
import { periodeSebelum } from '../../domain/monev/periode.ts';
import { kategoriTindakLanjut } from '../../domain/pengawasan/rekomendasi.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { endOfHari, hariOf, type Hari } from '../../domain/shared/time.ts';
import { countButirBadan } from '../../persistence/pengawasan/rekomendasi.ts';
import { findBerkalaOf, findTerbit } from '../../persistence/berkala/berkala.ts';
import { listSkPengelola } from '../../persistence/rujukan/skPengelola.ts';
import type { Deps } from '../deps.ts';
import { listFilterOf } from '../laporan/listFilter.ts';
import { listLaporan, MAX_LIMIT, type LaporanView } from '../laporan/readLaporan.ts';
import { readIndikator, type IndikatorAsked, type IndikatorJawaban } from '../monev/readIndikator.ts';
import { readSebaran } from '../monev/readSebaran.ts';
import { readHasilSurvei } from '../survei/hasilSurvei.ts';

export interface BerkalaAsked extends Sasaran {
  readonly jenis: JenisMasa;
  readonly dari: Hari;
  readonly sampai: Hari;
}

/** Whole histograms of hours are for the dashboard. */
const SEMUA = INDIKATOR.map((one) => one.kode).filter((kode) => !kode.endsWith('_jam'));
const RINCIAN = [
  'total',
  'tindak_lanjut',
  'selesai',
  'proses',
  'belum_ditindaklanjuti',
  'belum_diverifikasi',
  'tertunda',
  'arsip',
];
const UNIT = [...RINCIAN, 'waktu_respons', 'kepatuhan_respons'];
const TERBUKA = ['proses', 'belum_ditindaklanjuti', 'belum_diverifikasi', 'tertunda'];
/** Longer lists nobody reads on paper; the queue has them all, and the number says how many there are. */
const DAFTAR_MAX = 300;

/**
 * The figures of a periodic report as they stand now (rules §7), for the body with all below it or for all it supervises. The list
 * of unfinished laporan names only what everybody may see, with numbers and no words; the count has them all. Refuses what
 * `readIndikator` refuses.
 */
export async function hitungBerkala(
  deps: Deps,
  asked: BerkalaAsked,
  dasar: readonly string[],
): Promise<Result<IsiBerkala>> {
  const { pohon } = await deps.rujukan();
  const { badan, lingkup, jenis, dari, sampai } = asked;
  const set = lingkup === 'instansi' ? { instansi: [badan] } : { induk: [badan] };
  const question = { ...set, dari, sampai };
  const semua = await readIndikator(deps, { ...question, indikator: SEMUA });
  if (!semua.ok) return semua;
  const per = (one: IndikatorAsked['per'], indikator = RINCIAN): Promise<Result<IndikatorJawaban>> =>
    readIndikator(deps, { ...question, indikator, ...(one === undefined ? {} : { per: one }) });
  const [
    bulanan,
    klasifikasi,
    kategori,
    unit,
    kanal,
    wilayah,
    kecamatan,
    sebelum,
    tim,
    baris,
    tindakLanjut,
    survei,
  ] = await Promise.all([
    per('bulan'),
    per('klasifikasi'),
    per('kategori'),
    per(lingkup === 'instansi' ? 'unit' : 'instansi', UNIT),
    per('kanal'),
    readSebaran(deps, { ...question, tingkat: 'kabkota', indikator: RINCIAN }),
    subdistricts(deps, badanOf(pohon, badan)?.wilayah ?? '', question),
    before(deps, asked, set),
    teamOf(deps, asked),
    unfinished(deps, question, lingkup),
    followUp(deps, asked, semua.value.perTanggal),
    readHasilSurvei(deps, set, Number(sampai.slice(0, 4))),
  ]);
  const [row] = semua.value.baris;
  const angka = row?.indikator ?? {};
  const count = (kode: string): number => angka[kode]?.pembilang ?? 0;
  return ok({
    badan: { kode: badan, nama: badanOf(pohon, badan)?.nama ?? badan },
    lingkup,
    jenis,
    dari,
    sampai,
    perTanggal: semua.value.perTanggal,
    versi: semua.value.versi,
    dasar,
    semua: angka,
    sebelum,
    tim,
    bulanan: rowsOf(bulanan),
    klasifikasi: rowsOf(klasifikasi),
    kategori: most(rowsOf(kategori)),
    unit: lingkup === 'instansi' ? most(rowsOf(unit)) : rowsOf(unit),
    kanal: rowsOf(kanal),
    wilayah: wilayah.ok ? most(wilayah.value.baris) : [],
    ...(kecamatan === null ? {} : { kecamatan }),
    belumSelesai: {
      jumlah: TERBUKA.reduce((sum, kode) => sum + count(kode), 0),
      baris,
    },
    tindakLanjut,
    ...(survei.ok ? { survei: { tahun: survei.value.tahun, ...survei.value.semua } } : {}),
  });
}

function rowsOf(answer: Result<IndikatorJawaban>): readonly BarisAngka[] {
  return answer.ok ? answer.value.baris : [];
}

/** The most laporan first; equal ones in the order of their codes. */
function most(baris: readonly BarisAngka[]): readonly BarisAngka[] {
  const n = (one: BarisAngka): number => one.indikator['total']?.pembilang ?? 0;
  return baris.filter((one) => n(one) > 0).toSorted((a, b) => n(b) - n(a));
}

/** The area of a body of one kabupaten or kota by kecamatan; null for a body of a wider one, which is told by kabupaten and kota. */
async function subdistricts(
  deps: Deps,
  wilayah: string,
  question: Himpunan & { readonly dari: Hari; readonly sampai: Hari },
): Promise<NonNullable<IsiBerkala['kecamatan']> | null> {
  const dalam = wilayah.slice(0, 5);
  if (dalam.length < 5) return null;
  const [found, daerah] = await Promise.all([
    readSebaran(deps, { ...question, tingkat: 'kecamatan', dalam, indikator: RINCIAN }),
    deps.rujukan().then((aturan) => aturan.wilayahNama(dalam) ?? dalam),
  ]);
  if (!found.ok) return null;
  return { daerah, baris: most(found.value.baris), tanpa: found.value.tanpa?.['total']?.pembilang ?? 0 };
}

type Himpunan = { readonly instansi: readonly string[] } | { readonly induk: readonly string[] };

/** What was issued for the period before stays as it was said; without it, the figures of those days as they stand now. */
async function before(deps: Deps, asked: BerkalaAsked, set: Himpunan): Promise<IsiBerkala['sebelum']> {
  const days = periodeSebelum(asked);
  const earlier = await findBerkalaOf(deps.db, asked, { jenis: asked.jenis, dari: days.dari });
  const issued = earlier === null ? null : await findTerbit(deps.db, earlier.id);
  if (issued !== null) return { ...days, nomor: issued.nomor, semua: issued.isi.semua };
  const answer = await readIndikator(deps, { ...set, ...days, indikator: SEMUA });
  return { ...days, nomor: null, semua: answer.ok ? (answer.value.baris[0]?.indikator ?? {}) : {} };
}

async function teamOf(deps: Deps, { badan, sampai }: BerkalaAsked): Promise<IsiBerkala['tim']> {
  const [sk, own] = await Promise.all([
    listSkPengelola(deps.db, badan),
    readIndikator(deps, {
      instansi: [badan],
      dari: sampai,
      sampai,
      indikator: ['terhubung_akun', 'terhubung_unit'],
    }),
  ]);
  const row = own.ok ? own.value.baris[0]?.indikator : undefined;
  return {
    sk: sk
      .filter((one) => one.tanggal <= sampai && (one.berlakuSampai === null || one.berlakuSampai >= sampai))
      .map((one) => ({ nomor: one.nomor, tanggal: one.tanggal, sampai: one.berlakuSampai })),
    admin: row?.['terhubung_akun']?.pembilang ?? 0,
    unit: row?.['terhubung_unit']?.penyebut ?? 0,
    unitBerpetugas: row?.['terhubung_unit']?.pembilang ?? 0,
  };
}

async function unfinished(
  deps: Deps,
  question: Himpunan & { readonly dari: Hari; readonly sampai: Hari },
  lingkup: BerkalaAsked['lingkup'],
): Promise<readonly BelumSelesai[]> {
  const filter = await listFilterOf(deps, { ...question, status: [...STATUS_TERBUKA] });
  if (!filter.ok) return [];
  const found: BelumSelesai[] = [];
  let cursor: string | null = null;
  do {
    const page = await listLaporan(deps, PUBLIK, {
      filter: filter.value,
      urut: 'terlama',
      limit: MAX_LIMIT,
      cursor,
    });
    if (!page.ok) return found;
    found.push(...page.value.baris.flatMap((one) => lineOf(one, lingkup, deps.now())));
    cursor = page.value.next;
  } while (cursor !== null && found.length < DAFTAR_MAX);
  return found.slice(0, DAFTAR_MAX);
}

/** The follow-up reports on what was recommended in the period, of the body itself or of all that it supervises. */
async function followUp(
  deps: Deps,
  { badan, lingkup, dari, sampai }: BerkalaAsked,
  perTanggal: Hari,
): Promise<readonly TindakLanjutBadan[]> {
  const { pohon } = await deps.rujukan();
  const bodies = lingkup === 'instansi' ? [badan] : supervisedInstansi(pohon, badan);
  const now = deps.now();
  const counted = await countButirBadan(
    deps.db,
    bodies.map((kode) => ({
      badan: kode,
      akhir: Math.min(now, endOfHari(perTanggal, badanOf(pohon, kode)?.zona ?? 'WIB') + 999),
    })),
    { dari, sampai },
  );
  return counted
    .toSorted((a, b) => (a.badan < b.badan ? -1 : 1))
    .flatMap(({ badan: kode, ...butir }): TindakLanjutBadan[] => {
      const kategori = kategoriTindakLanjut(butir);
      return kategori === null
        ? []
        : [{ kode, nama: badanOf(pohon, kode)?.nama ?? kode, ...butir, kategori }];
    });
}

/** Over many bodies a unit's name says too little: there the instansi is named. */
function lineOf(view: LaporanView, lingkup: BerkalaAsked['lingkup'], now: number): BelumSelesai[] {
  if (view.status === null || view.dibuatPada === null) return [];
  const open = view.tenggat.flatMap(({ jam, tenggat }) =>
    jam.selesai === null && tenggat.jatuhTempo !== null ? [tenggat.jatuhTempo] : [],
  );
  const tempo = open.length === 0 ? null : Math.min(...open);
  return [
    {
      nomor: view.nomor,
      status: view.status,
      instansi: ((lingkup === 'instansi' ? view.unit[0] : null) ?? view.instansi)?.nama ?? '',
      kategori: view.kategori?.nama ?? null,
      dibuat: hariOf(view.dibuatPada, view.zona),
      tempo: tempo === null ? null : hariOf(tempo, view.zona),
      // the last second of a clock is still in time (rules §5)
      terlambat: tempo !== null && tempo + 999 < now,
    },
  ];
}
