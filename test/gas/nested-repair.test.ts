import { describeNested } from './anidados';

describeNested('a repair');
