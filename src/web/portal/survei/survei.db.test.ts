import { describe, expect, it } from 'vitest';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { GELOMBANG, PERTANYAAN } from '../../../domain/survei/survei.ts';
import { query } from '../../../persistence/connection/database.ts';
import { submitLaporan } from '../../../useCases/laporan/submitLaporan.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import { isiSurvei } from '../../../useCases/survei/isiSurvei.ts';
import { tanyaSurvei } from '../../../useCases/survei/tanyaSurvei.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';

const portal = usePortal();
const FULL = Object.fromEntries(PERTANYAAN.map((one) => [one, '4']));
const HARI = 86_400_000;

async function close(nomor: string): Promise<void> {
  const { officer } = portal();
  await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  await officer('penghubung', nomor, { perintah: 'tindak-lanjut', isi: 'Lampu sudah diganti.', akhir: true });
  await officer('kota', nomor, { perintah: 'selesai', ringkasan: 'Lampu sudah menyala lagi.' });
}

/** A closed laporan with the visitor who opened it by its receipt. */
async function owner(): Promise<{
  readonly visitor: Visitor;
  readonly nomor: string;
  readonly path: string;
}> {
  const { nomor, resi } = await fileBy(portal().visitor());
  await close(nomor);
  const visitor = portal().visitor();
  await visitor.open('/lacak');
  await visitor.send('/lacak', { resi: resi ?? '' });
  return { visitor, nomor, path: `/laporan/${nomor}/survei` };
}

const answers = () =>
  query<{ instansi: string; tahun: number; jawaban: number[] }>(
    portal().made.deps.db,
    'select instansi, tahun, jawaban from survei_jawaban',
  );
const hasil = async () => {
  const found = await readHasilSurvei(portal().made.deps, { instansi: ['KT-63.71'] }, 2026);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

describe('the survey of a closed laporan', () => {
  it('is filled in once by receipt, without account, and leads back to nobody', async () => {
    const { visitor, nomor, path } = await owner();
    expect(visitor.here.html).toContain(`href="${path}"`);
    await visitor.open(path);
    expect(readable(visitor.here.html)).toContain('Pemerintah Kota Banjarmasin');
    const missing = await visitor.send(path, { ...FULL, respons1: '' });
    expect([missing.status, /value="4"[^>]*checked/.test(missing.html)]).toEqual([422, true]);
    const hidden = visitor.hidden(path);
    await Promise.all([
      visitor.post(path, { ...hidden, ...FULL }),
      visitor.post(path, { ...hidden, ...FULL }),
    ]);
    await visitor.post(path, { ...hidden, ...FULL, akses1: '1' });
    expect(await answers()).toEqual([{ instansi: 'KT-63.71', tahun: 2026, jawaban: [4, 4, 4, 4, 4, 4] }]);
    expect(readable((await visitor.open(path)).html)).toContain('sudah diisi');
    const columns = await query<{ nama: string }>(
      portal().made.deps.db,
      `select column_name as nama from information_schema.columns where table_name = 'survei_jawaban' order by 1`,
    );
    expect(columns.map((one) => one.nama)).toEqual([
      'gelombang',
      'instansi',
      'jawaban',
      'kode',
      'tahun',
      'versi',
    ]);
    expect(nomor).toHaveLength(9);
  });

  it('is there for nobody else: a stranger, an open laporan, after its time', async () => {
    const { visitor, nomor, path } = await owner();
    const stranger = portal().visitor();
    expect((await stranger.open(path)).status).toBe(404);
    expect((await stranger.open('/laporan/123456789/survei')).status).toBe(404);
    const before = (await answers()).length;
    expect(await isiSurvei(portal().made.deps, PUBLIK, nomor, FULL as never)).toMatchObject({
      ok: false,
      refusal: [{ code: 'laporan.not_found' }],
    });
    const open = await fileBy(portal().visitor());
    const other = portal().visitor();
    await other.open('/lacak');
    await other.send('/lacak', { resi: open.resi ?? '' });
    expect(other.here.html).not.toContain('/survei"');
    expect(readable((await other.open(`/laporan/${open.nomor}/survei`)).html)).toContain('tidak terbuka');
    await visitor.open(path);
    const hidden = visitor.hidden(path);
    portal().made.advance(91 * HARI);
    expect(readable((await visitor.post(path, { ...hidden, ...FULL })).html)).toContain('tidak terbuka');
    portal().made.advance(-91 * HARI);
    expect(await answers()).toHaveLength(before);
  });
});

describe('its results', () => {
  it('are shown by wholes of ten alone, so that no answer is told from the one before', async () => {
    const { deps } = portal().made;
    const start = await hasil();
    expect(start.semua).toMatchObject({ diundang: 2, menjawab: 1, nilai: null });
    const page = await portal().visitor().open('/statistik/survei');
    expect(readable(page.html)).toContain('1 dari 2 pelapor menjawab, belum cukup');
    for (let i = 1; i < GELOMBANG + 3; i += 1) {
      const sent = await submitLaporan(deps, {
        kiriman: {
          klasifikasi: 'pengaduan',
          judul: 'Lampu jalan mati di pasar',
          isi: 'Lampu jalan di depan pasar tidak menyala sehingga warga takut lewat pada malam hari.',
          kategori: null,
          instansi: 'KT-63.71',
          wilayah: '63.71',
          titik: null,
          lokasiKeterangan: null,
          tanggalKejadian: 'tidak_tahu',
          anonim: true,
          rahasia: true,
          kanal: 'web',
        },
        pengirim: { sebagai: 'tanpa_akun' },
        kontak: null,
        lampiran: [],
        pengunggah: 'uji',
        nomorAsal: null,
      });
      if (!sent.ok) throw new Error(sent.refusal.code);
      const { nomor } = sent.value;
      await close(nomor);
      const reader = { ...PUBLIK, nomorTerbuka: [nomor] };
      const typed = Object.fromEntries(PERTANYAAN.map((one) => [one, i < GELOMBANG ? '3' : '1']));
      const done = await isiSurvei(deps, reader, nomor, typed as never);
      expect(done).toMatchObject({ ok: true, value: { isBaru: true } });
      if (i === GELOMBANG - 2) expect((await hasil()).semua.nilai).toBeNull();
    }
    // nine times 3 and once 4; the three that came after wait for their ten
    expect((await hasil()).semua).toEqual({
      diundang: 14,
      menjawab: 13,
      nilai: { unsur: { akses: 3.1, respons: 3.1, transparansi: 3.1 }, ikm: 77.5, mutu: 'B' },
    });
  });

  it('stand on the public page with how they were counted, and as files', async () => {
    const visitor = portal().visitor();
    const page = await visitor.open('/statistik/survei');
    const text = readable(page.html);
    expect(text).toContain('Seluruh negeri mendapat IKM 77,50 (B, baik); 92,9 persen menjawab (13 dari 14).');
    expect(text).toContain('PermenPANRB 14/2017');
    const csv = await visitor.open('/statistik/survei/unduh.csv?tahun=2026');
    expect(csv.html).toContain('KT-63.71');
    expect(csv.html).toMatch(/77[.,]5/);
    expect((await visitor.open('/statistik/survei/unduh.xlsx')).status).toBe(200);
    const english = await visitor.open('/statistik/survei?lang=en&tahun=2025');
    expect(readable(english.html)).toContain('no report completed in 2025');
    expect((await visitor.open('/statistik/survei?tahun=%27')).status).toBe(200);
  });

  it('cannot be rewritten', async () => {
    const { db } = portal().made.deps;
    await expect(query(db, 'update survei_jawaban set tahun = 2025')).rejects.toThrow(/permission denied/);
    await expect(query(db, 'delete from survei_terjawab')).rejects.toThrow(/permission denied/);
  });

  it('is asked by mail some days after the closing: once, and neither whoever answered nor whoever is anonim', async () => {
    const { made, visitor } = portal();
    const asked = async (): Promise<string[]> => {
      const rows = await query<{ nomor: string }>(
        made.deps.db,
        `select data ->> 'nomor' as nomor from pesan where jenis = 'pengingat_survei' order by 1`,
      );
      return rows.map((one) => one.nomor);
    };
    // what earlier cases left open is asked first
    made.advance(4 * HARI);
    await tanyaSurvei(made.deps);
    const before = await asked();
    const [silent, answered, hidden] = [
      await owner(),
      await owner(),
      await fileBy(visitor(), {
        anda: { siapa: 'kontak', email: 'budi@contoh.id', nama: 'Budi', anonim: 'ya' },
      }),
    ];
    await close(hidden.nomor);
    const reader = { ...PUBLIK, nomorTerbuka: [answered.nomor] };
    expect((await isiSurvei(made.deps, reader, answered.nomor, FULL as never)).ok).toBe(true);
    await tanyaSurvei(made.deps);
    expect(await asked()).toEqual(before);
    made.advance(4 * HARI);
    expect((await tanyaSurvei(made.deps)).jumlah).toBe(1);
    expect((await tanyaSurvei(made.deps)).jumlah).toBe(0);
    expect(await asked()).toEqual([...before, silent.nomor].toSorted());
  });
});
