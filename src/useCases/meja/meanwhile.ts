/** Acts that leave the ground of a decision as it was. */
const HARMLESS: readonly string[] = [
  'dicatat',
  'teks_dibuka',
  'identitas_diminta',
  'identitas_dibuka',
  'dinilai',
  'ombudsman_ditawarkan',
];

/** Whether an event that came while a form was open can make its act a wrong one. */
export function changesGround(jenis: string): boolean {
  return !HARMLESS.includes(jenis);
}
