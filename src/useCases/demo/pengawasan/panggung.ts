import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Reader } from '../../../domain/laporan/reader.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import type { Refusal, Result } from '../../../domain/shared/result.ts';
import { addHari, hariOf, startOfHari, type Hari } from '../../../domain/shared/time.ts';
import type { Deps } from '../../deps.ts';
import { uploadLampiran } from '../../lampiran/uploadLampiran.ts';
import { drawFoto } from '../berkas.ts';
import { daduFrom } from '../dadu.ts';
import type { Latar, Tokoh } from '../latar.ts';

const ZONA = 'WITA';
const MS_PER_JAM = 3_600_000;
/** Acts that run at once: the database has few connections, and the machine few cores. */
const SEKALIGUS = 6;

/** Who acts, as the use cases of supervision want it. */
export interface Pelaku {
  readonly reader: Reader;
  readonly akunId: string;
  readonly pengunggah: string;
}

/** What is answered when an act was done before the building of the demo was broken off. */
const SUDAH = [
  'rapat.over',
  'rapat.issued',
  'rekomendasi.decided',
  'rekomendasi.accepted',
  'rekomendasi.waiting',
  'berkala.issued',
  'penghargaan.published',
  'web.not_found',
];

/** The stage of the acts of supervision: each is done by a use case with its past instant as the clock. */
export class Panggung {
  readonly latar: Latar;
  readonly ditolak: string[] = [];
  readonly #deps: Deps;
  readonly #bukti = new Map<string, Promise<string>>();

  constructor(deps: Deps, latar: Latar) {
    this.#deps = deps;
    this.latar = latar;
  }

  /** What the use cases reach, `hari` days before now at an hour of the office: the same day for whoever asks again. */
  pada(hari: number, jam = 10): Deps {
    const at = startOfHari(this.hari(hari), ZONA) + jam * MS_PER_JAM;
    const now = Math.min(at, this.latar.now - 60_000);
    return { ...this.#deps, now: () => now };
  }

  hari(lalu: number): Hari {
    return addHari(hariOf(this.latar.now, ZONA), -lalu);
  }

  petugas(kode: KodeBadan): Pelaku {
    return this.#pelaku(this.latar.petugas(kode));
  }

  akun(email: string): Pelaku {
    return this.#pelaku(this.latar.tokoh(email));
  }

  #pelaku({ akunId, reader }: Tokoh): Pelaku {
    return { akunId, reader, pengunggah: this.#deps.keys.pengunggah(akunId) };
  }

  /** One picture as evidence of an account, made once. */
  bukti(by: Pelaku, hari: number): Promise<string> {
    const known = this.#bukti.get(by.akunId);
    if (known !== undefined) return known;
    const made = this.#upload(by, hari);
    this.#bukti.set(by.akunId, made);
    return made;
  }

  async #upload({ akunId, pengunggah }: Pelaku, hari: number): Promise<string> {
    const foto = drawFoto(daduFrom(`bukti ${akunId}`));
    const stream = Readable.from([foto]);
    const file = { stream, declaredName: 'foto-pelaksanaan.png', pengunggah };
    const uploaded = await uploadLampiran(this.pada(hari), file);
    if (!uploaded.ok) throw new Error('Broken invariant: the evidence of the demo is a picture');
    return uploaded.value.id;
  }

  /** Takes the outcome of an act; refused is a fault of the script, unless it was done before. */
  async terima<T>(
    what: string,
    outcome: Promise<Result<T, Refusal | readonly Refusal[]>>,
  ): Promise<T | null> {
    const done = await outcome;
    if (done.ok) return done.value;
    const codes = [done.refusal].flat();
    if (!codes.every((one) => SUDAH.includes(one.code))) {
      this.ditolak.push(`${what}: ${codes.map((one) => `${one.code} ${one.path ?? ''}`).join(', ')}`);
    }
    return null;
  }

  /** Runs acts that have nothing to do with each other, a few at once. */
  async semua<T>(list: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
    const left = [...list];
    const run = async (): Promise<void> => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
    };
    await Promise.all(Array.from({ length: SEKALIGUS }, run));
  }
}

/** An id that is the same whenever the demo is built on: what was done before is known again. */
export function idOf(nama: string): string {
  const hex = createHash('sha256').update(`negeri contoh ${nama}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
