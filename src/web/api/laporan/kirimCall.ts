import type { Pelaku } from '../../../domain/laporan/events.ts';
import type { Kanal } from '../../../domain/laporan/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import {
  submitLaporan,
  type Pengirim,
  type Submission,
  type Submitted,
} from '../../../useCases/laporan/submitLaporan.ts';
import { noQuery, writeCall, type AnyCall } from '../call.ts';
import type { Caller } from '../caller.ts';
import { findUnknownNamed } from './checkCodes.ts';
import { kirimBody, type KirimBody } from './kirim.ts';
import { laporanJson, unseenLaporanJson } from './laporanJson.ts';
import { peringatanJson } from './peringatanJson.ts';
import { filedSchema } from './laporanSchema.ts';
import { etagOf } from './versi.ts';

/** `POST /laporan`: an account's own laporan, or one that a developer's or an officer's key makes for somebody. */
export function kirimCall(deps: Deps): AnyCall {
  return writeCall({
    id: 'kirim',
    method: 'post',
    path: '/laporan',
    kelompok: 'laporan',
    lingkup: ['lapor'],
    ringkasan: apiRingkasan.kirim,
    status: 201,
    bentuk: 'json',
    query: noQuery,
    body: kirimBody,
    jawaban: filedSchema,
    hasEtag: true,
    kode: [
      'laporan.badan_unknown',
      'laporan.not_an_instansi',
      'laporan.kategori_unknown',
      'laporan.file_unknown',
      'laporan.on_behalf_not_allowed',
    ],
    check: (raw, caller) => checkRaw(deps, raw, caller),
    act: async ({ c, caller, body }, claim) => {
      const submission = { ...submissionOf(caller, body), alamat: c.var.deps.remoteAddress(c) };
      const filed = await submitLaporan(deps, submission, claim);
      return filed.ok ? { done: filed.value } : { refusals: [filed.refusal] };
    },
    answer: async ({ c, caller }, outcome) => {
      const { nomor, peringatan } = outcome as Submitted;
      const seen = await readLaporan(deps, caller.reader, nomor);
      const laporan = seen.ok ? laporanJson(seen.value) : unseenLaporanJson(nomor);
      const warnings = peringatanJson(peringatan, c.var.lang);
      return {
        status: 201,
        json: { ...laporan, peringatan: warnings },
        location: `/api/v1/laporan/${nomor}`,
        ...(seen.ok ? etagOf(deps, seen.value) : {}),
      };
    },
  });
}

/** Codes and files that are not there, and a pelapor named by somebody who files for themselves. */
async function checkRaw(deps: Deps, raw: unknown, caller: Caller): Promise<readonly Refusal[]> {
  if (typeof raw !== 'object' || raw === null) return [];
  const found = await findUnknownNamed(deps, raw, caller, Object.keys(kirimBody.shape));
  const namesPelapor = 'pelapor' in raw && raw.pelapor != null;
  if (!namesPelapor || onBehalf(caller) !== null) return found;
  return [...found, refusal('laporan.on_behalf_not_allowed', undefined, 'pelapor')];
}

/** What a caller files; `kanal` when the way in itself says it. */
export function submissionOf(caller: Caller, body: KirimBody, kanal?: Kanal): Submission {
  const { akun } = caller;
  if (akun === null) throw new Error('Broken invariant: a laporan is filed with a key');
  const { pelapor, lokasi } = body;
  const titik = lokasi?.lat == null || lokasi.lon == null ? null : { lat: lokasi.lat, lon: lokasi.lon };
  const keterangan = lokasi?.keterangan ?? '';
  return {
    kiriman: {
      klasifikasi: body.klasifikasi,
      judul: body.judul,
      isi: body.isi,
      kategori: body.kategori ?? null,
      instansi: body.instansi ?? null,
      wilayah: body.wilayah ?? null,
      titik,
      lokasiKeterangan: keterangan === '' ? null : keterangan,
      tanggalKejadian: body.tanggalKejadian ?? null,
      anonim: body.anonim ?? false,
      rahasia: body.rahasia ?? false,
      kanal: kanal ?? body.kanal ?? 'api',
    },
    pengirim: pengirimOf(caller, akun.akunId, pelapor != null),
    kontak:
      pelapor == null
        ? null
        : {
            nama: pelapor.nama,
            email: pelapor.email ?? null,
            telepon: pelapor.telepon ?? null,
            nik: pelapor.nik ?? null,
          },
    lampiran: body.lampiran ?? [],
    pengunggah: akun.pengunggah,
    nomorAsal: body.nomorAsal == null || body.nomorAsal === '' ? null : body.nomorAsal,
  };
}

/** A developer's key always files for others; an officer's does when it names them. */
function pengirimOf(caller: Caller, akunId: string, hasPelapor: boolean): Pengirim {
  const oleh = onBehalf(caller);
  const isForOthers = oleh !== null && (caller.isPengembang || hasPelapor);
  return isForOthers ? { sebagai: 'atas_nama', akunId, oleh } : { sebagai: 'akun', akunId };
}

const FOR_OTHERS: readonly string[] = [
  'pengembang',
  'admin_instansi',
  'pejabat_penghubung',
  'admin_nasional',
];

/** As whom the history names somebody who files for others; null for those who may not. */
export function onBehalf(caller: Caller): Pelaku | null {
  const role = caller.reader.penugasan
    .filter((one) => FOR_OTHERS.includes(one.peran))
    .toSorted((a, b) => FOR_OTHERS.indexOf(a.peran) - FOR_OTHERS.indexOf(b.peran))[0];
  return role === undefined
    ? null
    : { sebagai: 'petugas', peran: role.peran, badan: role.badan, samaran: '' };
}
