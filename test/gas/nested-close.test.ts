import { describeNested } from './anidados';

describeNested('a closing');
