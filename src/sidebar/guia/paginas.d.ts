/** The pages of docs/guia and docs/referencia, made by build/guia. */
declare module 'mirador:guia' {
  const paginas: readonly import('./pagina').Pagina[];
  export default paginas;
}
