import type { PeriodoVista } from '../../gas/api';
import type { Task } from '../comun/async';

/** What each step of the dialog is about. */
export interface PasoProps {
  readonly task: Task;
  readonly periodo: PeriodoVista;
  onBack(): void;
}
