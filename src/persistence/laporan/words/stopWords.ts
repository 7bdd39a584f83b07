/**
 * Words that say nothing by themselves: particles, pronouns, conjunctions, auxiliaries and courtesies of Indonesian letters to
 * an office. Left out of the search index and of queries. Words with a meaning of their own stay, however common.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  ada adalah adanya agar akan akibat aku anda antara apa apabila apakah apalagi atas atau
  bagaimana bagi bahkan bahwa banyak bapak beberapa begitu belum berbagai berikut bersama bisa boleh bu bukan
  dalam dan dapat dari daripada demi demikian dengan depan di dia dimana diri dong dulu
  guna hal hanya harap harus hendak hingga
  ia ialah ibu ini itu iya
  jadi jangan jika jikalau juga
  kah kalau kalian kami kamu kan karena kata ke kemudian kenapa kepada ketika kita kok
  lagi lah lain lalu lebih
  maka mana masih maupun melainkan mengapa mereka merupakan meski meskipun mohon mulai mungkin
  namun nanti nya nih
  oleh
  pada pak para pernah pula pun punya
  saat saja sama sambil sampai sana sangat saya se sebab sebagai sebagaimana sebelum sebuah secara sedang sedangkan
  segera sehingga sejak sekali sekarang selain selaku selalu selama seluruh semua sendiri seorang seperti sering serta
  sesuai sesudah setelah setiap siapa silakan sini situ suatu sudah supaya
  tadi tanpa tapi telah tentang tentu terhadap terima kasih ternyata tersebut tetapi tiap tidak toh tolong
  untuk
  walau walaupun
  ya yaitu yakni yang
  `
    .trim()
    .split(/\s+/),
);
