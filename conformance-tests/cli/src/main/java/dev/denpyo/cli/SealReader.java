package dev.denpyo.cli;

import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.signing.cms.CadesVerifier;
import dev.denpyo.signing.pades.PadesVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * How {@code denpyo verify} is to judge.
 *
 * @param trust whom to trust
 * @param contents files that a detached seal may be about
 */
record SealReader(TrustAnchors trust, Clock clock, List<Path> contents) {
  SealReader {
    contents = List.copyOf(contents);
  }

  /**
   * The verifier for what {@code document} is.
   *
   * @throws CliException {@code CLI-USAGE} if a seal beside one document is given several; {@code
   *     CLI-INPUT} if a content cannot be read
   */
  SealVerifier verifierFor(byte[] document, Shell shell) {
    if (PadesVerifier.isPdf(document)) {
      return PadesVerifier.builder().trust(trust).clock(clock).build();
    }
    if (AsicVerifier.recognises(document)) {
      return container();
    }
    return CadesVerifier.recognises(document) ? cades(shell) : xades(shell);
  }

  /** The verifier for containers. */
  AsicVerifier container() {
    return AsicVerifier.builder().trust(trust).clock(clock).build();
  }

  private SealVerifier cades(Shell shell) {
    CadesVerifier.Builder verifier = CadesVerifier.builder().trust(trust).clock(clock);
    if (contents.size() > 1) {
      throw CliException.usage(
          "A CMS seal is about one document, and " + contents.size() + " are given.",
          "Give --content once.");
    }
    contents.forEach(content -> verifier.content(read(content, shell)));
    return verifier.build();
  }

  private SealVerifier xades(Shell shell) {
    XadesVerifier.Builder verifier = XadesVerifier.builder().trust(trust).clock(clock);
    contents.forEach(
        content -> verifier.content(String.valueOf(content.getFileName()), read(content, shell)));
    return verifier.build();
  }

  private static byte[] read(Path content, Shell shell) {
    return new Input(content.toString()).read(shell).bytes();
  }
}
