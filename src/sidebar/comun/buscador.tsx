interface Props {
  readonly label: string;
  readonly ejemplo: string;
  readonly texto: string;
  set(texto: string): void;
}

/** The field in which lineas are looked for by number or words. */
export function Buscador({ label, ejemplo, texto, set }: Props) {
  return (
    <>
      <label for="buscar">{label}</label>
      <input
        id="buscar"
        type="search"
        value={texto}
        placeholder={ejemplo}
        onInput={(e) => set(e.currentTarget.value)}
      />
    </>
  );
}
