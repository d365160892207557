import type { ComponentChildren } from 'preact';
import { type MessageKey, useWords } from './words.ts';

export interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly title: MessageKey;
  readonly choices: readonly { readonly id: T; readonly label: MessageKey }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  readonly children?: ComponentChildren;
}

/** One of a few, side by side. */
export function Choices<T extends string>({ name, title, choices, chosen, onChoose, children }: ChoicesProps<T>) {
  const { t } = useWords();
  return (
    <fieldset class={`chooser ${name}`}>
      <legend>{t(title)}</legend>
      <div class="choices">
        {choices.map(({ id, label }) => (
          <label key={id} class="choice">
            <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>{t(label)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
