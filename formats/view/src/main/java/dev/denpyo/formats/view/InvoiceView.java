package dev.denpyo.formats.view;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * Shows invoices to people, in one language. Immutable and thread-safe.
 *
 * <p>Everything an invoice says is shown, and nothing that it does not say: no sum is computed, no missing
 * term is guessed. The same invoice gives the same bytes, whatever the machine's locale.
 */
public final class InvoiceView {
  private final Language language;
  private final boolean era;
  private final boolean toPerson;
  private final @Nullable SealImage seal;

  private InvoiceView(Language language, boolean era, boolean toPerson, @Nullable SealImage seal) {
    this.language = requireNonNull(language, "language");
    this.era = era;
    this.toPerson = toPerson;
    this.seal = seal;
  }

  /** Views in a language, days in the Gregorian calendar, addressed to organisations. */
  public static InvoiceView in(Language language) {
    return new InvoiceView(language, false, false, null);
  }

  /** The same with days by the eras of Japan (令和8年), which Japanese alone writes. */
  public InvoiceView withJapaneseEra() {
    return new InvoiceView(language, true, toPerson, seal);
  }

  /** The same addressed to a person: in Japanese 様 after the name, not 御中. */
  public InvoiceView addressedToPerson() {
    return new InvoiceView(language, era, true, seal);
  }

  /**
   * The same with the picture of a seal beside the issuer, as is the habit in Japan. It says nothing of
   * who issued the invoice, and nothing in the file is signed or sealed by it.
   */
  public InvoiceView withSealImage(SealImage image) {
    return new InvoiceView(language, era, toPerson, requireNonNull(image, "image"));
  }

  /** The language of the views. */
  public Language language() {
    return language;
  }

  /**
   * The invoice as one HTML file, UTF-8, without script and without anything to load; attached files are
   * inside.
   */
  public byte[] html(Invoice invoice) {
    return HtmlPage.write(page(invoice), Words.of(language, era));
  }

  /**
   * The invoice as PDF/A-3a (ISO 19005-3): tagged, its fonts embedded, its text the one that the invoice
   * has, attached files listed and embedded (AFRelationship Supplement).
   *
   * @throws ViewException {@code VIEW-NO-GLYPH} naming a character that none of the fonts can set; {@code
   *     VIEW-FONT} if a font cannot be used
   */
  public byte[] pdf(Invoice invoice, Fonts fonts) {
    requireNonNull(fonts, "fonts");
    return PdfPage.write(page(invoice), Words.of(language, era), fonts);
  }

  private Page page(Invoice invoice) {
    return PageBuilder.build(requireNonNull(invoice, "invoice"), toPerson, seal);
  }
}
