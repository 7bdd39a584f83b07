import { formatHari } from '../format/tanggal.ts';
import { kodeEn } from '../kode.ts';
import { statusEn } from '../status.ts';
import type { Lines, SuratData, Told } from './bentuk.ts';
import type { pelaporId } from './pelaporId.ts';

/** What a pelapor is told of each event, in English. */
export const pelaporEn: Readonly<Record<keyof typeof pelaporId, (told: Told) => Lines>> = {
  dibuat: ({ shown, badan, by }) => ({
    subject: 'we have received it',
    body: [`We have received ${lower(shown)}.`, `The admin of ${badan} will check it${by}.`],
  }),
  diverifikasi: ({ shown, badan, by }) => ({
    subject: `forwarded to ${badan}`,
    body: [`${shown} was checked and is now handled by ${badan}.`, `The first answer is awaited${by}.`],
  }),
  dikelola: ({ shown, badan, by }) => ({
    subject: `handled by ${badan}`,
    body: [`${shown} is now handled by ${badan} itself.`, `The first answer is awaited${by}.`],
  }),
  didisposisi: ({ shown, badan }) => ({
    subject: `moved to ${badan}`,
    body: [`${shown} was moved to ${badan}, which is the right body for it.`],
  }),
  dikembalikan: ({ shown, badan, by }) => ({
    subject: `checked again by ${badan}`,
    body: [
      `The body that had ${lower(shown)} says that it is not competent.`,
      `${badan} now decides who is${by}.`,
    ],
  }),
  diputuskan: ({ shown, badan }) => ({
    subject: `decided for ${badan}`,
    body: [`It was decided that ${badan} handles ${lower(shown)}. The decision is binding.`],
  }),
  diserahkan_ppid: ({ badan, by }) => ({
    subject: 'handed to the information officer (PPID)',
    body: [`Your request for information was handed to the PPID (${badan}).`, `The answer is awaited${by}.`],
  }),
  ditunda: ({ shown, by }) => ({
    subject: 'needs more from you',
    body: [
      `The officer needs more information from you for ${lower(shown)}.`,
      `Please answer${by}. After that the report is archived.`,
    ],
  }),
  ditindaklanjuti: ({ shown, badan, by, data }) =>
    data.akhir === true
      ? {
          subject: 'answered',
          body: [
            `${badan} gave its final answer to ${lower(shown)}.`,
            `Is it solved? Please tell us${by}. Without an answer the report is closed.`,
          ],
        }
      : {
          subject: 'there is progress',
          body: [
            `${badan} tells about the progress of ${lower(shown)}.`,
            ...(data.tanggal === undefined ? [] : [`Planned to be done: ${formatHari(data.tanggal, 'en')}.`]),
          ],
        },
  diperpanjang: ({ shown, data }) => ({
    subject: 'time for settlement extended',
    body: [
      `The time for settling ${lower(shown)} was extended${data.tanggal === undefined ? '' : ` to ${formatHari(data.tanggal, 'en')}`}.`,
      'The reason is written on the report.',
    ],
  }),
  diselesaikan: ({ shown, badan, by }) => ({
    subject: 'declared done',
    body: [`${badan} declares ${lower(shown)} done.`, `If it is not, tell us why${by}.`],
  }),
  ditutup_otomatis: ({ shown }) => ({
    subject: 'closed',
    body: [
      `${shown} was closed because you did not respond to the final answer in time.`,
      'If it is not solved, you can still reopen it within 10 working days.',
    ],
  }),
  diarsipkan: ({ shown, data }) => ({
    subject: 'archived',
    body: [
      `${shown} was archived for this reason: ${archiveReason(data)}.`,
      'The officer’s explanation is written on the report.',
    ],
  }),
  diarsipkan_otomatis: ({ shown }) => ({
    subject: 'archived',
    body: [
      `${shown} was archived because it was not completed in time.`,
      'You can send a new report once you have the information.',
    ],
  }),
  dialihkan: ({ shown }) => ({
    subject: 'redirected',
    body: [`${shown} lies outside SP4N-LAPOR!.`, 'The competent body is named on the report.'],
  }),
  digabungkan: ({ shown }) => ({
    subject: 'merged',
    body: [
      `${shown} is the same as another report and was merged with it.`,
      'The number of the main report is written on yours.',
    ],
  }),
  laporan_utama: ({ shown, badan, data }) => ({
    subject: 'news from the main report',
    body: [
      `${shown} was merged with another report, whose state is now: ${stateName(data)}.`,
      ...(data.langkah === 'ditindaklanjuti'
        ? [`${badan} gave ${data.akhir === true ? 'its final answer' : 'an interim answer'} to that report.`]
        : []),
      ...(data.langkah === 'diperpanjang' ? ['Its time for settlement was extended.'] : []),
      ...(['diteruskan', 'diproses', 'selesai'].includes(data.status ?? '')
        ? ['You can still respond through your own report.']
        : []),
    ],
  }),
  dipecah: ({ shown }) => ({
    subject: 'split',
    body: [
      `${shown} holds two matters. The second one got a number of its own, which is written on your report.`,
    ],
  }),
  klasifikasi_diubah: ({ shown }) => ({
    subject: 'classification changed',
    body: [
      `An officer changed the classification of ${lower(shown)}. Time limits still count from the start.`,
    ],
  }),
  kerahasiaan_diubah: ({ shown }) => ({
    subject: 'made confidential',
    body: [`An officer gave ${lower(shown)} more protection.`],
  }),
  diturunkan: ({ shown }) => ({
    subject: 'no longer shown to the public',
    body: [`${shown} is no longer shown to the public. Its handling goes on.`],
  }),
  identitas_dibuka: ({ shown }) => ({
    subject: 'identity opened',
    body: [
      `Two identity keepers opened the identity on ${lower(shown)}, for a legal reason recorded in its history.`,
    ],
  }),
  berkas_ditahan: ({ shown }) => ({
    subject: 'one attachment is held back',
    body: [
      `One attachment of ${lower(shown)} holds malware, so nobody can open it.`,
      'The report goes on. If its content matters, send it again in a reply as another file, such as a photo.',
      'Have your device checked for viruses as well.',
    ],
  }),
  ombudsman_ditawarkan: ({ shown }) => ({
    subject: 'can be passed to the Ombudsman',
    body: [
      `${shown} was not settled within its time limit.`,
      'If you agree, a copy can be passed to the Ombudsman of Indonesia.',
    ],
  }),
  isi_dihapus: ({ shown }) => ({
    subject: 'its words were erased',
    body: [`The words of ${lower(shown)} were erased. The right and the day are written on the report.`],
  }),
  kontak_dihapus: ({ shown }) => ({
    subject: 'name and contact were erased',
    body: [`Name and contact of ${lower(shown)} were erased. Further news is on the report alone.`],
  }),
  pelanggaran_data: ({ shown }) => ({
    subject: 'notice of a personal data breach',
    body: [
      `Your personal data of ${lower(shown)} may have been open to people who had no right to them.`,
      'When, which data, what we have done and what you should do is published on the Privacy page (UU 27/2022 art. 46).',
      'You need not answer this letter, nor give a password to anybody.',
    ],
  }),
  hapus_ditolak: ({ shown }) => ({
    subject: 'the request to erase was refused',
    body: [
      `The request to erase data of ${lower(shown)} was refused. The reason stands on its page “Erase data”.`,
      'On the same page you can object; the national admin then decides.',
    ],
  }),
  pengingat_1: ({ shown, data }) => reminder(shown, data),
  pengingat_2: ({ shown, data }) => reminder(shown, data),
  pengingat_survei: ({ shown }) => ({
    subject: 'satisfaction survey',
    body: [
      `${shown} is closed. How was it handled, in your view?`,
      'Six statements, less than a minute: open your report and choose “Fill in the satisfaction survey”. We ask only once, and answers are kept apart from the report.',
    ],
  }),
};

function reminder(shown: string, data: SuratData): Lines {
  const waits =
    data.jam === 'kelengkapan' ? 'waits for your information' : 'waits for your response to the final answer';
  const then = data.jam === 'kelengkapan' ? 'archived' : 'closed';
  return {
    subject: waits,
    body: [`${shown} ${waits}.`, `Please answer${sampaiEn(data.tenggat)}. After that the report is ${then}.`],
  };
}

/** ` by Wednesday, 25 November 2026`, or nothing. */
export function sampaiEn(tenggat: string | undefined): string {
  return tenggat === undefined ? '' : ` by ${formatHari(tenggat.slice(0, 10), 'en')} at the latest`;
}

function stateName({ status }: SuratData): string {
  const names: Readonly<Record<string, string>> = statusEn.nama;
  return names[status ?? ''] ?? 'changed';
}

function archiveReason({ alasanArsip }: SuratData): string {
  const reasons: Readonly<Record<string, string>> = kodeEn.alasanArsip;
  return (reasons[alasanArsip ?? ''] ?? 'written on the report').toLowerCase();
}

/** `report #123 456 789`, within a sentence. */
function lower(shown: string): string {
  return shown.replace(/^Report/, 'report');
}
