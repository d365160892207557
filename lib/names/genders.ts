/** As far as a first name tells; both where both bear it, or nobody knows. Constants of a module, as in `surroundings.ts`. */

export const unknown = 0;
export const male = 1;
export const female = 2;
