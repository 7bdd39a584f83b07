import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { addHari, hariOf } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import type { Deps } from '../deps.ts';
import { readLaporan } from '../laporan/readLaporan.ts';
import { sweepDue } from './sweepDue.ts';
import { admin, file, give, officer, START } from './tests/filed.ts';

const test = useTestDeps({ now: START });

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

  it('tells nobody who is complained of; the level above hears it in their place', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    await give(deps, admin, nomor, {
      perintah: 'verifikasi',
      klasifikasi: 'berkadar_pengawasan',
      terlapor: 'KT-63.71',
      unit: ['KT-63.71/02'],
    });
    setNow('2026-12-31T10:00:00+08:00');
    await query(deps.db, 'update laporan set sapu_pada = $2 where nomor = $1', [
      nomor,
      new Date(START).toISOString(),
    ]);
    await sweepDue(deps);
    const told = (await noticesOf(deps, nomor)).filter((one) => !one.startsWith('dibuat:'));
    expect(told).toEqual(
      expect.arrayContaining([
        'diverifikasi:inspektorat@KT-63.71/02',
        'diverifikasi:inspektorat@KT-63.71',
        'lewat_1:admin_instansi@PR-63',
      ]),
    );
    expect(told.filter((one) => /(admin_instansi|pimpinan)@KT-63\.71$/.test(one))).toEqual([]);
  });

  it('warns of the new last day after an extension', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    const unit = officer('pejabat_penghubung', 'KT-63.71/10');
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: ['KT-63.71/10'] });
    await give(deps, unit, nomor, {
      perintah: 'tindak-lanjut',
      isi: 'Petugas memeriksa lampu.',
      akhir: false,
    });
    const [row] = await query<{ due: number }>(
      deps.db,
      'select jatuh_tempo as due from laporan where nomor = $1',
      [nomor],
    );
    const last = hariOf(row?.due ?? 0, 'WITA');
    setNow(`${last}T07:30:00+08:00`);
    await sweepDue(deps);
    const once = await countOf(deps, nomor, 'hari_terakhir');
    expect(once).toBeGreaterThan(0);
    const later = addHari(last, 7);
    await give(deps, admin, nomor, {
      perintah: 'perpanjang',
      tanggal: later,
      alasan: 'Menunggu suku cadang.',
    });
    setNow(`${later}T07:30:00+08:00`);
    await sweepDue(deps);
    await sweepDue(deps);
    expect(await countOf(deps, nomor, 'hari_terakhir')).toBe(2 * once);
  });

  it('still warns when somebody acts between the moment and the sweep', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const nomor = await file(deps);
    const due = await sapuOf(deps, nomor);
    setNow((due ?? 0) + 60_000);
    await give(deps, admin, nomor, { perintah: 'catatan', isi: 'Sedang ditelaah.' });
    expect(await sapuOf(deps, nomor)).toBe(due);
    await sweepDue(deps);
    expect(await countOf(deps, nomor, 'setengah')).toBe(1);
    expect(await sapuOf(deps, nomor)).toBeGreaterThan(deps.now());
  });

  it('goes on past a laporan that it cannot read and looks at it again after an hour', async () => {
    const { deps, setNow } = test();
    setNow(START);
    const bad = await file(deps);
    const good = await file(deps);
    await query(
      deps.db,
      `update laporan set keadaan = jsonb_set(keadaan, '{badan}', '["TIDAK-ADA"]') where nomor = $1`,
      [bad],
    );
    setNow('2026-11-05T07:30:00+08:00');
    const swept = await sweepDue(deps);
    expect(swept.gagal).toBe(1);
    expect(await sapuOf(deps, bad)).toBe(deps.now() + 3_600_000);
    expect(await countOf(deps, good, 'hari_terakhir')).toBeGreaterThan(0);
  });

  it('follows the policy that was in force when the laporan was filed', async () => {
    const { deps, setNow } = test();
    setNow(START);
    await query(
      deps.db,
      `insert into kebijakan (kode, berlaku_sejak, nilai, dicatat_pada) values ('peringatan_pukul', $1, '6', $1)`,
      [new Date(START).toISOString()],
    );
    deps.expireRujukan();
    const nomor = await file(deps);
    setNow('2026-11-05T06:00:00+08:00');
    await sweepDue(deps);
    expect(await countOf(deps, nomor, 'hari_terakhir')).toBeGreaterThan(0);
    expect(await sapuOf(deps, nomor)).toBe(Date.parse('2026-11-06T06:00:00+08:00'));
  });
});

async function countOf(deps: Deps, nomor: string, jenis: string): Promise<number> {
  return (await noticesOf(deps, nomor)).filter((one) => one.startsWith(`${jenis}:`)).length;
}

async function sapuOf(deps: Deps, nomor: string): Promise<number | null> {
  const [row] = await query<{ pada: number | null }>(
    deps.db,
    'select sapu_pada as pada from laporan where nomor = $1',
    [nomor],
  );
  return row?.pada ?? null;
}
