import { CLAVES_REGISTRO, type ClaveRegistro } from '../../mir/registro-documentos';
import { REGISTRO_AYUDA } from '../../text/documentos';
import { TITULOS_REGISTRO } from '../documentos';
import { HOJA_DOCUMENTOS } from '../hojas';
import type { EstadoHoja } from '../state';
import { type Permisos, proteccionHoja } from './protection';
import { blueprintRenglones, type ColumnaDeRenglones, type HojaDeRenglones } from './renglones';

const ANCHOS: Readonly<Record<ClaveRegistro, number>> = {
  fecha: 120,
  quien: 190,
  documento: 200,
  periodo: 80,
  alcance: 80,
  archivo: 280,
  destino: 130,
  huella: 130,
  vinculo: 280,
  plantilla: 160,
  estado: 260,
};

const CENTRADAS: readonly ClaveRegistro[] = ['fecha', 'periodo', 'alcance'];

const columnaOf = (clave: ClaveRegistro): ColumnaDeRenglones => ({
  ancho: ANCHOS[clave],
  delFormulario: true,
  ...(CENTRADAS.includes(clave) ? { centrada: true } : {}),
});

const HOJA: HojaDeRenglones<ClaveRegistro> = {
  nombre: HOJA_DOCUMENTOS,
  ...TITULOS_REGISTRO,
  ayuda: REGISTRO_AYUDA,
  columna: Object.fromEntries(CLAVES_REGISTRO.map((c) => [c, columnaOf(c)])) as Record<
    ClaveRegistro,
    ColumnaDeRenglones
  >,
  libres: { minimas: 50, nuevas: 200 },
  inmovilizadas: 0,
};

/**
 * The companion sheet Documentos: a row a document that was made. Whoever edits the file may make documents, personas
 * lectoras too, so every row is open to all of them: a log that kept them out would be one of some documents only.
 */
export function blueprintDocumentos(permisos: Permisos, observada: EstadoHoja | null): EstadoHoja {
  const hoja = blueprintRenglones(HOJA, permisos, null, observada);
  return { ...hoja, protecciones: [proteccionHoja(HOJA_DOCUMENTOS, hoja.capturables ?? [], permisos)] };
}
