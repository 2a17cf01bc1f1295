package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * PDF/A-3 as a layer of the report. Our own checks come first and can only refute: they say INVALID. Where
 * they find nothing, an authority is asked if a module brings one, and the layer goes by its name; else
 * the layer says that not all was checked.
 */
final class PdfaLayer {
  /** ISO 19005-3, by its year: what our own checks are held against. */
  private static final RuleSetId OURS = new RuleSetId("pdfa-3", "2012");

  private static final String PARTLY =
      "syntax, metadata, fonts, colours, actions, annotations and files were looked at and are"
          + " good; the rest of PDF/A-3 was not checked";

  private static final String UNOPENED =
      "the PDF could not be opened, so nothing of it was looked at";

  private final PdfLimits limits;

  /** Looked for when first needed, for looking opens files. */
  private final Lazy<Optional<PdfaAuthority>> authority = new Lazy<>(PdfaLayer::find);

  PdfaLayer(PdfLimits limits) {
    this.limits = limits;
  }

  /**
   * What came of it.
   *
   * @param layer who looked, and the verdict
   * @param findings all against it
   */
  record Outcome(LayerResult layer, List<Finding> findings) {}

  /** Of a file that cannot be opened. */
  static LayerResult unread() {
    return LayerResult.notChecked(Layer.CONTAINER, OURS, UNOPENED);
  }

  /**
   * Checks a file.
   *
   * @param broken whether the container is faulty already: then no authority is asked
   */
  Outcome check(Document document, boolean broken) {
    List<Finding> faults = PdfaCheck.faults(document, limits);
    if (!faults.isEmpty()) {
      return new Outcome(LayerResult.ran(Layer.CONTAINER, OURS, Verdict.INVALID), faults);
    }
    Optional<PdfaAuthority> asked = broken ? Optional.empty() : authority.get();
    return asked
        .map(a -> outcome(a.ruleSet(), a.examine(document)))
        .orElseGet(
            () -> new Outcome(LayerResult.notChecked(Layer.CONTAINER, OURS, PARTLY), List.of()));
  }

  private static Outcome outcome(RuleSetId by, PdfaAuthority.Opinion opinion) {
    if (opinion instanceof PdfaAuthority.Opinion.NotCompliant no) {
      return new Outcome(LayerResult.ran(Layer.CONTAINER, by, Verdict.INVALID), no.reasons());
    } else if (opinion instanceof PdfaAuthority.Opinion.Undecided undecided) {
      LayerResult layer = LayerResult.notChecked(Layer.CONTAINER, by, undecided.why());
      return new Outcome(layer, List.of());
    }
    return new Outcome(LayerResult.ran(Layer.CONTAINER, by, Verdict.VALID), List.of());
  }

  private static Optional<PdfaAuthority> find() {
    return ServiceLoader.load(PdfaAuthority.class, PdfaAuthority.class.getClassLoader())
        .findFirst();
  }
}
