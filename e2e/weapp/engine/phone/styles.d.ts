/** A style sheet as text: what the bundler gives for it. */
declare module '*.css' {
  const text: string;
  export default text;
}
