import { instansiOf, badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Command, Kiriman } from '../../domain/laporan/commands.ts';
import { decide, type Actor, type Decision } from '../../domain/laporan/decide.ts';
import { fileLaporan } from '../../domain/laporan/decide/kirim.ts';
import type { LaporanEvent, Pelaku } from '../../domain/laporan/events.ts';
import { evolve } from '../../domain/laporan/evolve.ts';
import type { Kepemilikan } from '../../domain/laporan/reader.ts';
import { tenggatOf } from '../../domain/laporan/tenggat.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import type { Refusal } from '../../domain/shared/result.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { isOpen } from '../../domain/tenggat/jam.ts';
import type { KodeJam } from '../../domain/tenggat/types.ts';
import type { Identitas } from '../../persistence/identitas/tersimpan.ts';
import type { Dadu } from './dadu.ts';
import { pelaporReader, type Latar, type Tokoh } from './latar.ts';
import type { Naskah } from './teks/tulis.ts';

/** One step of a life: who does what, and when. */
export interface Langkah {
  readonly pada: Instant;
  readonly oleh: 'pelapor' | Tokoh;
  readonly perintah: Command;
}

/** How a life goes on from where it stands; every step may look at what became of the one before. */
export type Alur = (hidup: Hidup) => Generator<Langkah, void, void>;

/** A laporan of the demo before it lives. */
export interface Rencana {
  readonly id: string;
  readonly kiriman: Kiriman;
  readonly pada: Instant;
  readonly oleh: Pelaku;
  /** Account of the officer or program that filed it for somebody. */
  readonly pembuatAkun: string | null;
  readonly milik: Kepemilikan;
  readonly identitas: Identitas | null;
  readonly nomorAsal: string | null;
  readonly dadu: Dadu;
  readonly naskah: Naskah;
  readonly alur: Alur;
}

const OTOMATIS = {
  kelengkapan: { perintah: 'arsip-otomatis', status: ['tertunda'] },
  tanggapan: { perintah: 'tutup-otomatis', status: ['diproses'] },
  ombudsman: {
    perintah: 'tawarkan-ombudsman',
    status: ['menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses'],
  },
} as const satisfies Partial<Record<KodeJam, { perintah: Command['perintah']; status: readonly string[] }>>;

/** The sweep runs every minute: what the program does by itself happens a little after midnight. */
const SAPU_MS = 60_000;

/** One laporan being lived through in memory, by the same decisions as a real one. */
export class Hidup {
  readonly rencana: Rencana;
  readonly latar: Latar;
  readonly events: LaporanEvent[] = [];
  /** The acting account of each event, for the audit column. */
  readonly pelakuAkun: (string | null)[] = [];
  readonly ditolak: Refusal[] = [];
  #laporan: Laporan | null = null;

  constructor(rencana: Rencana, latar: Latar, dipecah?: LaporanEvent) {
    this.rencana = rencana;
    this.latar = latar;
    if (dipecah !== undefined) {
      this.add(dipecah, rencana.pembuatAkun);
      return;
    }
    const { kiriman, pada, oleh } = rencana;
    const filed = fileLaporan(kiriman, { aturan: latar.aturan, pada, oleh });
    if (filed.ok) this.add(filed.value, rencana.pembuatAkun);
    else
      throw new Error(
        `the demo files what the rules refuse: ${filed.refusal.code} ${kiriman.instansi ?? ''}`,
      );
  }

  get laporan(): Laporan {
    if (this.#laporan === null) throw new Error('Broken invariant: a life begins with filing');
    return this.#laporan;
  }

  get lead(): KodeBadan {
    return this.laporan.badan[0] ?? 'NAS';
  }

  get instansi(): KodeBadan {
    return instansiOf(this.latar.aturan.pohon, this.lead);
  }

  get zona(): Zona {
    return badanOf(this.latar.aturan.pohon, this.instansi)?.zona ?? 'WIB';
  }

  /** A working moment after the last act. */
  dinas(min: number, max: number): Instant {
    const { dadu } = this.rencana;
    return this.latar.waktu.dinas(dadu, this.zona, this.laporan.diubahPada, dadu.between(min, max));
  }

  /** A moment of the pelapor after the last act. */
  warga(min: number, max: number): Instant {
    const { dadu } = this.rencana;
    return this.latar.waktu.warga(dadu, this.zona, this.laporan.diubahPada, dadu.between(min, max));
  }

  admin(): Tokoh {
    return this.latar.petugas(this.instansi);
  }

  officer(): Tokoh {
    return this.latar.petugas(this.lead);
  }

  add(event: LaporanEvent, akunId: string | null): void {
    this.#laporan = evolve(this.#laporan, event);
    this.events.push(event);
    this.pelakuAkun.push(event.oleh.sebagai === 'petugas' ? akunId : null);
  }

  /** Decides a step and takes it; null when the rules refuse it, which ends the telling and is a fault of the script. */
  take({ pada, oleh, perintah }: Langkah, lain?: Hidup): Decision | null {
    const { id, milik } = this.rencana;
    const isPelapor = oleh === 'pelapor';
    const actor: Actor = isPelapor
      ? { jenis: 'orang', reader: pelaporReader(milik, this.laporan.nomor), samaran: '' }
      : { jenis: 'orang', reader: oleh.reader, samaran: this.latar.keys.samaran(id, oleh.akunId) };
    const subject = { laporan: this.laporan, milik };
    const fresh = {
      idBaru: id.slice(0, -4) + String(1000 + this.events.length),
      nomorBaru: this.#secondNomor(),
    };
    const other = lain === undefined ? undefined : { laporan: lain.laporan, milik: lain.rencana.milik };
    const decided = decide(subject, perintah, actor, { pada, ...fresh }, this.latar.aturan, other);
    if (!decided.ok) {
      this.ditolak.push(decided.refusal);
      return null;
    }
    const akunId = isPelapor ? null : oleh.akunId;
    for (const event of decided.value.events) this.add(event, akunId);
    if (decided.value.lain !== undefined) lain?.add(decided.value.lain.event, akunId);
    return decided.value;
  }

  /** What the program would have done by itself until then; true when that changed the state. */
  sweepUntil(until: Instant): boolean {
    const before = this.laporan.status;
    for (;;) {
      const next = this.#nextAutomatic(until);
      if (next === null) return this.laporan.status !== before;
      const subject = { laporan: this.laporan, milik: this.rencana.milik };
      const decided = decide(
        subject,
        next.perintah,
        { jenis: 'sistem' },
        { pada: next.pada },
        this.latar.aturan,
      );
      if (!decided.ok) throw new Error(`an automatic act of the demo was refused: ${decided.refusal.code}`);
      for (const event of decided.value.events) this.add(event, null);
    }
  }

  #nextAutomatic(until: Instant): { readonly perintah: Command; readonly pada: Instant } | null {
    let earliest: { readonly perintah: Command; readonly pada: Instant } | null = null;
    for (const jam of this.laporan.jam) {
      const act = (OTOMATIS as Partial<Record<KodeJam, (typeof OTOMATIS)[keyof typeof OTOMATIS]>>)[jam.jam];
      if (act === undefined || !isOpen(jam)) continue;
      if (!(act.status as readonly string[]).includes(this.laporan.status)) continue;
      const due = tenggatOf(this.laporan, jam, this.latar.aturan.kalender, until).jatuhTempo;
      if (due === null || due + SAPU_MS > until) continue;
      const pada = Math.max(due + SAPU_MS, this.laporan.diubahPada);
      if (earliest === null || pada < earliest.pada)
        earliest = { perintah: { perintah: act.perintah }, pada };
    }
    return earliest;
  }

  #secondNomor(): string {
    return this.rencana.naskah.isian['nomorKedua'] ?? '';
  }
}
