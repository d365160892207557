/** An installment counts as finished from here on: credits are not waited for. */
const FINISHED = 0.9;

/** Of the videos of a page, the one that is watched: the largest that plays. */
export function findVideo(page: Document): HTMLVideoElement | undefined {
  const area = ({ clientWidth, clientHeight }: HTMLVideoElement) => clientWidth * clientHeight;
  return [...page.querySelectorAll('video')]
    .filter((video) => !video.paused || video.ended)
    .sort((a, b) => area(b) - area(a))[0];
}

/** True where nearly all of it has gone by. A live broadcast has no end. */
export const isFinished = ({ currentTime, duration, ended }: HTMLVideoElement): boolean =>
  ended || (Number.isFinite(duration) && duration > 0 && currentTime / duration >= FINISHED);
