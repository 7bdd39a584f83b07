import { indikatorId } from '../../../src/messages/petugas/indikator.ts';

const NAMA = Object.values(indikatorId).map(({ nama }) => nama);

/**
 * Numbers in tables and findings that lead to no list of laporan, by `route › column` (or `route › kalimat`), and why. Whoever adds a
 * number to a page either writes it with `FigureLink` or says here why it has no list.
 */
export const TANPA_DAFTAR: readonly (readonly [pola: RegExp, alasan: string])[] = [
  [/ › (?:Peringkat|Tahun|Panggilan ke|Nilai p)$/, 'no count'],
  [
    / › (?:Bagian|Nilai|Dari|Dihitung dari|Persen|Target|Tercapai)$/,
    'a share whose numerator is linked beside it, or of bodies',
  ],
  [
    /^\/monev › (?:Instansi ini|Nilai tengah kelompok)$/,
    'beside the peers; the same figure stands with its list above',
  ],
  [
    /^\/monev(?:\/target)? › Sekarang$/,
    'the figure of a target; the same one stands with its list on the dashboard',
  ],
  [
    /^\/monev › .+: (?:rata-rata|yang berakhir)$/,
    'a mean, and clocks that ended: those of each length have their list behind “how computed”',
  ],
  [
    /^\/monev › (?:Keterhubungan|Punya admin aktif|Unit punya .+|Keaktifan|Menjawab .+|Tindak lanjut rekomendasi .+)$/,
    'institutions, units and points, no laporan',
  ],
  [
    new RegExp(`^/monev › (?:${NAMA.join('|')})(?:[:,] (?:median|90 persen selesai dalam))?$`),
    'rows without a value, and topics and areas whose list would hold those below them too: no filter names them alone',
  ],
  [
    /^(?:\/monev|\/peringkat)\/beku\/:id(?:\/laporan)? › /,
    'frozen: the laporan of a row stand behind its total',
  ],
  [
    /^(?:\/monev)?\/penghargaan(?:\/:id)? › /,
    'of a frozen ranking, whose page leads to its laporan; years, counts of winners',
  ],
  [/^\/monev\/berkala\/:id › /, 'a periodic report keeps its numbers; the lists behind them go on changing'],
  [/^\/laporan\/peta › Laporan$/, 'linked by the name of the area beside it'],
  [/^\/statistik › (?:Jumlah|Ditindaklanjuti|Selesai)$/, 'topics whose list would hold those below them too'],
  [/^\/pengawasan\/rapat\/:id › /, 'issued minutes keep their numbers'],
  [/^\/(?:monev|statistik)\/survei › /, 'people who were asked, never as a list'],
  [/^\/monev\/percepatan › /, 'the page of each drive has its numbers with their lists'],
  [/^\/monev\/percepatan\/:id › /, 'shares and days beside the counts, which are linked'],
  [/^\/monev\/isu(?:\/lihat)? › (?:Biasanya|Musim yang sama)$/, 'an expectation'],
  [/^\/monev\/isu\/lihat › Laporan$/, 'how many of the texts read have a word'],
  [
    /^\/pengawasan(?:\/:kode)? › (?:Aplikasi lain|Rencana aksi|Terlama, hari kerja)$/,
    'the register, and days',
  ],
  [
    /^\/pengawasan(?:\/:kode|\/instruksi|\/rekomendasi(?:\/:id)?) › /,
    'points of recommendations and instructions, no laporan',
  ],
  [/^\/instansi\/:kode\/rapor › Nilai tengah/, 'of the peers'],
];

/** What is told by nobody's list and by no line above. */
export function tanpaAlasan(found: ReadonlyMap<string, string>): string[] {
  return [...found]
    .filter(([key]) => !TANPA_DAFTAR.some(([pola]) => pola.test(key)))
    .map(([key, example]) => `${key}, e.g. ${example}`);
}
