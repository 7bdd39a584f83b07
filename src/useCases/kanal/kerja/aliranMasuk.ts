import { poolSizeOf } from '../../../persistence/connection/database.ts';
import { releaseGiliran, takeGiliran } from '../../../persistence/kanal/giliranMasuk.ts';
import type { PesanMasukRow } from '../../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../../deps.ts';
import { kerjakanPesan } from './kerjakanPesan.ts';
import { JEDA_TERLAMA_MS } from '../pesanMasuk.ts';

const SEWA_MS = 60_000;
/** One in so many connections, so that pages and other work keep theirs. */
const BAGIAN = 4;
const JALUR_MAKS = 8;

interface Diambil {
  readonly row: PesanMasukRow;
  readonly giliran: string;
}

/**
 * Works on messages of several senders at once, each sender's in their order (`takeGiliran`). A slow one holds up its own sender alone: the
 * other lanes go on. There are as many lanes as a quarter of the connections, and as many messages lie ready as there are lanes, so that
 * the taking costs little.
 */
export class AliranMasuk {
  diolah = 0;
  gagal = 0;
  diambil = 0;
  private readonly deps: Deps;
  private readonly isStopping: () => boolean;
  private readonly maks: number;
  private readonly jalur: number;
  private ready: Diambil[] = [];
  private inHand = 0;
  private isCalled = false;
  private isTaking = false;
  private fault: unknown = null;
  private done: PromiseWithResolvers<void> | null = null;

  constructor(deps: Deps, isStopping: () => boolean, maks = Infinity) {
    this.deps = deps;
    this.isStopping = isStopping;
    this.maks = maks;
    this.jalur = Math.max(1, Math.min(JALUR_MAKS, Math.floor(poolSizeOf(deps.db) / BAGIAN)));
  }

  /** Looks for messages that wait. Resolves when nothing is left; throws when the database is away. */
  alirkan(): Promise<void> {
    this.done ??= Promise.withResolvers();
    const { promise } = this.done;
    this.panggil();
    return promise;
  }

  /** The same for whoever does not wait, also while others are in hand. */
  panggil(): void {
    this.isCalled = true;
    this.step();
  }

  private step(): void {
    const isOver = this.fault !== null || this.isStopping();
    if (isOver) this.giveBack();
    while (this.inHand < this.jalur) {
      const next = this.ready.shift();
      if (next === undefined) break;
      void this.work(next);
    }
    const isWanted = this.isCalled && this.diambil < this.maks && this.inHand < this.jalur;
    if (isWanted && !isOver && !this.isTaking) void this.take();
    if (this.inHand === 0 && !this.isTaking) this.settle();
  }

  private async take(): Promise<void> {
    this.isTaking = true;
    this.isCalled = false;
    try {
      const now = this.deps.now();
      const giliran = this.deps.chance.uuid(now);
      const limit = Math.min(this.jalur, this.maks - this.diambil);
      const of = { giliran, now, until: now + SEWA_MS, limit, jedaTerlama: JEDA_TERLAMA_MS };
      const rows = await takeGiliran(this.deps.db, of);
      this.diambil += rows.length;
      this.ready.push(...rows.map((row) => ({ row, giliran })));
      if (rows.length > 0) this.isCalled = true;
    } catch (error) {
      this.fault = error;
    }
    this.isTaking = false;
    this.step();
  }

  private async work({ row, giliran }: Diambil): Promise<void> {
    this.inHand += 1;
    try {
      const done = await kerjakanPesan(this.deps, row, { giliran, langsung: false });
      if (done === 'diolah') this.diolah += 1;
      if (done === 'gagal') this.gagal += 1;
    } catch (error) {
      this.fault = error;
    }
    this.inHand -= 1;
    // The next one of this sender may go now.
    this.isCalled = true;
    this.step();
  }

  private giveBack(): void {
    const { db, now } = this.deps;
    for (const { row, giliran } of this.ready.splice(0)) {
      // Should this fail too, their lease ends by itself.
      releaseGiliran(db, [row.id], giliran, now()).catch(() => undefined);
    }
  }

  private settle(): void {
    const { fault, done } = this;
    this.fault = null;
    this.done = null;
    if (fault === null) done?.resolve();
    else done?.reject(fault);
  }
}
