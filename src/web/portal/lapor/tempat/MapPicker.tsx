import type { Ubin } from '../../../../domain/peta/ubin.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Select, type Choice } from '../../../components/form/choices.tsx';
import { gambarHref } from '../../peta/gambar.ts';
import { titikOf } from '../isian.ts';
import type { ScreenProps } from '../Screen.tsx';
import { MAP_SIZES } from './mapChoice.ts';

interface TileShown extends Pick<Ubin, 'kiri' | 'atas' | 'lebar' | 'tinggi'> {
  readonly href: string;
}

export interface MapShown {
  readonly kode: string;
  readonly nama: string;
  readonly lebar: number;
  readonly tinggi: number;
  /** Raster tiles under it; none without a configured server. */
  readonly ubin: readonly TileShown[];
  /** The maps that can be chosen by name: the country, its provinces, the towns of the province shown. */
  readonly pilihan: readonly Choice[];
}

/**
 * Where, by pointing (F7). The picture is a button that sends the place where it was pressed, so it works without script; by
 * keyboard the list beside it leads to the same maps.
 */
export function MapPicker(props: ScreenProps & { map: MapShown; tempat: string | null; isMissed: boolean }) {
  const { page, draft, map } = props;
  const words = page.m.portal.lapor;
  const titik = titikOf(draft.isian);
  const isOpen = draft.isian.peta !== '' || titik !== null;
  const query = titik === null ? '' : `?lat=${titik.lat}&lon=${titik.lon}`;
  return (
    <details class="map-picker" id="peta" open={isOpen}>
      <summary>{words.petaBuka}</summary>
      <input type="hidden" name="lat" value={draft.isian.lat} />
      <input type="hidden" name="lon" value={draft.isian.lon} />
      <p class="hint">{words.petaPetunjuk}</p>
      <div class="search-row">
        <Select page={page} name="peta" label={words.petaPilih} value={map.kode} choices={map.pilihan} />
        <Button kind="biasa" name="aksi" value="peta">
          {words.petaTampilkan}
        </Button>
      </div>
      <input type="hidden" name="petaTampil" value={map.kode} />
      {MAP_SIZES.map(({ name, lebar }) => (
        <div class={`map-frame map-${name}`}>
          <Tiles map={map} lebar={lebar} />
          <input
            class="map-picture"
            type="image"
            name={name}
            src={`${gambarHref(map.kode)}${query}`}
            width={lebar}
            height={heightFor(map, lebar)}
            alt={words.petaAlt(map.nama)}
          />
        </div>
      ))}
      <div aria-live="polite">
        {props.isMissed ? <p class="notice-line">{words.petaLaut}</p> : null}
        {titik === null ? null : (
          <p>
            {words.petaTitik(props.tempat ?? `${titik.lat}, ${titik.lon}`)}{' '}
            <button class="link" type="submit" name="aksi" value="hapusTitik">
              {words.petaHapus}
            </button>
          </p>
        )}
      </div>
    </details>
  );
}

/** Streets under the outlines, where the operator named a server of tiles. */
function Tiles({ map, lebar }: { map: MapShown; lebar: number }) {
  if (map.ubin.length === 0) return null;
  return (
    <svg
      class="map-tiles"
      viewBox={`0 0 ${map.lebar} ${map.tinggi}`}
      width={lebar}
      height={heightFor(map, lebar)}
      aria-hidden="true"
      focusable="false"
    >
      {map.ubin.map(({ href, kiri, atas, lebar: width, tinggi }) => (
        <image
          href={href}
          x={kiri.toFixed(1)}
          y={atas.toFixed(1)}
          width={width.toFixed(1)}
          height={tinggi.toFixed(1)}
          preserveAspectRatio="none"
        />
      ))}
    </svg>
  );
}

function heightFor(map: MapShown, lebar: number): number {
  return Math.round((map.tinggi * lebar) / map.lebar);
}
