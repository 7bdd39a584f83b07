/** Limits of what a person gives of themselves (F16); texts are counted in Unicode code points after trimming. */
export const NAMA_MIN = 2;
export const NAMA_MAX = 100;
export const EMAIL_MAX = 254;
/** NIST SP 800-63B asks for 8 at least; ten, because there is no second factor for a pelapor. */
export const SANDI_MIN = 10;
/** Longer ones are refused before any work is spent on them. */
export const SANDI_MAX = 200;
