/** What is drawn on top of a hot drink. */
export type Pattern = 'heart' | 'leaf' | 'dust' | 'swirl' | 'petals' | 'cloud';

/** The cup's surface, seen flat: a circle of radius 90 around the origin. */
const onSurface = (content: string) => `<g transform="translate(194 176) scale(1 .44)">${content}</g>`;

const dots = (color: string, places: [number, number, number][]) =>
  places.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${color}"/>`).join('');

function leaf(foam: string): string {
  const rows = [-52, -30, -8, 14].map(
    (y, i) =>
      `<path d="M${-26 - i * 9} ${y + 16}Q0 ${y - 30} ${26 + i * 9} ${y + 16}Q0 ${y - 6} ${-26 - i * 9} ${y + 16}Z"/>`,
  );
  return `<g fill="${foam}">${rows.join('')}<path d="M-30 40Q0 12 30 40Q22 66 0 78Q-22 66-30 40Z"/></g><path d="M0-70V76" stroke="#8a5228" stroke-width="4" stroke-linecap="round" opacity=".55"/>`;
}

const DRAWINGS: Record<Pattern, (foam: string) => string> = {
  heart: (foam) =>
    onSurface(
      `<path d="M0 66C-70 20-66-46-30-46C-12-46-2-34 0-24C2-34 12-46 30-46C66-46 70 20 0 66Z" fill="${foam}"/><path d="M0 40C-34 12-36-20-22-22C-10-24-2-12 0-4C2-12 10-24 22-22C36-20 34 12 0 40Z" fill="none" stroke="#b37a4a" stroke-width="5" opacity=".4"/>`,
    ),
  leaf: (foam) => onSurface(leaf(foam)),
  dust: (foam) =>
    onSurface(
      `<circle r="84" fill="${foam}"/>` +
        dots('#8a5a34', [
          [-40, -20, 5],
          [-18, -44, 4],
          [6, -24, 6],
          [34, -38, 4],
          [48, -6, 5],
          [20, 8, 4],
          [-8, 6, 5],
          [-36, 22, 4],
          [-14, 40, 5],
          [18, 38, 6],
          [44, 30, 4],
          [-54, 4, 3],
          [2, -58, 3],
          [60, 12, 3],
          [-2, 58, 4],
        ]),
    ) + '<ellipse cx="194" cy="166" rx="70" ry="20" fill="#ffffff" opacity=".3"/>',
  swirl: (foam) =>
    onSurface(
      `<path d="M4 4C-8-14 24-28 38-6C54 24 10 56-24 38C-66 16-50-52 0-60C50-66 84-16 70 26" fill="none" stroke="${foam}" stroke-width="12" stroke-linecap="round"/>`,
    ),
  petals: (foam) =>
    onSurface(
      `<circle r="78" fill="${foam}" opacity=".85"/>` +
        dots('#eab03a', [
          [-34, -24, 7],
          [-22, -30, 7],
          [-28, -14, 7],
          [24, -34, 7],
          [36, -28, 7],
          [30, -18, 7],
          [6, 26, 7],
          [18, 32, 7],
          [8, 40, 7],
          [-40, 28, 6],
          [-48, 34, 6],
          [48, 22, 6],
        ]) +
        dots('#c98440', [
          [-28, -23, 3],
          [30, -27, 3],
          [11, 33, 3],
        ]),
    ),
  cloud: (foam) =>
    `<g fill="${foam}"><ellipse cx="194" cy="172" rx="70" ry="26"/><circle cx="150" cy="160" r="24"/><circle cx="188" cy="144" r="32"/><circle cx="232" cy="158" r="26"/></g><path d="M164 146q10-18 28-20M216 146q10-6 20-2" stroke="#ffffff" stroke-width="5" stroke-linecap="round" fill="none"/>${dots(
      '#8a5a34',
      [
        [176, 140, 2.5],
        [200, 132, 2],
        [214, 150, 2.5],
        [162, 158, 2],
        [236, 152, 2],
        [190, 156, 2.5],
      ],
    )}`,
};

/** The milk, foam or powder on a cup's surface. */
export function lattePattern(pattern: Pattern, foam: string): string {
  return DRAWINGS[pattern](foam);
}
