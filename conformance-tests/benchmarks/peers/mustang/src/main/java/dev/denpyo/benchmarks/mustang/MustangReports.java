package dev.denpyo.benchmarks.mustang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Mustang's validator for those who ask in another process: files in, a report beside each. */
public final class MustangReports {
  private MustangReports() {}

  /** Writes {@code invoice.pdf.xml} beside each {@code invoice.pdf}. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      ZUGFeRDValidator validator = new ZUGFeRDValidator();
      validator.disableNotices();
      byte[] document = Files.readAllBytes(Path.of(file));
      Files.writeString(Path.of(file + ".xml"), validator.validate(document, "invoice.pdf"));
    }
  }
}
