/** A whole SVG document. Sizes are user units; ids live inside one document. */
export function svg(width: number, height: number, ...content: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content.join('')}</svg>`;
}

type Stop = [offset: number, color: string, opacity?: number];

const stops = (list: Stop[]) =>
  list
    .map(([offset, color, opacity]) => {
      const faded = opacity === undefined ? '' : ` stop-opacity="${opacity}"`;
      return `<stop offset="${offset}" stop-color="${color}"${faded}/>`;
    })
    .join('');

/** A gradient over the box of what it fills: from top to bottom, or from left to right. */
export function linear(id: string, direction: 'down' | 'right' | 'diagonal', ...list: Stop[]): string {
  const [x2, y2] = { down: [0, 1], right: [1, 0], diagonal: [1, 1] }[direction];
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`;
}

/** A gradient from the middle of what it fills. */
export function radial(id: string, ...list: Stop[]): string {
  return `<radialGradient id="${id}">${stops(list)}</radialGradient>`;
}

/** A soft edge, for shadows and light. */
export function blur(id: string, deviation: number): string {
  return `<filter id="${id}" x="-.3" y="-.3" width="1.6" height="1.6"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
}

/** `#rrggbb` part of the way from one colour to another. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = parseInt(from.slice(at, at + 2), 16);
    const b = parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
export const lighter = (color: string, share: number) => mix(color, '#ffffff', share);
export const darker = (color: string, share: number) => mix(color, '#1a1210', share);

/** Turned and moved: `at(x, y, content, {scale, turn})`, turned around its own origin. */
export function at(x: number, y: number, content: string, { scale = 1, turn = 0 } = {}): string {
  const rotate = turn ? ` rotate(${turn})` : '';
  const scaled = scale === 1 ? '' : ` scale(${scale})`;
  return `<g transform="translate(${x} ${y})${rotate}${scaled}">${content}</g>`;
}
