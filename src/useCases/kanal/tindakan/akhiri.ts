import type { Balasan } from '../../../messages/kanal/balasan.ts';
import { together, type Tx } from '../../../persistence/connection/transaction.ts';
import { keepAlamatKanal } from '../../../persistence/kanal/alamatKanal.ts';
import { endPesanMasuk } from '../../../persistence/kanal/pesanMasuk.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { Deps } from '../../deps.ts';
import { ClaimLost } from '../../idempotency/claim.ts';
import { sealBalasan, type IsiPesanMasuk } from '../pesanMasuk.ts';
import type { Siapa } from './siapa.ts';

/** One message that an attempt has in hand. */
export interface Tugas {
  readonly id: string;
  readonly giliran: string;
  readonly isi: IsiPesanMasuk;
  readonly lampiran: readonly string[];
  readonly diterimaPada: Instant;
  /** The reply goes back as the answer to a request; else it is sent as a message of its own. */
  readonly langsung: boolean;
}

export interface Akhir {
  readonly siapa: Siapa;
  readonly laporanId: string | null;
  readonly status?: 'selesai' | 'tidak_dipahami';
  readonly hasil: string;
  readonly balasan: Balasan;
}

/** What came of a message that changed nothing: it still has to be ended. What changed something has ended itself. */
export type Hasil =
  | { readonly selesai: true }
  | {
      readonly selesai: false;
      readonly status: 'selesai' | 'tidak_dipahami';
      readonly hasil: string;
      readonly balasan: Balasan;
    };

/**
 * Ends a message in the transaction of what it caused, with its reply. Throws `ClaimLost`, which takes everything back, when another
 * attempt has it by now.
 */
export async function akhiri(tx: Tx, deps: Deps, tugas: Tugas, akhir: Akhir): Promise<void> {
  const { id, giliran, diterimaPada, langsung } = tugas;
  const { siapa, laporanId, status = 'selesai', hasil, balasan } = akhir;
  const pada = deps.now();
  const reply = sealBalasan(deps, id, balasan);
  const isOurs = endPesanMasuk(tx, {
    id,
    giliran,
    status,
    hasil,
    laporanId,
    balasan: reply,
    tanpaIsi: status === 'selesai',
    pada,
  }).then((ours) => {
    if (!ours) throw new ClaimLost('another attempt has this message');
  });
  // Found in public, never written to us: no word goes there, now or later, until its author writes (ADR 0034).
  const isSilent = tugas.isi.catatan['sapa'] === 'tidak';
  const kept =
    laporanId === null || isSilent
      ? null
      : keepAlamatKanal(tx, laporanId, {
          kanal: siapa.kanal,
          alamat: deps.keys.kanal.close(laporanId, siapa.alamat),
          masukPada: diterimaPada,
        });
  const isTold = !langsung && !isSilent && tugas.isi.catatan['balas'] !== 'tidak';
  await together([isOurs, kept, isTold ? queueBalasan(tx, deps, { id, laporanId, pada }) : null]);
}

/** The reply as a message of its own; its address and words lie sealed with the message that it answers. */
export function queueBalasan(
  tx: Tx,
  deps: Deps,
  of: {
    readonly id: string;
    readonly laporanId: string | null;
    readonly pada: Instant;
    /** How often it was asked for again. */
    readonly ulangan?: number;
  },
): Promise<void> {
  const { id, laporanId, pada, ulangan = 0 } = of;
  const pesan = {
    id: deps.chance.uuid(pada),
    kunci: ulangan === 0 ? `balasan:${id}` : `balasan:${id}:${ulangan}`,
    laporanId,
    jenis: 'balasan',
    penerima: { jenis: 'pesan_masuk', pesan: id },
    data: {},
  } as const;
  return queuePesan(tx, [pesan], pada);
}
