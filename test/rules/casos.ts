import { CASOS_AVA } from './casos/ava';
import { CASOS_CAP } from './casos/cap';
import type { Caso } from './casos/caso';
import { CASOS_CAT } from './casos/cat';
import { CASOS_CFG } from './casos/cfg';
import { CASOS_CRO } from './casos/cro';
import { CASOS_ENT } from './casos/ent';
import { CASOS_JGE } from './casos/jge';
import { CASOS_MET } from './casos/met';
import { CASOS_PRE } from './casos/pre';
import { CASOS_ROL } from './casos/rol';
import { CASOS_SEG } from './casos/seg';

/** In the order of the rules: a rule without its case is one that nobody has proved. */
export const CASOS: readonly Caso[] = [
  ...CASOS_CAP,
  ...CASOS_MET,
  ...CASOS_AVA,
  ...CASOS_SEG,
  ...CASOS_CAT,
  ...CASOS_CRO,
  ...CASOS_PRE,
  ...CASOS_ENT,
  ...CASOS_JGE,
  ...CASOS_ROL,
  ...CASOS_CFG,
];
