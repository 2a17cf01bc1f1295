package dev.denpyo.formats.verapdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.PdfaAuthority;
import dev.denpyo.validation.RuleSetId;
import java.time.Duration;
import org.verapdf.ReleaseDetails;

/**
 * Asks veraPDF, the reference implementation of the PDF Association, whether a file is a PDF/A-3 of the level
 * that it claims. Named in {@code META-INF/services}; loads nothing until it is asked.
 *
 * <p>Bounded: files over 512 MiB are not taken, and what takes longer than the time given is stopped; both
 * end undecided. Thread-safe.
 */
public final class VeraPdfAuthority implements PdfaAuthority {
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final int LARGEST = 512 << 20;

  private final Duration time;

  /** For the service loader: a minute for each file. */
  public VeraPdfAuthority() {
    this(USUAL);
  }

  /**
   * With other patience.
   *
   * @param time how long one file may take, more than nothing
   */
  public VeraPdfAuthority(Duration time) {
    if (requireNonNull(time, "time").isZero() || time.isNegative()) {
      throw new IllegalArgumentException("time must be more than nothing, was " + time);
    }
    this.time = time;
  }

  @Override
  public RuleSetId ruleSet() {
    return new RuleSetId("verapdf", Version.VALUE);
  }

  @Override
  public Opinion examine(Document pdf) {
    if (pdf.size() > LARGEST) {
      return new Opinion.Undecided("veraPDF is not asked about files over " + LARGEST + " bytes");
    }
    return new Examination(pdf).run(time);
  }

  /** Read when first needed. */
  private static final class Version {
    private static final String VALUE = ReleaseDetails.addDetailsFromResource(
            ReleaseDetails.APPLICATION_PROPERTIES_ROOT + "validation-model.properties")
        .getVersion();
  }
}
