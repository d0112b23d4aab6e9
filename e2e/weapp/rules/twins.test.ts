import { builtFiles, packageOf, readBuilt } from '../build';
import { twins } from './twins';

/** One module as two packages might hold it: under its own number, and put into a page with other variables' names. */
const alone = `(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[1],{731:function(e,t,n){n.d(t,{A:function(){return a}});
function a(e,t){const n=new Map;for(const r of e){const e=r.storeId+":"+r.skuId;n.set(e,(n.get(e)||0)+r.qty)}
return t.filter(e=>e.available<(n.get(e.storeId+":"+e.skuId)||0)).map(e=>({skuId:e.skuId,left:e.available,code:"SOLD_OUT"}))}}}]);`;
const inlined = `(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[2],{88:function(c,s,i){var u=i(4964);
function o(l,d){const f=new Map;for(const h of l){const g=h.storeId+":"+h.skuId;f.set(g,(f.get(g)||0)+h.qty)}
return d.filter(m=>m.available<(f.get(m.storeId+":"+m.skuId)||0)).map(p=>({skuId:p.skuId,left:p.available,code:"SOLD_OUT"}))}
Page(u.eU(o))}}]);`;

test('no module is emitted into two packages', () => {
  const chunks = builtFiles(/\.js$/).map((path) => ({ pack: packageOf(path), path, code: readBuilt(path) }));
  expect(twins(chunks)).toEqual([]);
});

test('a planted copy is found under other variables’ names and inside another module', () => {
  const chunks = [
    { pack: 'store', path: 'store/pages/home/index.js', code: alone },
    { pack: 'console', path: 'console/pages/theme/index.js', code: inlined },
  ];
  const found = twins(chunks);
  expect(found).toHaveLength(1);
  expect(found[0]!.paths).toEqual(chunks.map(({ path }) => path));
  expect(found[0]!.code).toMatch(/^function a\(e,t\)/);
});

test('code that differs in a word is no copy', () => {
  const chunks = [
    { pack: 'store', path: 'a.js', code: alone },
    { pack: 'console', path: 'b.js', code: inlined.replace('SOLD_OUT', 'CLOSED') },
  ];
  expect(twins(chunks)).toEqual([]);
});
