import { ask, toast } from '../frame/popups';
import type { TabBar } from '../frame/tab-bar';
import type { Stack } from '../stack';
import { asynchronous, Fail } from './answer';

interface To {
  url: string;
}

/** A refusal of the stack is WeChat's answer to the app. */
function refusing(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Fail((error as Error).message);
  }
}

/** Going from page to page. */
export const routeApi = (stack: Stack) => ({
  navigateTo: asynchronous('navigateTo', ({ url }: To) => refusing(() => stack.navigateTo(url))),
  redirectTo: asynchronous('redirectTo', ({ url }: To) => refusing(() => stack.redirectTo(url))),
  switchTab: asynchronous('switchTab', ({ url }: To) => refusing(() => stack.switchTab(url))),
  navigateBack: asynchronous('navigateBack', ({ delta }: { delta?: number }) =>
    refusing(() => stack.navigateBack(delta)),
  ),
});

/** What is drawn around and over a page. */
export const barApi = (stack: Stack, tabs: TabBar) => ({
  setNavigationBarTitle: asynchronous('setNavigationBarTitle', ({ title }: { title: string }) => {
    stack.front.bar.title = title;
    stack.dress();
  }),
  setNavigationBarColor: asynchronous(
    'setNavigationBarColor',
    ({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) => {
      if (!['#ffffff', '#000000'].includes(frontColor)) throw new Fail(`invalid frontColor "${frontColor}"`);
      Object.assign(stack.front.bar, { ink: frontColor, ground: backgroundColor });
      stack.dress();
    },
  ),
  setTabBarBadge: asynchronous('setTabBarBadge', ({ index, text }: { index: number; text: string }) =>
    tabs.setBadge(index, text),
  ),
  removeTabBarBadge: asynchronous('removeTabBarBadge', ({ index }: { index: number }) =>
    tabs.setBadge(index, undefined),
  ),
  showToast: asynchronous('showToast', ({ title, duration = 1500 }: { title: string; duration?: number }) =>
    toast(title, duration),
  ),
  showModal: asynchronous('showModal', async (options: ModalOptions) => {
    const {
      title = '',
      content = '',
      showCancel = true,
      confirmText = '确定',
      cancelText = '取消',
    } = options;
    const tapped = await ask(title, content, showCancel ? [confirmText, cancelText] : [confirmText]);
    return { confirm: tapped === 0, cancel: tapped === 1 };
  }),
  stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => undefined),
  enableAlertBeforeUnload: asynchronous('enableAlertBeforeUnload', () => undefined),
  disableAlertBeforeUnload: asynchronous('disableAlertBeforeUnload', () => undefined),
});

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  confirmText?: string;
  cancelText?: string;
}
