package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.EvidenceStatus;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.failure.DenpyoException;
import dev.denpyo.signing.tsp.FallbackTimestampAuthority;
import dev.denpyo.signing.tsp.HttpTimestampAuthority;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom to ask for timestamps, and what to say when nobody answers. */
final class AuthorityOptions {
  @Option(
      names = "--tsa",
      required = true,
      paramLabel = "URL",
      description = "Timestamp authority (RFC 3161); may repeat: the next is asked when one fails.")
  private List<String> addresses = new ArrayList<>();

  AuthorityOptions() {}

  /**
   * What asking them wrote.
   *
   * @return null if no token could be had; then what waits was told, and nothing is lost
   */
  @Nullable
  List<ArchiveEvent> ask(
      ArchiveEvidence evidence,
      Function<TimestampAuthority, List<ArchiveEvent>> work,
      Shell shell) {
    TimestampAuthority authority = authority(addresses);
    try {
      return work.apply(authority);
    } catch (DenpyoException e) {
      if (!e.code().startsWith("SIGNING-TSA-")) {
        throw e;
      }
      shell.note(e.code() + ": " + e.getMessage());
      EvidenceStatus status = evidence.status();
      shell.result(shell
          .texts()
          .get("archive.outage", status.waitingEntries(), since(status), status.covered()));
      return null;
    }
  }

  /** Since when something waits, a dash if nothing does. */
  static String since(EvidenceStatus status) {
    return status.waitingSince() == null ? "-" : status.waitingSince().toString();
  }

  /** Those authorities, the next asked when one fails. */
  static TimestampAuthority authority(List<String> addresses) {
    return FallbackTimestampAuthority.of(
        addresses.stream().map(AuthorityOptions::authority).toList());
  }

  private static TimestampAuthority authority(String address) {
    try {
      return HttpTimestampAuthority.builder(URI.create(address)).build();
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "--tsa is not the address of a timestamp authority: " + address + ".",
          "Give its address, for example https://tsa.example/rfc3161.");
    }
  }
}
