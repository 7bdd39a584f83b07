/** Links to the files beside something, by their names. */
export function BuktiLinks(props: {
  readonly lampiran: readonly { readonly id: string; readonly nama: string }[];
}) {
  return (
    <>
      {props.lampiran.map((one, i) => (
        <>
          {i === 0 ? '' : ', '}
          <a href={`/pengawasan/bukti/${one.id}`}>{one.nama}</a>
        </>
      ))}
    </>
  );
}
