/** The first file of one's own data: what the others are. Indonesian, then English. */
export const BACA_DAHULU = `Data Anda di SP4N-LAPOR!

akun.json            akun, persetujuan (versi pemberitahuan privasi dan waktunya), perangkat, kunci API, peran, komentar
pemberitahuan.json   kabar yang Anda terima
laporan/NOMOR.json   satu laporan: isi, percakapan, riwayat (dengan versi pemberitahuan privasi yang Anda setujui), permintaan penghapusan
laporan/NOMOR/       lampirannya

Identitas yang disegel pada laporan anonim tidak ada di sini: segelnya hanya dibuka dua penjaga identitas bersama.
Berkas ini memuat laporan anonim Anda. Simpan di tempat yang tidak dibuka orang lain.

--

Your data in SP4N-LAPOR!

akun.json            account, consent (version of the privacy notice, and when), devices, API keys, roles, comments
pemberitahuan.json   news that you were sent
laporan/NOMOR.json   one report: text, conversation, history (with the privacy notice that you agreed to), requests to erase
laporan/NOMOR/       its files

The sealed identity of anonymous reports is not here: only two identity custodians together can open it.
This file holds your anonymous reports. Keep it where nobody else looks.
`;
