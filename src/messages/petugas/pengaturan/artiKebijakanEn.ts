import { jamak } from '../../format/jamak.ts';
import { artiKebijakanId, artiOf, type SATUAN_ID, type SUMBER_ID } from './artiKebijakan.ts';

export const SATUAN_EN: typeof SATUAN_ID = {
  hari_kerja: (n) => jamak(n, 'working day'),
  hari: (n) => jamak(n, 'day'),
  hari_pilihan: (n) => n,
  hari_ke: (n) => `day ${n}`,
  jam: (n) => jamak(n, 'hour'),
  pukul: (n) => `${n.padStart(2, '0')}:00`,
  persen: (n) => `${n} percent`,
};

export const SUMBER_EN: typeof SUMBER_ID = {
  waktu_sp4n: 'Time limits of SP4N-LAPOR!',
  tata_kerja: 'How this application works',
  uu_kip: 'Law 14/2008 on public information, article 22',
  perpres_pengaduan: 'Presidential Regulation 76/2013 on complaints about public services',
  uu_pdp_40: 'Law 27/2022 on personal data protection, article 40 by analogy',
  uu_pdp_44: 'Law 27/2022 on personal data protection, article 44, and the agency’s archive schedule',
};

const ROWS: Readonly<Record<string, readonly [nama: string, jelas: string]>> = {
  verifikasi_hari_kerja: [
    'Limit of verification',
    'From a report’s arrival at an agency until its admin has checked, forwarded or archived it.',
  ],
  respons_hari_kerja: [
    'Limit of the first follow-up',
    'From a unit’s receiving the report until its first follow-up.',
  ],
  penyelesaian_permintaan_informasi: [
    'Limit of settlement, request for information',
    'From forwarding the report until it is finished.',
  ],
  penyelesaian_aspirasi: [
    'Limit of settlement, aspiration',
    'From forwarding the report until it is finished.',
  ],
  penyelesaian_pengaduan: [
    'Limit of settlement, complaint not yet refined',
    'Until the admin has decided whether the complaint alleges wrongdoing.',
  ],
  penyelesaian_tidak_berkadar_pengawasan: [
    'Limit of settlement, complaint without wrongdoing',
    'Complaints about a service, with no alleged wrongdoing to examine.',
  ],
  penyelesaian_berkadar_pengawasan: [
    'Limit of settlement, complaint of wrongdoing',
    'Alleged wrongdoing that the inspectorate examines.',
  ],
  kelengkapan: [
    'Time to complete a report',
    'After an officer asked for details, a report waits this long for its reporter and is then archived.',
  ],
  tanggapan_batas: [
    'Time to respond to the final answer',
    'Without a response within this time the report is closed.',
  ],
  tanggapan_satuan: [
    'How the time to respond is counted',
    'Working days skip Saturdays, Sundays and days off; calendar days do not.',
  ],
  buka_kembali: ['Time to reopen a report', 'For this long its reporter may reopen a finished report.'],
  ppid: ['Limit of the PPID’s answer', 'Requests for documents, answered by the public information officer.'],
  ppid_perpanjangan_maks: ['Longest extension by the PPID', 'The PPID may extend once.'],
  ombudsman_hari: [
    'Time until the Ombudsman is offered',
    'If the report is not finished by then, its reporter is offered to pass it to the Ombudsman.',
  ],
  nilai_ubah_hari_kerja: ['Time to change a rating', 'For this long the reporter may change their rating.'],
  buka_teks_jam: [
    'How long a confidential text stays open',
    'For a supervisor who opened it with a written reason.',
  ],
  identitas_buka_jam: [
    'How long an anonymous reporter’s identity stays open',
    'After two identity keepers agreed.',
  ],
  persetujuan_pimpinan: [
    'Approval of answers by the head',
    'If yes, the final answer of a unit waits for the approval of its head.',
  ],
  peringatan_persen_petugas: ['Warning to the officer', 'Sent when this share of the working days is used.'],
  peringatan_persen_admin: ['Warning to the admin', 'Sent when this share of the working days is used.'],
  peringatan_pukul: ['Hour of the morning warning', 'On the last day of a deadline, local time.'],
  naik_admin_instansi_hari_kerja: [
    'Lateness climbs to the agency’s admin',
    'This long after a deadline passed, the agency’s admin is told.',
  ],
  naik_pembina_hari_kerja: [
    'Lateness climbs to the supervising agency',
    'This long after a deadline passed, the supervising agency is told.',
  ],
  naik_nasional_hari_kerja: [
    'Lateness climbs to the national admin',
    'This long after a deadline passed, the national admin is told.',
  ],
  pengingat_hari_pertama: [
    'First reminder to the reporter',
    'Which working day of the time to complete a report.',
  ],
  pengingat_hari_kedua: [
    'Second reminder to the reporter',
    'Which working day of the time to complete a report.',
  ],
  pengingat_pukul: ['Hour of the reminders to the reporter', 'Local time.'],
  hapus_tenggat_jam: [
    'Limit to decide a request for erasure',
    'From the day on which the owner of the data asked.',
  ],
  simpan_isi_hari: ['Words of a closed report', 'Words, files and identity are erased after this.'],
  simpan_isi_berkadar_hari: [
    'Words of a closed report of wrongdoing',
    'Words, files and identity are erased after this.',
  ],
  simpan_isi_arsip_hari: [
    'Words of a report archived unhandled',
    'Words, files and identity are erased after this.',
  ],
  simpan_kontak_hari: [
    'Name and contact of a closed report',
    'Erased after this; the words may stay longer.',
  ],
  simpan_kontak_berkadar_hari: ['Identity behind a report of wrongdoing', 'Erased after this.'],
  simpan_pesan_hari: [
    'Messages by SMS, mail and other channels that became no report',
    'Words, files and sender are erased after this, also when nobody looked at them.',
  ],
};

/** A unit is the same in every language. */
export const artiKebijakanEn = artiOf(
  Object.fromEntries(
    Object.entries(ROWS).map(([kode, [nama, jelas]]) => [
      kode,
      [nama, jelas, artiKebijakanId[kode]?.satuan ?? 'hari_kerja'] as const,
    ]),
  ),
);
