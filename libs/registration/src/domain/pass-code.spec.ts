import fc from 'fast-check';
import { newPassCode, normalisePassCode, printedPassCode } from './pass-code.js';

const codes = fc.constant(null).map(newPassCode);

describe('pass codes', () => {
  it('a code has eight characters that nobody misreads', () => {
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)));
  });

  it('every character of the alphabet comes up', () => {
    const seen = new Set(Array.from({ length: 2000 }, newPassCode).join(''));
    expect(seen.size).toBe(32);
  });

  it('a code typed in lower case, in groups, with O for 0 and I or L for 1 is the same code', () => {
    const misread = (code: string, choice: number) =>
      code.replaceAll('0', choice % 2 ? 'O' : 'o').replaceAll('1', 'IiLl'[choice % 4]!);
    fc.assert(
      fc.property(codes, fc.nat(), fc.constantFrom('', ' ', '-', '\u2011', '\u00a0'), (code, choice, gap) => {
        const typed = ` ${misread(code, choice).slice(0, 4)}${gap}${misread(code, choice).slice(4).toLowerCase()} `;
        expect(normalisePassCode(typed)).toBe(code);
      }),
    );
  });

  it('a printed code is read back', () => {
    fc.assert(fc.property(codes, (code) => normalisePassCode(printedPassCode(code)) === code));
  });

  it.each(['', 'ABC', 'ABCDEFGHJ', 'ABCDEFGU', 'ABCDEFG!', 'ABCD\u0000EFG', '🙂🙂🙂🙂'])(
    'the text %j is no code',
    (text) => {
      expect(normalisePassCode(text)).toBeUndefined();
    },
  );

  it('reading a code once more changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = normalisePassCode(text);
        return code === undefined || normalisePassCode(code) === code;
      }),
    );
  });
});
