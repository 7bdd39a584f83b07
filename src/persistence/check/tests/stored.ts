import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Database } from '../../connection/database.ts';
import { withTransaction } from '../../connection/transaction.ts';
import type { SignAkar } from '../../akar/dailyRoot.ts';
import { attachLampiran, insertLampiran } from '../../lampiran/lampiran.ts';
import { storeMany, type StoreInput } from '../../laporan/storeEvents.ts';
import {
  garam,
  liveOne,
  START,
  storeInputOf,
  turunanOf,
  uuidv7,
  type Life,
} from '../../laporan/tests/lives.ts';
import { checkAll } from '../checkAll.ts';
import type { CheckOptions, Finding } from '../findings.ts';

const keys = generateKeyPairSync('ed25519');

export const signAkar: SignAkar = (payload) => ({
  tandaTangan: sign(null, payload, keys.privateKey),
  kunci: 'uji-1',
});

export const checkOptions: CheckOptions = {
  derive: turunanOf,
  verifyFile: async () => 'utuh',
  verifyKey: (payload, tandaTangan, kunci) =>
    kunci === 'uji-1' && verify(null, payload, keys.publicKey, tandaTangan),
};

export async function findingsOf(db: Database, options: Partial<CheckOptions> = {}): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const one of checkAll(db, { ...checkOptions, ...options })) findings.push(one);
  return findings;
}

/** Lives with a photo each, stored; their files are noted and attached. */
export async function storeLives(db: Database, chance: () => number, count: number): Promise<Life[]> {
  const lives: Life[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = uuidv7(START + n);
    const sha256 = createHash('sha256').update(`foto ${n}`).digest();
    const life = liveOne(chance, { lampiran: [{ id, sha256: sha256.toString('hex') }] });
    lives.push(life);
    await insertLampiran(db, {
      id,
      nama: `foto-${n}.jpg`,
      jenis: 'image/jpeg',
      ukuran: 120_000 + n,
      sha256,
      kunci: sha256.toString('hex'),
      thumbnailKunci: `kecil-${n}`,
      lebar: 1600,
      tinggi: 1200,
      diunggahPada: START + n,
      pengunggah: 'p1',
    });
  }
  await withTransaction(db, { random: () => 0.5 }, async (tx) => {
    await storeMany(tx, lives.map(withNomorAsal), garam);
    for (const life of lives) {
      const ids = (life.events[0]?.ubah.lampiran ?? []).map((one) => one.id);
      await attachLampiran(tx, { ids, laporanId: life.id, pengunggah: 'p1' });
    }
  });
  return lives;
}

/** Every third one came from another system. */
function withNomorAsal(life: Life, index: number): StoreInput {
  const nomorAsal = index % 3 === 0 ? `A-${index}` : null;
  return { ...storeInputOf(life), of: { baru: { id: life.id, milik: life.milik, nomorAsal } } };
}
