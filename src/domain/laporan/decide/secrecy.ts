import { ok, refuse } from '../../shared/result.ts';
import type { Command } from '../commands.ts';
import { happened, type Situation } from './context.ts';
import type { Decided } from './forwarding.ts';

type Of<P extends Command['perintah']> = Extract<Command, { perintah: P }>;

const MS_PER_JAM = 3_600_000;

/** Opens the text of a rahasia laporan to one supervisor for a while; the reason is in the history (rules §4 `buka teks`). */
export function decideBukaTeks(situation: Situation, command: Of<'buka-teks'>): Decided {
  const { laporan, moment, kebijakan, reader } = situation;
  if (reader?.pembaca == null) return refuse('laporan.not_permitted', { perintah: command.perintah });
  const sampai = moment.pada + kebijakan.bukaTeksJam * MS_PER_JAM;
  const others = laporan.bukaTeks.filter((one) => one.pembaca !== reader.pembaca && one.sampai > moment.pada);
  return ok([
    happened(situation, 'teks_dibuka', {
      ubah: { bukaTeks: [...others, { pembaca: reader.pembaca, sampai }] },
      kata: { alasan: command.alasan },
    }),
  ]);
}

/** One penjaga identitas asks with a reason … */
export function decideIdentitas(situation: Situation, command: Of<'identitas'>): Decided {
  const { laporan, moment, reader } = situation;
  if (reader?.pembaca == null || moment.idBaru === undefined) {
    return refuse('laporan.not_permitted', { perintah: command.perintah });
  }
  const request = {
    id: moment.idBaru,
    peminta: reader.pembaca,
    pada: moment.pada,
    penyetuju: null,
    sampai: null,
  };
  return ok([
    happened(situation, 'identitas_diminta', {
      ubah: { permintaanIdentitas: [...laporan.permintaanIdentitas, request] },
      kata: { alasan: command.alasan },
    }),
  ]);
}

/** … and a second one approves, never the same person; the pelapor is told (N5). */
export function decideIdentitasSetuju(situation: Situation, command: Of<'identitas/setuju'>): Decided {
  const { laporan, moment, reader, kebijakan } = situation;
  const request = laporan.permintaanIdentitas.find((one) => one.id === command.permintaan);
  if (request === undefined) return refuse('laporan.request_unknown', undefined, 'permintaan');
  if (request.penyetuju !== null) return refuse('laporan.request_already_approved', undefined, 'permintaan');
  if (reader?.pembaca == null) return refuse('laporan.not_permitted', { perintah: command.perintah });
  if (request.peminta === reader.pembaca) return refuse('laporan.second_person_needed');
  const approved = {
    ...request,
    penyetuju: reader.pembaca,
    sampai: moment.pada + kebijakan.identitasBukaJam * MS_PER_JAM,
  };
  const others = laporan.permintaanIdentitas.map((one) => (one.id === request.id ? approved : one));
  return ok([happened(situation, 'identitas_dibuka', { ubah: { permintaanIdentitas: others } })]);
}
