package dev.denpyo.format;

/** Reads documents of one format. Thread-safe. */
@FunctionalInterface
public interface DocumentReader {
  /** Reads what can be read; a bad field is a problem in the list, and never hides the rest. */
  Reading read(Document document);
}
