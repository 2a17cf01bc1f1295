package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * What kind of PDF a file is, by its own words: nothing of it is checked here.
 *
 * @param version of PDF, from {@code 1.0} to {@code 2.0}; empty if the file could not be opened
 * @param pdfa part and level of PDF/A that it claims, for example {@code 3B}, or null
 * @param pages how many pages it has, as far as they are counted
 * @param tagged whether it says how its content is structured (ISO 32000-1, 14.8)
 * @param encrypted whether it lies there encrypted, whoever may open it
 * @param signed whether a field of it is signed
 */
public record PdfTraits(
    String version,
    @Nullable String pdfa,
    int pages,
    boolean tagged,
    boolean encrypted,
    boolean signed) {
  /** Of a file that could not be opened. */
  static final PdfTraits NONE = new PdfTraits("", null, 0, false, false, false);

  private static final COSName MARKED = COSName.getPDFName("Marked");

  /** Refuses what is missing. */
  public PdfTraits {
    requireNonNull(version, "version");
  }

  static PdfTraits of(PdfFile file, PdfMetadata metadata) {
    return new PdfTraits(
        String.format(Locale.ROOT, "%.1f", file.pdf().getVersion()),
        claimed(metadata),
        file.pages().size(),
        isTagged(file.catalog()),
        file.isEncrypted(),
        Signatures.field(file.catalog()).isPresent());
  }

  private static @Nullable String claimed(PdfMetadata metadata) {
    String part = metadata.pdfaPart();
    String level = metadata.pdfaConformance();
    return part == null ? null : ContainerRules.shown(level == null ? part : part + level);
  }

  private static boolean isTagged(COSDictionary catalog) {
    COSDictionary marks = catalog.getCOSDictionary(COSName.MARK_INFO);
    return marks != null
        && marks.getBoolean(MARKED, false)
        && catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT) != null;
  }

  /** In words, in a language there is a bundle for, else in English; empty if it was not opened. */
  public String text(Locale locale) {
    List<String> words = new ArrayList<>();
    if (!version.isEmpty()) {
      words.add("PDF " + version);
      words.add(pdfa == null ? HybridRule.word("pdf.plain", locale) : "PDF/A-" + pdfa);
      words.add(HybridRule.word("pdf.pages", locale) + " " + pages);
    }
    add(words, tagged, "pdf.tagged", locale);
    add(words, encrypted, "pdf.encrypted", locale);
    add(words, signed, "pdf.signed", locale);
    return String.join(", ", words);
  }

  private static void add(List<String> words, boolean applies, String key, Locale locale) {
    if (applies) {
      words.add(HybridRule.word(key, locale));
    }
  }
}
