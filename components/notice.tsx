import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly title: string;
  readonly text?: string;
  readonly isProblem?: boolean;
  readonly children?: ComponentChildren;
}

/** A state that has nothing to list: empty, refused, broken. Says what is so and what to do. */
export const Notice = ({ title, text, isProblem = false, children }: NoticeProps) => (
  <div class="notice" role={isProblem ? 'alert' : undefined}>
    <p class="notice-title">{title}</p>
    {text !== undefined && <p class="notice-text">{text}</p>}
    {children}
  </div>
);
