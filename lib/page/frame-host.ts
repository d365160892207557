import type { Box } from './place.ts';

/** The one element that is added to a page: a host in the top layer with a frame of ours in it. */
export interface FrameHost {
  /** In CSS px of the view. */
  placeAt(box: Box): void;
  show(): void;
  focus(): void;
  dispose(): void;
}

export interface FrameHostOptions {
  /** Name of the host's element. */
  readonly name: string;
  /** Address of the frame's page, with the token that opens it. */
  readonly url: string;
  /** The element that it is about. */
  readonly near: Element | null;
  readonly onLoad?: () => void;
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

/** Puts a host into the page with its frame loading, not yet seen. */
export function createFrameHost(options: FrameHostOptions): FrameHost {
  const { name, url, near, onLoad, onEnter, onLeave, onGone } = options;
  const host = document.createElement(name);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const placing = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet, placing];
  const frame = document.createElement('iframe');
  // What assistive technology calls it: nobody's name.
  frame.title = 'Epilogue';
  shadow.append(frame);

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
  const parent = near?.closest(':modal') ?? document.fullscreenElement ?? document.documentElement;
  parent.append(host);
  // Whatever was full screen is laid out anew: what it is about is elsewhere.
  document.addEventListener('fullscreenchange', onGone);
  away.observe(parent, { childList: true });
  away.observe(host, { attributeFilter: ['popover'] });
  // The empty page that a frame begins with has loaded by now.
  if (onLoad !== undefined) frame.addEventListener('load', onLoad);
  // The address is set from here and not as `src`: it stays out of the page's sight and of its content security policy.
  frame.contentWindow?.location.replace(url);

  return {
    placeAt: (box) => placing.replaceSync(toPlaceStyle(box)),
    show() {
      if (host.isConnected) host.togglePopover(true);
    },
    focus() {
      frame.focus();
      frame.contentWindow?.focus();
    },
    dispose() {
      document.removeEventListener('fullscreenchange', onGone);
      away.disconnect();
      host.remove();
    },
  };
}
