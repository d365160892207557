/** An installment counts as finished from here on: credits are not waited for. */
const FINISHED = 0.9;

/** Of the videos of a page, the one that is watched: the largest that plays. */
export function findVideo(page: Document): HTMLVideoElement | undefined {
  const area = ({ clientWidth, clientHeight }: HTMLVideoElement) => clientWidth * clientHeight;
  return [...page.querySelectorAll('video')]
    .filter((video) => !video.paused || video.ended)
    .sort((a, b) => area(b) - area(a))[0];
}

export const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The video at a point of the view, whatever lies over it. */
export const findVideoAt = (x: number, y: number): HTMLVideoElement | undefined =>
  [...document.getElementsByTagName('video')].find((video) => isIn(video.getBoundingClientRect(), x, y));

/** True where nearly all of it has gone by. A live broadcast has no end. */
export const isFinished = ({ currentTime, duration, ended }: HTMLVideoElement): boolean =>
  ended || (Number.isFinite(duration) && duration > 0 && currentTime / duration >= FINISHED);
