import { createHash } from 'node:crypto';
import { refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { runOnce } from '../../../useCases/idempotency/runOnce.ts';
import { giveCommand, type Given, type Incoming } from '../../../useCases/laporan/giveCommand.ts';
import { changesGround } from '../../../useCases/meja/meanwhile.ts';
import { CSRF_FIELD } from '../../request/csrfToken.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { sentKey } from '../../request/secretName.ts';
import type { Officer } from '../officer.ts';
import type { LoadedMeja } from './loadMeja.ts';
import { pengunggahOf } from './uploads.ts';
import type { OfficerCommand } from './types.ts';

export interface Attempt {
  readonly deps: Deps;
  readonly officer: Officer;
  readonly nomor: string;
  readonly perintah: OfficerCommand;
  readonly form: RequestForm;
}

/**
 * Gives the command at most once for this form: a second click or a repeated request gets the first one's outcome (issue 2,
 * "bad input and faults"). Refuses with `laporan.changed_meanwhile` when somebody acted after the form was shown.
 */
export async function actOnce(
  attempt: Attempt,
  command: Incoming,
  loaded: LoadedMeja,
): Promise<Result<Given>> {
  const { deps, officer, nomor } = attempt;
  const reader = officer.reader;
  const giver = {
    sebagai: 'orang',
    reader,
    akunId: officer.akunId,
    pengunggah: pengunggahOf(deps, officer),
  } as const;
  const answered = await runOnce(deps, keyOf(attempt), {
    act: async (claim) => {
      const changed = changedMeanwhile(attempt, loaded);
      if (changed !== null) return { refused: answerOf(changed) };
      const given = await giveCommand(deps, giver, nomor, command, claim);
      return given.ok ? { done: JSON.stringify(given.value) } : { refused: answerOf(given.refusal) };
    },
    answer: (outcome) => Promise.resolve({ status: 200, body: outcome }),
  });
  if (!answered.ok) return answered;
  const { status, body } = answered.value;
  return status === 200
    ? { ok: true, value: JSON.parse(body) as Given }
    : { ok: false, refusal: JSON.parse(body) as Refusal };
}

/** Refusals that say: the laporan is no longer as the form showed it. */
export function isOvertaken({ code, path }: Refusal): boolean {
  return path === undefined && code.startsWith('laporan.') && !ASKED_WRONG.includes(code);
}

/** Refused for what was asked, not for what happened meanwhile. */
const ASKED_WRONG: readonly string[] = [
  'laporan.nothing_changed',
  'laporan.no_ppid',
  'laporan.second_person_needed',
];

function changedMeanwhile({ form, perintah }: Attempt, { riwayat, boleh }: LoadedMeja): Refusal | null {
  if (!boleh.includes(perintah)) return refusal('laporan.changed_meanwhile');
  const urut = Number(form.text('urut'));
  if (perintah === 'catatan' || !Number.isInteger(urut) || urut <= 0) return null;
  const isChanged = riwayat.some((row) => row.urut > urut && changesGround(row.jenis));
  return isChanged ? refusal('laporan.changed_meanwhile') : null;
}

function answerOf(refused: Refusal): { status: number; body: string } {
  return { status: 409, body: JSON.stringify(refused) };
}

/** Files are told by name and size: uploaded twice, they would have other ids. */
function keyOf({ officer, nomor, perintah, form }: Attempt): Parameters<typeof runOnce>[1] {
  const words = form.entries.filter(([name]) => name !== CSRF_FIELD);
  const files = form.files('lampiran').map(({ nama, ukuran }) => [nama, ukuran]);
  const sidik = createHash('sha256')
    .update(JSON.stringify([nomor, perintah, words, files]))
    .digest();
  // A form without its key (made by hand) still acts once for the same words.
  const kunci = sentKey(form) ?? sidik.toString('base64url');
  return { pemegang: `akun:${officer.akunId}`, kunci: `meja:${kunci}`, sidik };
}
