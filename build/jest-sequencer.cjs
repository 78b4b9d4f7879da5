// jest sequencer: what takes longest goes first, so that no core waits at the end for a heavy file. Only the order is here.
const HEAVIEST_FIRST = [
  'budget/llamadas',
  'budget/plan',
  'gas/interrupted',
  'gas/nested-repair',
  'gas/nested',
  'gas/undo',
  'gas/plan-journeys',
  'cli/commands',
  'browser/',
  'cli/',
  'sheet/enderezar',
  'app/cambiar-plan/cambios',
  'app/cambiar-plan/aceptar',
  'gas/',
  'laws/',
  'app/',
  'mir/',
];

function turnOf({ path }) {
  const turn = HEAVIEST_FIRST.findIndex((start) => path.includes(`/test/${start}`));
  return turn < 0 ? HEAVIEST_FIRST.length : turn;
}

class HeaviestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => turnOf(a) - turnOf(b) || (a.path < b.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return this.sort(tests);
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, i) => i % shardCount === shardIndex - 1);
  }

  cacheResults() {}
}

module.exports = HeaviestFirst;
