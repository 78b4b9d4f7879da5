import { PAGINA } from '../../../text/pagina';
import type { Accion, Resultado, VistaHoja, VistaLibro } from '../protocol';
import { firstCell } from './a1';
import { byId } from './dom';
import { Editor } from './editor';
import { Rejilla } from './grid';
import { Paneles } from './panels';
import { getHoja, postAction } from './remote';
import { Barra, fileUrl } from './toolbar';
import { fillWords } from './words';

fillWords();
const zona = byId('zona', HTMLElement);
const estado = byId('estado', HTMLElement);
const rejilla = new Rejilla(zona);
const editor = new Editor(zona, rejilla, (textos) => act({ tipo: 'editar', textos }));
const paneles = new Paneles(
  async (funcion, args) => {
    const { error, valor } = await perform({ tipo: 'ejecutar', funcion, args });
    return { error, valor };
  },
  () => editor.focus(),
);
const barra = new Barra({
  runMenu: (funcion) => act({ tipo: 'ejecutar', funcion, args: [] }),
  switchUser: (correo) => {
    paneles.closeAll();
    act({ tipo: 'usuario', correo });
  },
  share: async () => {
    const correo = await paneles.ask(PAGINA.compartirTitulo, PAGINA.compartirCampo, PAGINA.compartirEjemplo);
    if (correo === null) return;
    paneles.closeAll();
    act({ tipo: 'compartir', correo });
  },
  goToHoja: (nombre) => enqueue(() => openHoja(nombre)),
});

let libro: VistaLibro | null = null;
/** Where the user stood on each sheet. */
const lugares = new Map<string, { fila: number; columna: number }>();
let queue: Promise<unknown> = Promise.resolve();

/** One thing at a time, in order: a patch fits only the revision that it was made for. */
function enqueue<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work);
  queue = next.catch((reason: unknown) => paneles.alert('', reason instanceof Error ? reason.message : String(reason)));
  return next;
}

function act(accion: Accion): void {
  perform(accion)
    .then(({ error }) => {
      if (error === null) return;
      const gloss = accion.tipo === 'editar' && /protected/.test(error) ? `\n\n${PAGINA.protegida}` : '';
      paneles.alert(accion.tipo === 'editar' ? PAGINA.cambioRechazado : '', `${error}${gloss}`);
    })
    .catch(() => setEstado(PAGINA.sinServidor));
}

function perform(accion: Accion): Promise<Resultado> {
  const at = editor.lugar;
  return enqueue(async () => {
    const slow = setTimeout(() => setEstado(PAGINA.guardando), 250);
    const lugar = { ...at, hoja: rejilla.vista?.nombre ?? '', revision: rejilla.vista?.revision ?? 0 };
    const resultado = await postAction({ lugar, accion }).finally(() => clearTimeout(slow));
    await apply(resultado);
    return resultado;
  });
}

async function apply(resultado: Resultado): Promise<void> {
  announceFiles(resultado.libro);
  libro = resultado.libro;
  if (resultado.hoja) render(resultado.hoja);
  else if (resultado.parche) {
    rejilla.patch(resultado.parche);
    editor.refresh();
  } else await openFirst();
  barra.render(libro, rejilla.vista?.nombre ?? '');
  for (const mostrado of resultado.mostrados) {
    if (mostrado.tipo === 'activar') await goTo(mostrado.hoja, mostrado.rango);
    else paneles.show(mostrado);
    // A sidebar takes width from the sheet and might cover the selected cell.
    if (mostrado.tipo === 'sidebar') editor.select(editor.lugar.fila, editor.lugar.columna);
  }
  setEstado(resultado.sinGuardar === null ? PAGINA.guardado : PAGINA.sinGuardar(resultado.sinGuardar));
}

function render(hoja: VistaHoja): void {
  const { scrollTop, scrollLeft } = zona;
  const same = rejilla.vista?.nombre === hoja.nombre;
  rejilla.render(hoja);
  if (same) zona.scrollTo(scrollLeft, scrollTop);
  else zona.scrollTo(0, 0);
  const { fila, columna } = lugares.get(hoja.nombre) ?? startOf(hoja);
  editor.select(same ? editor.lugar.fila : fila, same ? editor.lugar.columna : columna);
}

/** The first cell below the frozen rows. */
function startOf(hoja: VistaHoja): { fila: number; columna: number } {
  return { fila: hoja.congeladas.filas + 1, columna: 1 };
}

async function openHoja(nombre: string): Promise<void> {
  if (rejilla.vista) lugares.set(rejilla.vista.nombre, editor.lugar);
  const hoja = await getHoja(nombre);
  if (!hoja) return openFirst();
  render(hoja);
  if (libro) barra.render(libro, nombre);
  editor.focus();
}

async function openFirst(): Promise<void> {
  const first = libro?.hojas.find((h) => !h.oculta);
  if (first) await openHoja(first.nombre);
  else setEstado(PAGINA.sinHojas);
}

async function goTo(hoja: string, rango: string): Promise<void> {
  if (rejilla.vista?.nombre !== hoja) await openHoja(hoja);
  const cell = firstCell(rango);
  if (cell) editor.select(cell.fila, cell.columna);
}

function announceFiles(next: VistaLibro): void {
  const known = new Set(libro?.archivos.map((a) => a.id));
  if (!libro) return;
  for (const archivo of next.archivos) {
    if (known.has(archivo.id)) continue;
    paneles.toast('', PAGINA.archivoNuevo(archivo.nombre), { href: fileUrl(archivo.id), texto: archivo.nombre });
  }
}

function setEstado(text: string): void {
  estado.textContent = text;
}

act({ tipo: 'abrir' });
