/** Words of the informe on the changes of the plan. */
export const MODIFICACIONES = {
  titulo: 'Modificaciones al programa',
  intro: 'Cambios del plan aceptado que rigen en el periodo, con el documento que los autoriza.',
  ninguna: 'En el periodo rige el plan como se aceptó: no hay modificaciones registradas.',
  deTodo: 'Del programa en general',
  columnas: {
    linea: 'Línea',
    campo: 'Qué cambió',
    antes: 'Antes',
    despues: 'Después',
    vigencia: 'Rige desde',
    instrumento: 'Instrumento',
    instancia: 'Instancia',
    fecha: 'Fecha',
    motivo: 'Motivo',
  },
  objetivo: (numero: string) => `Objetivo ${numero}`,
  hoy: (entonces: string, hoy: string) => `${entonces} (hoy ${hoy})`,
} as const;
