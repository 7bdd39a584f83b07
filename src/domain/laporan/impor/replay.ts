import { assert } from '../../shared/assert.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../instansi/types.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { KodeJam } from '../../tenggat/types.ts';
import type { Rujukan } from '../aturan.ts';
import type { Command } from '../commands.ts';
import { decide, type Actor } from '../decide.ts';
import { closing } from '../decide/clocks.ts';
import { happened, kebijakanOf, type Situation } from '../decide/context.ts';
import { fileLaporan } from '../decide/kirim.ts';
import { forwardTo } from '../decide/movement.ts';
import { evolve } from '../evolve.ts';
import type { JamOp, LaporanEvent, Pelaku } from '../events.ts';
import { kedudukanOf, PUBLIK, type Kepemilikan, type Reader } from '../reader.ts';
import { isTerbuka, type Laporan } from '../types.ts';
import { TIDAK_TERCATAT, type Langkah, type RiwayatAsal } from './riwayatAsal.ts';

/** How the history names officers and pelapor of another system: nobody here. */
const SAMARAN = 'impor';
const MILIK: Kepemilikan = { pemilik: SAMARAN, pembuat: null };

/**
 * The events of a checked row under a fresh nomor: the same decisions as here, with the historic instants as the clock, so
 * that clocks, publication and figures follow from the same rules (interfaces §7). What the source left open is `pasif`.
 * Refuses what the rules refuse, e.g. a body that had ended by then.
 */
export function replay(asal: RiwayatAsal, nomor: string, aturan: Rujukan): Result<readonly LaporanEvent[]> {
  const filed = fileLaporan(
    { ...asal.kiriman, nomor, instansi: asal.instansi, lampiran: [] },
    { aturan, pada: asal.dibuatPada, oleh: { sebagai: 'pelapor' } },
  );
  if (!filed.ok) return filed;
  const life = new Life(asal, aturan, filed.value);
  for (const [index, langkah] of asal.langkah.entries()) {
    const refused = life.step(langkah, asal.langkah[index + 1]);
    if (!refused.ok) return refused;
  }
  return life.end();
}

type Done = Result<null>;
const DONE: Done = { ok: true, value: null };

/** One life being told: its events so far, its state, and the clocks whose beginning nobody wrote down. */
class Life {
  readonly #asal: RiwayatAsal;
  readonly #aturan: Rujukan;
  readonly #events: LaporanEvent[];
  readonly #unknown = new Set<KodeJam>();
  #laporan: Laporan;

  constructor(asal: RiwayatAsal, aturan: Rujukan, filed: LaporanEvent) {
    this.#asal = asal;
    this.#aturan = aturan;
    this.#events = [filed];
    this.#laporan = evolve(null, filed);
  }

  step(langkah: Langkah, next: Langkah | undefined): Done {
    switch (langkah.jenis) {
      case 'diverifikasi':
        return this.#add(langkah, [
          this.#happened(langkah, 'diverifikasi', { jam: [{ op: 'selesai', jam: 'verifikasi' }] }),
        ]);
      case 'diteruskan':
        return this.#add(langkah, [this.#forward(langkah)]);
      case 'ditunda':
        return this.#pause(langkah, next);
      case 'dijawab':
        return this.#answer(langkah);
      case 'diselesaikan':
        return this.#close(langkah);
      case 'diarsipkan':
        return this.#archive(langkah);
    }
  }

  end(): Result<readonly LaporanEvent[]> {
    const { nilai, penilaianTeks, status } = this.#asal;
    if (nilai !== null) {
      const rated = this.#give(
        this.#lastStep(),
        { perintah: 'penilaian', nilai, ...(penilaianTeks === null ? {} : { teks: penilaianTeks }) },
        this.#pelapor(),
      );
      if (!rated.ok) return rated;
    }
    assert(this.#laporan.status === status, `a history told as ${status} ends as ${this.#laporan.status}`);
    if (!isTerbuka(this.#laporan)) return ok(this.#events);
    const last = this.#events.length - 1;
    return ok(
      this.#events.map((one, index) =>
        index === last ? { ...one, ubah: { ...one.ubah, pasif: true } } : one,
      ),
    );
  }

  #lastStep(): Langkah {
    return { jenis: 'diselesaikan', pada: this.#laporan.diubahPada, isTercatat: true, kata: null };
  }

  /** To the unit, or kept by the instansi; whom an old berkadar laporan complained of is not known and not asked. */
  #forward(langkah: Langkah): LaporanEvent {
    const { unit, instansi } = this.#asal;
    const moved = forwardTo(this.#situation(langkah), [unit ?? instansi], this.#laporan);
    const isVerified = this.#events.some((one) => one.jenis === 'diverifikasi');
    const jenis = isVerified ? 'didisposisi' : unit === null ? 'dikelola' : 'diverifikasi';
    return this.#happened(langkah, jenis, { ...moved, tindakan: { dari: instansi } });
  }

  #pause(langkah: Langkah, next: Langkah | undefined): Done {
    const paused = this.#give(langkah, { perintah: 'tunda', pertanyaan: langkah.kata ?? TIDAK_TERCATAT });
    if (!paused.ok || this.#asal.status === 'tertunda') return paused;
    const { alasanArsip } = this.#asal;
    if (next?.jenis === 'diarsipkan' && alasanArsip !== 'dialihkan') return DONE;
    // The source does not say when the pelapor answered: at the latest when the office went on.
    const resumed = { ...langkah, pada: next?.pada ?? langkah.pada };
    return this.#give(resumed, { perintah: 'lengkapi', isi: TIDAK_TERCATAT }, this.#pelapor());
  }

  /** Only a laporan that came to an end had a final answer; one still under way will get its own here. */
  #answer(langkah: Langkah): Done {
    const { unit, status } = this.#asal;
    const isi = langkah.kata ?? TIDAK_TERCATAT;
    const officer = unit === null ? this.#admin() : actor({ peran: 'pejabat_penghubung', badan: unit });
    return this.#give(langkah, { perintah: 'tindak-lanjut', isi, akhir: status === 'selesai' }, officer);
  }

  #close(langkah: Langkah): Done {
    const { hasil } = this.#asal;
    const sudah = { perintah: 'tanggapan', isi: '', selesai: true } as const;
    if (hasil === 'dikonfirmasi' && langkah.kata === null) {
      return this.#give(langkah, sudah, this.#pelapor());
    }
    if (hasil === 'tanpa_tanggapan') return this.#add(langkah, [this.#closeUnanswered(langkah)]);
    const ringkasan = langkah.kata ?? TIDAK_TERCATAT;
    const closed = this.#give(langkah, {
      perintah: 'selesai',
      ringkasan,
      hasil: hasil === 'tidak_dapat_dipenuhi' ? hasil : 'diselesaikan',
    });
    if (!closed.ok || hasil !== 'dikonfirmasi') return closed;
    return this.#give(langkah, sudah, this.#pelapor());
  }

  /** The other system closed it after its own waiting time, which need not be ours. */
  #closeUnanswered(langkah: Langkah): LaporanEvent {
    const closed = this.#happened(langkah, 'ditutup_otomatis', {
      ubah: { status: 'selesai', hasil: 'tanpa_tanggapan', selesaiPada: langkah.pada },
      jam: closing(this.#situation(langkah)),
      kata: langkah.kata === null ? {} : { pesan: langkah.kata },
    });
    return { ...closed, oleh: { sebagai: 'sistem' } };
  }

  #archive(langkah: Langkah): Done {
    const { alasanArsip } = this.#asal;
    const pesan = TIDAK_TERCATAT;
    if (alasanArsip === 'ditarik_pelapor') return this.#give(langkah, { perintah: 'tarik' }, this.#pelapor());
    if (alasanArsip === 'dialihkan') {
      return this.#give(langkah, { perintah: 'alihkan', lembaga: TIDAK_TERCATAT, pesan });
    }
    if (alasanArsip !== null)
      return this.#give(langkah, { perintah: 'arsipkan', alasanKode: alasanArsip, pesan });
    const decided = this.#decide(langkah, { perintah: 'arsipkan', alasanKode: 'tidak_jelas', pesan });
    if (!decided.ok) return decided;
    const withoutReason = decided.value.map((one) => ({
      ...one,
      ubah: { ...one.ubah, alasanArsip: null },
      tindakan: {},
    }));
    return this.#add(langkah, withoutReason);
  }

  #give(langkah: Langkah, command: Command, by: Actor = this.#admin()): Done {
    const decided = this.#decide(langkah, command, by);
    return decided.ok ? this.#add(langkah, decided.value) : decided;
  }

  #decide(langkah: Langkah, command: Command, by = this.#admin()): Result<readonly LaporanEvent[]> {
    const subject = { laporan: this.#laporan, milik: MILIK };
    const decided = decide(subject, command, by, { pada: langkah.pada }, this.#aturan);
    return decided.ok ? ok(decided.value.events) : decided;
  }

  #add(langkah: Langkah, events: readonly LaporanEvent[]): Done {
    for (const event of events) {
      const told = { ...event, jam: event.jam.map((op) => this.#honest(op, langkah.isTercatat)) };
      this.#events.push(told);
      this.#laporan = evolve(this.#laporan, told);
    }
    return DONE;
  }

  /** A clock whose start or end nobody wrote down is not measured: it falls away instead of ending in time. */
  #honest(op: JamOp, isTercatat: boolean): JamOp {
    if (op.op === 'mulai') {
      if (isTercatat) this.#unknown.delete(op.jam);
      else this.#unknown.add(op.jam);
      return op;
    }
    const isMeasured = isTercatat && !(op.op === 'selesai' && this.#unknown.has(op.jam));
    return op.op === 'selesai' && !isMeasured ? { ...op, op: 'gugur' } : op;
  }

  #happened(
    langkah: Langkah,
    jenis: LaporanEvent['jenis'],
    what: Parameters<typeof happened>[2],
  ): LaporanEvent {
    return happened(this.#situation(langkah), jenis, what);
  }

  #situation(langkah: Langkah): Situation {
    const reader = this.#adminReader();
    const [role] = reader.penugasan;
    const pelaku: Pelaku = {
      sebagai: 'petugas',
      peran: role?.peran ?? 'admin_instansi',
      badan: this.#asal.instansi,
      samaran: SAMARAN,
    };
    return {
      laporan: this.#laporan,
      aturan: this.#aturan,
      reader,
      kedudukan: kedudukanOf(reader, this.#laporan, MILIK, this.#aturan.pohon),
      pelaku,
      moment: { pada: langkah.pada },
      kebijakan: kebijakanOf(this.#aturan, this.#laporan.dibuatPada),
    };
  }

  #adminReader(): Reader {
    return { ...PUBLIK, penugasan: [adminOf(this.#asal.instansi)] };
  }

  #admin(): Actor {
    return { jenis: 'orang', reader: this.#adminReader(), samaran: SAMARAN };
  }

  #pelapor(): Actor {
    return { jenis: 'orang', reader: { ...PUBLIK, pemilik: MILIK.pemilik }, samaran: '' };
  }
}

function adminOf(instansi: KodeBadan): Penugasan {
  return { peran: instansi === NAS ? 'admin_nasional' : 'admin_instansi', badan: instansi };
}

function actor(one: Penugasan): Actor {
  return { jenis: 'orang', reader: { ...PUBLIK, penugasan: [one] }, samaran: SAMARAN };
}
