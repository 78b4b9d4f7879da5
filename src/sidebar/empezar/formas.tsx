import { JUEGOS } from '../../mir/juegos';
import { EMPEZAR } from '../../text/barra-empezar';
import { PALABRAS } from '../../text/barra-palabras';
import { ACEPTA_LIBRO, ACEPTA_PROGRAMA, Archivo } from '../comun/archivo';
import { Lista, type Problemas, Texto } from '../comun/campos';
import { OrigenTabla, TablaPegada } from '../comun/fuente-tabla';
import type { Formas } from './datos';
import { Titulo } from './titulo';

export interface FormaProps<F> {
  readonly forma: F;
  readonly problems: Problemas;
  set(forma: F): void;
}

/** The year, where it may be left to the source. */
export function Anio({
  value,
  help,
  problems,
  set,
}: {
  value: string;
  help: string;
  problems: Problemas;
  set: (v: string) => void;
}) {
  return (
    <div class="year">
      <Texto
        id="ejercicio"
        label={EMPEZAR.ejercicioOpcional}
        help={help}
        value={value}
        problems={problems}
        numeric
        set={set}
      />
    </div>
  );
}

/** What an empty MIR needs. */
export function FormaNada({ forma, problems, set }: FormaProps<Formas['nada']>) {
  return (
    <>
      <Titulo>{EMPEZAR.caminos.nada.titulo}</Titulo>
      <p class="secondary">{EMPEZAR.nadaIntro}</p>
      <Texto
        id="institucion"
        label={EMPEZAR.institucion}
        example={EMPEZAR.institucionEjemplo}
        value={forma.institucion}
        problems={problems}
        set={(institucion) => set({ ...forma, institucion })}
      />
      <Texto
        id="organo"
        label={EMPEZAR.organo}
        example={EMPEZAR.organoEjemplo}
        value={forma.organo}
        problems={problems}
        set={(organo) => set({ ...forma, organo })}
      />
      <div class="pair">
        <Texto
          id="ejercicio"
          label={EMPEZAR.ejercicio}
          value={forma.ejercicio}
          problems={problems}
          numeric
          set={(ejercicio) => set({ ...forma, ejercicio })}
        />
        <Lista
          id="preset"
          label={PALABRAS.juego}
          value={forma.preset}
          problems={problems}
          vacia={null}
          opciones={JUEGOS.map(({ nombre }) => ({ valor: nombre, nombre }))}
          help={PALABRAS.ayuda}
          set={(preset) => set({ ...forma, preset })}
        />
      </div>
    </>
  );
}

/** The document or table of the programme. */
export function FormaPat({ forma, problems, set }: FormaProps<Formas['pat']>) {
  const { pegada, file, texto, ejercicio } = forma;
  return (
    <>
      <Titulo>{EMPEZAR.caminos.pat.titulo}</Titulo>
      <p class="secondary">{EMPEZAR.patIntro}</p>
      <OrigenTabla pegada={pegada} set={(si) => set({ ...forma, pegada: si })} />
      {pegada ? (
        <TablaPegada texto={texto} error={problems.tabla ?? null} set={(t) => set({ ...forma, texto: t })} />
      ) : (
        <Archivo
          label={EMPEZAR.patArchivo}
          accept={ACEPTA_PROGRAMA}
          file={file}
          error={problems.archivo ?? null}
          onChoose={(chosen) => set({ ...forma, file: chosen })}
        />
      )}
      <Anio
        value={ejercicio}
        help={EMPEZAR.patAnioAyuda}
        problems={problems}
        set={(anio) => set({ ...forma, ejercicio: anio })}
      />
    </>
  );
}

/** Last year's workbook, and what of it comes. */
export function FormaAnterior({ forma, problems, set }: FormaProps<Formas['anterior']>) {
  const { file, ejercicio, canceladas } = forma;
  return (
    <>
      <Titulo>{EMPEZAR.caminos.anterior.titulo}</Titulo>
      <p class="secondary">{EMPEZAR.anteriorIntro}</p>
      <Archivo
        label={EMPEZAR.anteriorArchivo}
        accept={ACEPTA_LIBRO}
        help={EMPEZAR.anteriorComo}
        file={file}
        error={problems.archivo ?? null}
        onChoose={(chosen) => set({ ...forma, file: chosen })}
      />
      <Anio
        value={ejercicio}
        help={EMPEZAR.anteriorAnioAyuda}
        problems={problems}
        set={(anio) => set({ ...forma, ejercicio: anio })}
      />
      <div class="aside">
        <label class="check" for="canceladas">
          <input
            id="canceladas"
            type="checkbox"
            checked={canceladas}
            aria-describedby="canceladas-help"
            onChange={(e) => set({ ...forma, canceladas: e.currentTarget.checked })}
          />
          {EMPEZAR.canceladas}
        </label>
        <p class="help" id="canceladas-help">
          {EMPEZAR.canceladasAyuda}
        </p>
      </div>
      <dl class="brought">
        <dt>{EMPEZAR.seTrae}</dt>
        <dd>{EMPEZAR.seTraeDetalle}</dd>
        <dt>{EMPEZAR.noSeTrae}</dt>
        <dd>{EMPEZAR.noSeTraeDetalle}</dd>
      </dl>
    </>
  );
}
