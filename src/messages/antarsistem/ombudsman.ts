/** What stands in the history of a laporan: official, so in Indonesian (docs/languages.md). */
export const ombudsman = {
  diterima: (nomor: string, status: string | null): string =>
    `Paket laporan diterima Ombudsman RI dengan nomor ${nomor}.${status === null ? '' : ` Keadaan: ${status}.`}`,
  keadaan: (nomor: string, status: string): string => `Keadaan di Ombudsman RI, nomor ${nomor}: ${status}.`,
};
