/**
 * What a word planted into a laporan stands for. `teks`: title, text, place, file names, thread. `lama`: what a correction took
 * out. `alasan`: an officer's reason. `catatan`: an internal note. `nilai`: the words beside a rating. `identitas`: name and
 * contact. `nik`: shown to nobody in reading. `bukan`: never stored anywhere (typed and refused).
 */
export const KELAS = ['teks', 'lama', 'alasan', 'catatan', 'nilai', 'identitas', 'nik'] as const;
export type Kelas = (typeof KELAS)[number];

export interface Tanda {
  readonly kata: string;
  readonly laporan: string;
  readonly kelas: Kelas;
  /** The body that wrote it; null: the pelapor. */
  readonly oleh: string | null;
  /** Said in a merged laporan: part of this other one's thread too. */
  readonly jugaDi?: string;
  /** In title or text: to be found by whoever may read it. */
  readonly isDicari?: boolean;
}

/** Words that exist nowhere else, findable by one expression in any body. */
export class Penanda {
  private readonly all = new Map<string, Tanda>();
  private count = 0;

  kata(laporan: string, kelas: Kelas, oleh: string | null = null, jugaDi?: string): string {
    const kata = `zq${letters((this.count += 1))}qz`;
    this.all.set(kata, { kata, laporan, kelas, oleh, ...(jugaDi === undefined ? {} : { jugaDi }) });
    return kata;
  }

  /** Planted into a title or text. */
  dicari(laporan: string, oleh: string | null = null): string {
    const kata = this.kata(laporan, 'teks', oleh);
    this.all.set(kata, { kata, laporan, kelas: 'teks', oleh, isDicari: true });
    return kata;
  }

  /** A mobile number, as it is stored (`+62812977…`). */
  telepon(laporan: string): string {
    const digits = String((this.count += 1)).padStart(5, '0');
    this.all.set(`812977${digits}`, { kata: `812977${digits}`, laporan, kelas: 'identitas', oleh: null });
    return `+62812977${digits}`;
  }

  /** A NIK of Banjarmasin with a date of birth that exists. */
  nik(laporan: string): string {
    const nik = `637101120385${String((this.count += 1)).padStart(4, '0')}`;
    this.all.set(nik, { kata: nik, laporan, kelas: 'nik', oleh: null });
    return nik;
  }

  /** A point that no other laporan has: four decimals below the city. */
  titik(laporan: string): { lat: number; lon: number } {
    const lat = `-3.3${String(1000 + (this.count += 1)).slice(1)}7`;
    this.all.set(lat.slice(1), { kata: lat.slice(1), laporan, kelas: 'teks', oleh: null });
    return { lat: Number(lat), lon: 114.59 };
  }

  get size(): number {
    return this.all.size;
  }

  semua(): readonly Tanda[] {
    return [...this.all.values()];
  }

  /** Every planted word in a text, each once; numbers also when they are written with gaps. */
  temukan(text: string): Tanda[] {
    const found = new Set<string>();
    for (const [kata] of text.matchAll(ANY)) {
      const asStored =
        /^\d/.test(kata) && !kata.includes('.') ? kata.replace(/[\s-]/g, '') : kata.toLowerCase();
      found.add(asStored);
    }
    return [...found].flatMap((kata) => this.all.get(kata) ?? []);
  }
}

const ANY = /zq[a-z]{6}qz|812[\s-]?977(?:[\s-]?\d){5}|637101120385\d{4}|3\.3\d{3}7/gi;

function letters(n: number): string {
  let text = '';
  // A stride without common factors: neighbours do not look alike, and stemming cannot make two one.
  for (let rest = (n * 15_485_863) % 308_915_776, i = 0; i < 6; i += 1, rest = Math.floor(rest / 26)) {
    text += String.fromCharCode(97 + (rest % 26));
  }
  return text;
}
