/**
 * Draws the PNGs that WeChat wants as files: tab icons (81×81, outlined, and filled when chosen) and the map's pins.
 * Run by hand after a change: `node config/draw-icons.cjs`; the PNGs are committed.
 */
const { createRequire } = require('node:module');
const { existsSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const { chromium } = createRequire(path.join(root, 'e2e/package.json'))('playwright-core');

const ink = { idle: '#68637a', chosen: '#4b3b86', paper: '#ffffff' };

/** On a grid of 24: `line` outlined and, when chosen, filled; `over` lies on it in the ground's colour when filled. */
const tabs = {
  home: { line: 'M4 11l8-7 8 7v9H4z', over: 'M9.5 20v-5.5h5V20' },
  stores: {
    line: 'M4.5 10.5V20h15v-9.5M3 9.2L5 4h14l2 5.2a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z',
    over: 'M9.8 20v-5.2h4.4V20',
  },
  cart: { line: 'M5.2 8h13.6l1 12.2H4.2z', over: 'M8.8 11v1a3.2 3.2 0 0 0 6.4 0v-1' },
  orders: {
    line: 'M5.5 3.5h13v17l-2.2-1.6-2.1 1.6-2.2-1.6-2.2 1.6-2.1-1.6-2.2 1.6z',
    over: 'M9 8.5h6M9 12.5h6',
  },
  me: { line: 'M12 12.4a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4 20.2c.8-4 4-6 8-6s7.2 2 8 6z', over: '' },
};

function tabSvg({ line, over }, chosen) {
  const color = chosen ? ink.chosen : ink.idle;
  const fill = chosen ? color : 'none';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="81" height="81" viewBox="-2 -2 28 28" stroke-width="1.7"
    stroke-linecap="round" stroke-linejoin="round"><path d="${line}" fill="${fill}" stroke="${color}"/>
    <path d="${over}" fill="none" stroke="${chosen ? ink.paper : color}"/></svg>`;
}

function pinSvg(color) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="-12 -25 24 26">
    <path d="M0 0s-9-8-9-14.5a9 9 0 0 1 18 0C9-8 0 0 0 0z" fill="${color}" stroke="${ink.paper}" stroke-width="1.5"/>
    <circle cy="-14.5" r="3.4" fill="${ink.paper}"/></svg>`;
}

async function main() {
  const drawings = {};
  for (const [name, tab] of Object.entries(tabs)) {
    drawings[`tab-icons/${name}.png`] = tabSvg(tab, false);
    drawings[`tab-icons/${name}-on.png`] = tabSvg(tab, true);
  }
  drawings['MapView/pin.png'] = pinSvg(ink.idle);
  drawings['MapView/pin-active.png'] = pinSvg(ink.chosen);

  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const [file, svg] of Object.entries(drawings)) {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    const png = await page.locator('svg').screenshot({ omitBackground: true });
    writeFileSync(path.join(__dirname, '../src/ui', file), png);
    process.stdout.write(`${file} ${png.length} bytes\n`);
  }
  await browser.close();
}

void main();
