import type { Moving } from '../lib/story/playing.ts';
import { Choices } from './choices.tsx';

export interface MovingChoiceProps {
  readonly moving: Moving;
  readonly onChange: (moving: Moving) => void;
}

/** What is done when an episode ends. */
export const MovingChoice = ({ moving, onChange }: MovingChoiceProps) => (
  <Choices
    name="moving"
    title="movingTitle"
    choices={[
      { id: 'ask', label: 'movingAsk' },
      { id: 'auto', label: 'movingAuto' },
      { id: 'never', label: 'movingNever' },
    ]}
    chosen={moving}
    onChoose={onChange}
  />
);
