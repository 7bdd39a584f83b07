/** In what relation a person who reports for another stands to them. */
export const HUBUNGAN_KUASA = ['keluarga', 'kuasa_hukum', 'pendamping', 'lembaga', 'lainnya'] as const;
export type HubunganKuasa = (typeof HUBUNGAN_KUASA)[number];

/** For whom somebody reports: the pelapor is who came, and the matter is this person's. */
export interface Kuasa {
  /** Of the person who is represented. */
  readonly nama: string;
  readonly hubungan: HubunganKuasa;
}
