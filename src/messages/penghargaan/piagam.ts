/** What a certificate says: Indonesian alone, as letters of the state are (UU 24/2009 art. 27). */
export const piagamKata = {
  judul: 'Piagam penghargaan',
  nomor: (nomor: string) => `Nomor ${nomor}`,
  kepada: 'diberikan kepada',
  sebagai: 'sebagai penerima penghargaan',
  edisi: (edisi: string, dari: string, sampai: string) =>
    `${edisi}, untuk laporan yang dibuat ${dari} sampai ${sampai}.`,
  peringkat: (peringkat: string, nomor: string) => `Peringkat ${peringkat} menurut peringkat beku ${nomor}.`,
};
