// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { jargonIn } from './plainWords';

/** The words that ship with the service. */
const WORDS = readFileSync(
  path.join(import.meta.dirname, '../../../../backend/src/main/resources/reference/plain_language_fi.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')
  .map((jargon) => ({ id: jargon, language: 'fi', jargon }));
const found = (text: string) => jargonIn(text, WORDS, 'fi').map((word) => word.jargon);

it.each(WORDS)('knows "$jargon" as it stands in the list', ({ jargon }) => {
  expect(found(`Me ${jargon} nyt.`)).toContain(jargon);
});

it.each([
  ['Juurrutetaan toimintamalli arkeen', ['juurruttaa']],
  ['Malli jalkautettiin ja pilotoitiin kouluissa', ['jalkauttaa', 'pilotoida']],
  ['Jalkautamme ja arkeutamme', ['jalkauttaa', 'arkeuttaa']],
  ['Uusia konsepteja mallinnetaan', ['mallintaa', 'konsepti']],
  ['Kunta mallinsi palvelut', ['mallintaa']],
  ['Osallistetaan nuoret, osallistavat menetelmät', ['osallistaa']],
  ['Sparraamme toisiamme, fasilitoinnista sovitaan', ['fasilitoida', 'sparrata']],
  ['Palvelupoluilla ja palvelupolkujen varrella', ['palvelupolku']],
  ['Palvelujen ekosysteemissä', ['ekosysteemi']],
  ['Monialaisen yhdyspintatyön tuki', ['monialainen yhdyspintatyö']],
  ['Asiakasrajapinnassa ja asiakasrajapintaan', ['asiakasrajapinta']],
  ['Tiekartalla vuoteen 2030', ['tiekartta']],
  ['TOIMEENPANOSSA resursoidaan', ['toimeenpano', 'resursoida']],
])('finds the forms of project words: %s', (text, words) => {
  expect(found(text)).toEqual(words);
});

it.each([
  'Jokainen perhe löytää apua läheltä, ja malja nostetaan',
  'Osallisuus kasvaa, kun nuoret osallistuvat päätöksiin',
  'Perhekeskuksen malli ja mallia muille, jalka ja juuri',
  'Hallinnon alalla toimitaan kartan mukaan',
  '',
])('leaves plain words alone: %s', (text) => {
  expect(found(text)).toEqual([]);
});

it('keeps to the language of the text, and knows the forms of a Swedish word', () => {
  const words = [{ id: '1', language: 'sv', jargon: 'implementera' }];
  expect(jargonIn('Vi implementerar modellen', words, 'sv')).toEqual(words);
  expect(jargonIn('Vi implementerar modellen', words, 'fi')).toEqual([]);
  expect(jargonIn('Juurrutetaan', WORDS, 'sv')).toEqual([]);
});

it('takes what an administrator writes as words, never as a pattern', () => {
  const words = [{ id: '1', language: 'fi', jargon: 'a+(b|c' }];
  expect(jargonIn('aaab', words, 'fi')).toEqual([]);
  expect(jargonIn('se on a+(b|c nyt', words, 'fi')).toEqual(words);
});
