import { errorInesperado } from '../text/menu';

/**
 * A global function that meets a bug logs it whole and throws a Spanish sentence in its place: google.script.run hands
 * only the message to the view. Expected failures never come this way: they are findings in the answer.
 */
export function guard<Args extends readonly unknown[], R>(run: (...args: Args) => R): (...args: Args) => R {
  return (...args) => {
    try {
      return run(...args);
    } catch (error) {
      const detalle = error instanceof Error ? error.message : String(error);
      console.error(error instanceof Error ? (error.stack ?? detalle) : detalle);
      throw new Error(errorInesperado(detalle));
    }
  };
}
