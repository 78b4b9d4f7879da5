import { zipSync } from 'fflate';
import type { TablaDeDatos } from '../datos';
import { encodeUtf8 } from './utf8';
import { stylesXml } from './xlsx/estilos';
import { sheetXml } from './xlsx/hoja';
import { xmlText } from './xlsx/texto';

const CABEZA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAQUETE = 'http://schemas.openxmlformats.org/package/2006';
const TIPO_HOJA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Entries of a zip carry a time; there is no clock here, and the same tables give the same bytes. */
const ZIP_MTIME = '2000-01-01T12:00:00';

/** Excel's limits on the name of a sheet. */
function checkHoja(nombre: string, todas: readonly string[]): void {
  const repetida = todas.filter((otra) => otra.toLowerCase() === nombre.toLowerCase()).length > 1;
  if (nombre === '' || nombre.length > 31 || /[[\]:*?/\\]|^'|'$/.test(nombre) || repetida) {
    throw new Error(`"${nombre}" can be no name of a sheet: 1 to 31 characters, none of []:*?/\\, each name once.`);
  }
}

/**
 * The tables as an .xlsx, a sheet each. A text stays the text that it is ("7.10", "=1+1", "2025-03"), never a number,
 * a date or a formula; a number keeps all its digits; a date ("2025-03-31") is a real one; blank is no cell at all.
 * Synchronous, with no clock. Throws where a sheet cannot have its name, a text is over 32,767 characters or a number
 * is not finite: what comes from people is checked before (transparencia/revisar.ts).
 */
export function renderXlsx(tablas: readonly TablaDeDatos[]): Uint8Array {
  const nombres = tablas.map((t) => t.hoja);
  for (const nombre of nombres) checkHoja(nombre, nombres);
  const hojas = nombres.map((nombre, i) => `<sheet name="${xmlText(nombre)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relaciones = nombres.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const tipos = nombres.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TIPO_HOJA}.worksheet+xml"/>`,
  );
  const partes: Record<string, string> = {
    '[Content_Types].xml': `${CABEZA}<Types xmlns="${PAQUETE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TIPO_HOJA}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TIPO_HOJA}.styles+xml"/>${tipos.join('')}</Types>`,
    '_rels/.rels': `${CABEZA}<Relationships xmlns="${PAQUETE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${CABEZA}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${hojas.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${CABEZA}<Relationships xmlns="${PAQUETE}/relationships">${relaciones.join('')}<Relationship Id="rId${nombres.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(tablas.map((tabla, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(tabla)])),
  };
  const bytes = Object.fromEntries(Object.entries(partes).map(([ruta, xml]) => [ruta, encodeUtf8(xml)]));
  return zipSync(bytes, { mtime: ZIP_MTIME, level: 6 });
}
