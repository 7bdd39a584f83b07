import { expect, it, vi } from 'vitest';
import { fileBy, usePortal } from '../../../tests/support/portal.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { poolOf } from '../../persistence/connection/database.ts';
import { giveCommand, type Incoming } from './giveCommand.ts';

const portal = usePortal();

it('costs a stranger the same for a merged laporan that is hidden, any hidden one, and one that is not there', async () => {
  const { made, officer, visitor } = portal();
  const { nomor: main } = await fileBy(visitor());
  const { nomor: between } = await fileBy(visitor());
  const { nomor: merged } = await fileBy(visitor());
  const { nomor: alone } = await fileBy(visitor());
  await officer('kota', merged, { perintah: 'gabungkan', ke: between });
  await officer('kota', between, { perintah: 'gabungkan', ke: main });
  const { deps } = made;
  const client = await poolOf(deps.db).connect();
  client.release();
  // Counts and lets pass: whatever goes to the database goes through here.
  const sending = vi.spyOn(Object.getPrototypeOf(client) as typeof client, 'query');
  const stranger = { sebagai: 'orang', reader: PUBLIK, akunId: null, pengunggah: 'x' } as const;
  const costOf = async (
    reader: typeof PUBLIK,
    nomor: string,
    command: Incoming,
  ): Promise<[string, number]> => {
    sending.mockClear();
    const given = await giveCommand(deps, { ...stranger, reader }, nomor, command);
    // Reference data are looked at anew now and then, whatever is asked.
    const sent = sending.mock.calls.filter(([text]) => !JSON.stringify(text).includes('versi_rujukan'));
    return [given.ok ? 'ok' : given.refusal.code, sent.length];
  };
  const tanggapan: Incoming = { perintah: 'tanggapan', isi: 'Saya orang lain.' };
  await costOf(PUBLIK, alone, tanggapan);
  const absent = await costOf(PUBLIK, nomorFromDraw(1), tanggapan);
  expect(absent).toEqual(['laporan.not_found', expect.any(Number)]);
  expect(absent[1]).toBeGreaterThan(1);
  for (const nomor of [merged, between, main, alone])
    expect(await costOf(PUBLIK, nomor, tanggapan)).toEqual(absent);
  // For its own pelapor the chain is followed, and what stands at its end decides.
  const own = await costOf({ ...PUBLIK, nomorTerbuka: [merged] }, merged, tanggapan);
  expect(own[0]).toBe('laporan.main_takes_no_words');
  expect(own[1]).toBeGreaterThan(absent[1]);
  sending.mockRestore();
});
