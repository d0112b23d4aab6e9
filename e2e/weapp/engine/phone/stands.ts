/** What a page shows while it waits for its data. */
const WAITING = '.fz-skeleton, .fz-bone, .fz-button__spin';

/** Whether a page waits for nothing more: no grey bones, and every picture in sight is there. */
export function stands(page: Document): boolean {
  const { clientHeight, clientWidth } = page.documentElement;
  const inSight = (element: Element): boolean => {
    const { top, left } = element.getBoundingClientRect();
    return element.checkVisibility() && top < clientHeight && left < clientWidth;
  };
  const bones = [...page.querySelectorAll(WAITING)].filter(inSight);
  const pictures = [...page.querySelectorAll('img')].filter(inSight);
  return bones.length === 0 && pictures.every(({ complete }) => complete);
}
