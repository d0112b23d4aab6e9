import { readFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page, Route } from 'playwright-core';
import type { Stage } from '@fangzhen/tools/stage';
import type { Packaged, PhoneOwner } from '../packaged';

const TYPES: Record<string, string> = { '.png': 'image/png', '.js': 'text/javascript' };
const HTML = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body></body></html>';

/** What every phone of one test run is made of. */
export interface Parts {
  browser: Browser;
  stage: Stage;
  packaged: Packaged;
  /** The bundled script that is WeChat. */
  script: string;
  /** The built mini-program, for its pictures. */
  folder: string;
}

/** One person's phone with WeChat in it. */
export interface Phone {
  page: Page;
  /** The page in front. */
  front: FrameLocator;
  /** Every error, warning and uncaught exception so far. */
  problems: string[];
  close(): Promise<void>;
}

async function ownerOf(stage: Stage, key: string): Promise<PhoneOwner> {
  const person = stage.people.find((each) => each.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  const { appId, openId, unionId, place } = person;
  const response = await fetch(`${stage.url}/local/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appId, openId, unionId }),
  });
  const { token } = (await response.json()) as { token: string };
  return { token, place: place && { lng: place.lng, lat: place.lat } };
}

/** WeChat Pay is another origin, which the real WeChat reaches and a browser's page may not. */
async function askPay(route: Route, url: string): Promise<void> {
  const reply = await fetch(url, { method: route.request().method() });
  return route.fulfill({
    status: reply.status,
    contentType: 'application/json',
    body: await reply.text(),
  });
}

function serve(route: Route, parts: Parts, owner: PhoneOwner): Promise<void> {
  const path = new URL(route.request().url()).pathname.replace(/^\/weapp\//, '');
  if (path === '') return route.fulfill({ contentType: 'text/html', body: HTML });
  if (path === 'wechat.js') return route.fulfill({ contentType: 'text/javascript', body: parts.script });
  if (path === 'packaged.json') return route.fulfill({ json: parts.packaged });
  if (path === 'owner.json') return route.fulfill({ json: owner });
  if (path.startsWith('pay/')) return askPay(route, `${parts.stage.pay.url}/${path}`);
  const file = join(parts.folder, path.replace(/^app\//, ''));
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
}

function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack}`));
  return problems;
}

export interface PhoneOptions {
  /** One of the demo's people. */
  who: string;
  /** Of the first page, for instance `/pages/home/index`. */
  url: string;
  /** Absent: a phone's. */
  viewport?: { width: number; height: number };
  /** Somebody who does not say where they are. */
  placeless?: boolean;
}

/** Opens the mini-program on somebody's phone. */
export async function openPhone(
  parts: Parts,
  { who, url, viewport = { width: 375, height: 812 }, placeless }: PhoneOptions,
): Promise<Phone> {
  const context = await parts.browser.newContext({
    ...{ viewport, deviceScaleFactor: 2, hasTouch: true },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  const problems = watch(context);
  const { place, ...login } = await ownerOf(parts.stage, who);
  const owner = placeless ? login : { ...login, place };
  await context.route(`${parts.stage.url}/weapp/**`, (route) => serve(route, parts, owner));
  const page = await context.newPage();
  await page.goto(`${parts.stage.url}/weapp/#${url}`);
  await page.addScriptTag({ url: '/weapp/wechat.js' });
  const front = page.frameLocator('iframe.front');
  return { page, front, problems, close: () => context.close() };
}
