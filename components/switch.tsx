import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  /** What it is called where what stands beside it says its state. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Something that is on or off. */
export const Switch = ({ name, isOn, onSwitch, label, children }: SwitchProps) => (
  <label class={`switching ${name}`}>
    <span>{children}</span>
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      class="switch"
      aria-label={label}
      checked={isOn}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  </label>
);
