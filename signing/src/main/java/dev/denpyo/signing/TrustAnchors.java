package dev.denpyo.signing;

import dev.denpyo.signing.trust.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The certificates that the reader of a seal has decided to trust. Immutable. */
public final class TrustAnchors {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

  private final List<Anchor> anchors;

  private TrustAnchors(List<Anchor> anchors) {
    this.anchors = List.copyOf(anchors);
  }

  /** Trusts nobody: every intact seal is then {@code INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND}. */
  public static TrustAnchors none() {
    return new TrustAnchors(List.of());
  }

  /** Trusts each of these, as issuer or as signer. */
  public static TrustAnchors of(Collection<X509Certificate> certificates) {
    return new TrustAnchors(certificates.stream().map(Anchor::of).toList());
  }

  /** Trusts each of these for what it says, as long as it says. */
  public static TrustAnchors ofAnchors(Collection<Anchor> anchors) {
    return new TrustAnchors(List.copyOf(anchors));
  }

  /**
   * Trusts every certificate in a PEM file (RFC 7468); other blocks and text are skipped.
   *
   * @throws SigningException {@code SIGNING-TRUST-FILE} if the file cannot be read, {@code
   *     SIGNING-TRUST-UNREADABLE} if a certificate in it is malformed, {@code
   *     SIGNING-TRUST-EMPTY} if it has none
   */
  public static TrustAnchors pem(Path file) {
    var found = new ArrayList<X509Certificate>();
    var blocks = PEM.matcher(read(file));
    while (blocks.find()) {
      found.add(decode(blocks.group(), file));
    }
    if (found.isEmpty()) {
      throw new SigningException(
          "SIGNING-TRUST-EMPTY",
          "the trust file " + file + " has no PEM certificate.",
          "Export the trusted certificates as PEM.");
    }
    return of(found);
  }

  /** The trusted certificates, in the order given. */
  public List<X509Certificate> certificates() {
    return anchors.stream().map(Anchor::certificate).toList();
  }

  /** The trusted certificates with what they are trusted for, in the order given. */
  public List<Anchor> anchors() {
    return anchors;
  }

  private static String read(Path file) {
    try {
      // PEM is ASCII, but the notes around it may be anything.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-TRUST-FILE",
          "the trust file " + file + " cannot be read.",
          "Check its name and permissions.",
          e);
    }
  }

  private static X509Certificate decode(String pem, Path file) {
    try {
      return Certificates.decode(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateException e) {
      throw new SigningException(
          "SIGNING-TRUST-UNREADABLE",
          "a certificate in the trust file " + file + " is malformed.",
          "Export the trusted certificates again as PEM.",
          e);
    }
  }
}
