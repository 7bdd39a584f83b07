import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { bekukanPeringkat } from '../../monev/peringkatBeku.ts';
import { START } from '../../sapu/tests/filed.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { uploadLampiran } from '../../lampiran/uploadLampiran.ts';
import { jawabRekomendasi, tarikJawaban, verifikasiJawaban } from '../jawabanRekomendasi.ts';
import { terbitkanNotulen } from '../notulen.ts';
import { rencanakanRapat } from '../rapat.ts';
import { beriRekomendasi } from '../rekomendasi.ts';
import { catatTindakan } from '../tindakan.ts';

const test = useTestDeps({ now: START });
const AKUN = '01890000-0000-7000-8000-0000000000aa';
const PENJAWAB = '01890000-0000-7000-8000-0000000000ab';
const ID = '01890000-0000-7000-8000-00000000000';
const reader: Reader = { ...PUBLIK, penugasan: [{ peran: 'pengawas', badan: 'PR-63' }] };
const by = { reader, akunId: AKUN, pengunggah: 'uji' };

beforeAll(async () => {
  await query(
    test().deps.db,
    `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, 'Pengawas', 'pengawas@contoh.id', '-', now())`,
    [AKUN],
  );
  await query(
    test().deps.db,
    `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, 'Admin', 'admin@contoh.id', '-', now())`,
    [PENJAWAB],
  );
});

describe('a form that is sent twice at the same moment', () => {
  it('writes one letter, and tells its number both times', async () => {
    const { deps } = test();
    const draft = {
      jenis: 'teguran',
      perihal: 'Laporan yang terlambat',
      isi: 'Mohon segera menindaklanjuti.',
      tanggal: '2026-11-20',
      ukuran: [],
    } as const;
    const press = (): ReturnType<typeof catatTindakan> =>
      catatTindakan(deps, by, { id: `${ID}1`, badan: 'KT-63.71' }, draft);
    const both = await Promise.all([press(), press()]);
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from tindakan_pengawasan');
    expect(rows).toHaveLength(1);
    expect(both.map((one) => (one.ok ? one.value.nomor : null))).toEqual([rows[0]?.nomor, rows[0]?.nomor]);
  });

  it('freezes one ranking', async () => {
    const { deps } = test();
    const draft = {
      indikator: 'selesai',
      jenis: 'pemkot',
      dari: '2026-09-01',
      sampai: '2026-09-30',
      minimal: '0',
      kelas: '',
    };
    const press = (): ReturnType<typeof bekukanPeringkat> => bekukanPeringkat(deps, by, `${ID}2`, draft);
    const both = await Promise.all([press(), press()]);
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from peringkat_beku');
    expect(rows).toHaveLength(1);
    expect(both.map((one) => (one.ok ? one.value.nomor : null))).toEqual([rows[0]?.nomor, rows[0]?.nomor]);
  });

  it('issues minutes once', async () => {
    const { deps } = test();
    const id = `${ID}3`;
    const hari = hariOf(deps.now(), 'WITA');
    const rapat = {
      judul: 'Monev tahunan',
      jenis: 'tahunan',
      angkatan: '',
      kawasan: 'semua',
      tanggal: hari,
      mulai: '09:00',
      selesai: '10:00',
      tempat: 'Aula',
      tautan: '',
      agenda: 'Paparan dan pembahasan.',
      narasumber: '',
      dari: '2026-01-01',
      sampai: hari,
      undangan: ['KT-63.71'],
    };
    expect(await rencanakanRapat(deps, by, { id, pengawas: 'PR-63' }, rapat)).toEqual({
      ok: true,
      value: true,
    });
    const draft = { notulen: 'Semua instansi memaparkan capaiannya.', putusan: [], hadir: ['KT-63.71'] };
    const press = (): ReturnType<typeof terbitkanNotulen> =>
      terbitkanNotulen(deps, by, { id, versi: '1' }, draft);
    const both = await Promise.all([press(), press()]);
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from rapat_notulen');
    expect(rows).toHaveLength(1);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : one.refusal))).toEqual([{ code: 'rapat.issued' }]);
  });

  it('takes one answer to a point, and one decision about it', async () => {
    const { deps } = test();
    const id = `${ID}4`;
    const hari = hariOf(deps.now(), 'WITA');
    const butir = ['Tetapkan SOP.', 'Selesaikan tunggakan.'].map((isi) => ({
      indikator: '',
      isi,
      tenggat: hari,
    }));
    const asal = { id, pengawas: 'PR-63', rapatId: null, berkalaId: null };
    await beriRekomendasi(deps, by, asal, {
      perihal: 'Hasil monev',
      tanggal: hari,
      butir,
      penerima: ['KT-63.71'],
    });
    const file = await uploadLampiran(deps, {
      stream: Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]),
      declaredName: 'bukti.pdf',
      pengunggah: 'uji',
    });
    const lampiran = file.ok ? file.value.id : '';
    const own: Reader = { ...PUBLIK, penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }] };
    const answer = (n: number, urut = '1'): ReturnType<typeof jawabRekomendasi> =>
      jawabRekomendasi(
        deps,
        { reader: own, akunId: PENJAWAB, pengunggah: 'uji' },
        { id, badan: 'KT-63.71', urut },
        { jawabanId: `${ID}${n}`, isi: 'Sudah ditetapkan.', tanggal: hari, lampiran: [lampiran] },
      );
    const both = await Promise.all([answer(5), answer(6)]);
    expect(both.flatMap((one) => (one.ok ? [] : one.refusal))).toEqual([{ code: 'rekomendasi.waiting' }]);
    const [row] = await query<{ id: string }>(deps.db, 'select id from rekomendasi_jawaban');
    const decide = (putusan: string): ReturnType<typeof verifikasiJawaban> =>
      verifikasiJawaban(
        deps,
        by,
        { id, badan: 'KT-63.71', jawabanId: row?.id ?? '' },
        { putusan, alasan: 'Nomor SOP belum ada.' },
      );
    const decided = await Promise.all([decide('terima'), decide('kembalikan')]);
    expect(decided.flatMap((one) => (one.ok ? [] : one.refusal))).toEqual([{ code: 'rekomendasi.decided' }]);
    // judgement and taking back of one answer meet: one of the two is first
    expect((await answer(7, '2')).ok).toBe(true);
    const target = { id, badan: 'KT-63.71', jawabanId: `${ID}7` };
    const met = await Promise.all([
      verifikasiJawaban(deps, by, target, { putusan: 'terima', alasan: '' }),
      tarikJawaban(deps, { reader: own, akunId: PENJAWAB }, target),
    ]);
    expect(met.filter((one) => one.ok)).toHaveLength(1);
  });
});
