import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { startOfHari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { recordKetetapan } from '../../persistence/rujukan/ketetapan.ts';
import type { Deps } from '../deps.ts';
import { giveCommand, type Giver, type Incoming } from '../laporan/giveCommand.ts';
import { readLaporan } from '../laporan/readLaporan.ts';
import { submitLaporan } from '../laporan/submitLaporan.ts';
import { recomputeDeadlines } from './recomputeDeadlines.ts';
import { sweepDue } from './sweepDue.ts';

/** Monday 2 November 2026, 09:00 in Banjarmasin; no day off before 24 December. */
const START = Date.parse('2026-11-02T09:00:00+08:00');
const test = useTestDeps({ now: START });

const admin = officer('admin_instansi', 'KT-63.71');

function officer(peran: Reader['penugasan'][number]['peran'], badan: string): Giver {
  const reader: Reader = { ...PUBLIK, pembaca: `${peran}@${badan}`, penugasan: [{ peran, badan }] };
  return { sebagai: 'orang', reader, akunId: '01890000-0000-7000-8000-000000000001', pengunggah: 'x' };
}

async function file(deps: Deps): Promise<string> {
  const submitted = await submitLaporan(deps, {
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
      anonim: false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Contoh', email: 'pelapor@contoh.id', telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return submitted.value.nomor;
}

async function give(deps: Deps, giver: Giver, nomor: string, command: Incoming): Promise<void> {
  const given = await giveCommand(deps, giver, nomor, command);
  expect(given).toMatchObject({ ok: true });
}

async function statusOf(deps: Deps, nomor: string): Promise<unknown> {
  const reader = admin.sebagai === 'orang' ? admin.reader : PUBLIK;
  const read = await readLaporan(deps, reader, nomor);
  return read.ok ? [read.value.status, read.value.hasil ?? read.value.alasanArsip] : read.refusal.code;
}

async function noticesOf(deps: Deps, nomor: string): Promise<string[]> {
  const rows = await query<{ kunci: string }>(
    deps.db,
    `select p.jenis || ':' || coalesce(p.penerima->>'peran', p.penerima->>'jenis') || '@' ||
       coalesce(p.penerima->>'badan', '') as kunci
       from pesan p join laporan l on l.id = p.laporan_id where l.nomor = $1 order by p.dibuat_pada, p.kunci`,
    [nomor],
  );
  return rows.map((row) => row.kunci);
}

describe('sweepDue', () => {
  it('warns the officer, then the admin, then climbs after the end of a clock, each once', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    for (const day of ['03', '04', '05', '06', '09', '10', '11', '12']) {
      setNow(`2026-11-${day}T07:30:00+08:00`);
      await sweepDue(deps);
      await sweepDue(deps);
    }
    const told = await noticesOf(deps, nomor);
    expect(told.filter((one) => one.startsWith('hari_terakhir'))).toContain(
      'hari_terakhir:admin_instansi@KT-63.71',
    );
    expect(told.filter((one) => one.startsWith('lewat_1'))).toEqual(['lewat_1:admin_instansi@KT-63.71']);
    expect(told.filter((one) => one.startsWith('lewat_3'))).toEqual(['lewat_3:admin_instansi@PR-63']);
    expect(told.filter((one) => one.startsWith('lewat_5'))).toEqual(['lewat_5:admin_nasional@NAS']);
    expect(new Set(told).size).toBe(told.length);
  });

  it('reminds the pelapor on days 5 and 9 and archives after the tenth hari kerja, not a moment before', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    await give(deps, admin, nomor, {
      perintah: 'tunda',
      pertanyaan: 'Di jalan mana tepatnya?',
      alasanKode: 'minta_lokasi',
    });
    setNow('2026-11-16T23:59:59+08:00');
    await sweepDue(deps);
    expect(await statusOf(deps, nomor)).toEqual(['tertunda', null]);
    expect((await noticesOf(deps, nomor)).filter((one) => one.startsWith('pengingat'))).toEqual([
      'pengingat_1:pelapor@',
      'pengingat_2:pelapor@',
    ]);
    setNow('2026-11-17T00:00:05+08:00');
    await sweepDue(deps);
    expect(await statusOf(deps, nomor)).toEqual(['diarsipkan', 'tidak_lengkap']);
  });

  it('closes after ten hari kerja without a word to the final answer, kept apart from confirmed', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: ['KT-63.71/10'] });
    const unit = officer('pejabat_penghubung', 'KT-63.71/10');
    await give(deps, unit, nomor, {
      perintah: 'tindak-lanjut',
      isi: 'Keenam lampu sudah diganti.',
      akhir: true,
    });
    setNow('2026-11-17T08:00:00+08:00');
    await sweepDue(deps);
    expect(await statusOf(deps, nomor)).toEqual(['selesai', 'tanpa_tanggapan']);
  });

  it('offers the way to the Ombudsman once after 60 days', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    setNow('2027-01-02T08:00:00+08:00');
    await sweepDue(deps);
    await sweepDue(deps);
    const told = await noticesOf(deps, nomor);
    expect(told.filter((one) => one.startsWith('ombudsman_ditawarkan'))).toEqual([
      'ombudsman_ditawarkan:pelapor@',
    ]);
  });
});

describe('recomputeDeadlines', () => {
  it('moves open deadlines when a late decree adds a day off, and nothing the second time', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    const before = await dueOf(deps, nomor);
    expect(before).toBe(startOfHari('2026-11-05', 'WITA') + 86_399_000);
    setNow('2026-11-03T10:00:00+08:00');
    await withTransaction(deps.db, { random: () => 0.5 }, (tx) =>
      recordKetetapan(tx, {
        dasar: 'Keputusan uji coba',
        ditetapkanPada: '2026-11-03',
        instansi: null,
        tahun: 2026,
        status: 'compiled',
        tambah: [{ tanggal: '2026-11-04', jenis: 'cuti_bersama', nama: 'Cuti bersama tambahan' }],
        cabut: [],
        pada: deps.now(),
      }),
    );
    deps.expireRujukan();
    expect(await recomputeDeadlines(deps)).toBeGreaterThan(0);
    expect(await dueOf(deps, nomor)).toBe(startOfHari('2026-11-06', 'WITA') + 86_399_000);
    expect(await recomputeDeadlines(deps)).toBe(0);
  });
});

async function dueOf(deps: Deps, nomor: string): Promise<number | null> {
  const [row] = await query<{ due: number | null }>(
    deps.db,
    'select jatuh_tempo as due from laporan where nomor = $1',
    [nomor],
  );
  return row?.due ?? null;
}
