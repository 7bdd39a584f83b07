import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clamdPeer, EICAR, type ClamdPeer } from '../../../../tests/support/clamdPeer.ts';
import { fileBy, usePortal } from '../../../../tests/support/portal.ts';
import { pdfOf } from '../../../../tests/support/sampleFiles.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { clamd } from '../../../attachments/pindai/clamd.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { startQueueGauges } from '../../../jobs/queueGauges.ts';
import { query } from '../../../persistence/connection/database.ts';
import { createMetrics } from '../../../telemetry/metrics.ts';
import { checkSystem } from '../../../useCases/check/checkSystem.ts';
import { openLampiran } from '../../../useCases/lampiran/openLampiran.ts';
import { pindaiLama } from '../../../useCases/lampiran/pindaiLama.ts';
import { pindaiDue } from '../../../useCases/lampiran/pindaiLampiran.ts';
import { sweepUnusedLampiran } from '../../../useCases/lampiran/sweepUnusedLampiran.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readIkhtisar } from '../../../useCases/pekerjaan/operasi.ts';

let peer: ClamdPeer;
const portal = usePortal({
  pemindai: { pindai: (content) => clamd({ alamat: peer.alamat, paling: 1_000 }).pindai(content) },
});
beforeAll(async () => {
  peer = await clamdPeer();
});
afterAll(() => peer.stop());

const deps = () => portal().made.deps;
const officer: Reader = {
  ...PUBLIK,
  penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
};
const lihat = async (nomor: string): Promise<readonly string[]> => {
  const read = await readLaporan(deps(), officer, nomor);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.lampiran.map((one) => `${one.nama} ${one.pindai}`);
};
const idsOf = (nomor: string) =>
  query<{ id: string; nama: string; kunci: string; pengunggah: string }>(
    deps().db,
    `select f.id, f.nama, f.kunci, f.pengunggah from lampiran f join laporan l on l.id = f.laporan_id
      where l.nomor = $1 order by f.nama`,
    [nomor],
  );

/** Somebody without account files a laporan with these files and looks at it by the receipt's visit. */
async function fileWith(visitor: Visitor, files: readonly File[]): Promise<string> {
  await visitor.open('/lapor');
  for (const berkas of files) await visitor.send('/lapor', { berkas, aksi: 'simpan' });
  expect(readable(visitor.here.html)).toContain('diperiksa dulu terhadap program berbahaya');
  expect(visitor.here.html).not.toContain('/lapor/berkas/');
  const { nomor } = await fileBy(visitor);
  return nomor;
}

const pdf = (nama: string, teks: string): File => new File([Uint8Array.from(pdfOf(teks))], nama);

describe('files of a laporan', () => {
  const visitor = portal;
  let pelapor: Visitor;
  let nomor: string;

  beforeAll(async () => {
    pelapor = visitor().visitor();
    nomor = await fileWith(pelapor, [pdf('denah.pdf', 'denah'), pdf('jahat.pdf', EICAR)]);
  });

  it('are shut until they were scanned, and only their sender knows of them', async () => {
    const { html } = await pelapor.open(`/laporan/${nomor}`);
    expect(readable(html)).toContain('denah.pdf sedang diperiksa terhadap program berbahaya');
    expect(html).not.toContain('href="/lampiran/');
    expect(await lihat(nomor)).toEqual([]);
    for (const { id, pengunggah } of await idsOf(nomor)) {
      expect((await pelapor.open(`/lampiran/${id}`)).status).toBe(404);
      expect((await pelapor.open(`/lampiran/${id}/kecil`)).status).toBe(404);
      for (const asked of [
        { id, pengunggah: null },
        { id, pengunggah },
        { id, nomor, pengunggah: null },
      ])
        expect((await openLampiran(deps(), officer, asked)).ok).toBe(false);
    }
  });

  it('wait while the scanner is away, are seen by the operator, and are scanned when it is back', async () => {
    const { advance } = portal().made;
    await peer.stop();
    expect(await pindaiDue(deps())).toEqual({ selesai: 0, gagal: 1, isMore: false });
    expect(await pindaiDue(deps())).toEqual({ selesai: 0, gagal: 1, isMore: false });
    // Both were put off: nothing is tried again at once.
    expect(await pindaiDue(deps())).toEqual({ selesai: 0, gagal: 0, isMore: false });
    advance(15_000);
    expect((await pindaiDue(deps())).gagal).toBe(1);
    expect(await lihat(nomor)).toEqual([]);
    const operator = {
      akunId: '',
      reader: { ...officer, penugasan: [{ peran: 'operator_tik', badan: 'NAS' }] },
    } as const;
    const told = await readIkhtisar(deps(), operator);
    expect(told.ok && told.value.pindaian).toMatchObject({
      isDiatur: true,
      menunggu: 2,
      tertahan: 0,
      galat: 'sambungan',
    });
    const metrics = createMetrics();
    await startQueueGauges(deps(), metrics).stop();
    expect(metrics.render()).toContain('lapor_lampiran_menunggu_pindai 2\n');

    await peer.start();
    peer.behave(() => 'bukan clamd\0');
    advance(60_000);
    expect((await pindaiDue(deps())).gagal).toBe(2);
    peer.behave(null);
    advance(15 * 60_000);
    expect(await pindaiDue(deps())).toEqual({ selesai: 2, gagal: 0, isMore: false });
  });

  it('open when clean; with malware they stay shut, both sides are told and the laporan goes on', async () => {
    expect(await lihat(nomor)).toEqual(['denah.pdf bersih', 'jahat.pdf tertahan']);
    const { html } = await pelapor.open(`/laporan/${nomor}`);
    expect(readable(html)).toContain(
      'jahat.pdf ditahan karena berisi program berbahaya; laporan tetap diproses',
    );
    const [denah, jahat] = await idsOf(nomor);
    expect((await pelapor.open(`/lampiran/${denah?.id}`)).status).toBe(200);
    expect((await pelapor.open(`/lampiran/${jahat?.id}`)).status).toBe(404);
    const told = await query<{ jenis: string; peran: string | null }>(
      deps().db,
      `select jenis, penerima ->> 'peran' as peran from pesan where jenis = 'berkas_ditahan' order by 2 nulls first`,
    );
    expect(told.map((one) => one.peran)).toEqual([null, 'admin_instansi']);
    await portal().officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    const stranger = (await portal().visitor().open(`/laporan/${nomor}`)).html;
    expect(stranger).toContain('denah.pdf');
    expect(stranger).not.toContain('jahat.pdf');
  });

  it('with bytes found to be malware are held in every upload, also in one found clean before', async () => {
    const [first, second] = [portal().visitor(), portal().visitor()];
    const one = await fileWith(first, [pdf('lama.pdf', 'baru dikenal kemudian')]);
    await pindaiDue(deps());
    expect(await lihat(one)).toEqual(['lama.pdf bersih']);
    const two = await fileWith(second, [pdf('ulang.pdf', 'baru dikenal kemudian')]);
    peer.behave(() => 'stream: Baru.Dikenal FOUND\0');
    await pindaiDue(deps());
    peer.behave(null);
    expect([...(await lihat(one)), ...(await lihat(two))]).toEqual([
      'lama.pdf tertahan',
      'ulang.pdf tertahan',
    ]);
  });

  it('held back lose their bytes after a month, which check does not take for a loss', async () => {
    const [, jahat] = await idsOf(nomor);
    const kunci = jahat?.kunci ?? '';
    await sweepUnusedLampiran(deps());
    expect(await deps().files.stat(kunci)).not.toBeNull();
    portal().made.advance(31 * 24 * 3_600_000);
    const untouchedSince = new Date(Date.now() + 3_600_000);
    // The sweep keeps what was put within a day by the machine's clock; the rows no longer need it.
    const { findUsedKunci } = await import('../../../persistence/lampiran/lampiran.ts');
    expect(await findUsedKunci(deps().db, [kunci], deps().now() - 30 * 24 * 3_600_000)).toEqual(new Set());
    expect(await deps().files.remove(kunci, { untouchedSince })).toBe(true);
    const findings = [];
    for await (const one of checkSystem(deps())) if (one.isFault) findings.push(one.rincian);
    expect(findings).toEqual([]);
  });
});

it('without a scanner every file says that none was scanned, and is open as before', async () => {
  const without = { ...deps(), pemindai: null };
  expect(await pindaiDue(without)).toEqual({ selesai: 0, gagal: 0, isMore: false });
  const [row] = await query<{ n: number }>(
    deps().db,
    `select count(*) as n from pindaian where keadaan = 'menunggu'`,
  );
  const operator = {
    akunId: '',
    reader: { ...officer, penugasan: [{ peran: 'operator_tik', badan: 'NAS' }] },
  } as const;
  const told = await readIkhtisar(without, operator);
  expect(told.ok && told.value.pindaian).toMatchObject({ isDiatur: false, menunggu: row?.n });
});

describe('files that were taken before there was a scanner', () => {
  it('stay open, are scanned once it is there, and are held back when something is found', async () => {
    const warga = portal().visitor();
    const nomor = await fileWith(warga, [
      pdf('lama.pdf', 'arsip lama'),
      pdf('lama-jahat.pdf', `${EICAR} lama`),
    ]);
    const ids = (await idsOf(nomor)).map((one) => one.id);
    await query(portal().made.database.ownerDb, 'delete from pindaian where lampiran_id = any($1::uuid[])', [
      ids,
    ]);
    expect((await lihat(nomor)).toSorted()).toEqual(['lama-jahat.pdf tanpa', 'lama.pdf tanpa']);
    expect(await pindaiLama({ ...deps(), pemindai: null }, null)).toMatchObject({
      selesai: 0,
      isMore: false,
    });
    await peer.stop();
    expect(await pindaiLama(deps(), null)).toEqual({ selesai: 0, gagal: 1, sampai: null, isMore: false });
    expect((await lihat(nomor)).toSorted()).toEqual(['lama-jahat.pdf tanpa', 'lama.pdf tanpa']);
    await peer.start();
    expect(await pindaiLama(deps(), null)).toMatchObject({ selesai: 2, gagal: 0, sampai: null });
    expect((await lihat(nomor)).toSorted()).toEqual(['lama-jahat.pdf tertahan', 'lama.pdf bersih']);
    expect(await pindaiLama(deps(), null)).toMatchObject({ selesai: 0, gagal: 0 });
  });
});
