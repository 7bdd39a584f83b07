/** What a person sent with a form; texts with line ends as `\n`, files apart. */
export interface RequestForm {
  /** The last value of that name, trimmed at both ends; empty when it was not sent. */
  text(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  files(name: string): readonly UploadedFile[];
  /** Every text field as it came, for keeping what was typed. */
  readonly entries: readonly (readonly [string, string])[];
}

export interface UploadedFile {
  /** As the sender named it: untrusted. */
  readonly nama: string;
  /** As the sender claims it: untrusted; `attachments` looks at the content. */
  readonly jenis: string;
  readonly ukuran: number;
  stream(): ReadableStream<Uint8Array>;
  bytes(): Promise<Uint8Array>;
}
