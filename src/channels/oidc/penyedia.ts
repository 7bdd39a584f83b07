/** One identity provider that this installation trusts for signing in. */
export interface PenyediaOidc {
  /** Within addresses: small letters. */
  readonly nama: string;
  /** On the button. */
  readonly judul: string;
  readonly issuer: string;
  /** `petugas`: opens only accounts that hold a role; `warga`: may open a new account. */
  readonly untuk: 'petugas' | 'warga';
  /** Where to send the browser, and what must come back with it. Null when the provider cannot be reached. */
  readonly begin: (
    redirectUri: string,
  ) => Promise<{ readonly url: string; readonly simpan: SimpananOidc } | null>;
  /** Who came back; null for anything that is not a fresh, whole answer of this provider to that very request. */
  readonly finish: (kembali: URL, simpan: SimpananOidc) => Promise<KlaimOidc | null>;
}

/** What ties an answer to its request; kept by the browser that asked, out of reach of scripts. */
export interface SimpananOidc {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says of a person. */
export interface KlaimOidc {
  readonly subjek: string;
  readonly nama: string | null;
  readonly email: string | null;
  /** The provider has checked that the address is theirs. */
  readonly isEmailDiperiksa: boolean;
}
