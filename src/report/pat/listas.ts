import { ANEXO_1, MESES } from '../../mir/format';
import { listLineas } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { programaOf } from '../../mir/programa';
import { formatCantidad, formatPesos } from '../../mir/text-number';
import type { Documento, RenglonDePlantilla } from '../document';
import { lineaText, objetivoText } from '../numerado';
import { sumPresupuesto } from '../presupuesto';
import type { BaseDePat } from './base';
import { calendarioOf } from './lineas';

const mesOf = (mes: number | null): string =>
  mes !== null && Number.isInteger(mes) && mes >= 1 && mes <= 12 ? nameMes(mes) : '';

/** Rows that a template may repeat, as printed. */
export function listasOf({ mir, catalogos }: BaseDePat): Documento['listas'] {
  const tituloDe = (seccion: number): string => mir.secciones[seccion]?.titulo.trim() ?? '';
  const lineas = listLineas(mir).map(({ seccion, objetivo, linea }): RenglonDePlantilla => {
    const programa = programaOf(linea);
    return {
      seccion: tituloDe(seccion),
      numeroObjetivo: objetivo.numero,
      objetivo: objetivoText(objetivo),
      numero: linea.numero,
      lineaAccion: lineaText(linea),
      indicador: linea.nombreIndicador.trim(),
      dimension: linea.dimension.trim(),
      metodoCalculo: linea.metodoCalculo.trim(),
      frecuencia: linea.frecuencia.trim(),
      unidadMedida: linea.unidadMedida.trim(),
      lineaBase: linea.lineaBase.trim(),
      meta: formatCantidad(linea.metaPropuesta),
      tendencia: linea.tendencia.trim(),
      presupuesto: formatPesos(linea.presupuesto),
      mesInicial: mesOf(linea.mesInicial),
      mesFinal: mesOf(linea.mesFinal),
      calendario: calendarioOf(linea),
      verificable: linea.verificableEn.trim(),
      observaciones: linea.observaciones.trim(),
      responsable: linea.responsable.trim(),
      ...Object.fromEntries(
        MESES.map((mes, i) => {
          const p = programa[i] ?? null;
          return [mes, p === null ? '' : formatCantidad(p)];
        }),
      ),
    };
  });
  const objetivos = mir.secciones.flatMap((s, seccion) =>
    s.objetivos.map(
      (o): RenglonDePlantilla => ({
        seccion: tituloDe(seccion),
        numero: o.numero,
        objetivo: objetivoText(o),
        politicasGenerales: o.politicasGenerales.trim(),
        programa: o.programa.trim(),
        lineas: String(o.lineas.length),
        presupuesto: formatPesos(sumPresupuesto(o.lineas.map((linea) => ({ linea })))),
      }),
    ),
  );
  return {
    lineas,
    objetivos,
    siglas: catalogos.siglas.map(({ sigla, significado }) => ({ sigla, significado })),
    politicas: catalogos.politicas.map((politica) => ({ politica })),
    programas: catalogos.programas.map((programa) => ({ programa })),
  };
}

/** The single facts of the plan beyond those of every document. */
export function camposPropios({ mir }: BaseDePat) {
  const ubicadas = listLineas(mir);
  const { presupuestoDeclarado: declarado } = mir;
  return {
    totalObjetivos: String(mir.secciones.reduce((n, s) => n + s.objetivos.length, 0)),
    totalLineas: String(ubicadas.length),
    formato: mir.titulo.formato.trim() || ANEXO_1.titulo,
    presupuestoSuma: formatPesos(sumPresupuesto(ubicadas)),
    presupuestoDeclarado: formatPesos(declarado?.monto ?? null),
    etiquetaPresupuesto: declarado?.etiqueta.trim() ?? '',
  };
}
