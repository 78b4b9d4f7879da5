// jest reporter: in CI a skipped test is a failure, except the seed tests where ../shared is not there.
const { existsSync } = require('node:fs');

class NoSkips {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter((t) => t.status === 'pending' || t.status === 'todo').map((t) => t.fullName),
    );
    const seedsAbsent = !existsSync('../shared/seeds');
    const forbidden = skipped.filter((name) => !(seedsAbsent && /\bseed\b/i.test(name)));
    console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed, ${skipped.length} skipped`);
    if (process.env.CI && forbidden.length > 0) {
      this.error = new Error(`Skipped in CI, where that is a failure:\n  ${forbidden.join('\n  ')}`);
    }
  }

  getLastError() {
    return this.error;
  }
}

module.exports = NoSkips;
