/**
 * What happened to the safety of an account, for the log (ASVS 16.3.1): whose as a pseudonym that only our keys make, how, and what
 * came of it. Never a name, an address or a number.
 */
export interface PeristiwaKeamanan {
  readonly peristiwa: 'masuk' | 'bukti_ulang' | 'faktor' | 'sesi' | 'kunci_api' | 'kode' | 'webhook';
  /** `keys.pembaca` of the account; absent where no account has the name that was typed. */
  readonly akun?: string;
  /** The way it was tried: `sandi`, `totp`, `passkey`, `pemulihan`; or what was done to a factor or key. */
  readonly cara: string;
  /** `berhasil`, or the code of the refusal. */
  readonly hasil: string;
}
