import { PAGINA } from '../../text/pagina';
import { type ArchivoHecho, type ElementoMenu, type Host, HostError, type Mostrado } from '../contract';
import type { Libro } from '../workbook';
import type { Accion, Lugar, Peticion, Resultado, UsuarioVista, VistaHoja, VistaLibro } from './protocol';
import { HojaEnviada } from './view';

/** The id is what stands after `/d/`, in a JSON text. */
const GOOGLE_LINK = /https:\/\/(?:docs|drive)\.google\.com\/[^"\s]*?\/d\/([^/"\s]+)[^"\s]*/g;

/** What the page's server keeps of one open workbook: what was sent, the menus, the files made. */
export class Sesion {
  private readonly enviadas = new Map<string, HojaEnviada>();
  private readonly archivos = new Map<string, ArchivoHecho>();
  private menus: { titulo: string; elementos: readonly ElementoMenu[] }[] = [];
  private saving: Promise<string | null> = Promise.resolve(null);

  constructor(
    private readonly host: Host,
    private readonly libro: () => Libro,
    /** Writes the workbook to its file; null when it has none. */
    private readonly guardar: (() => Promise<void>) | null,
    /** Where the page is served, with its final slash. */
    private readonly url: () => string,
  ) {}

  /** The workbook apart from its cells. */
  lookLibro(): VistaLibro {
    const libro = this.libro();
    return {
      nombre: libro.nombre,
      usuario: this.host.usuario,
      usuarios: usuariosOf(libro),
      hojas: libro.hojas.map(({ nombre, oculta }) => ({ nombre, oculta })),
      menus: this.menus,
      archivos: [...this.archivos.values()].map(({ id, nombre, mimeType }) => ({ id, nombre, mimeType })),
    };
  }

  /** One whole sheet, or null when there is none of that name. */
  lookHoja(nombre: string): VistaHoja | null {
    const hoja = this.libro().hojas.find((h) => h.nombre === nombre);
    return hoja ? this.enviada(nombre).full(this.libro(), hoja, this.host.usuario) : null;
  }

  archivo(id: string): ArchivoHecho | null {
    return this.archivos.get(id) ?? null;
  }

  /** Does one action of the user and tells what became of it; a refusal is data, a bug of the page throws. */
  async act({ lugar, accion }: Peticion): Promise<Resultado> {
    let error: string | null = null;
    let valor: unknown = null;
    try {
      this.stand(lugar);
      valor = this.perform(lugar, accion) ?? null;
    } catch (thrown) {
      error = messageOf(thrown);
    }
    const mostrados = this.takeShown();
    for (const archivo of this.host.takeFiles()) this.archivos.set(archivo.id, archivo);
    const sinGuardar = await this.save();
    return { error, valor, mostrados, sinGuardar, libro: this.lookLibro(), ...this.lookChanges(lugar) };
  }

  private perform(lugar: Lugar, accion: Accion): unknown {
    const { host } = this;
    switch (accion.tipo) {
      case 'abrir':
        return host.open();
      case 'editar':
        return host.edit({ hoja: lugar.hoja, fila: lugar.fila, columna: lugar.columna, textos: accion.textos });
      case 'ejecutar':
        return this.withLocalLinks(host.run(accion.funcion, accion.args));
      case 'usuario':
        return this.sitDown(accion.correo);
      case 'compartir':
        this.share(accion.correo.trim().toLowerCase());
        return this.sitDown(accion.correo.trim().toLowerCase());
    }
  }

  /** Another user opens the document. */
  private sitDown(correo: string): void {
    this.host.actAs(correo);
    this.menus = [];
    this.host.open();
  }

  /** What "Compartir" does in Sheets: only the owner lets others in here. */
  private share(correo: string): void {
    const { acceso } = this.libro();
    if (this.host.usuario !== acceso.propietario) throw new HostError(PAGINA.soloPropietario);
    if (!/^[^\s@]+@[^\s@]+$/.test(correo)) throw new HostError(PAGINA.correoInvalido(correo));
    if (correo !== acceso.propietario && !acceso.editores.includes(correo)) acceso.editores.push(correo);
  }

  /** A file made in the emulated Drive has no page at Google: its address becomes the page's own download. */
  private withLocalLinks(valor: unknown): unknown {
    for (const archivo of this.host.takeFiles()) this.archivos.set(archivo.id, archivo);
    const text = JSON.stringify(valor ?? null);
    const local = text.replace(GOOGLE_LINK, (link, id: string) =>
      this.archivos.has(id) ? `${this.url()}archivo/${encodeURIComponent(id)}` : link,
    );
    return local === text ? valor : JSON.parse(local);
  }

  /** The script finds the active cell where the user stands. */
  private stand({ hoja, fila, columna }: Lugar): void {
    if (this.libro().hojas.some((h) => h.nombre === hoja)) this.host.select(hoja, fila, columna);
  }

  /** Menus stay; everything else that was shown goes to the page once. */
  private takeShown(): Mostrado[] {
    const shown = this.host.takeShown();
    for (const m of shown) {
      if (m.tipo !== 'menu') continue;
      this.menus = [
        ...this.menus.filter((known) => known.titulo !== m.titulo),
        { titulo: m.titulo, elementos: m.elementos },
      ];
    }
    return shown.filter((m) => m.tipo !== 'menu');
  }

  private lookChanges(lugar: Lugar): Pick<Resultado, 'parche' | 'hoja'> {
    const hoja = this.libro().hojas.find((h) => h.nombre === lugar.hoja);
    if (!hoja) return { parche: null, hoja: null };
    const enviada = this.enviada(hoja.nombre);
    const parche = enviada.patch(this.libro(), hoja, this.host.usuario, lugar.revision);
    return { parche, hoja: parche ? null : enviada.full(this.libro(), hoja, this.host.usuario) };
  }

  private enviada(nombre: string): HojaEnviada {
    const known = this.enviadas.get(nombre) ?? new HojaEnviada();
    this.enviadas.set(nombre, known);
    return known;
  }

  /** One write at a time, in order; the answer is why the last one failed, or null. */
  private save(): Promise<string | null> {
    const { guardar } = this;
    if (!guardar) return Promise.resolve(null);
    this.saving = this.saving.then(() => guardar().then(() => null, messageOf));
    return this.saving;
  }
}

function usuariosOf({ acceso }: Libro): UsuarioVista[] {
  return [
    { correo: acceso.propietario, papel: 'propietario' },
    ...acceso.editores.map((correo): UsuarioVista => ({ correo, papel: 'editor' })),
    ...acceso.lectores.map((correo): UsuarioVista => ({ correo, papel: 'lector' })),
  ];
}

/** Google's own text where a user could have met it; anything else with its name, so that a bug is seen as one. */
function messageOf(thrown: unknown): string {
  if (thrown instanceof HostError) return thrown.message;
  const error = thrown as { name?: unknown; message?: unknown } | null;
  return typeof error?.message === 'string' ? `${String(error.name ?? 'Error')}: ${error.message}` : String(thrown);
}
