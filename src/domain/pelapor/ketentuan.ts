/**
 * Which wording of terms and privacy notice people agree to now; kept with each account (UU 27/2022: consent can be shown). A new
 * wording gets a new version and is asked for again.
 */
export const VERSI_KETENTUAN = '2026-11';
