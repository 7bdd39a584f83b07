import { badanOf, instansiOf, pembinaOf, ppidUnitOf } from '../../instansi/pohon.ts';
import { NAS, type KodeBadan } from '../../instansi/types.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Command, Perbaikan, Tujuan } from '../commands.ts';
import type { Kata, LaporanEvent } from '../events.ts';
import { isTerlapor } from '../reader.ts';
import type { Fakta, Klasifikasi } from '../types.ts';
import { happened, leadOf, type Situation } from './context.ts';
import { drop, newLimit, startPpid } from './clocks.ts';
import {
  arbiterFor,
  arriveAt,
  checkInstansi,
  checkUnits,
  forwardTo,
  nearestFree,
  oneLevelUp,
  ownBody,
  type Movement,
} from './movement.ts';

type Of<P extends Command['perintah']> = Extract<Command, { perintah: P }>;
export type Decided = Result<readonly LaporanEvent[]>;

/** Corrections, classification, flags; then to units of the own tree, or to another instansi. */
export function decideVerifikasi(situation: Situation, command: Of<'verifikasi'>): Decided {
  const { laporan, aturan } = situation;
  const klasifikasi = command.klasifikasi ?? laporan.klasifikasi;
  const terlapor = checkTerlapor(situation, klasifikasi, command.terlapor);
  if (!terlapor.ok) return terlapor;
  if (command.rahasia === false && laporan.rahasia)
    return refuse('laporan.flag_only_on', undefined, 'rahasia');
  if (command.anonim === false && laporan.anonim) return refuse('laporan.flag_only_on', undefined, 'anonim');
  const corrected = correct(situation, command.perbaikan ?? {});
  if (!corrected.ok) return corrected;
  const kategori = corrected.value.ubah.kategori ?? laporan.kategori;
  const isPeka = kategori !== null && aturan.kategori.get(kategori)?.peka === true;
  const isNewTopic = kategori !== laporan.kategori;
  const rahasia = laporan.rahasia || command.rahasia === true || (isNewTopic && isPeka);
  const moved = moveTo(situation, command, terlapor.value, 'tree', { klasifikasi, rahasia });
  if (!moved.ok) return moved;
  const limits = klasifikasi === laporan.klasifikasi ? [] : newLimit(situation, klasifikasi);
  return ok([
    happened(situation, 'diverifikasi', {
      ubah: {
        ...corrected.value.ubah,
        klasifikasi,
        terlapor: terlapor.value,
        rahasia,
        anonim: laporan.anonim || command.anonim === true,
        ...(command.wbs === undefined ? {} : { wbs: command.wbs }),
        ...moved.value.ubah,
        ...(rahasia ? { terbit: false } : {}),
      },
      jam: [...limits, ...moved.value.jam],
      kata: corrected.value.kata,
      tindakan: {
        dari: leadOf(laporan),
        ...(klasifikasi === laporan.klasifikasi ? {} : { sebelum: laporan.klasifikasi }),
      },
    }),
  ]);
}

/** The admin answers itself; counts as disposisi. */
export function decideKelola(situation: Situation): Decided {
  const { laporan } = situation;
  const moved = forwardTo(situation, [ownBody(situation)], laporan);
  return ok([happened(situation, 'dikelola', { ...moved, tindakan: { dari: leadOf(laporan) } })]);
}

/** Another unit or joint units of the tree, or another instansi. */
export function decideDisposisi(situation: Situation, command: Of<'disposisi'>): Decided {
  const { laporan } = situation;
  const moved = moveTo(situation, command, laporan.terlapor, 'tree', laporan);
  if (!moved.ok) return moved;
  const isSame =
    command.unit !== undefined &&
    command.unit.length === laporan.badan.length &&
    command.unit.every((kode, index) => kode === laporan.badan[index]);
  if (isSame) return refuse('laporan.nothing_changed', undefined, 'unit');
  return ok([
    happened(situation, 'didisposisi', {
      ...moved.value,
      tindakan: { dari: leadOf(laporan) },
      kata: { alasan: command.alasan },
    }),
  ]);
}

/** Back one level up, with reason and proposed instansi; the second return goes to the arbiter. */
export function decideBukanWewenang(situation: Situation, command: Of<'bukan-wewenang'>): Decided {
  const { laporan, aturan, kedudukan } = situation;
  const proposed = badanOf(aturan.pohon, command.usulan);
  if (proposed === undefined) return refuse('laporan.badan_unknown', { kode: command.usulan }, 'usulan');
  if (laporan.badan.includes(command.usulan)) {
    return refuse('laporan.proposes_itself', { kode: command.usulan }, 'usulan');
  }
  const isUnit = badanOf(aturan.pohon, leadOf(laporan))?.jenis === 'unit';
  const asUnit = isUnit && kedudukan.admin.length === 0;
  const jumlahKembali = laporan.jumlahKembali + 1;
  const isSecond = jumlahKembali >= 2;
  const target = isSecond ? arbiterFor(situation, command.usulan) : oneLevelUp(situation, asUnit);
  const moved = arriveAt(situation, target);
  return ok([
    happened(situation, 'dikembalikan', {
      ubah: { ...moved.ubah, jumlahKembali, diputus: isSecond ? 'arbiter' : null },
      jam: moved.jam,
      tindakan: { usulan: command.usulan, dari: leadOf(laporan) },
      kata: { alasan: command.alasan },
    }),
  ]);
}

/** The binding word of an arbiter, or of the pembina after a keberatan. */
export function decidePutuskan(situation: Situation, command: Of<'putuskan'>): Decided {
  const { laporan } = situation;
  const here = leadOf(laporan);
  const moved =
    command.instansi !== undefined && command.instansi === here
      ? explain(situation)
      : moveTo(situation, command, laporan.terlapor, 'anywhere', laporan);
  if (!moved.ok) return moved;
  return ok([
    happened(situation, 'diputuskan', {
      ubah: { ...moved.value.ubah, diputus: null, mengikat: true },
      jam: moved.value.jam,
      tindakan: { dari: here },
      kata: { alasan: command.alasan },
    }),
  ]);
}

function explain(situation: Situation): Result<Movement> {
  const here = leadOf(situation.laporan);
  if (isTerlapor(here, situation.laporan.terlapor, situation.aturan.pohon)) {
    return refuse('laporan.terlapor_gets_it', { kode: here }, 'instansi');
  }
  return ok(forwardTo(situation, [here], situation.laporan));
}

/** A request for documents goes to the PPID unit; its own clock takes the place of penyelesaian (UU 14/2008). */
export function decideKePpid(situation: Situation): Decided {
  const { laporan, aturan } = situation;
  const unit = ppidUnitOf(aturan.pohon, instansiOf(aturan.pohon, leadOf(laporan)));
  if (unit === null) return refuse('laporan.no_ppid');
  const moved = forwardTo(situation, [unit], laporan);
  const withoutSettling = moved.jam.filter((op) => !(op.op === 'mulai' && op.jam === 'penyelesaian'));
  return ok([
    happened(situation, 'diserahkan_ppid', {
      ubah: { ...moved.ubah, ppid: true, ppidDiperpanjang: false },
      jam: [...withoutSettling, ...drop('penyelesaian', 'ppid'), startPpid(situation, unit)],
      tindakan: { dari: leadOf(laporan) },
    }),
  ]);
}

function moveTo(
  situation: Situation,
  tujuan: Tujuan,
  terlapor: KodeBadan | null,
  reach: 'tree' | 'anywhere',
  after: { readonly klasifikasi: Klasifikasi; readonly rahasia: boolean },
): Result<Movement> {
  if (tujuan.unit !== undefined) {
    const unit = checkUnits(situation, tujuan.unit, terlapor, reach);
    return unit.ok ? ok(forwardTo(situation, unit.value, after)) : unit;
  }
  const instansi = checkInstansi(situation, tujuan.instansi, terlapor, reach);
  if (!instansi.ok) return instansi;
  const moved = arriveAt(situation, instansi.value);
  const decides = situation.laporan.diputus !== null;
  return ok({ ...moved, ubah: { ...moved.ubah, ...(decides ? { diputus: null, mengikat: true } : {}) } });
}

/** Berkadar pengawasan names the terlapor; nothing else has one. */
export function checkTerlapor(
  situation: Situation,
  klasifikasi: Klasifikasi,
  given: KodeBadan | undefined,
): Result<KodeBadan | null> {
  const { laporan, aturan } = situation;
  if (klasifikasi !== 'berkadar_pengawasan') {
    return given === undefined ? ok(null) : refuse('laporan.terlapor_only_berkadar', undefined, 'terlapor');
  }
  const terlapor = given ?? laporan.terlapor;
  if (terlapor === null) return refuse('laporan.terlapor_required', undefined, 'terlapor');
  const badan = badanOf(aturan.pohon, terlapor);
  if (badan === undefined) return refuse('laporan.badan_unknown', { kode: terlapor }, 'terlapor');
  if (terlapor === NAS) return refuse('laporan.terlapor_unfit', { kode: terlapor }, 'terlapor');
  return ok(terlapor);
}

/** An officer's corrections: the facts and words that change; the earlier ones stay in the history. */
export function correct(
  situation: Situation,
  perbaikan: Perbaikan,
): Result<{ readonly ubah: Partial<Fakta>; readonly kata: Kata }> {
  const { aturan } = situation;
  const { judul, isi, lokasiKeterangan, ...facts } = perbaikan;
  if (facts.kategori !== undefined && aturan.kategori.get(facts.kategori)?.aktif !== true) {
    return refuse('laporan.kategori_unknown', { kode: facts.kategori }, 'kategori');
  }
  return ok({
    ubah: facts,
    kata: {
      ...(judul === undefined ? {} : { judul }),
      ...(isi === undefined ? {} : { isi }),
      ...(lokasiKeterangan === undefined ? {} : { lokasiKeterangan }),
    },
  });
}

/** Where a keberatan goes: the pembina of the instansi in charge (rules §4, second "belum"), unless it is complained of. */
export function objectionBody({ aturan, laporan }: Situation): KodeBadan {
  return nearestFree(aturan.pohon, pembinaOf(aturan.pohon, leadOf(laporan)), laporan.terlapor);
}
