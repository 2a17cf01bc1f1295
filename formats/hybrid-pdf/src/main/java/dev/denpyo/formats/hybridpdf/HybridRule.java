package dev.denpyo.formats.hybridpdf;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.RuleTexts;
import dev.denpyo.validation.Severity;
import java.util.Locale;

/**
 * Our own rules about the PDF around an invoice. The ids are public contract: added to, never renumbered
 * or reused.
 *
 * <p>Texts come from the bundle {@code HybridRule} beside this class. Sources: ZUGFeRD 2.5 / Factur-X
 * 1.09, chapter on the PDF/A-3 container; ISO 19005-3, 6.8 and annex E; ISO 32000-1, 7.11.
 */
public enum HybridRule {
  /** The file is no PDF that can be read. */
  UNREADABLE("HYB-01", Severity.ERROR),
  /** The PDF is encrypted. */
  ENCRYPTED("HYB-02", Severity.ERROR),
  /** The PDF goes beyond the limits. */
  LIMIT("HYB-03", Severity.ERROR),
  /** No invoice is in the PDF. */
  NO_INVOICE("HYB-04", Severity.ERROR),
  /** Several invoices are in the PDF. */
  SEVERAL_INVOICES("HYB-05", Severity.ERROR),
  /** An embedded file cannot be unpacked. */
  FILE_UNREADABLE("HYB-06", Severity.ERROR),
  /** The name of an embedded file would lead out of a directory. */
  UNSAFE_NAME("HYB-07", Severity.ERROR),
  /** The file ends before its end. */
  TRUNCATED("HYB-08", Severity.ERROR),
  /** The invoice's file name is not the one that its profile asks for. */
  FILE_NAME("HYB-10", Severity.ERROR),
  /** The relationship between file and document is missing, or none that fits. */
  RELATIONSHIP("HYB-11", Severity.ERROR),
  /** The file is not associated with the document. */
  NOT_ASSOCIATED("HYB-12", Severity.ERROR),
  /** The file is not listed among the embedded files. */
  NOT_LISTED("HYB-13", Severity.ERROR),
  /** The media type is missing, or not that of XML. */
  MEDIA_TYPE("HYB-14", Severity.ERROR),
  /** The declared size is not that of the file. */
  SIZE("HYB-15", Severity.WARNING),
  /** The declared checksum is not that of the file. */
  CHECKSUM("HYB-16", Severity.WARNING),
  /** The file specification lacks a name, or has two that differ. */
  SPECIFICATION("HYB-17", Severity.ERROR),
  /** The date of the last change is missing. */
  MODIFIED("HYB-18", Severity.WARNING),
  /** There is no metadata that can be read. */
  NO_METADATA("HYB-20", Severity.ERROR),
  /** The PDF does not say that it is PDF/A-3. */
  NOT_PDFA3("HYB-21", Severity.ERROR),
  /** The metadata does not say that there is an invoice. */
  NO_INVOICE_METADATA("HYB-22", Severity.ERROR),
  /** The metadata states another type of document. */
  DOCUMENT_TYPE("HYB-23", Severity.ERROR),
  /** The metadata states another file name. */
  DOCUMENT_FILE_NAME("HYB-24", Severity.ERROR),
  /** The metadata states no version, or an unknown one. */
  VERSION("HYB-25", Severity.WARNING),
  /** The metadata states no profile, or an unknown one. */
  CONFORMANCE_LEVEL("HYB-26", Severity.ERROR),
  /** The metadata states another profile than the invoice. */
  LEVEL_DIFFERS("HYB-27", Severity.ERROR),
  /** The schema of the metadata is not described. */
  NO_EXTENSION_SCHEMA("HYB-28", Severity.ERROR),
  /** A property of the metadata that PDF/A does not know, or knows in another shape. */
  PROPERTY("HYB-29", Severity.ERROR),
  /** A font is not in the PDF. */
  FONT_NOT_EMBEDDED("HYB-30", Severity.ERROR),
  /** A colour means something else on every device. */
  DEVICE_COLOUR("HYB-31", Severity.ERROR),
  /** An action that PDF/A forbids. */
  ACTION("HYB-32", Severity.ERROR),
  /** An annotation that PDF/A forbids, or one that does not say how it looks. */
  ANNOTATION("HYB-33", Severity.ERROR),
  /** Content that PDF/A forbids. */
  CONTENT("HYB-34", Severity.ERROR),
  /** A form that draws itself anew. */
  FORM("HYB-35", Severity.ERROR),
  /** The content of a page cannot be read. */
  PAGE_UNREADABLE("HYB-36", Severity.ERROR),
  /** Letters that are missing in their font, or of another width. */
  GLYPHS("HYB-37", Severity.ERROR),
  /** The schema of Factur-X asks for another prefix than its own. */
  PREFIX("HYB-38", Severity.ERROR),
  /** A profile that is not allowed between two parties of one country. */
  NATIONAL_PROFILE("HYB-39", Severity.ERROR),
  /** The PDF is signed, and any change would break the signature. */
  SIGNED("HYB-40", Severity.ERROR),
  /** The XML is no invoice that a PDF can carry. */
  NO_CARRIER("HYB-41", Severity.ERROR);

  private static final RuleTexts TEXTS = RuleTexts.of(HybridRule.class);

  private final String id;
  private final Severity severity;

  HybridRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Its id in findings. */
  public String id() {
    return id;
  }

  /** How bad a breach is at most. */
  public Severity severity() {
    return severity;
  }

  /** Its name for people, in a language there is a bundle for, else in English. */
  public String title(Locale locale) {
    return TEXTS.text(id + ".title", locale);
  }

  /** What it asks for and why, likewise. */
  public String explanation(Locale locale) {
    return TEXTS.text(id + ".explanation", locale);
  }

  /** What to change, likewise. */
  public String fix(Locale locale) {
    return TEXTS.text(id + ".fix", locale);
  }

  /** A word that is no rule's own, likewise. */
  static String word(String key, Locale locale) {
    return TEXTS.text(key, locale);
  }

  /** Starts a finding of this rule. */
  Finding.Builder finding(String detail) {
    return severity == Severity.ERROR
        ? Finding.error(id, Layer.CONTAINER, message(detail)).fix(fix(Locale.ROOT))
        : warning(detail);
  }

  /** Starts a warning of this rule: the breach is a mild one. */
  Finding.Builder warning(String detail) {
    return Finding.warning(id, Layer.CONTAINER, message(detail)).fix(fix(Locale.ROOT));
  }

  private String message(String detail) {
    return title(Locale.ROOT) + ": " + detail;
  }
}
