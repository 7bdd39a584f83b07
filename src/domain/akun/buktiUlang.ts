import type { Instant } from '../shared/time.ts';

/** So long a proof of who somebody is serves for dangerous acts (ADR 0014; ASVS 7.5.1). */
export const BUKTI_MS = 15 * 60_000;

/**
 * Acts that ask again who is there: a stolen cookie or a screen left open must not be enough for them. `membawaSandi` says that the
 * form itself asks for the password, which proves it for whoever has no second factor.
 */
export const TINDAKAN_BERBAHAYA = {
  /** Gives, ends, lends roles; resets somebody's second factor; ends their sessions. */
  peran: { membawaSandi: false },
  kebijakan: { membawaSandi: false },
  kalender: { membawaSandi: false },
  /** Says which addresses are an office: laporan from there are marked. */
  jaringan: { membawaSandi: false },
  /** Requests or approves the opening of a sealed identity. */
  identitas: { membawaSandi: false },
  /** Decides on lawful erasure: what is gone does not come back. */
  penghapusan: { membawaSandi: false },
  /** Freezes a ranking, also for an award; publishes an edition of awards for good. */
  peringkat_beku: { membawaSandi: false },
  /** Issues a periodic report: numbered, frozen, told upward. */
  laporan_berkala: { membawaSandi: false },
  kunci_api: { membawaSandi: false },
  /** Sends what happens to laporan to an address outside, or shows the secret that proves it. */
  webhook: { membawaSandi: false },
  /** Says to which address outside laporan of an instansi go, and by which key. */
  sistem: { membawaSandi: false },
  /** Ends that for good: its key goes, and what waits is never sent. */
  sistem_akhir: { membawaSandi: false },
  /** Makes an address that opens the own calendar without signing in. */
  alamat_kalender: { membawaSandi: false },
  /** Sets up, takes away, makes new recovery codes. */
  faktor: { membawaSandi: false },
  /** Ends sessions of one's own. */
  sesi: { membawaSandi: false },
  email: { membawaSandi: true },
  /** A number resets the password as the address does. */
  telepon: { membawaSandi: true },
  sandi: { membawaSandi: true },
  tutup_akun: { membawaSandi: true },
} as const satisfies Readonly<Record<string, { readonly membawaSandi: boolean }>>;

export type TindakanBerbahaya = keyof typeof TINDAKAN_BERBAHAYA;

/**
 * Whether an act needs a fresh proof first: the second factor, or the password of whoever has none. `buktiPada` is the last proof in
 * this session; a clock that stands before it proves nothing.
 */
export function needsBukti(
  tindakan: TindakanBerbahaya | null,
  sesi: { readonly buktiPada: Instant; readonly punyaFaktor: boolean },
  now: Instant,
): boolean {
  if (tindakan === null) return false;
  if (TINDAKAN_BERBAHAYA[tindakan].membawaSandi && !sesi.punyaFaktor) return false;
  const age = now - sesi.buktiPada;
  return age < 0 || age >= BUKTI_MS;
}
