import type { Marker } from '../../record/delivery.ts';

/**
 * The eight markers on paper: as by day, where a name is written. A test compares each with the
 * color of the pages; a PDF is drawn in these and knows no other way of writing a color.
 */
export const markerInks: Readonly<Record<Marker, string>> = {
  plum: '#5b235d',
  denim: '#3b5296',
  moss: '#2b470c',
  ochre: '#774c01',
  clay: '#873f09',
  teal: '#096461',
  rose: '#7b4353',
  heather: '#5b4790',
};
