import type { BuiltIn } from './widget';

export const view: BuiltIn = {
  make({ element }) {
    let pressed = 'none';
    const press = (on: boolean) => (): void => {
      const names = pressed === 'none' ? [] : pressed.split(/\s+/).filter(Boolean);
      for (const name of names) element.classList.toggle(name, on);
    };
    element.addEventListener('touchstart', press(true), { passive: true });
    element.addEventListener('touchend', press(false));
    element.addEventListener('touchcancel', press(false));
    return {
      update({ hoverClass }) {
        press(false)();
        pressed = String(hoverClass ?? 'none');
      },
    };
  },
};
