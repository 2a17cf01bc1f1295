package dev.denpyo.signing.bulk;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Outcome;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.SigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Verifies every document of a folder, or those of a span of time, one after another: what is known
 * of each is handed over at once, and no two documents are in memory together. Japan's electronic
 * bookkeeping act wants timestamps to be verifiable in bulk for any span that is chosen
 * (enforcement rule, article 2 (6) (ii) (ro)). Immutable; as thread-safe as the verifier.
 */
public final class BulkVerifier {
  private final SealVerifier verifier;
  private final Optional<Instant> from;
  private final Optional<Instant> until;

  private BulkVerifier(SealVerifier verifier, Optional<Instant> from, Optional<Instant> until) {
    this.verifier = requireNonNull(verifier, "verifier");
    this.from = from;
    this.until = until;
  }

  /** Verifies with {@code verifier}, whatever the time of a document. */
  public static BulkVerifier of(SealVerifier verifier) {
    return new BulkVerifier(verifier, Optional.empty(), Optional.empty());
  }

  /**
   * Only documents of a span: those with a seal whose proven time, else its claimed time, lies in
   * it. A document that tells no time is of every span, so that damage cannot hide it.
   *
   * @param first the first moment of the span
   * @param end the first moment after it
   * @throws IllegalArgumentException if {@code end} is not after {@code first}
   */
  public BulkVerifier between(Instant first, Instant end) {
    if (!end.isAfter(first)) {
      throw new IllegalArgumentException("end must be after first, was " + end);
    }
    return new BulkVerifier(verifier, Optional.of(first), Optional.of(end));
  }

  /**
   * One document.
   *
   * @param file below the folder
   */
  public record Entry(Path file, VerificationReport report) {}

  /**
   * How many there were.
   *
   * @param byOutcome documents by the outcome of the worst seal, in the words of {@link Outcome}
   */
  public record Summary(Map<String, Integer> byOutcome) {
    public Summary {
      byOutcome = Map.copyOf(byOutcome);
    }

    /** All documents of the span. */
    public int documents() {
      return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there was a document, and every one passed. */
    public boolean allPassed() {
      return byOutcome.keySet().equals(Set.of(Outcome.PASSED.toString()));
    }
  }

  /**
   * Verifies every file below a folder, in the order of names.
   *
   * @param each is given every document of the span as soon as it is verified
   * @throws SigningException {@code SIGNING-FILE} if the folder or a file cannot be read; what was
   *     handed over until then stands
   */
  public Summary verify(Path folder, Consumer<Entry> each) {
    var counts = new TreeMap<String, Integer>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> {
        var report = verifier.verify(bytes(file));
        if (isOfSpan(report)) {
          counts.merge(report.outcome().toString(), 1, Integer::sum);
          each.accept(new Entry(folder.relativize(file), report));
        }
      });
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e);
    }
    return new Summary(counts);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static SigningException unreadable(Path path, Exception cause) {
    return new SigningException(
        "SIGNING-FILE",
        path + " cannot be read; documents after it were not verified.",
        "Check its name and permissions.",
        cause);
  }

  private boolean isOfSpan(VerificationReport report) {
    var times = report.seals().stream().flatMap(seal -> time(seal).stream()).toList();
    return times.isEmpty() || times.stream().anyMatch(this::isInSpan);
  }

  private static Optional<Instant> time(SealReport seal) {
    return seal.facts().proof().provenTime().or(() -> seal.facts().claimedTime());
  }

  private boolean isInSpan(Instant time) {
    return from.map(first -> !time.isBefore(first)).orElse(true)
        && until.map(time::isBefore).orElse(true);
  }
}
