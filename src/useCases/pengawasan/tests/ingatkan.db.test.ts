import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { kabarFor, suratFor } from '../../../messages/surat/suratFor.ts';
import { tempatKabar } from '../../pesan/tempatKabar.ts';
import { ingatkanTenggat } from '../ingatkan.ts';
import { beriRekomendasi } from '../rekomendasi.ts';

// a Monday in Kalimantan, nine o'clock
const test = useTestDeps({ now: '2026-11-02T09:00:00+08:00' });
const AKUN = '01890000-0000-7000-8000-0000000000aa';
const reader: Reader = { ...PUBLIK, penugasan: [{ peran: 'pengawas', badan: 'PR-63' }] };
const going = (): boolean => false;

interface Baris {
  readonly jenis: string;
  readonly siapa: string;
  readonly data: { readonly n?: number; readonly rekomendasi?: string; readonly badanN?: number };
}

async function pesan(): Promise<Baris[]> {
  return query<Baris>(
    test().deps.db,
    `select jenis, (penerima->>'peran') || ' ' || (penerima->>'badan') as siapa, data from pesan
      where jenis like 'pengawasan\\_tenggat%' or jenis = 'pengawasan_habis' order by jenis, siapa, kunci`,
    [],
  );
}
const told = async (): Promise<string[]> =>
  (await pesan()).map(({ jenis, siapa }) => `${jenis.replace('pengawasan_', '')} ${siapa}`);

async function give(n: number, tenggat: readonly string[], penerima: readonly string[]): Promise<void> {
  const asal = {
    id: `01890000-0000-7000-8000-00000000000${n}`,
    pengawas: 'PR-63',
    rapatId: null,
    berkalaId: null,
  };
  const butir = tenggat.map((one) => ({ indikator: '', isi: 'Tetapkan SOP.', tenggat: one }));
  const draft = { perihal: 'Hasil monev', tanggal: '2026-08-01', butir, penerima };
  const done = await beriRekomendasi(test().deps, { reader, akunId: AKUN }, asal, draft);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

beforeAll(async () => {
  const { deps } = test();
  await query(
    deps.db,
    `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, 'Pengawas', 'pengawas@contoh.id', '-', now())`,
    [AKUN],
  );
  await give(1, ['2026-11-05', '2026-11-05', '2026-12-31'], ['KT-63.71']);
  await give(2, ['2026-10-30', '2026-08-31'], ['KT-63.71', 'KT-63.72']);
});

describe('reminders of recommendations', () => {
  it('tell a body once a due date and stage, and its supervisor once a week', async () => {
    const { deps } = test();
    expect(await ingatkanTenggat(deps, going)).toBe(9);
    const first = await told();
    expect(first).toEqual([
      'tenggat_lewat admin_instansi KT-63.71',
      'tenggat_lewat admin_instansi KT-63.72',
      'tenggat_lewat pengelola_kelembagaan KT-63.71',
      'tenggat_lewat pengelola_kelembagaan KT-63.72',
      'tenggat_lewat pimpinan KT-63.71',
      'tenggat_lewat pimpinan KT-63.72',
      'tenggat_pengawas pengawas PR-63',
      'tenggat_segera admin_instansi KT-63.71',
      'tenggat_segera pengelola_kelembagaan KT-63.71',
    ]);
    // what was over long before nobody had been told of comes in the supervisor's count alone
    const all = await pesan();
    expect(all.find((one) => one.jenis === 'pengawasan_tenggat_pengawas')?.data).toEqual({ n: 4, badanN: 2 });
    expect(all.find((one) => one.jenis === 'pengawasan_tenggat_segera')?.data).toMatchObject({
      n: 2,
      rekomendasi: '01890000-0000-7000-8000-000000000001/KT-63.71',
    });
    await ingatkanTenggat(deps, going);
    expect(await told()).toEqual(first);
  });

  it('wait for a hari kerja and the hours of the body, and go on with the next stage', async () => {
    const { deps, setNow } = test();
    const before = (await told()).length;
    for (const now of [
      '2026-11-06T06:59:00+08:00',
      '2026-11-06T16:00:00+08:00',
      '2026-11-07T09:00:00+08:00',
    ]) {
      setNow(now);
      expect([now, await ingatkanTenggat(deps, going)]).toEqual([now, 0]);
    }
    setNow('2026-11-06T09:00:00+08:00');
    await ingatkanTenggat(deps, going);
    // three more: the points of 5 November are over now
    expect((await told()).length).toBe(before + 3);
    setNow('2026-11-16T09:00:00+08:00');
    await ingatkanTenggat(deps, going);
    // the points of 30 October are long over at both, and a week began
    expect((await told()).length).toBe(before + 3 + 6 + 1);
    expect(await ingatkanTenggat({ ...deps, isMuted: true }, going)).toBe(0);
    setNow('2026-11-02T09:00:00+08:00');
  });

  it('leave out what was answered, and tell anew once it went back', async () => {
    const { deps, setNow } = test();
    const id = '01890000-0000-7000-8000-000000000003';
    await give(3, ['2026-11-26'], ['KT-63.71']);
    await query(
      deps.db,
      `insert into rekomendasi_jawaban (id, rekomendasi_id, urut, badan, ke, tanggal, isi, pada, oleh)
       values ($1, $1, 1, 'KT-63.71', 1, '2026-11-18', 'Sudah ditetapkan.', now(), $2)`,
      [id, AKUN],
    );
    setNow('2026-11-20T09:00:00+08:00');
    const before = (await told()).length;
    await ingatkanTenggat(deps, going);
    expect((await told()).filter((one) => one.startsWith('tenggat_segera')).length).toBe(2);
    await query(
      deps.db,
      `insert into rekomendasi_putusan (jawaban_id, diterima, alasan, pada, oleh) values ($1, false, 'Nomor belum ada.', now(), $2)`,
      [id, AKUN],
    );
    await ingatkanTenggat(deps, going);
    expect((await told()).filter((one) => one.startsWith('tenggat_segera')).length).toBe(4);
    expect((await told()).length).toBeGreaterThan(before);
    setNow('2026-11-02T09:00:00+08:00');
  });
});

describe('documents that end soon', () => {
  it('are told of a month and a week before, unless another one follows', async () => {
    const { deps, setNow } = test();
    const sk = (instansi: string, n: number, tanggal: string, sampai: string | null): Promise<unknown> =>
      query(
        deps.db,
        `insert into sk_pengelola (id, instansi, nomor, tanggal, berlaku_sampai, diubah_pada) values ($1, $2, $3, $4, $5, now())`,
        [deps.chance.uuid(deps.now()), instansi, `SK/${n}`, tanggal, sampai],
      );
    await sk('KT-63.71', 1, '2025-01-01', '2026-11-20');
    await sk('KT-63.72', 2, '2025-01-01', '2026-11-20');
    await sk('KT-63.72', 3, '2026-11-25', null);
    await sk('PR-63', 4, '2025-01-01', '2026-11-20');
    await sk('PR-63', 5, '2026-11-21', '2027-11-20');
    const habis = async (): Promise<string[]> => (await told()).filter((one) => one.startsWith('habis'));
    await ingatkanTenggat(deps, going);
    expect(await habis()).toEqual([
      'habis admin_instansi KT-63.71',
      'habis admin_instansi KT-63.72',
      'habis pengelola_kelembagaan KT-63.71',
      'habis pengelola_kelembagaan KT-63.72',
    ]);
    setNow('2026-11-16T09:00:00+08:00');
    await ingatkanTenggat(deps, going);
    await ingatkanTenggat(deps, going);
    expect(await habis()).toHaveLength(8);
    setNow('2026-11-02T09:00:00+08:00');
  });
});

describe('the words of a reminder', () => {
  it('name the day and lead to where it is done, in both languages', () => {
    const data = { n: 2, tanggal: '2026-11-05', rekomendasi: 'x/KT-63.71' };
    const to = { isPelapor: false, origin: 'https://lapor.example', lang: 'id' } as const;
    const mail = suratFor('pengawasan_tenggat_segera', data, { ...to, isOptional: false });
    expect(mail.subject).toBe('2 butir rekomendasi jatuh tempo Kamis, 5 November 2026');
    expect(mail.text).toContain('https://lapor.example/pengawasan/rekomendasi/x/KT-63.71');
    expect(
      kabarFor('pengawasan_tenggat_lewat', { ...data, n: 1 }, { isPelapor: false, lang: 'en' }).judul,
    ).toBe('1 recommended point overdue');
    const place = (jenis: string, isi: object): string =>
      tempatKabar({ nomor: null, isAnonim: false, untukPelapor: false, jenis, data: isi });
    expect(place('pengawasan_tenggat_lewat', { rekomendasi: '' })).toBe('/pengawasan/rekomendasi');
    expect(place('pengawasan_tenggat_pengawas', { n: 1 })).toBe('/pengawasan');
    expect(place('pengawasan_habis', { apa: 'sk' })).toBe('/pengaturan');
    expect(place('pengawasan_habis', { apa: 'sop' })).toBe('/pengaturan/register');
  });
});
