import { useQuery } from '@tanstack/react-query';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Loaded } from '../Loaded';
import bordersUrl from './municipalities.topo.json?url';
import '../chart.css';

export type PlaceTone =
  | 'full'
  | 'few'
  | 'many'
  | 'quiet'
  | 'none'
  | 'guarded'
  | 'step1'
  | 'step2'
  | 'step3'
  | 'step4'
  | 'step5';

export interface Place {
  code: string;
  /** Read by pointing: the name and what the tone means here. */
  title: string;
  tone: PlaceTone;
  /** A figure or letter on the place, so that the tone need not be told by its colour. */
  mark?: string;
}

type Borders = Topology<{ municipalities: GeometryCollection }>;

const WIDTH = 640;
const HEIGHT = 560;
const MARK_ROOM = 220;

async function fetchBorders(): Promise<Feature<Geometry>[]> {
  const response = await fetch(bordersUrl);
  if (!response.ok) throw new Error(`Borders: ${response.status}`);
  const borders = (await response.json()) as Borders;
  return feature(borders, borders.objects.municipalities).features;
}

/** A picture of municipalities. It only repeats what a table beside it says, so it is one image to a screen reader. */
export function MunicipalityMap({ label, places }: { label: string; places: readonly Place[] }) {
  const borders = useQuery({
    queryKey: ['borders'],
    queryFn: fetchBorders,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={borders} lines={10}>
      {(features) => <Drawing label={label} places={places} features={features} />}
    </Loaded>
  );
}

function Drawing({
  label,
  places,
  features,
}: {
  label: string;
  places: readonly Place[];
  features: Feature<Geometry>[];
}) {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const shown = features.filter((shape) => byCode.has(String(shape.id)));
  const projection = geoConicConformal()
    .parallels([60, 68])
    .rotate([-25, 0])
    .fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: shown });
  const path = geoPath(projection).digits(1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Patterns />
      {shown.map((shape) => {
        const place = byCode.get(String(shape.id));
        return (
          <path key={shape.id} className={`place ${place?.tone}`} d={path(shape) ?? undefined}>
            <title>{place?.title}</title>
          </path>
        );
      })}
      {shown.map((shape) => {
        const place = byCode.get(String(shape.id));
        const [x, y] = path.centroid(shape);
        if (!place?.mark || path.area(shape) < MARK_ROOM || Number.isNaN(x)) return null;
        return (
          <text key={shape.id} className={place.tone} x={x} y={y}>
            {place.mark}
          </text>
        );
      })}
    </svg>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id="map-guarded" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className="dot" cx="3" cy="3" r="1.3" />
      </pattern>
      <pattern id="map-none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

export function MapKey({ tones }: { tones: readonly { tone: PlaceTone; words: string }[] }) {
  return (
    <ul className="map-key plain">
      {tones.map(({ tone, words }) => (
        <li key={tone}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect className={tone} x="1" y="1" width="14" height="14" rx="2" />
          </svg>
          <span className="key-words">{words}</span>
        </li>
      ))}
    </ul>
  );
}
