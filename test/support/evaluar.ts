/** What the functions of a substitution do. */
const FUNCIONES: Readonly<Record<string, (args: readonly number[]) => number>> = {
  máx: (args) => Math.max(...args),
  ent: ([x = Number.NaN]) => Math.floor(x),
  techo: ([x = Number.NaN]) => Math.ceil(x),
};

/** The number that an expression of "¿Por qué este número?" gives, read as a person with a calculator would. */
export function evaluar(expresion: string): number {
  const fichas = expresion.replace(/(\d),(?=\d{3})/g, '$1').match(/[\d.]+|\p{L}+|[^\s$]/gu) ?? [];
  let i = 0;
  const toma = (ficha: string): boolean => fichas[i] === ficha && ++i > 0;
  const exige = (ficha: string): void => {
    if (!toma(ficha)) throw new Error(`"${expresion}" should have "${ficha}" where it has "${fichas[i]}".`);
  };
  const factor = (): number => {
    const ficha = fichas[i++] ?? '';
    if (ficha === '-') return -factor();
    if (ficha === '(') {
      const dentro = suma();
      exige(')');
      return dentro;
    }
    const funcion = FUNCIONES[ficha];
    if (!funcion) return Number(ficha);
    exige('(');
    const args = [suma()];
    while (toma(',')) args.push(suma());
    exige(')');
    return funcion(args);
  };
  const producto = (): number => {
    let valor = factor();
    for (;;) {
      if (toma('×')) valor *= factor();
      else if (toma('÷')) valor /= factor();
      else return valor;
    }
  };
  const suma = (): number => {
    let valor = producto();
    for (;;) {
      if (toma('+')) valor += producto();
      else if (toma('−')) valor -= producto();
      else return valor;
    }
  };
  const valor = suma();
  if (i < fichas.length) throw new Error(`"${expresion}" goes on with "${fichas[i]}" where it should end.`);
  return valor;
}
