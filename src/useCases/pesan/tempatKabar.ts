import { registerPath } from '../../messages/surat/tenggat.ts';
import type { Pemberitahuan } from './pemberitahuan.ts';

/** Where a notice leads; of an anonim laporan only to the list, which its owner alone can read. */
export function tempatKabar({
  nomor,
  isAnonim,
  untukPelapor,
  jenis,
  data,
}: Pick<Pemberitahuan, 'nomor' | 'isAnonim' | 'untukPelapor' | 'jenis' | 'data'>): string {
  if (nomor !== null) return untukPelapor ? `/laporan/${nomor}` : `/petugas/laporan/${nomor}`;
  if (isAnonim) return '/saya';
  if (jenis.startsWith('ringkasan_')) return '/petugas/ringkasan';
  if (jenis.startsWith('berkala_')) return `/monev/berkala/${encodeURIComponent(data.berkala ?? '')}`;
  if (data.instruksi !== undefined) return `/pengawasan/instruksi/${encodeURIComponent(data.instruksi)}`;
  if (jenis === 'pengawasan_habis') return registerPath(data.apa);
  if (jenis === 'pengawasan_tenggat_pengawas') return '/pengawasan';
  if (data.rekomendasi === '') return '/pengawasan/rekomendasi';
  if (data.rekomendasi !== undefined) return `/pengawasan/rekomendasi/${encodeURI(data.rekomendasi)}`;
  if (data.rapat !== undefined) return `/pengawasan/rapat/${encodeURIComponent(data.rapat)}`;
  if (jenis.startsWith('pengawasan_')) {
    return data.tindakan === undefined
      ? '/petugas'
      : `/pengawasan/surat/${encodeURIComponent(data.tindakan)}`;
  }
  if (jenis === 'sandi_diubah' || jenis === 'faktor_ditebak') return '/saya/keamanan';
  return /^(faktor|pemulihan)_/.test(jenis) ? '/saya/faktor' : '/saya/profil';
}
