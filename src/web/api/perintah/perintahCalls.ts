import { COMMAND_TABLE } from '../../../domain/laporan/table.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { perintahRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { giveCommand, type Given } from '../../../useCases/laporan/giveCommand.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { answered } from '../answer.ts';
import { noQuery, writeCall, type AnyCall } from '../call.ts';
import type { Caller } from '../caller.ts';
import { nomorOf } from '../laporan/bacaCalls.ts';
import { findUnknownNamed } from '../laporan/checkCodes.ts';
import { laporanJson, unseenLaporanJson } from '../laporan/laporanJson.ts';
import { peringatanJson } from '../laporan/peringatanJson.ts';
import { afterCommandSchema } from '../laporan/laporanSchema.ts';
import { etagOf, ifMatchOf } from '../laporan/versi.ts';
import { refusalStatus } from '../../refusalStatus.ts';
import { PERINTAH_CALLS, type PerintahCall } from './perintah.ts';

/** Every command of rules §4 as a call; the answer is the whole laporan as its giver sees it afterwards. */
export function perintahCalls(deps: Deps): readonly AnyCall[] {
  return PERINTAH_CALLS.map((one) => perintahCall(deps, one));
}

function perintahCall(deps: Deps, { perintah, body, toCommand }: PerintahCall): AnyCall {
  const fields = Object.keys(body.shape);
  return writeCall({
    id: perintah.replaceAll(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase()),
    method: 'post',
    path: `/laporan/{nomor}/${perintah}`,
    kelompok: 'perintah',
    lingkup: ['perintah'],
    ringkasan: perintahRingkasan(perintah, COMMAND_TABLE[perintah]),
    status: 200,
    bentuk: 'json',
    query: noQuery,
    body,
    jawaban: afterCommandSchema,
    hasEtag: true,
    kode: [
      'laporan.not_found',
      'laporan.not_permitted',
      'laporan.transition_not_allowed',
      'laporan.moved_on',
      'laporan.changed_meanwhile',
    ],
    check: (raw, caller) => findUnknownNamed(deps, raw, caller, fields),
    act: async ({ c, caller, params, body: given }, claim) => {
      const nomor = nomorOf(params);
      if (nomor === null) return { refusals: [refusal('laporan.not_found')] };
      const versi = ifMatchOf(c);
      if (!versi.ok) return { refusals: [versi.refusal] };
      const asked = { nomor, versi: versi.value };
      const done = await giveCommand(deps, giverOf(caller), asked, toCommand(given as never), claim);
      return done.ok
        ? { done: done.value }
        : { refusals: [done.refusal], ...presentState(nomor, done.refusal) };
    },
    answer: async ({ c, caller }, outcome) => {
      const { nomor, nomorBaru, permintaan, peringatan } = outcome as Given;
      const seen = await readLaporan(deps, caller.reader, nomor);
      const json = {
        ...(seen.ok ? laporanJson(seen.value) : unseenLaporanJson(nomor)),
        ...(nomorBaru === null ? {} : { nomorBaru }),
        ...(permintaan === null ? {} : { permintaan }),
        ...(peringatan === undefined ? {} : { peringatan: peringatanJson(peringatan, c.var.lang) }),
      };
      return answered(json, seen.ok ? etagOf(deps, seen.value) : {});
    },
  });
}

/** Refused by how it stands now: where that can be read. */
function presentState(nomor: string, { code }: Refusal): { sekarang?: string } {
  return refusalStatus(code) === 409 ? { sekarang: `/api/v1/laporan/${nomor}` } : {};
}

function giverOf({ akun, reader }: Caller) {
  if (akun === null) throw new Error('Broken invariant: a command is given with a key');
  return { sebagai: 'orang', reader, akunId: akun.akunId, pengunggah: akun.pengunggah } as const;
}
