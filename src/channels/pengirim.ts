/** One message to one address by a channel other than mail. */
export interface Kiriman {
  readonly ke: string;
  readonly teks: string;
  /** Words to choose from, as buttons where the channel has them; absent: none. */
  readonly tombol?: readonly string[];
  /** The same for the same message, so that a repeat after a crash can be recognised where the channel can. */
  readonly kunci: string;
  readonly pada: Date;
  /** Parts that the other side took at an earlier attempt: they are not sent again. */
  readonly sudah: number;
  /** The receiver's last word by this channel; some channels take free words only for a while after it. Null: not known. */
  readonly masukPada: Date | null;
}

/**
 * `retry`: the other side is away or busy, try later. `refused`: this address or message will never be taken. `idLuar`: what the other
 * side calls each part that it took, in their order, also when a later one failed; receipts come under these names.
 */
export interface HasilKirim {
  readonly outcome: 'sent' | 'retry' | 'refused';
  readonly code: string;
  readonly idLuar?: readonly string[];
  /** Nobody there answers at all: other messages by this channel would fail as well. */
  readonly isAway?: boolean;
}

/** Where messages of one channel go. */
export interface PengirimSaluran {
  send(kiriman: Kiriman): Promise<HasilKirim>;
  close(): Promise<void>;
}
