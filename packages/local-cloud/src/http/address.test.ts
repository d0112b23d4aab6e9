import { hostname } from 'node:os';
import { Address } from './address';

test('by default it is loopback, and answers to its two names with its port only', () => {
  const address = new Address().at(4180);
  expect([address.host, address.isLocal, address.url]).toEqual(['127.0.0.1', true, 'http://127.0.0.1:4180']);
  expect(['127.0.0.1:4180', 'localhost:4180'].map((name) => address.answersTo(name))).toEqual([true, true]);
  const foreign = ['127.0.0.1', '127.0.0.1:4181', 'evil.example:4180', '192.168.1.5:4180', '', 'localhost'];
  expect(foreign.filter((name) => address.answersTo(name))).toEqual([]);
});

test('told one address, it answers to that and is reached there', () => {
  const address = new Address('192.168.1.5', 80);
  expect([address.isLocal, address.url]).toEqual([false, 'http://192.168.1.5:80']);
  expect(address.answersTo('192.168.1.5:80')).toBe(true);
  expect(address.answersTo('192.168.1.6:80')).toBe(false);
});

test('told all addresses, it answers to those of this machine and to its name, and to no other', () => {
  for (const host of ['0.0.0.0', '::']) {
    const address = new Address(host, 80);
    expect([address.isLocal, address.inner]).toEqual([false, '127.0.0.1']);
    expect(address.answersTo('127.0.0.1:80')).toBe(true);
    expect(address.answersTo(`${hostname().toUpperCase()}:80`)).toBe(true);
    expect(address.answersTo('evil.example:80')).toBe(false);
    expect(address.answersTo('203.0.113.9:80')).toBe(false);
  }
});

test.each(['fe80::1', 'a b', '', 'http://x', '../x'])('%j is refused', (host) => {
  expect(() => new Address(host)).toThrow(/Cannot listen|is not an address/);
});
