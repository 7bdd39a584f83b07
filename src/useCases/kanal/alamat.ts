import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import { parseEmail, parseTelepon } from '../../domain/pelapor/kontak.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { keepAlamatKanal, readAlamatKanal } from '../../persistence/kanal/alamatKanal.ts';
import type { Deps } from '../deps.ts';

/**
 * The one form of a sender's address: a number as `+62…` (08…, 62… and +62… are one), a mail address in small letters, a platform's
 * id as it is. Null for what nobody can be answered at, as the names that advertisers send SMS by.
 */
export function alamatOf(kanal: Saluran, text: string): string | null {
  switch (kanal) {
    case 'sms':
    case 'whatsapp':
      return parseTelepon(text) ?? parseTelepon(`+${text.trim()}`);
    case 'email':
      return parseEmail(text);
    case 'telegram':
    case 'x': {
      const id = text.trim();
      return /^[\w:-]{1,80}$/.test(id) ? id : null;
    }
  }
}

/** The keyed digest under which a sender is known. */
export function pengirimOf({ keys }: Pick<Deps, 'keys'>, kanal: Saluran, alamat: string): Buffer {
  return keys.sidik('kanal', `pengirim:${kanal}:${alamat}`);
}

/** The keyed digest of what the other side calls a message, theirs or ours: by it repeats, answers and receipts are known. */
export function sidikPesan({ keys }: Pick<Deps, 'keys'>, kanal: Saluran, id: string): Buffer {
  return keys.sidik('kanal', `pesan:${kanal}:${id}`);
}

/** A laporan split off from another is answered where the first one is. */
export async function carryAlamat(tx: Db, { keys }: Deps, from: string, to: string): Promise<void> {
  const known = await readAlamatKanal(tx, from);
  if (known === null) return;
  const alamat = keys.kanal.close(to, keys.kanal.open(from, known.alamat));
  await keepAlamatKanal(tx, to, { ...known, alamat });
}
