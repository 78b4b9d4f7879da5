import { AJUSTES, type Ajuste, PRIMERA_FILA_AJUSTES } from '../../mir/ajustes';
import { C_AYUDA, C_CATALOGOS, C_ETIQUETA, C_VALOR } from '../../sheet/blueprint/configuracion';
import { HOJA_CONFIGURACION } from '../../sheet/hojas';
import { ACCESO, AYUDA_TITULO, PARA_QUE, SE_ESCRIBE } from '../../text/ayuda-celda';
import { CONFIGURACION_ROTULOS } from '../../text/hoja';
import type { LugarCelda } from '../explicar/celda';
import { deAdministradores, deAjuste, nadie, type QuienPregunta } from './acceso';
import { ayudaDeFormula, ayudaFija, ayudaOf } from './columna';
import type { AyudaDeCelda } from './tipos';

function valorDe(quien: QuienPregunta, ajuste: Ajuste): AyudaDeCelda {
  const { clave, etiqueta, tipo, ayuda, opciones = [] } = ajuste;
  if (tipo === 'formula') return ayudaDeFormula(quien, etiqueta, ayuda);
  if (tipo === 'cierre') return ayudaFija('registro', etiqueta, ayuda, ACCESO.cierre);
  return ayudaOf({
    titulo: etiqueta,
    clase: 'ajuste',
    paraQue: ayuda,
    seEscribe: [SE_ESCRIBE[tipo]],
    opciones,
    acceso: deAjuste(quien, clave),
  });
}

/** What a cell of Configuración is for: settings at the left, catalogues at the right. */
export function ayudaDeConfiguracion(quien: QuienPregunta, { fila, columna }: LugarCelda): AyudaDeCelda | null {
  const ajuste: Ajuste | undefined = AJUSTES[fila - PRIMERA_FILA_AJUSTES];
  const catalogo = CONFIGURACION_ROTULOS.catalogos[columna - C_CATALOGOS];
  const rotulo = (titulo: string, paraQue: string): AyudaDeCelda => ayudaFija('rotulo', titulo, paraQue, ACCESO.rotulo);
  if (fila < PRIMERA_FILA_AJUSTES) {
    if (columna <= C_AYUDA) return rotulo(AYUDA_TITULO.rotulo, PARA_QUE.rotulo);
    return catalogo === undefined ? null : rotulo(AYUDA_TITULO.encabezado(catalogo), PARA_QUE.catalogo(catalogo));
  }
  if (catalogo !== undefined) {
    return ayudaOf({
      titulo: AYUDA_TITULO.deHoja(catalogo, HOJA_CONFIGURACION),
      clase: 'ajuste',
      paraQue: PARA_QUE.catalogo(catalogo),
      seEscribe: [SE_ESCRIBE.texto],
      acceso: deAdministradores(quien),
    });
  }
  if (!ajuste || columna > C_AYUDA) return null;
  if (columna === C_VALOR) return valorDe(quien, ajuste);
  const paraQue = columna === C_ETIQUETA ? PARA_QUE.rotulo : PARA_QUE.ayudaDeAjuste;
  return ayudaOf({ titulo: ajuste.etiqueta, clase: 'rotulo', paraQue, acceso: nadie(ACCESO.rotulo) });
}
