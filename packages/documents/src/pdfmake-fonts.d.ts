// The fonts that pdfmake ships have no types of their own.
declare module "pdfmake/fonts/Roboto.js" {
  const fonts: { readonly Roboto: Readonly<Record<"normal" | "bold" | "italics" | "bolditalics", string>> }
  export default fonts
}
