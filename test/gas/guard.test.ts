import { guard } from '../../src/gas/guard';

test('an answer passes through', () => expect(guard((n: number) => n + 1)(1)).toBe(2));

test('a bug is logged whole and becomes a Spanish sentence', () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  const broken = guard(() => {
    throw new Error('no row 7');
  });
  expect(broken).toThrow(/MIRador tuvo un error que no esperaba.*no row 7/);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('guard.test'));
  log.mockRestore();
});
