import type { LineaAccion, TextosLinea } from './model';

/**
 * OBSERVACIONES and VERIFICABLE of a linea of the accepted plan as its plan had them: imported text is part of the plan
 * (domain.md section 1), whatever the year wrote in those cells since.
 */
export function textosDelPlan({ textosDelPlan, observaciones, verificableEn }: LineaAccion): TextosLinea {
  return textosDelPlan ?? { observaciones, verificableEn };
}

/** The linea of the accepted plan with these texts as the last known ones; those of its plan are kept beside them. */
export function withTextos(linea: LineaAccion, { observaciones, verificableEn }: TextosLinea): LineaAccion {
  const { textosDelPlan: _, ...resto } = linea;
  const plan = textosDelPlan(linea);
  const ahora = { ...resto, observaciones, verificableEn };
  const same = plan.observaciones === observaciones && plan.verificableEn === verificableEn;
  return same ? ahora : { ...ahora, textosDelPlan: plan };
}
