// The outlines of countries, from Natural Earth at 1:110,000,000 as world-atlas packages it.

import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';

export type Countries = FeatureCollection<Geometry, { name: string }>;

export function countries(): Countries {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries);
}
