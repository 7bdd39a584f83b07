import { createHash } from 'node:crypto';
import { kataBaku, type Kata } from '../../domain/antarsistem/keadaan.ts';
import { TEKS_MAX } from '../../domain/laporan/limits.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { MS_PER_HARI } from '../../domain/shared/time.ts';
import type { Deps } from '../../useCases/deps.ts';
import { giveCommand, type Given as Done, type Incoming } from '../../useCases/laporan/giveCommand.ts';
import { readLaporan, type LaporanView } from '../../useCases/laporan/readLaporan.ts';
import { teks } from '../api/input/teks.ts';
import { refusalsOf } from '../api/input/refusals.ts';
import { noteAnswer } from '../api/caller.ts';
import type { WebContext } from '../deps.ts';
import { once, sendFaults, senderOf, type Sender } from './answer.ts';
import { givenIn, jurisdictionOf, nomorOfId, type Faults, type Given } from './parameters.ts';
import { updateIdOf } from './requestRow.ts';

/**
 * `POST servicerequestupdates` as FixMyStreet speaks it. Whoever is in charge answers with it (`tindak-lanjut`), the pelapor or the key that
 * filed for them speaks with it (`lengkapi`, `tanggapan`); what the state allows decides, as everywhere.
 */
export async function postUpdate(deps: Deps, c: WebContext): Promise<Response> {
  const sender = await senderOf(deps, c, 'perintah');
  if (sender instanceof Response) return sender;
  const given = givenIn((name) => sender.form.text(name));
  const faults: Faults = [];
  await jurisdictionOf(deps, c.var.deps.origin, given, faults);
  const asked = askedOf(given, faults);
  const known = keyOf(given);
  const kunci = known === undefined ? c.req.header('idempotency-key') : { kunci: known, keptMs: DIKENAL_MS };
  const answer =
    sendFaults(c, faults) ??
    (await once(deps, c, sender, kunci, {
      act: async (claim) => {
        const seen = await readLaporan(deps, sender.caller.reader, asked.nomor);
        if (!seen.ok)
          return { faults: [refusal('georeport.request_unknown', undefined, 'service_request_id')] };
        const command = commandFor(seen.value, asked);
        const done = await giveCommand(deps, giverOf(sender), asked.nomor, command, claim);
        return done.ok ? { done: done.value } : { faults: [toldOf(done.refusal)] };
      },
      answer: async (outcome) => {
        const { nomor } = outcome as Done;
        const seen = await readLaporan(deps, sender.caller.reader, nomor);
        const urut = seen.ok ? (seen.value.tanggapan.at(-1)?.urut ?? 0) : 0;
        return { root: 'service_request_updates', value: [{ update_id: updateIdOf(nomor, urut) }] };
      },
    }));
  return noteAnswer(deps, sender.caller, 'open311', answer);
}

interface Asked {
  readonly nomor: string;
  readonly isi: string;
  /** An unknown word says only that work goes on. */
  readonly kata: Kata;
}

const words = teks(1, TEKS_MAX);

function askedOf(given: Given, faults: Faults): Asked {
  const id = given('service_request_id');
  const nomor = id === undefined ? null : nomorOfId(id);
  if (id === undefined) faults.push(refusal('input.required', undefined, 'service_request_id'));
  else if (nomor === null) faults.push(refusal('georeport.request_unknown', undefined, 'service_request_id'));
  const isi = words.safeParse(given('description') ?? '', { reportInput: true });
  if (!isi.success) faults.push(...refusalsOf(isi.error.issues, ['description']));
  const status = given('status')?.toLowerCase() ?? 'open';
  return { nomor: nomor ?? '', isi: isi.success ? isi.data : '', kata: kataBaku(status) ?? 'open' };
}

function commandFor({ boleh, jawabanAkhir, pandangan }: LaporanView, { isi, kata }: Asked): Incoming {
  // Who reads as those in charge speaks for the office, also where the state does not allow it yet.
  if (boleh.includes('tindak-lanjut') || pandangan.dinas)
    return { perintah: 'tindak-lanjut', isi, akhir: kata === 'closed' };
  if (boleh.includes('lengkapi')) return { perintah: 'lengkapi', isi };
  // "Closed" from the pelapor is a yes to the last question; without one it is no more than words.
  const verdict = !jawabanAkhir || kata === 'open' ? {} : { selesai: kata === 'closed' };
  return { perintah: 'tanggapan', isi, ...verdict };
}

function giverOf({ caller: { akun, reader } }: Sender) {
  if (akun === null) throw new Error('Broken invariant: an update is given with a key');
  return { sebagai: 'orang', reader, akunId: akun.akunId, pengunggah: akun.pengunggah } as const;
}

/** Systems read and send again what lies years back: an id of theirs is known for as long as any laporan is worked on. */
const DIKENAL_MS = 10 * 365 * MS_PER_HARI;

/** The sender's own id of the update makes a repeat of it the same update. */
function keyOf(given: Given): string | undefined {
  const id = given('update_id') ?? given('update_id_ext');
  if (id === undefined) return undefined;
  const name = JSON.stringify([given('service_request_id'), id]);
  return `kabar:${createHash('sha256').update(name).digest('hex')}`;
}

function toldOf({ code, params, path }: Refusal): Refusal {
  return refusal(code, params, path === 'isi' ? 'description' : path);
}
