import * as answer from './answerSpecs.ts';
import * as file from './fileSpecs.ts';
import * as movement from './movementSpecs.ts';
import type { CommandSpec, OfficerCommand } from '../types.ts';

/** Every officers' command with its form; the compiler asks for each. */
export const SPECS: Readonly<Record<OfficerCommand, CommandSpec>> = {
  putuskan: movement.putuskan,
  verifikasi: movement.verifikasi,
  kelola: movement.kelola,
  'tindak-lanjut': answer.tindakLanjut,
  selesai: answer.selesai,
  disposisi: movement.disposisi,
  tunda: answer.tunda,
  perpanjang: answer.perpanjang,
  'ke-ppid': movement.kePpid,
  'bukan-wewenang': movement.bukanWewenang,
  arsipkan: answer.arsipkan,
  alihkan: answer.alihkan,
  gabungkan: answer.gabungkan,
  pecah: answer.pecah,
  catatan: answer.catatan,
  koreksi: file.koreksi,
  klasifikasi: file.klasifikasi,
  kerahasiaan: file.kerahasiaan,
  turunkan: answer.withReason('turunkan'),
  'buka-teks': answer.withReason('buka-teks'),
  identitas: answer.withReason('identitas'),
  'identitas/setuju': file.identitasSetuju,
};
