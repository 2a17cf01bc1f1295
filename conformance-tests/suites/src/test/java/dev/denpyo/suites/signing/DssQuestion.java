package dev.denpyo.suites.signing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What DSS is asked about one file.
 *
 * @param contents what a detached signature is about
 * @param trusted certificates to trust, PEM or DER
 * @param crls revocation lists at hand, DER
 * @param ocspResponses OCSP answers at hand, DER
 * @param at time of validation
 */
record DssQuestion(
    Path file,
    List<Path> contents,
    List<Path> trusted,
    List<Path> crls,
    List<Path> ocspResponses,
    Instant at) {
  DssQuestion {
    contents = List.copyOf(contents);
    trusted = List.copyOf(trusted);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
  }

  String line() {
    return String.join(
        "\t",
        file.toString(),
        joined(contents),
        joined(trusted),
        "",
        joined(crls),
        joined(ocspResponses),
        at.toString());
  }

  private static String joined(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(";"));
  }
}
