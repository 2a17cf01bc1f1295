package dev.denpyo.signing.trust;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when which algorithm is good enough. Dated facts, kept as data: {@code
 * algorithms-etsi.tsv} beside this class holds the table of ETSI TS 119 312, {@code
 * algorithms-own.tsv} what this library adds to it. Immutable.
 */
public final class AlgorithmPolicy {
  /** What an algorithm is used for, since a row may be about one usage alone. */
  public enum Usage {
    /** A seal. */
    SIGNATURE,
    /** A certificate. */
    CERTIFICATE,
    /** A revocation list or an OCSP answer. */
    REVOCATION,
    /** A timestamp. */
    TIMESTAMP
  }

  /**
   * One row.
   *
   * @param usage absent when it is about every usage
   * @param algorithm as in {@link AlgorithmUse}
   * @param minBits least size of the key, 0 for a digest
   * @param until end of acceptance; absent while none is planned
   */
  public record Row(
      Optional<Usage> usage,
      AlgorithmUse.Role role,
      String algorithm,
      int minBits,
      Optional<Instant> until) {
    public Row {
      requireNonNull(usage, "usage");
      requireNonNull(role, "role");
      requireNonNull(algorithm, "algorithm");
      requireNonNull(until, "until");
    }

    private boolean fits(Usage wanted, AlgorithmUse use) {
      return usage.map(wanted::equals).orElse(true)
          && role == use.role()
          && algorithm.equals(use.algorithm())
          && use.bits() >= minBits;
    }

    private Instant end() {
      return until.orElse(Instant.MAX);
    }
  }

  private final List<Row> rows;

  private AlgorithmPolicy(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The table of ETSI TS 119 312 V1.5.1, and nothing else: EdDSA is not in it. */
  public static AlgorithmPolicy etsi119312() {
    return new AlgorithmPolicy(load("algorithms-etsi.tsv"));
  }

  /** The same with what this library adds: EdDSA. The default. */
  public static AlgorithmPolicy standard() {
    return etsi119312().and(load("algorithms-own.tsv"));
  }

  /** With more rows; of several that fit, the latest end counts. */
  public AlgorithmPolicy and(List<Row> more) {
    var all = new ArrayList<>(rows);
    all.addAll(more);
    return new AlgorithmPolicy(all);
  }

  /** Without any row about {@code algorithm}, to ban it or to give it rows of one's own. */
  public AlgorithmPolicy without(String algorithm) {
    return new AlgorithmPolicy(
        rows.stream().filter(row -> !row.algorithm().equals(algorithm)).toList());
  }

  /** The rows, in the order given. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * When {@code use} stops being good enough: {@link Instant#MAX} while no end is planned, {@link
   * Instant#MIN} when it never was.
   */
  public Instant end(Usage usage, AlgorithmUse use) {
    return rows.stream()
        .filter(row -> row.fits(usage, use))
        .map(Row::end)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static List<Row> load(String name) {
    var stream = Objects.requireNonNull(AlgorithmPolicy.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(AlgorithmPolicy::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the library's own " + name, e);
    }
  }

  private static Row row(String line) {
    var cells = line.split("\t", -1);
    return new Row(
        cells[0].equals("*") ? Optional.empty() : Optional.of(Usage.valueOf(cells[0])),
        AlgorithmUse.Role.valueOf(cells[1]),
        cells[2],
        Integer.parseInt(cells[3]),
        cells[4].equals("open")
            ? Optional.empty()
            : Optional.of(LocalDate.parse(cells[4]).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
