import type { ComponentChildren } from 'preact';
import { MES_OPCIONES } from './meses';
import { Field } from './parts';

/** What is wrong in a form: a sentence a field, by the id of its control. */
export type Problemas = Readonly<Record<string, string>>;

interface CampoProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problems: Problemas;
  readonly help?: string;
  readonly example?: string;
  set(value: string): void;
}

/** What ties a control to its sentences. */
function described({ id, problems, help }: CampoProps) {
  const error = problems[id] !== undefined;
  return {
    id,
    'aria-invalid': error,
    'aria-describedby': error ? `${id}-error` : help ? `${id}-help` : undefined,
  };
}

function Envuelto({ campo, children }: { campo: CampoProps; children: ComponentChildren }) {
  const { id, label, problems, help } = campo;
  return (
    <Field id={id} label={label} error={problems[id] ?? null} {...(help && { help })}>
      {children}
    </Field>
  );
}

/** One line of text; `numeric` offers the keyboard of numbers on a phone. */
export function Texto(campo: CampoProps & { readonly numeric?: boolean }) {
  return (
    <Envuelto campo={campo}>
      <input
        {...described(campo)}
        type="text"
        inputMode={campo.numeric ? 'decimal' : 'text'}
        maxLength={300}
        placeholder={campo.example ?? ''}
        value={campo.value}
        onInput={(e) => campo.set(e.currentTarget.value)}
      />
    </Envuelto>
  );
}

export function Area(campo: CampoProps) {
  return (
    <Envuelto campo={campo}>
      <textarea
        {...described(campo)}
        rows={2}
        maxLength={2000}
        placeholder={campo.example ?? ''}
        value={campo.value}
        onInput={(e) => campo.set(e.currentTarget.value)}
      />
    </Envuelto>
  );
}

/** A date, ISO inside. */
export function Dia(campo: CampoProps) {
  return (
    <Envuelto campo={campo}>
      <input {...described(campo)} type="date" value={campo.value} onInput={(e) => campo.set(e.currentTarget.value)} />
    </Envuelto>
  );
}

/** One of a list; `vacia` is what it says while none is chosen. */
export function Lista(
  campo: CampoProps & {
    readonly vacia: string | null;
    readonly opciones: readonly { readonly valor: string; readonly nombre: string }[];
  },
) {
  return (
    <Envuelto campo={campo}>
      <select {...described(campo)} value={campo.value} onChange={(e) => campo.set(e.currentTarget.value)}>
        {campo.vacia !== null && <option value="">{campo.vacia}</option>}
        {campo.opciones.map((o) => (
          <option key={o.valor} value={o.valor}>
            {o.nombre}
          </option>
        ))}
      </select>
    </Envuelto>
  );
}

/** A month, "1" to "12". */
export function MesCampo(campo: CampoProps & { readonly vacia: string }) {
  return <Lista {...campo} opciones={MES_OPCIONES} />;
}

/** Moves to the first control that has a problem, once they are shown; false: there is none. */
export function focusFirst(problems: Problemas): boolean {
  if (Object.keys(problems).length === 0) return false;
  // They are drawn in a microtask that was asked for before: at once, and before any other key.
  queueMicrotask(() => {
    // Another view of the sidebar, out of sight, may have one of its own.
    const invalid = [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
    invalid.find((e) => !e.closest('[hidden]'))?.focus();
  });
  return true;
}
