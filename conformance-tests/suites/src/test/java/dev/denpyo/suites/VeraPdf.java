package dev.denpyo.suites;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The oracle of PDF/A: what veraPDF has against a file. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** The clauses of PDF/A-3b that a file breaks, for example {@code 6.8-t1}, each once. */
  public static List<String> faults(Document document) {
    return faults(document, PDFAFlavour.PDFA_3_B);
  }

  /** The clauses of that part and level of PDF/A which a file claims to keep, and breaks. */
  public static List<String> faultsAsClaimed(Document document) {
    return faults(document, null);
  }

  private static List<String> faults(Document document, @Nullable PDFAFlavour asked) {
    try (InputStream in = document.open();
        PDFAParser parser = Foundries.defaultInstance().createParser(in)) {
      PDFAFlavour flavour = asked == null ? parser.getFlavour() : asked;
      return Foundries.defaultInstance()
          .createValidator(flavour, false)
          .validate(parser)
          .getTestAssertions()
          .stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(a -> a.getRuleId().getClause() + "-t" + a.getRuleId().getTestNumber())
          .distinct()
          .sorted()
          .toList();
    } catch (IOException | VeraPDFException e) {
      throw new AssertionError("veraPDF gave up", e);
    }
  }
}
