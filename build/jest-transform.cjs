// jest transform: esbuild strips the types; tests run as CommonJS, so that ES module packages are converted too.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'js', mjs: 'js' };

module.exports = {
  getCacheKey: (source, path) => createHash('sha1').update(`${version}\0${path}\0${source}`).digest('hex'),
  process(source, path) {
    const loader = LOADERS[path.split('.').pop()];
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      // Jest imports nothing at run time without a flag of Node: it is required then.
      supported: { 'dynamic-import': false },
      sourcefile: path,
      sourcemap: 'inline',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'import.meta.url': JSON.stringify(`file://${path}`) },
    });
  },
};
