import type { Drawing } from '../files';
import { icon } from './fluent';
import { svg } from './svg';

const PORTRAITS = {
  longHair: ['woman-light', '#f9d9c8'],
  shortHair: ['man-light', '#cfe0ea'],
  curlyHair: ['woman-curly-hair-light', '#f6e2b8'],
  student: ['student-light', '#dcd6ee'],
  barista: ['woman-cook-light', '#d3e0cd'],
  beard: ['man-beard-light', '#e3dccb'],
  artist: ['man-artist-light', '#e2ded6'],
  blonde: ['woman-white-hair-light', '#f5cdd8'],
  office: ['man-office-worker-light', '#cfe0dc'],
  technologist: ['woman-technologist-light', '#dfe3e6'],
  redHair: ['woman-red-hair-light', '#fbe0e6'],
  teacher: ['woman-teacher-light', '#e6dcc8'],
} as const;
export type Portrait = keyof typeof PORTRAITS;

/** A person's head on a tint. */
export function avatar(portrait: Portrait): Drawing {
  const [name, tint] = PORTRAITS[portrait];
  return () =>
    svg(
      160,
      160,
      `<rect width="160" height="160" fill="${tint}"/>`,
      icon(name, 80, 90, 128, { style: 'flat' }),
    );
}
