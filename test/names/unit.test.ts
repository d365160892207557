import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLetter, kindOf, LOOK, letters } from '../../lib/names/unit.ts';

const fold = (text: string) => [...text].map(foldLetter).join('');
/** The scripts that are written today stand in the first two planes. */
const LAST = 0x1_ff_ff;

describe('folding', () => {
  test('every letter gives what folds no further', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= LAST; code++) {
      const letter = String.fromCodePoint(code);
      if (fold(fold(letter)) !== fold(letter)) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  test('any text gives what folds no further', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  test.each([
    ['Daenerys', 'DAENERYS'],
    ['Éowyn', 'Eowyn'],
    ['José', 'Jose\u0301'],
    ['ﬁnn', 'Finn'],
    ['Ｊｅｓｓｅ', 'Jesse'],
    ['𝐉𝐞𝐬𝐬𝐞', 'Jesse'],
    ['Strauß', 'STRAUSS'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['İbrahim', 'Ibrahim'],
    ['Bjørn', 'Bjorn'],
    ['Ёлка', 'Елка'],
    ['إسماعيل', 'اسماعيل'],
    ['עֲקִיבָא', 'עקיבא'],
    ['ｴﾚﾝ', 'エレン'],
    ['ｶﾞ', 'ガ'],
    ['진', '\u110C\u1175\u11AB'],
  ])('%s and %s are one', (one, other) => expect(fold(one)).toBe(fold(other)));

  test.each([
    ['カ', 'ガ'],
    ['й', 'и'],
    ['क', 'कि'],
    ['さくら', 'サクラ'],
  ])('%s and %s stay two', (one, other) => expect(fold(one)).not.toBe(fold(other)));
});

test('the table for plain letters agrees with the letters themselves', () => {
  for (let unit = 0; unit <= 0xff_ff; unit++) {
    kindOf(unit);
    const folded = letters[unit] as number;
    if (folded > LOOK + 1) expect(foldLetter(String.fromCharCode(unit))).toBe(String.fromCharCode(folded));
  }
});
