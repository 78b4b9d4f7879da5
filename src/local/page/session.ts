import { enEspanol } from '../../text/google';
import { PAGINA } from '../../text/pagina';
import { type ArchivoHecho, type Host, HostError, type Mostrado } from '../contract';
import type { Libro } from '../workbook';
import { Pagina, Paginas } from './pages';
import type {
  Accion,
  ArchivoEnlace,
  Lugar,
  Novedades,
  Peticion,
  Remitente,
  Resultado,
  UsuarioVista,
  Vista,
  VistaHoja,
  VistaLibro,
} from './protocol';
import { refusalOf } from './refusal';
import { Guardado } from './saver';

/** The id is what stands after `/d/`, in a JSON text. */
const GOOGLE_LINK = /https:\/\/(?:docs|drive)\.google\.com\/[^"\s]*?\/d\/([^/"\s]+)[^"\s]*/g;

/** What the pages' server keeps of one open workbook: its pages, each with its user, and the files made. */
export class Sesion {
  private readonly archivos = new Map<string, ArchivoHecho>();
  private readonly paginas: Paginas;
  private readonly guardado: Guardado;
  /** Who acts in a page that does not say. */
  private readonly inicial: string;
  /** Grows when the workbook may have changed, so that a page need not be compared to know that it did not. */
  private version = 0;

  constructor(
    private readonly host: Host,
    private readonly libro: () => Libro,
    /** Writes the workbook to its file; null when it has none. */
    guardar: (() => Promise<void>) | null,
    /** Where the page is served, with its final slash. */
    private readonly url: () => string,
    ahora: () => number = Date.now,
  ) {
    this.paginas = new Paginas(ahora);
    this.guardado = new Guardado(guardar, messageOf);
    this.inicial = host.usuario;
  }

  /** One whole sheet, or null when there is none of that name. */
  lookHoja(quien: Remitente, nombre: string): VistaHoja | null {
    const pagina = this.pagina(quien);
    const hoja = this.libro().hojas.find((h) => h.nombre === nombre);
    return hoja ? pagina.enviada(nombre).full(this.libro(), hoja, pagina.usuario) : null;
  }

  archivo(id: string): ArchivoHecho | null {
    return this.archivos.get(id) ?? null;
  }

  /** What others did since the last answer to this page. */
  news({ lugar, ...quien }: Remitente & { readonly lugar: Lugar }): Novedades {
    const pagina = this.pagina(quien);
    const guardado = this.guardado.estado;
    return { vista: pagina.version === this.version ? null : this.look(pagina, lugar), guardado };
  }

  /**
   * Does one action of a page's user and tells what became of it; a refusal is data, a bug of the page throws. From
   * taking the keyboard to taking what was shown nothing waits, so that no other page comes in between.
   */
  act({ lugar, accion, ...quien }: Peticion): Resultado {
    const pagina = this.pagina(quien, accion.tipo === 'abrir');
    const antes = this.host.llamadas.escrituras;
    let error: string | null = null;
    let valor: unknown = null;
    try {
      this.sitDown(pagina, lugar);
      valor = this.perform(pagina, lugar, accion) ?? null;
    } catch (thrown) {
      error = messageOf(thrown);
      if (accion.tipo === 'editar' && thrown instanceof HostError) {
        error = refusalOf(this.host, this.libro(), { ...accion, hoja: lugar.hoja }, error);
      }
    }
    const nuevos = this.takeFiles();
    const mostrados = this.takeShown(pagina);
    const cambia = ['editar', 'compartir'].includes(accion.tipo) || this.host.llamadas.escrituras !== antes;
    if (cambia || nuevos.length > 0) {
      this.version += 1;
      this.guardado.touch();
    }
    return {
      error,
      valor: this.withLocalLinks(valor),
      mostrados,
      hechos: nuevos.map(linkOf),
      ...this.look(pagina, lugar),
    };
  }

  /** Done when the file holds everything that was done; rejects where it cannot. */
  close(): Promise<void> {
    return this.guardado.close();
  }

  /** Who speaks; a page that was never heard of, or was forgotten, begins anew with its menus. */
  private pagina({ pagina, usuario }: Remitente, abre = false): Pagina {
    const correo = usuario?.toLowerCase() ?? this.inicial;
    return this.paginas.of(pagina, () => {
      // Only who opens a page may be somebody else than was asked for; a page that speaks on keeps its user.
      const nueva = new Pagina(abre && !this.isKnown(correo) ? this.inicial : correo);
      if (!abre) {
        this.open(nueva);
        this.takeShown(nueva);
      }
      return nueva;
    });
  }

  private isKnown(correo: string): boolean {
    return usuariosOf(this.libro()).some((u) => u.correo.toLowerCase() === correo);
  }

  private perform(pagina: Pagina, { hoja }: Lugar, accion: Accion): unknown {
    const { host } = this;
    switch (accion.tipo) {
      case 'abrir':
        return this.open(pagina);
      case 'editar': {
        const { tipo, ...edicion } = accion;
        return host.edit({ hoja, ...edicion });
      }
      case 'ejecutar':
        return host.run(accion.funcion, accion.args);
      case 'usuario':
        return this.change(pagina, accion.correo);
      case 'compartir':
        this.share(pagina, accion.correo.trim().toLowerCase());
        return this.change(pagina, accion.correo.trim().toLowerCase());
    }
  }

  private open(pagina: Pagina): void {
    this.host.actAs(pagina.usuario);
    pagina.menus = [];
    this.host.open();
  }

  /** Another user sits down at the page: one of those that the file was shared with. */
  private change(pagina: Pagina, correo: string): void {
    const usuario = correo.toLowerCase();
    if (!this.isKnown(usuario)) throw new HostError(PAGINA.usuarioDesconocido(correo, pagina.usuario));
    pagina.usuario = usuario;
    this.open(pagina);
  }

  /** What "Compartir" does in Sheets: only the owner lets others in here. */
  private share(pagina: Pagina, correo: string): void {
    const { acceso } = this.libro();
    if (pagina.usuario !== acceso.propietario.toLowerCase()) throw new HostError(PAGINA.soloPropietario);
    if (!/^[^\s@]+@[^\s@]+$/.test(correo)) throw new HostError(PAGINA.correoInvalido(correo));
    if (correo !== acceso.propietario && !acceso.editores.includes(correo)) acceso.editores.push(correo);
  }

  /** The page's user takes the keyboard, and the script finds the active cell where that user stands. */
  private sitDown(pagina: Pagina, { hoja, fila, columna, bloque }: Lugar): void {
    this.host.actAs(pagina.usuario);
    if (this.libro().hojas.some((h) => h.nombre === hoja)) this.host.select(hoja, fila, columna, bloque);
  }

  private takeFiles(): ArchivoHecho[] {
    const nuevos = this.host.takeFiles();
    for (const archivo of nuevos) this.archivos.set(archivo.id, archivo);
    return nuevos;
  }

  /** A file made in the emulated Drive has no page at Google: its address becomes the page's own download. */
  private withLocalLinks(valor: unknown): unknown {
    const text = JSON.stringify(valor ?? null);
    const local = text.replace(GOOGLE_LINK, (link, id: string) =>
      this.archivos.has(id) ? `${this.url()}archivo/${encodeURIComponent(id)}` : link,
    );
    return local === text ? valor : JSON.parse(local);
  }

  /** Menus stay with the page; everything else that was shown goes to it once. */
  private takeShown(pagina: Pagina): Mostrado[] {
    const shown = this.host.takeShown();
    for (const m of shown) {
      if (m.tipo !== 'menu') continue;
      pagina.menus = [
        ...pagina.menus.filter((known) => known.titulo !== m.titulo),
        { titulo: m.titulo, elementos: m.elementos },
      ];
    }
    return shown.flatMap((m): Mostrado[] => {
      if (m.tipo === 'menu') return [];
      return m.tipo === 'toast' ? [{ ...m, mensaje: enEspanol(m.mensaje) ?? m.mensaje }] : [m];
    });
  }

  private look(pagina: Pagina, lugar: Lugar): Vista {
    pagina.version = this.version;
    return { libro: this.lookLibro(pagina), ...this.lookChanges(pagina, lugar), guardado: this.guardado.estado };
  }

  private lookLibro(pagina: Pagina): VistaLibro {
    const libro = this.libro();
    return {
      nombre: libro.nombre,
      usuario: pagina.usuario,
      usuarios: usuariosOf(libro),
      hojas: libro.hojas.map(({ nombre, oculta }) => ({ nombre, oculta })),
      menus: pagina.menus,
      archivos: [...this.archivos.values()].map(linkOf),
    };
  }

  private lookChanges(pagina: Pagina, lugar: Lugar): Pick<Vista, 'parche' | 'hoja'> {
    const libro = this.libro();
    const hoja = libro.hojas.find((h) => h.nombre === lugar.hoja);
    if (!hoja) return { parche: null, hoja: null };
    const enviada = pagina.enviada(hoja.nombre);
    const parche = enviada.patch(libro, hoja, pagina.usuario, lugar.revision, this.version);
    return { parche, hoja: parche ? null : enviada.full(libro, hoja, pagina.usuario) };
  }
}

const linkOf = ({ id, nombre, mimeType }: ArchivoHecho): ArchivoEnlace => ({ id, nombre, mimeType });

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
