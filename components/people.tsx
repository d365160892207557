import type { CharacterRef } from '../lib/story/character.ts';
import { toKey } from '../lib/story/character.ts';
import type { Person } from '../lib/story/person.ts';

export interface PeopleProps {
  readonly people: readonly Person[];
  readonly onChoose: (character: CharacterRef) => void;
}

/** People by saga, each a button. The arrow keys walk from one to the next. */
export function People({ people, onChoose }: PeopleProps) {
  const sagas = [...Map.groupBy(people, ({ saga }) => saga)];
  return (
    <div class="people">
      {sagas.map(([saga, list]) => (
        <section key={saga}>
          <h2 class="eyebrow">{saga}</h2>
          <ul>
            {list.map(({ character, name }) => (
              <li key={toKey(character)}>
                <button type="button" class="person" onClick={() => onChoose(character)} onKeyDown={walk}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus along the list, over the sagas' headings. */
export function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.currentTarget as HTMLElement;
  const list = [...(from.closest('.popup, .library, .card')?.querySelectorAll<HTMLElement>('.search, .person') ?? [])];
  const to = step === undefined ? undefined : list[list.indexOf(from) + step];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
