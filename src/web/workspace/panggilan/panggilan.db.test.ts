import { beforeAll, describe, expect, it } from 'vitest';
import { createAkun } from '../../../useCases/akun/pengelolaan/createAkun.ts';
import { query } from '../../../persistence/connection/database.ts';
import { submitLaporan } from '../../../useCases/laporan/submitLaporan.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { give, officer, START } from '../../../useCases/sapu/tests/filed.ts';
import { openAccounts } from '../tests/accounts.ts';
import { fieldsOf, filled, openDesk, UNIT, type Orang, type Typed } from '../tests/desk.ts';

const test = useTestDeps({ now: START });
const admin = officer('admin_instansi', 'KT-63.71');
const penghubung = officer('pejabat_penghubung', UNIT);
const DAY = 86_400_000;
const HERE = '/petugas/panggilan';

beforeAll(() => openAccounts(test().deps));

interface Ditulis {
  readonly telepon?: string | null;
  readonly anonim?: boolean;
  readonly rahasia?: boolean;
}

/** A laporan that was answered by its unit, for the pelapor to say whether it is settled. */
async function answered({ telepon = '+6281234567890', anonim = false, rahasia = false }: Ditulis = {}) {
  const { deps } = test();
  const filed = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Lampu jalan mati seminggu',
      isi: 'Enam lampu penerangan di jalan kampung kami mati sejak Senin lalu.',
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim,
      rahasia,
      kanal: 'web',
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Siti Aminah', email: null, telepon, nik: null },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal));
  const { nomor } = filed.value;
  await give(deps, admin, nomor, { perintah: 'verifikasi', unit: [UNIT] });
  const isi = 'Lampu sudah diganti <b>kemarin</b> sore oleh regu kami.';
  await give(deps, penghubung, nomor, { perintah: 'tindak-lanjut', isi, akhir: true, lampiran: [] });
  return nomor;
}

const listed = async (orang: Orang): Promise<string> => (await openDesk(test().deps).get(orang, HERE)).html;
const has = (html: string, nomor: string): boolean => html.includes(`${HERE}/${nomor}`);

async function call(orang: Orang, nomor: string, typed: Typed) {
  const desk = openDesk(test().deps);
  const shown = await desk.get(orang, `${HERE}/${nomor}`);
  expect(shown.status).toBe(200);
  return desk.post(orang, `${HERE}/${nomor}`, filled(fieldsOf(shown.html), typed));
}

const rows = (nomor: string) =>
  query(
    test().deps.db,
    `select ke, p.hasil, puas, nilai from panggilan p join laporan l on l.id = p.laporan_id where nomor = $1 order by ke`,
    [nomor],
  );

describe('calls back to whoever reported', () => {
  it('come three days after the answer, with a script that tells strangers nothing', async () => {
    const { advance } = test();
    const nomor = await answered();
    expect(has(await listed('admin'), nomor)).toBe(false);
    advance(3 * DAY);
    for (const orang of ['admin', 'penghubung'] as const) expect(has(await listed(orang), nomor)).toBe(true);
    const { html } = await openDesk(test().deps).get('admin', `${HERE}/${nomor}`);
    expect(html).toContain('tel:+6281234567890');
    expect(html).toContain('Siti Aminah');
    expect(html).toContain('&lt;b&gt;kemarin');
    expect(html).toContain('jangan sebut laporan');
  });

  it('note the outcome in history and figures, as no rating and no verdict of the pelapor', async () => {
    const { deps } = test();
    const nomor = await answered();
    test().advance(3 * DAY);
    const typed = { hasil: 'tersambung', puas: 'tidak', nilai: '2', kata: 'Lampu mati lagi.' };
    expect((await call('penghubung', nomor, typed)).status).toBe(303);
    expect(await rows(nomor)).toEqual([{ ke: 1, hasil: 'tersambung', puas: 'tidak', nilai: 2 }]);
    const [laporan] = await query<{ status: string; penilaian: unknown; jenis: string; kata: string }>(
      deps.db,
      `select l.status, l.keadaan ->> 'penilaian' as penilaian, r.jenis, i.kata from laporan l
         join riwayat r on r.laporan_id = l.id and r.urut = l.urut join riwayat_isi i on i.laporan_id = l.id and i.urut = l.urut
        where nomor = $1`,
      [nomor],
    );
    expect(laporan).toMatchObject({ status: 'diproses', penilaian: null, jenis: 'dicatat' });
    expect(laporan?.kata).toContain('Menurut pelapor belum beres. Nilai lewat telepon: 2 dari 5.');
    const html = await listed('penghubung');
    expect(has(html, nomor)).toBe(false);
    expect(html).toContain('1 dari 1 pelapor yang ditelepon berhasil dihubungi');
  });

  it('are tried three times at most, not before the time that was set, and never after "wrong number"', async () => {
    const { advance } = test();
    const nomor = await answered();
    advance(3 * DAY);
    for (const ke of [1, 2, 3]) {
      await call('admin', nomor, { hasil: 'tidak_diangkat', lagi: 'besok' });
      expect(await rows(nomor)).toHaveLength(ke);
      expect(has(await listed('admin'), nomor)).toBe(false);
      advance(DAY);
      expect(has(await listed('admin'), nomor)).toBe(ke < 3);
    }
    const other = await answered();
    advance(3 * DAY);
    await call('admin', other, { hasil: 'salah_nomor' });
    advance(DAY);
    expect(has(await listed('admin'), other)).toBe(false);
  });

  it('end once the pelapor reacts, reads it, or too much time has passed', async () => {
    const { deps, advance } = test();
    const [reacted, read, late] = [await answered(), await answered(), await answered()];
    advance(3 * DAY);
    await query(
      deps.db,
      `update pesan p set terbaca_pada = p.dibuat_pada from laporan l where l.id = p.laporan_id and nomor = $1 and jenis = 'ditindaklanjuti'`,
      [read],
    );
    const pelapor = {
      ...admin,
      reader: { ...(admin as { reader: object }).reader, penugasan: [], nomorTerbuka: [reacted] },
    };
    await give(deps, pelapor as never, reacted, {
      perintah: 'tanggapan',
      isi: 'Terima kasih, sudah menyala.',
      selesai: true,
    });
    const html = await listed('admin');
    expect([reacted, read, late].map((one) => has(html, one))).toEqual([false, false, true]);
    advance(30 * DAY);
    expect(has(await listed('admin'), late)).toBe(false);
  });
});

describe('abuse of calls', () => {
  it('shows nobody but those in charge, and never who reported anonim', async () => {
    const { deps, advance } = test();
    const nomor = await answered({ rahasia: true });
    const tanpaNomor = await answered({ telepon: null });
    const terang = await answered();
    advance(3 * DAY);
    await give(deps, admin, terang, {
      perintah: 'kerahasiaan',
      anonim: true,
      alasan: 'Pelapor memintanya di loket.',
    });
    const html = await listed('admin');
    expect([nomor, tanpaNomor, terang].map((one) => has(html, one))).toEqual([true, false, false]);
    expect(has(await listed('penghubungLain'), nomor)).toBe(false);
    const desk = openDesk(deps);
    for (const orang of [
      'penghubungLain',
      'adminLain',
      'provinsi',
      'nasional',
      'pengawas',
      'pimpinan',
      'pelapor',
    ] as const) {
      const shown = await desk.get(orang, `${HERE}/${nomor}`);
      expect([403, 404], orang).toContain(shown.status);
      expect(shown.html).not.toContain('+6281234567890');
      const sent = await desk.post(orang, `${HERE}/${nomor}`, [
        ['hasil', 'menolak'],
        ['ke', '1'],
        ['kunci', deps.chance.uuid(deps.now())],
      ]);
      expect([403, 404], orang).toContain(sent.status);
    }
    expect((await desk.get('admin', `${HERE}/${terang}`)).status).toBe(404);
    expect(await rows(nomor)).toEqual([]);
  });

  it('calls the number of an account only once it was shown to be theirs', async () => {
    const { deps, advance, database } = test();
    const nomor = await answered({ telepon: null });
    const akun = await createAkun(deps, {
      nama: 'Siti Aminah',
      email: 'siti@contoh.id',
      telepon: '+6281234567891',
      sandi: 'kereta malam melintas sawah',
      penugasan: [],
    });
    if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
    const own = (text: string): Promise<unknown> => query(database.ownerDb, text, [akun.value.akunId]);
    await own(`update identitas set akun_id = $1
                where laporan_id = (select id from laporan where nomor = '${nomor}')`);
    await own('update akun set telepon_diperiksa_pada = null where id = $1');
    advance(3 * DAY);
    expect(has(await listed('admin'), nomor)).toBe(false);
    await own('update akun set telepon_diperiksa_pada = now() where id = $1');
    expect(has(await listed('admin'), nomor)).toBe(true);
  });

  it('takes one outcome of each call, from two people or two presses, and refuses what is no outcome', async () => {
    const { deps, advance } = test();
    const nomor = await answered();
    advance(3 * DAY);
    const desk = openDesk(deps);
    const [one, two] = [
      await desk.get('admin', `${HERE}/${nomor}`),
      await desk.get('penghubung', `${HERE}/${nomor}`),
    ];
    for (const bad of [
      {},
      { hasil: 'puas sekali' },
      { hasil: 'tersambung' },
      { hasil: 'tersambung', puas: 'ya', nilai: '6' },
    ]) {
      const sent = await desk.post('admin', `${HERE}/${nomor}`, filled(fieldsOf(one.html), bad));
      expect(sent.status).toBe(422);
    }
    const fields = filled(fieldsOf(one.html), { hasil: 'tidak_diangkat', kata: '<script>alert(1)</script>' });
    expect((await desk.post('admin', `${HERE}/${nomor}`, fields)).status).toBe(303);
    // The same press again does nothing; the colleague who called at the same time is told.
    expect((await desk.post('admin', `${HERE}/${nomor}`, fields)).status).toBe(303);
    const late = await desk.post(
      'penghubung',
      `${HERE}/${nomor}`,
      filled(fieldsOf(two.html), { hasil: 'menolak' }),
    );
    expect([404, 409]).toContain(late.status);
    expect(await rows(nomor)).toHaveLength(1);
  });
});
