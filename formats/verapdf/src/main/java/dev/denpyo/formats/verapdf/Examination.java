package dev.denpyo.formats.verapdf;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.PdfaAuthority.Opinion;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.processor.reports.enums.JobEndStatus;

/** One file under veraPDF, in a thread of its own: veraPDF keeps much by thread, and must be stoppable. */
final class Examination {
  private static final int MOST_REASONS = 500;
  private static final long GRACE = 2_000;

  private final Document pdf;
  private @Nullable PDFAValidator running;
  private @Nullable Opinion opinion;

  Examination(Document pdf) {
    this.pdf = pdf;
  }

  /** The opinion, or none when time is up. */
  Opinion run(Duration time) {
    Thread thread = new Thread(this::examine, "verapdf");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(Math.max(1, time.toMillis())); // none would be for ever
      if (thread.isAlive()) {
        stop();
        thread.join(GRACE);
        return new Opinion.Undecided("veraPDF took longer than " + time.toMillis() + " ms");
      }
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return new Opinion.Undecided("veraPDF was interrupted");
    }
    return said();
  }

  private synchronized void stop() {
    if (opinion == null && running != null) {
      running.cancelValidation(JobEndStatus.TIMEOUT);
    }
  }

  private synchronized Opinion said() {
    return opinion == null ? new Opinion.Undecided("veraPDF gave no answer") : opinion;
  }

  private void examine() {
    Opinion result;
    try {
      result = validate();
    } catch (IOException | VeraPDFException | RuntimeException | StackOverflowError e) {
      result = new Opinion.Undecided("veraPDF gave up on it");
    }
    synchronized (this) {
      opinion = result;
    }
  }

  private Opinion validate() throws IOException, VeraPDFException {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in = pdf.open();
        PDFAParser parser = Foundries.defaultInstance().createParser(in)) {
      PDFAFlavour claimed = parser.getFlavour();
      PDFAFlavour asked = claimed.getPart() == PDFAFlavour.Specification.ISO_19005_3
          ? claimed
          : PDFAFlavour.PDFA_3_B;
      PDFAValidator validator = Foundries.defaultInstance().createValidator(asked, false);
      synchronized (this) {
        running = validator;
      }
      return opinion(validator.validate(parser));
    }
  }

  private static Opinion opinion(ValidationResult result) {
    if (result.getJobEndStatus() != JobEndStatus.NORMAL) {
      return new Opinion.Undecided("veraPDF was stopped, for it took too long");
    }
    List<Finding> reasons = result.getTestAssertions().stream()
        .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
        .limit(MOST_REASONS)
        .map(Examination::finding)
        .distinct()
        .toList();
    if (!reasons.isEmpty()) {
      return new Opinion.NotCompliant(reasons);
    }
    return result.isCompliant()
        ? new Opinion.Compliant()
        : new Opinion.Undecided("veraPDF calls it faulty and names no fault");
  }

  /** Ids are the clause and the number of the test in it, as veraPDF documents them. */
  private static Finding finding(TestAssertion failed) {
    String id =
        "PDFA3-" + failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber();
    return Finding.error(id, Layer.CONTAINER, failed.getMessage())
        .at(Location.at(failed.getLocation().getContext()))
        .fix("Look the clause up in ISO 19005-3; denpyo embed mends most of what can be mended.")
        .build();
  }
}
