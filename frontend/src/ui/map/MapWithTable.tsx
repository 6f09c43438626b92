import type { ReactNode } from 'react';
import { MapKey, MunicipalityMap, type Place, type PlaceTone } from './MunicipalityMap';

interface MapWithTableProps {
  label: string;
  places: readonly Place[];
  /** What each tone means here, in the order that the key tells them. */
  tones: readonly { tone: PlaceTone; words: string }[];
  /** The table that says the same. */
  children: ReactNode;
}

/** A map of municipalities with its key, and the same as a table beside it. */
export function MapWithTable({ label, places, tones, children }: MapWithTableProps) {
  return (
    <div className="two">
      <figure className="map">
        <MunicipalityMap label={label} places={places} />
        <figcaption>
          <MapKey tones={tones} />
        </figcaption>
      </figure>
      <div className="map-table">{children}</div>
    </div>
  );
}
