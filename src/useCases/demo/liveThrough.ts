import type { Command } from '../../domain/laporan/commands.ts';
import { mainNomorOf } from '../../domain/laporan/gabungan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { Hidup, type Alur, type Langkah, type Rencana } from './hidup.ts';
import type { Latar } from './latar.ts';

/** How a split-off second laporan goes on: its plan but for what splitting itself says. */
export interface Pecahan {
  readonly id: string;
  readonly alur: Alur;
}

/**
 * Lives through a few laporan that have to do with each other (mostly one alone), step by step in the order of time, until
 * now: every step by `decide` with its past instant as the clock, and between them what the program does by itself at the
 * right moments. Answers them with what a split made.
 */
export function liveThrough(
  latar: Latar,
  kelompok: readonly Rencana[],
  pecahan: (asal: Hidup) => Pecahan,
): readonly Hidup[] {
  const all = kelompok.map((rencana) => begin(new Hidup(rencana, latar)));
  for (;;) {
    const due = earliest(all, latar.now);
    if (due === null) break;
    const { hidup, next } = due;
    if (next === null) continue;
    if (hidup.sweepUntil(next.pada)) {
      // The program closed it before the step: nobody acts on it as if it were still open.
      due.next = null;
      continue;
    }
    const { perintah } = next;
    const lain = otherOf(all, hidup, perintah);
    lain?.sweepUntil(next.pada);
    if (perintah.perintah === 'tanggapan' && lain !== undefined && !isHandled(lain)) {
      // Nobody answers yet whom the pelapor could speak to.
      due.next = advance(due);
      continue;
    }
    const decision = hidup.take(next, lain);
    if (decision?.baru !== undefined) {
      const { id, alur } = pecahan(hidup);
      const rencana = { ...hidup.rencana, id, alur, pembuatAkun: hidup.pelakuAkun.at(-1) ?? null };
      all.push(begin(new Hidup(rencana, latar, decision.baru)));
    }
    due.next = decision === null ? null : advance(due);
  }
  for (const { hidup } of all) hidup.sweepUntil(latar.now);
  return all.map(({ hidup }) => hidup);
}

/** The laporan into which this one is merged now, or in which its pelapor is heard since it was. */
function otherOf(all: readonly Running[], hidup: Hidup, perintah: Command): Hidup | undefined {
  if (perintah.perintah === 'gabungkan') return find(all, perintah.ke);
  const main = perintah.perintah === 'tanggapan' ? mainNomorOf(hidup.laporan) : null;
  return main === null ? undefined : find(all, main);
}

const isHandled = ({ laporan }: Hidup): boolean => ['diteruskan', 'diproses'].includes(laporan.status);

interface Running {
  readonly hidup: Hidup;
  readonly steps: Iterator<Langkah, void, void>;
  next: Langkah | null;
}

function begin(hidup: Hidup): Running {
  const running: Running = { hidup, steps: hidup.rencana.alur(hidup), next: null };
  running.next = advance(running);
  return running;
}

/** Steps of one life never run backwards, whatever its script says. */
function advance({ hidup, steps }: Running): Langkah | null {
  const step = steps.next();
  if (step.done === true) return null;
  return { ...step.value, pada: Math.max(step.value.pada, hidup.laporan.diubahPada) };
}

function earliest(all: readonly Running[], now: Instant): Running | null {
  let first: Running | null = null;
  for (const one of all) {
    if (one.next === null || one.next.pada > now) continue;
    if (first?.next == null || one.next.pada < first.next.pada) first = one;
  }
  return first;
}

function find(all: readonly Running[], nomor: string): Hidup | undefined {
  return all.find(({ hidup }) => hidup.laporan.nomor === nomor)?.hidup;
}
