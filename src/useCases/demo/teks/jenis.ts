/**
 * What people write about one topic. Words in braces are filled in by `writeTeks`: {jalan}, {kec}, {kota}, {rt}, {lama},
 * {waktu}, {n}, {sekolah}, {pasar}, {tahun}.
 */
export interface Topik {
  /** The service as a noun, for wishes and questions: "layanan …". */
  readonly hal: string;
  readonly judul: readonly string[];
  readonly isi: readonly string[];
  /** What the office says that it did. */
  readonly jawab: readonly string[];
}
