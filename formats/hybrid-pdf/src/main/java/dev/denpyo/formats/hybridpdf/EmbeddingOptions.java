package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import org.jspecify.annotations.Nullable;

/**
 * What embedding an invoice may fall back on. Immutable: each method answers with other options. What is
 * not given is not guessed: the PDF is refused, with the reason.
 */
public final class EmbeddingOptions {
  /** The limits by default, fonts of the class path, no password, no colour profile, nothing signed. */
  public static final EmbeddingOptions DEFAULT =
      new EmbeddingOptions(PdfLimits.DEFAULT, FontLibrary.onClassPath(), null, "", false);

  private final PdfLimits limits;
  private final FontLibrary fonts;
  private final @Nullable Document cmyk;
  private final String password;
  private final boolean signed;

  private EmbeddingOptions(
      PdfLimits limits,
      FontLibrary fonts,
      @Nullable Document cmyk,
      String password,
      boolean signed) {
    this.limits = requireNonNull(limits, "limits");
    this.fonts = requireNonNull(fonts, "fonts");
    this.cmyk = cmyk;
    this.password = requireNonNull(password, "password");
    this.signed = signed;
  }

  /** Other limits on what is read. */
  public EmbeddingOptions limits(PdfLimits other) {
    return new EmbeddingOptions(other, fonts, cmyk, password, signed);
  }

  /** Other fonts for those that are not in the PDF. */
  public EmbeddingOptions fonts(FontLibrary other) {
    return new EmbeddingOptions(limits, other, cmyk, password, signed);
  }

  /**
   * What CMYK colours without a profile stand for.
   *
   * @param profile an ICC profile of four components, for example that of the press
   * @throws IllegalArgumentException if it is none
   */
  public EmbeddingOptions cmyk(Document profile) {
    if (!IccProfile.isCmyk(requireNonNull(profile, "profile").bytes())) {
      throw new IllegalArgumentException("profile must be an ICC profile for CMYK");
    }
    return new EmbeddingOptions(limits, fonts, profile, password, signed);
  }

  /**
   * A password that opens the PDF; the result needs none, for PDF/A forbids encryption. Where the author
   * forbids changes it must be the owner's.
   */
  public EmbeddingOptions password(String opening) {
    return new EmbeddingOptions(limits, fonts, cmyk, opening, signed);
  }

  /**
   * A signed PDF is added to and not rewritten: its signatures still hold for what they cover, and say
   * nothing of the invoice. It must be a PDF/A already, for nothing in it is mended.
   */
  public EmbeddingOptions addToSigned() {
    return new EmbeddingOptions(limits, fonts, cmyk, password, true);
  }

  PdfLimits limits() {
    return limits;
  }

  FontLibrary fonts() {
    return fonts;
  }

  @Nullable
  Document cmyk() {
    return cmyk;
  }

  String password() {
    return password;
  }

  boolean mayAddToSigned() {
    return signed;
  }
}
