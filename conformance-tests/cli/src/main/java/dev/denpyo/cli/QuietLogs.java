package dev.denpyo.cli;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps veraPDF from chatting of damaged fonts on standard error: findings say it better. Only where a PDF is
 * checked, for loading what logs takes time that XML need not pay.
 */
final class QuietLogs {
  private static final byte[] HEADER = {'%', 'P', 'D', 'F'};

  private QuietLogs() {}

  /** Kept, for a level is forgotten with its logger. */
  private static final class VeraPdf {
    private static final Logger LOGGER = Logger.getLogger("org.verapdf");
  }

  /** To be called before a document is checked. */
  static void before(Document document) {
    try {
      if (Arrays.equals(document.open().readNBytes(HEADER.length), HEADER)) {
        VeraPdf.LOGGER.setLevel(Level.OFF);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a document in memory can be read", e);
    }
  }
}
