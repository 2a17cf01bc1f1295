package dev.denpyo.signing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilder;
import org.w3c.dom.Document;

/**
 * Parses as {@link SafeXml} does, with a parser kept from one document to the next: to make one costs
 * a third of what it takes to parse an invoice. One that met a fault is not kept, nor one that has
 * seen much, for parsers never forget a name. Thread-safe: who finds the spare gone makes another.
 */
final class SpareParser {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final AtomicReference<Optional<Kept>> spare = new AtomicReference<>(Optional.empty());

  /** A parser, and how many bytes it may see yet. */
  private record Kept(DocumentBuilder builder, int left) {}

  Document parse(byte[] content) throws SealFault {
    var kept =
        spare.getAndSet(Optional.empty()).orElseGet(() -> new Kept(SafeXml.builder(), MAX_BYTES));
    var document = SafeXml.parse(content, kept.builder());
    var left = kept.left() - content.length;
    spare.set(Optional.of(new Kept(kept.builder(), left)).filter(k -> k.left() > 0));
    return document;
  }
}
