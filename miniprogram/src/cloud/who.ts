/**
 * Opens the list of the demo's people, in a browser window that has no phone frame around it to show them. Undefined in
 * the frame, and in WeChat, where one is who one is.
 */
export const switchPerson: (() => void) | undefined =
  process.env.TARO_ENV === 'h5' && window.parent === window
    ? () => location.assign('/frame.html')
    : undefined;
