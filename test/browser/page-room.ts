/** What `lib/page` gives to tests that run it in a page without the extension around it. */

export { createMarker } from '../../lib/page/marker.ts';
export { findMarkAt } from '../../lib/page/marks.ts';
export { createPainter } from '../../lib/page/paint.ts';
export { walkRuns } from '../../lib/page/runs.ts';
export { findScheme } from '../../lib/page/scheme.ts';
export { walkRunsInView } from '../../lib/page/view.ts';
export { createAnswerer } from './answerer.ts';
