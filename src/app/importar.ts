import { isFormaJge } from '../intake/ine';
import { readPat } from '../intake/pat';
import { findingOf, sourceOf } from '../intake/source';
import type { Duda } from '../mir/model';
import { listLineas } from '../mir/model';
import { conDeshacer } from '../sheet/deshacer';
import { NOMBRE_PLAN } from '../text/deshacer';
import { ES_FORMA_JGE } from '../text/intake';
import { needHojas } from './hojas';
import { findImpedimento, planInstalacion } from './instalar';
import { refuse, type UseCase } from './usecase';

export interface EntradaImportar {
  readonly nombre: string;
  /** The bytes of a .txt or .docx. */
  readonly bytes: Uint8Array;
  /** The year when the source does not say it. */
  readonly ejercicio: number | null;
}

export interface VistaImportar {
  readonly lineas: number;
  readonly objetivos: number;
  readonly dudas: readonly Duda[];
}

/** The text of a PAT becomes a workbook: its lineas are the accepted plan, what intake would not decide is a doubt. */
export const importar: UseCase<EntradaImportar, VistaImportar | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, { nombre, bytes, ejercicio }) {
    const impedimento = findImpedimento(snapshot);
    if (impedimento) return refuse(impedimento);
    const source = sourceOf(nombre, bytes);
    if (!source.fuente) return refuse(...source.findings);
    if (isFormaJge(nombre, bytes)) return refuse(findingOf(ES_FORMA_JGE, nombre));
    const read = readPat(source.fuente, { ejercicio });
    const leidos = [...source.findings, ...read.findings];
    if (!read.pat) return refuse(...leidos);
    const { mir, dudas } = read.pat;
    const { findings, plan } = planInstalacion(read.pat, snapshot);
    if (!plan) return { findings, plan, vista: null };
    return {
      findings: leidos,
      plan: conDeshacer(plan, snapshot, NOMBRE_PLAN.instalacion),
      vista: {
        lineas: listLineas(mir).length,
        objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
        dudas,
      },
    };
  },
};
