import type { BuiltIn, Host } from './widget';

function tellScrolling(box: HTMLElement, send: Host['send'], thresholds: { lower: number }): void {
  let atEnd = false;
  box.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = box;
    send('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
    const along = scrollHeight > clientHeight;
    const left = along
      ? scrollHeight - clientHeight - scrollTop
      : scrollWidth - clientWidth - Math.abs(scrollLeft);
    const reached = left <= thresholds.lower;
    if (reached && !atEnd) send('scrolltolower', { direction: along ? 'bottom' : 'right' });
    atEnd = reached;
  });
}

/** WeChat puts the content two boxes deep: what a style sheet says of the component's own layout does not reach it. */
export const scrollView: BuiltIn = {
  template: '<div class="wx-scroll-view"><div class="wx-scroll-view-content"><slot /></div></div>',
  make({ element, send }) {
    const box = element.firstElementChild as HTMLElement;
    const thresholds = { lower: 50 };
    tellScrolling(box, send, thresholds);
    const last: Record<string, unknown> = {};
    const changed = (name: string, value: unknown): boolean => {
      const isNew = value !== undefined && value !== '' && last[name] !== value;
      last[name] = value;
      return isNew;
    };
    return {
      update({ scrollX, scrollY, enableFlex, lowerThreshold, ...move }) {
        box.style.overflow = `${scrollX ? 'auto' : 'hidden'} ${scrollY ? 'auto' : 'hidden'}`;
        box.firstElementChild?.classList.toggle('wx-enable-flex', Boolean(enableFlex));
        thresholds.lower = Number(lowerThreshold ?? 50);
        const { scrollTop, scrollLeft, scrollIntoView } = move;
        const behavior = move.scrollWithAnimation ? 'smooth' : 'auto';
        if (changed('top', scrollTop)) box.scrollTo({ top: Number(scrollTop), behavior });
        if (changed('left', scrollLeft)) box.scrollTo({ left: Number(scrollLeft), behavior });
        if (changed('into', scrollIntoView)) {
          const id = CSS.escape(String(scrollIntoView));
          box.querySelector(`[id="${id}"], [id$="--${id}"]`)?.scrollIntoView({ behavior, block: 'start' });
        }
      },
    };
  },
};
