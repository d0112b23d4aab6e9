/** Hue in degrees, saturation and lightness from 0 to 1. */
export interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

/** `#rrggbb` as hue, saturation, lightness. Source: CSS Color Module Level 4, section 7.2. */
export function hslOf(hex: string): Hsl {
  const value = parseInt(hex.slice(1), 16);
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255].map((c) => c / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const range = max - min;
  const lightness = (max + min) / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };

  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    max === red
      ? (green - blue) / range
      : max === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: (sixth * 60 + 360) % 360, saturation, lightness };
}

/** The nearest `#rrggbb` of a hue, saturation and lightness. Source: CSS Color Module Level 4, section 7.1. */
export function hexOf({ hue, saturation, lightness }: Hsl): string {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const light =
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(light * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
