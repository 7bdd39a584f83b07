import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { pengirimPerangkat } from '../../src/channels/perangkat/pengirimPerangkat.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { kunciDorong } from '../../src/useCases/pesan/perangkat/perangkat.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { SANDI, usePortal, type FiledHere } from './portal.ts';
import { startPushPeer, type PushPeer } from './pushPeer.ts';
import { readable, type Visitor } from './visitor.ts';

const UNIT = 'KT-63.71/06';

/** A site with a push service beside it, and what people and officers do there. For a whole test file. */
export function usePerangkat() {
  const portal = usePortal();
  let peer: PushPeer;
  beforeAll(async () => {
    peer = await startPushPeer(Date.now);
    Object.assign(portal().made.deps, { layananDorong: [peer.origin] });
  });
  afterAll(() => peer.close());
  beforeEach(() =>
    query(portal().made.deps.db, `update pesan set status = 'dilewati' where status = 'antre'`),
  );

  async function signedIn(nama: string): Promise<Visitor> {
    const email = `${nama}@contoh.id`;
    await createAkun(portal().made.deps, { nama, email, sandi: SANDI, penugasan: [] });
    const visitor = portal().visitor();
    await visitor.open('/masuk');
    await visitor.send('/masuk', { email, sandi: SANDI });
    return visitor;
  }

  /** What the script of the page does in a browser. */
  async function switchOn(visitor: Visitor, at: string) {
    const device = peer.subscribe(kunciDorong(portal().made.deps));
    await visitor.open(at);
    await visitor.send(at, { ...device.langganan, aksi: 'nyalakan' });
    expect(readable(visitor.here.html)).toContain('Kabar menyala di perangkat ini.');
    return device;
  }

  async function deliver(over: { layanan?: readonly string[] } = {}): Promise<void> {
    const { deps } = portal().made;
    const sender = {
      send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
      close: () => Promise.resolve(),
    };
    const perangkat = pengirimPerangkat({
      vapid: deps.keys.vapid,
      subject: 'mailto:lapor@contoh.id',
      layanan: over.layanan ?? [peer.origin],
      tertutup: 'semua',
    });
    for (let run = 0; run < 3; run += 1)
      await sendDue(deps, { sender, perangkat, origin: 'https://contoh.id' });
  }

  const verify = (nomor: string) => portal().officer('kota', nomor, { perintah: 'verifikasi', unit: [UNIT] });
  const answer = (nomor: string) =>
    portal().officer('penghubung', nomor, {
      perintah: 'tindak-lanjut',
      isi: 'Tiang lampu sudah diperiksa petugas pagi ini.',
      akhir: false,
      lampiran: [],
    });

  async function opened(filed: FiledHere): Promise<Visitor> {
    const visitor = portal().visitor();
    await visitor.open('/lacak');
    await visitor.send('/lacak', { resi: filed.resi ?? '' });
    return visitor;
  }

  return { portal, peer: () => peer, signedIn, switchOn, deliver, verify, answer, opened };
}
