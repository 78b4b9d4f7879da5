import { describeNested } from './anidados';

describeNested('an edit');
describeNested('a capture');
describeNested('an undo');
