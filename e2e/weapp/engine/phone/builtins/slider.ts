import type { BuiltIn } from './widget';

export const slider: BuiltIn = {
  make({ element, send }) {
    const range = element.ownerDocument.createElement('input');
    range.type = 'range';
    const paint = (): void => {
      const share = (Number(range.value) - Number(range.min)) / (Number(range.max) - Number(range.min) || 1);
      element.style.setProperty('--share', `${share * 100}%`);
    };
    range.addEventListener('input', () => {
      paint();
      send('changing', { value: Number(range.value) });
    });
    range.addEventListener('change', () => send('change', { value: Number(range.value) }));
    element.append(range);
    return {
      update({ value, min, max, step, disabled, activeColor, backgroundColor, blockSize, blockColor }) {
        Object.assign(range, { min: String(min), max: String(max), step: String(step) });
        range.value = String(value);
        range.disabled = Boolean(disabled);
        element.style.setProperty('--active', String(activeColor));
        element.style.setProperty('--ground', String(backgroundColor));
        element.style.setProperty('--block', String(blockColor));
        element.style.setProperty('--size', `${Number(blockSize)}px`);
        paint();
      },
    };
  },
};
