// Files that the build puts in as text.
declare module '*?raw' {
  const text: string;
  export default text;
}
