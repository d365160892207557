import { type Box, findPlace, fitInto, toBox } from './place.ts';

/**
 * Sizes of the card, in CSS px. They depend on how far it is opened alone, never on what it says: the page can measure the host,
 * and the length of a fate would tell it.
 */
const SIZES = {
  compact: { width: 372, height: 356 },
  open: { width: 420, height: 500 },
} as const;

/** Name of the host's element. */
export const CARD = 'epilogue-card';

export type CardSize = keyof typeof SIZES;

/** The one element that is added to a page, while a card is open: a host in the top layer with the card's frame in it. */
export interface CardHost {
  /** Shows the card beside `anchor`, or moves it there. */
  show(anchor: DOMRect): Promise<void>;
  resize(size: CardSize): void;
  focus(): void;
  dispose(): void;
}

export interface CardHostOptions {
  /** Address of the card's page, with the token that opens it. */
  readonly url: string;
  /** The element that the name stands in. */
  readonly near: Element;
  /** What assistive technology calls the card; says nobody's name. */
  readonly label: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** The page has taken the host away, moved it, or hidden it: it is not put back. */
  readonly onGone: () => void;
}

/**
 * `all: initial` leaves `direction` alone; px, because a page may set any root font size. Important rules of a shadow tree outrank
 * the page's own.
 */
const STYLE = `
:host { all: initial !important; display: none !important; direction: ltr !important; }
:host(:popover-open) { display: block !important; }
iframe { display: block; box-sizing: border-box; width: 100%; height: 100%; border: 1px solid rgb(128 128 128 / 0.35); border-radius: 14px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 12px 32px rgb(0 0 0 / 0.22); background: transparent; color-scheme: normal; }
`;

const toPlaceStyle = ({ x, y, width, height }: Box) =>
  `:host { position: fixed !important; inset: ${y}px auto auto ${x}px !important; width: ${width}px !important; height: ${height}px !important; }`;

/** Puts a host into the page with the card loading in it, not yet seen. */
export function createCardHost({ url, near, label, onEnter, onLeave, onGone }: CardHostOptions): CardHost {
  const host = document.createElement(CARD);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const placing = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet, placing];
  const frame = document.createElement('iframe');
  frame.title = label;
  shadow.append(frame);
  let size: CardSize = 'compact';
  let anchor: DOMRect | undefined;
  const onPlace = () => void place();

  frame.addEventListener('pointerenter', (event) => event.isTrusted && onEnter());
  frame.addEventListener('pointerleave', (event) => event.isTrusted && onLeave());
  // A frame that is moved loads anew, without the address that opened it: moving is taking away.
  const away = new MutationObserver((records) => {
    const isAway = records.some(({ removedNodes }) => [...removedNodes].includes(host));
    if (isAway || host.popover !== 'manual') onGone();
  });
  host.addEventListener('toggle', (event) => {
    if (event.isTrusted && event.newState === 'closed') onGone();
  });
  // In full screen the top layer alone is painted; what is outside a full-screen element or a modal dialog does not get the pointer.
  const parent = near.closest(':modal') ?? document.fullscreenElement ?? document.documentElement;
  parent.append(host);
  // Whatever was full screen is laid out anew: the name is elsewhere.
  document.addEventListener('fullscreenchange', onGone);
  away.observe(parent, { childList: true });
  away.observe(host, { attributeFilter: ['popover'] });
  // The address is set from here and not as `src`: it stays out of the page's sight and of its content security policy.
  frame.contentWindow?.location.replace(url);

  async function place(): Promise<void> {
    if (anchor === undefined) return;
    const view = { x: 0, y: 0, width: document.documentElement.clientWidth, height: window.innerHeight };
    const at = await findPlace(anchor, fitInto(view, SIZES.open), view);
    placing.replaceSync(toPlaceStyle(toBox(at, fitInto(view, SIZES[size]))));
  }

  return {
    async show(at) {
      anchor = at;
      addEventListener('resize', onPlace);
      await place();
      if (host.isConnected && !host.matches(':popover-open')) host.showPopover();
    },
    resize(next) {
      size = next;
      void place();
    },
    focus() {
      frame.focus();
      frame.contentWindow?.focus();
    },
    dispose() {
      removeEventListener('resize', onPlace);
      document.removeEventListener('fullscreenchange', onGone);
      away.disconnect();
      host.remove();
    },
  };
}
