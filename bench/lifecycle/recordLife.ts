import pg from 'pg';
import type { Giver } from '../../src/useCases/laporan/giveCommand.ts';
import { giveCommand } from '../../src/useCases/laporan/giveCommand.ts';
import { readLaporan } from '../../src/useCases/laporan/readLaporan.ts';
import { submitLaporan } from '../../src/useCases/laporan/submitLaporan.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import type { People, Person } from './people.ts';
import { textsFor } from './words.ts';

export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What one life sends to the database: the filing alone, and the whole. Nothing of answers that are read again for a caller. */
export interface RecordedLife {
  readonly filing: readonly Sent[];
  readonly whole: readonly Sent[];
  /** What is new with each life: ids, and the nomor. */
  readonly nomor: string;
  readonly ids: readonly string[];
}

/** Lives one laporan through the use cases and writes down every statement that they send. */
export async function recordLife(deps: Deps, people: People): Promise<RecordedLife> {
  const ids: string[] = [];
  const { chance } = deps;
  const uuid = (now: number): string => {
    const id = chance.uuid(now);
    ids.push(id);
    return id;
  };
  const noting: Deps = { ...deps, chance: { ...chance, uuid } };
  const [office] = people.offices;
  const [pelapor] = people.pelapor;
  if (office === undefined || pelapor === undefined) throw new Error('nobody lives here');
  // Whatever is read once and then kept must not be counted.
  await deps.rujukan();
  const tap = tapStatements();
  try {
    const filed = must(
      await submitLaporan(noting, {
        kiriman: { ...KIRIMAN, ...textsFor(chance.int), instansi: office.instansi },
        pengirim: { sebagai: 'akun', akunId: pelapor.akunId },
        kontak: null,
        lampiran: [],
        pengunggah: '',
        nomorAsal: null,
      }),
    );
    const filing = [...tap.sent];
    const { nomor } = filed;
    const give = async (person: Person, command: Parameters<typeof giveCommand>[3]): Promise<void> => {
      const giver = await tap.unheard(() => giverOf(deps, person));
      must(await giveCommand(noting, giver, nomor, command));
    };
    await give(office.admin, { perintah: 'verifikasi', unit: [office.unit] });
    await give(office.penghubung, { perintah: 'tindak-lanjut', isi: 'Sudah diperbaiki.', akhir: true });
    await give(pelapor, { perintah: 'tanggapan', isi: '', selesai: true });
    const reader = await tap.unheard(() => readerOf(deps, pelapor.akunId));
    must(await readLaporan(noting, reader, nomor));
    return { filing, whole: [...tap.sent], nomor, ids };
  } finally {
    tap.end();
  }
}

const KIRIMAN = {
  klasifikasi: 'pengaduan',
  kategori: null,
  wilayah: null,
  titik: null,
  lokasiKeterangan: null,
  tanggalKejadian: null,
  anonim: false,
  rahasia: false,
  kanal: 'api',
} as const;

async function giverOf(deps: Deps, { akunId }: Person): Promise<Giver> {
  return { sebagai: 'orang', reader: await readerOf(deps, akunId), akunId, pengunggah: '' };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Listens to every statement of this process. */
function tapStatements(): {
  readonly sent: readonly Sent[];
  readonly unheard: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: () => void;
} {
  const sent: Sent[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  let isListening = true;
  prototype.query = function (this: unknown, ...args: unknown[]): unknown {
    const [asked] = args;
    if (isListening && typeof asked === 'string') sent.push({ text: asked, values: [] });
    else if (isListening && typeof asked === 'object' && asked !== null) {
      const { text, values } = asked as { text: string; values?: unknown[] };
      sent.push({ text, values: values ?? [] });
    }
    return query.apply(this, args);
  };
  return {
    sent,
    unheard: async (work) => {
      isListening = false;
      try {
        return await work();
      } finally {
        isListening = true;
      }
    },
    end: () => {
      prototype.query = query;
    },
  };
}
