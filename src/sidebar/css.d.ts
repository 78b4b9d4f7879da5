/** Styles are inlined into each view by build/bundle.mjs. */
declare module '*.css';
