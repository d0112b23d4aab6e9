import type { Packaged, PhoneOwner } from '../packaged';
import { Engine } from './engine';
import { Frame } from './frame';
import { Modules } from './modules';
import { Stack } from './stack';
import { stands } from './stands';
import { wxApi } from './wx';
import { calls } from './wx/cloud';

type AppObject = Record<string, unknown>;

const read = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

/** Switches the phone on: loads what was built, runs its app.js and opens the page that the address names. */
async function start(): Promise<void> {
  const [packaged, owner] = await Promise.all([
    read<Packaged>('/weapp/packaged.json'),
    read<PhoneOwner>('/weapp/owner.json'),
  ]);
  const engine = new Engine(packaged);
  const frame = new Frame(packaged.app, {
    back: () => stack.navigateBack(),
    home: () => stack.switchTab(`/${packaged.app.pages[0]}`),
    switchTab: (url) => stack.switchTab(url),
  });
  const loadPage = (path: string): void =>
    engine.space.componentEnv(path, ({ Page, Component }) => {
      Object.assign(current, { Page, Component });
      modules.load(path);
    });
  const stack: Stack = new Stack(packaged, engine, frame, loadPage);
  const current: AppObject = {};
  let app: AppObject = {};
  const modules = new Modules(
    packaged.scripts,
    packaged.app.subPackages.map(({ root }) => root),
    {
      wx: wxApi(owner, stack, frame.tabs),
      App: (object: AppObject) => void (app = object),
      Page: (page: object) => (current.Page as (page: object) => void)(page),
      Component: (component: object) => (current.Component as (component: object) => void)(component),
      getApp: () => app,
      getCurrentPages: () => stack.callers,
    },
  );
  const url = location.hash.slice(1) || `/${packaged.app.pages[0]}`;
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  const options = { path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001 };
  modules.load('app');
  for (const name of ['onLaunch', 'onShow']) (app[name] as ((given: object) => void) | undefined)?.(options);
  stack.launch(url);
  Object.assign(window, {
    pageStands: () => calls.underWay === 0 && stands(stack.front.view.contentDocument!),
  });
}

void start();
