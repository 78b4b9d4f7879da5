import { describeNested } from './anidados';

describeNested('a linea added');
