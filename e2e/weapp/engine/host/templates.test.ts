import { attributesOf, compileTemplates } from './templates';

test('attributes are listed by tag, without events and what every element has', () => {
  const source = `<view hover-class="{{a}}" bindtap="eh" class="{{b}}" data-sid="{{c}}"><text decode /></view>`;
  expect(attributesOf([source])).toEqual({ view: ['hover-class'], text: ['decode'] });
});

test('a template that is not there is told, as in WeChat', () => {
  const source = `<template name="one"><view /></template><template is="{{name}}" data="{{name}}" />`;
  const expression = compileTemplates({ page: source }, {});
  expect(expression).toContain('not found');
});

test('a template that does not compile is refused with its path', () => {
  expect(() => compileTemplates({ page: '<view' }, {})).toThrow(/^page: /);
});
