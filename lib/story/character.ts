import type { Position, WorkId } from './position.ts';
import type { SagaId } from './saga.ts';
import type { Status } from './status.ts';

/** Which character, across all sagas. */
export interface CharacterRef {
  readonly saga: SagaId;
  readonly id: string;
}

export const toKey = ({ saga, id }: CharacterRef): string => `${saga}/${id}`;

export const isSame = (a: CharacterRef, b: CharacterRef): boolean => a.saga === b.saga && a.id === b.id;

/** A character as the library keeps it: every position resolved. `null`: known from the introduction on. */
export interface StoredCharacter extends CharacterRef {
  readonly name: string;
  readonly names: readonly { readonly text: string; readonly at: readonly Position[] | null }[];
  readonly portrayedBy: readonly {
    readonly name: string;
    /** The works in which this performer plays them; `null`: wherever they appear. */
    readonly works: readonly WorkId[] | null;
    readonly at: readonly Position[] | null;
  }[];
  readonly introduction: { readonly at: readonly Position[]; readonly text: string };
  readonly facts: readonly StoredFact[];
  readonly fates: readonly StoredFate[];
}

export interface StoredFact {
  readonly at: readonly Position[];
  readonly event: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly status: Status | null;
}

/** How a character ends a work, or works that end alike. */
export interface StoredFate {
  readonly works: readonly WorkId[];
  readonly status: Status;
  readonly how: string;
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly continuesIn: WorkId | null;
}

export interface Section {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
}
