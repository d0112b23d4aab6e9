import type { MenuCategory } from '@fangzhen/contracts';

/** Heights of the menu's list at font scale 1, as menu.scss has them: what is not sent yet keeps its place by them. */
export const HEAD_PX = 40;
export const ROW_PX = 112;
/** The height of the strip below the bar, as style.scss has it. */
export const STRIP_PX = 52;
/** How far below the screen a section is made ready. */
const AHEAD_PX = 600;

export interface Span {
  id: string;
  fromPx: number;
  toPx: number;
}

/** Where each section lies in the list, from its top. */
export function spans(categories: readonly Pick<MenuCategory, 'id' | 'products'>[], scale: number): Span[] {
  let atPx = 0;
  return categories.map(({ id, products }) => {
    const fromPx = atPx;
    atPx += (HEAD_PX + products.length * ROW_PX) * scale;
    return { id, fromPx, toPx: atPx };
  });
}

/** The section that lies under the list's upper edge. */
export function sectionAt(sections: readonly Span[], scrollTopPx: number): string | undefined {
  // A tap on the rail scrolls to a section's first pixel, give or take a fraction.
  const found = sections.find(({ toPx }) => scrollTopPx + 1 < toPx);
  return (found ?? sections[sections.length - 1])?.id;
}

/** The sections that are in sight or soon will be. */
export function sectionsNear(sections: readonly Span[], scrollTopPx: number, heightPx: number): string[] {
  const near = ({ fromPx, toPx }: Span) =>
    toPx > scrollTopPx - AHEAD_PX && fromPx < scrollTopPx + heightPx + AHEAD_PX;
  return sections.filter(near).map(({ id }) => id);
}
