import { expect, it } from 'vitest';
import { releases } from './changelog';
import { PROGRAM_LANGUAGES, STEPS, snippet } from './snippets';

const place = { origin: 'https://here.example', tokenUrl: 'https://id.example/token', municipality: '091' };

it.each(PROGRAM_LANGUAGES)('has each step in %s, with the addresses of the installation', (language) => {
  for (const step of STEPS) {
    const { code, file, command } = snippet(step, language, place);
    expect(command).toContain(file);
    if (step === 'receive') continue;
    expect(code, file).toContain('https://here.example/api/v1');
    expect(code, file).not.toMatch(/localhost|853/);
    expect(code.includes('https://id.example/token'), file).toBe(step !== 'read');
    expect(code.includes('091'), file).toBe(['read', 'write', 'subscribe'].includes(step));
  }
});

it('reads the releases out of the changelog', () => {
  expect(
    releases('# Changelog\n\nWords.\n\n## 1.1.0 – 2026-12-01\n\n- New.\n- Newer.\n\n## 1.0.0\n\n- First.\n'),
  ).toEqual([
    { name: '1.1.0 – 2026-12-01', changes: ['New.', 'Newer.'] },
    { name: '1.0.0', changes: ['First.'] },
  ]);
  expect(releases().at(0)?.changes.length).toBeGreaterThan(0);
});
