import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { MS_PER_HARI } from '../../../domain/shared/time.ts';
import { PERTANYAAN, SURVEI_HARI, type Pertanyaan } from '../../../domain/survei/survei.ts';
import { listSelesai } from '../../../persistence/demo/negeriContoh.ts';
import type { Deps } from '../../deps.ts';
import { isiSurvei } from '../../survei/isiSurvei.ts';
import { sifatOf } from '../alur/sifat.ts';
import { daduFrom, type Dadu } from '../dadu.ts';
import type { Panggung } from './panggung.ts';

/** Bodies where many answer, so that their result may be told; elsewhere a few do (percent). */
const RAJIN: readonly string[] = ['KT-63.71', 'KT-63.72', 'PR-63', 'PR-31', 'PR-32', 'PR-33', 'PR-35'];
const MENJAWAB = { rajin: 62, lain: 11 } as const;

/** Answers to the survey: some of those who were asked, within the time for answering, each by who reported. */
export async function seedSurvei(deps: Deps, panggung: Panggung): Promise<void> {
  const closed = await listSelesai(deps.db);
  const answering = closed.filter(({ nomor, instansi }) =>
    daduFrom(`survei ${nomor}`).percent(RAJIN.includes(instansi) ? MENJAWAB.rajin : MENJAWAB.lain),
  );
  await panggung.semua(answering, async ({ nomor, instansi, selesaiPada }) => {
    const dadu = daduFrom(`jawaban ${nomor}`);
    const pada = selesaiPada + dadu.between(1, SURVEI_HARI - 30) * MS_PER_HARI;
    if (pada >= panggung.latar.now) return;
    const reader = { ...PUBLIK, nomorTerbuka: [nomor] };
    const typed = answers(dadu, sifatOf(instansi).puas);
    await panggung.terima(`survei ${nomor}`, isiSurvei({ ...deps, now: () => pada }, reader, nomor, typed));
  });
}

/** A body that leaves people content is judged better; access is easier than a quick answer. */
function answers(dadu: Dadu, puas: number): Readonly<Record<Pertanyaan, string>> {
  const mood = dadu.between(-6, 6);
  const one = (pertanyaan: Pertanyaan): [Pertanyaan, string] => {
    const ease = pertanyaan.startsWith('akses') ? 10 : pertanyaan.startsWith('respons') ? -4 : 0;
    const drawn = dadu.int(100) + (puas - 50) / 1.6 + ease + mood * 4;
    return [pertanyaan, drawn < 6 ? '1' : drawn < 22 ? '2' : drawn < 64 ? '3' : '4'];
  };
  return Object.fromEntries(PERTANYAAN.map(one)) as Record<Pertanyaan, string>;
}
