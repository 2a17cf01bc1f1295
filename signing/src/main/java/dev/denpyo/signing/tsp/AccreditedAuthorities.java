package dev.denpyo.signing.tsp;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.SigningException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which timestamp authorities are accredited, as dated data. The file {@code accredited.tsv} beside
 * this class says how a file of one's own is written; states change their lists, so a user's file
 * counts for more than ours. Immutable.
 */
public final class AccreditedAuthorities {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int COLUMNS = 9;

  private final List<AccreditedAuthority> authorities;

  private AccreditedAuthorities(List<AccreditedAuthority> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  /** Those that this library knows by name; it carries no certificates of theirs. */
  public static AccreditedAuthorities bundled() {
    var stream = Objects.requireNonNull(
        AccreditedAuthorities.class.getResourceAsStream("accredited.tsv"), "accredited.tsv");
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(reader.lines());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the library's own accredited.tsv", e);
    }
  }

  /**
   * Those in a file of the same form.
   *
   * @throws SigningException {@code SIGNING-ACCREDITED-FILE} if it cannot be read or understood
   */
  public static AccreditedAuthorities load(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return parse(lines);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new SigningException(
          "SIGNING-ACCREDITED-FILE",
          "the list of accredited authorities " + file + " cannot be read: " + e.getMessage() + ".",
          "Write it as accredited.tsv of this library is written.",
          e);
    }
  }

  /** All of them, in the order given. */
  public List<AccreditedAuthority> authorities() {
    return authorities;
  }

  /**
   * Who issued {@code token} while accredited. The token must have been verified besides: this looks
   * at names of certificates, not at signatures.
   *
   * @return empty when no accredited authority has a certificate in the token's chain
   */
  public Optional<AccreditedAuthority> issuerOf(Rfc3161Token token) {
    var day = token.time().atZone(JAPAN).toLocalDate();
    var chain = new HashSet<String>();
    token.certificate().ifPresent(c -> chain.add(fingerprint(c)));
    token.cms().certificates().forEach(c -> chain.add(fingerprint(c)));
    return authorities.stream()
        .filter(a -> a.isInForce(day))
        .filter(a -> a.policies().isEmpty() || a.policies().contains(token.policy()))
        .filter(a -> a.certificates().stream().anyMatch(chain::contains))
        .findFirst();
  }

  private static AccreditedAuthorities parse(Stream<String> lines) {
    return new AccreditedAuthorities(lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(AccreditedAuthorities::row)
        .toList());
  }

  private static AccreditedAuthority row(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("a row has " + cells.length + " columns, not " + COLUMNS);
    }
    var certificates = list(cells[7]);
    if (!certificates.stream().allMatch(c -> DIGEST.matcher(c).matches())) {
      throw new IllegalArgumentException(
          "a certificate is not named by 64 hex digits: " + cells[7]);
    }
    try {
      return new AccreditedAuthority(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          LocalDate.parse(cells[4]),
          cells[5].equals("open") ? Optional.empty() : Optional.of(LocalDate.parse(cells[5])),
          cells[6].equals("*") ? Set.of() : list(cells[6]),
          certificates,
          cells[8]);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a day is not written as 2023-02-16", e);
    }
  }

  private static Set<String> list(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.split(";", -1));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(DigestAlgorithm.SHA_256.digest(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("certificate cannot be encoded", e);
    }
  }
}
