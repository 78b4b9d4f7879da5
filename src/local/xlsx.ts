/** .xlsx both ways. One reader and one writer, hucre 1.0.0 (pinned), behind this file: see docs/architecture.md. */
export { writeLibroAparte } from './xlsx/aparte';
export { readLibro, XlsxError } from './xlsx/read';
export { writeLibro } from './xlsx/write';
