package dev.denpyo.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.LogManager;

/**
 * Turns {@code java.util.logging} off for libraries that chat of damaged files: findings say it better. Named
 * to the JDK, which makes one when somebody logs first; so a document that nobody logs about pays nothing.
 */
public final class QuietLogs {
  private static final String PROPERTY = "java.util.logging.config.class";

  /** For the JDK. */
  public QuietLogs() {
    try {
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(".level=OFF\n".getBytes(US_ASCII)));
    } catch (IOException e) {
      throw new IllegalStateException("a stream in memory can be read", e);
    }
  }

  /** Unless whoever runs the command wants to listen. */
  static void install() {
    if (System.getProperty(PROPERTY) == null
        && System.getProperty("java.util.logging.config.file") == null) {
      System.setProperty(PROPERTY, QuietLogs.class.getName());
    }
  }
}
