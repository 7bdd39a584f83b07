import { findDataPribadi, potongTeks } from '../../../domain/laporan/tulisan/dataPribadi.ts';

/** A text with what may tell who somebody is marked in it. */
export function MarkedText({ teks }: { teks: string }) {
  return (
    <>
      {potongTeks(teks, findDataPribadi(teks)).map((piece) =>
        piece.jenis === null ? piece.teks : <mark>{piece.teks}</mark>,
      )}
    </>
  );
}
