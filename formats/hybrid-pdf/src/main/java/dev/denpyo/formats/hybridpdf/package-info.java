/**
 * Invoices inside PDFs: ZUGFeRD, Factur-X, and any other invoice XML attached to a PDF/A-3.
 *
 * <p>{@link dev.denpyo.formats.hybridpdf.HybridPdfFormatProvider} brings the format; {@link
 * dev.denpyo.formats.hybridpdf.HybridPdf} is what a PDF holds: files with their places, metadata, and
 * what was wrong on the way. {@code PdfFile} opens PDFs within {@link
 * dev.denpyo.formats.hybridpdf.PdfLimits}, {@code StreamScan} turns bombs away before that, {@code
 * FileFinder} looks everywhere a file can be, {@code XmpPacket} reads the metadata. {@code
 * ContainerRules} holds all of it against {@link dev.denpyo.formats.hybridpdf.HybridRule}, our rules; the
 * XML itself is checked by the format that claims it, which the registry knows.
 *
 * <p>{@link dev.denpyo.formats.hybridpdf.VisibleInvoice} is what people see of it: {@code GlyphScan} collects
 * the letters of a page that are visible ({@code Surface}), the package {@code visible} makes a text of them
 * and looks for an invoice in it, {@code VisibleCheck} makes warnings of what is not found.
 *
 * <p>{@link dev.denpyo.formats.hybridpdf.InvoiceEmbedder} puts an invoice in; {@code EmbeddingRun} has the
 * steps: {@code PdfaRepair}, {@code AnnotationRepair} and {@code LayerRepair} mend, {@code DefaultColours} says
 * what colours mean, {@code ToUnicodeRepair} what codes, {@code FontEmbedding} puts in fonts from a {@link
 * dev.denpyo.formats.hybridpdf.FontLibrary}, {@code FileWriter} and {@code XmpWriter} write. {@code PdfaCheck}
 * looks for what is left: {@code FileSyntax} in the bytes, {@code ObjectCheck} in objects, {@code PageScan} in
 * what pages draw, {@code XmpShapes}, {@code XmpSyntax} and {@code ExtensionSchemas} in the metadata. {@link
 * dev.denpyo.formats.hybridpdf.PdfaAuthority} is who may say that nothing is.
 *
 * <p>Depends on: core, {@code dev.denpyo.formats.xml}, PDFBox. Used by: the application, through the
 * registry of formats, and directly for what concerns the PDF.
 */
@NullMarked
package dev.denpyo.formats.hybridpdf;

import org.jspecify.annotations.NullMarked;
