import { createFrameHost, type FrameHostOptions } from './frame-host.ts';
import { findPlace, fitInto, toBox } from './place.ts';

/**
 * Sizes of the card, in CSS px. They depend on how far it is opened alone, never on what it says: the page can measure the host,
 * and the length of a fate would tell it.
 */
const SIZES = {
  compact: { width: 372, height: 384 },
  open: { width: 420, height: 500 },
} as const;

/** Name of the card's element. */
export const CARD = 'epilogue-card';

export type CardSize = keyof typeof SIZES;

/** The card in a page, beside the name that it is about. */
export interface CardHost {
  /** Shows the card beside `anchor`, or moves it there. */
  show(anchor: DOMRect): Promise<void>;
  resize(size: CardSize): void;
  focus(): void;
  dispose(): void;
}

/** Puts the card into the page, loading, not yet seen. */
export function createCardHost(options: Omit<FrameHostOptions, 'name'>): CardHost {
  const host = createFrameHost({ ...options, name: CARD });
  let size: CardSize = 'compact';
  let anchor: DOMRect | undefined;
  const onPlace = () => void place();

  async function place(): Promise<void> {
    if (anchor === undefined) return;
    const view = { x: 0, y: 0, width: document.documentElement.clientWidth, height: window.innerHeight };
    const at = await findPlace(anchor, fitInto(view, SIZES.open), view);
    host.placeAt(toBox(at, fitInto(view, SIZES[size])));
  }

  return {
    async show(at) {
      anchor = at;
      addEventListener('resize', onPlace);
      await place();
      host.show();
    },
    resize(next) {
      size = next;
      void place();
    },
    focus: host.focus,
    dispose() {
      removeEventListener('resize', onPlace);
      host.dispose();
    },
  };
}
