import { createSessionItem } from '../../lib/platform/session.ts';
import type { Sender } from '../../lib/protocol/messages.ts';

/** A frame of ours in a page, opened for a tab. Kept for the session: the background may be stopped between any two of its questions. */
export type Framed<T> = T & {
  readonly tab: number;
  /** The frame that came first with the token. Any other is refused. */
  readonly frame: number | null;
};

/** A frame that was not opened for who asks for it. */
export class FrameRefused extends Error {
  override readonly name = 'FrameRefused';
}

/** Frames of one kind: one a tab, each with a token that opens it once. */
export function createFrames<T extends object>(name: string) {
  const kept = createSessionItem<Framed<T>>(name);

  /** Forgets the frame of a tab. */
  async function close(tab: number): Promise<void> {
    for (const [token, { tab: own }] of await kept.all()) if (own === tab) await kept.remove(token);
  }

  return {
    close,
    /** Opens one for a tab, in place of the one it had. Answers its token. */
    async open(tab: number, what: T): Promise<string> {
      await close(tab);
      const token = crypto.randomUUID();
      await kept.set(token, { ...what, tab, frame: null });
      return token;
    },
    /** What a frame was opened for. The first frame of its tab to come with the token owns it from then on. Throws `FrameRefused`. */
    async get(token: unknown, { tab, frameId }: Sender): Promise<Framed<T>> {
      const found = typeof token === 'string' ? await kept.get(token) : undefined;
      if (found === undefined || found.tab !== tab?.id || (found.frame !== null && found.frame !== frameId))
        throw new FrameRefused('this frame was not opened for that token');
      if (found.frame === null) await kept.set(token as string, { ...found, frame: frameId ?? null });
      return found;
    },
  };
}
