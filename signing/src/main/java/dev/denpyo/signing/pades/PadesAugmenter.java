package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps the seals of a PDF provable (ETSI EN 319 142-1, levels B-LT and B-LTA): adds what tells
 * whether their certificates were valid, and a timestamp over all of it. Both are appended; no
 * earlier byte changes. Immutable and thread-safe.
 */
public final class PadesAugmenter {
  private static final int ROOM = 12_288;
  private static final int TRIES = 3;

  private final PdfLimits limits;

  private PadesAugmenter(PdfLimits limits) {
    this.limits = limits;
  }

  /** An augmenter within the default limits. */
  public static PadesAugmenter standard() {
    return new PadesAugmenter(PdfLimits.DEFAULT);
  }

  /** An augmenter within other limits. */
  public static PadesAugmenter within(PdfLimits limits) {
    return new PadesAugmenter(requireNonNull(limits, "limits"));
  }

  /**
   * Level B-LT: adds certificates, and what {@code source} says of each, for all seals and
   * timestamps.
   *
   * @param certificates that may be missing in the seals, such as issuers and the root
   * @throws SigningException {@code SIGNING-PDF-UNREADABLE}, {@code SIGNING-PDF-UNSEALED} if there
   *     is nothing to augment
   */
  public byte[] addMaterial(
      byte[] document, Collection<X509Certificate> certificates, RevocationSource source) {
    Raw base = Raw.of(requireNonNull(document, "document"));
    return PdfFiles.join(base, material(base, List.copyOf(certificates), source));
  }

  /**
   * Adds a document timestamp: level B-LTA when the document has validation data, which it then
   * covers.
   *
   * @throws SigningException as above, and what {@code authority} throws
   */
  public byte[] stamp(byte[] document, TimestampAuthority authority) {
    Raw base = Raw.of(requireNonNull(document, "document"));
    return PdfFiles.join(base, timestamp(base, authority));
  }

  /**
   * As {@link #addMaterial(byte[], Collection, RevocationSource)}, from file to file.
   *
   * @param target appears whole or not at all; replaced if it exists
   */
  public void addMaterial(
      Path document,
      Path target,
      Collection<X509Certificate> certificates,
      RevocationSource source) {
    write(document, target, base -> material(base, List.copyOf(certificates), source));
  }

  /**
   * As {@link #stamp(byte[], TimestampAuthority)}, from file to file.
   *
   * @param target appears whole or not at all; replaced if it exists
   */
  public void stamp(Path document, Path target, TimestampAuthority authority) {
    write(document, target, base -> timestamp(base, authority));
  }

  private static void write(Path document, Path target, Function<Raw, byte[]> update) {
    try {
      Raw base = PdfFiles.map(document);
      PdfFiles.write(base, update.apply(base), target, written -> {});
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + document + " could not be augmented into " + target + ".",
          "Check names, permissions and free space.",
          e);
    }
  }

  private byte[] material(Raw base, List<X509Certificate> certificates, RevocationSource source) {
    try {
      Revisions revisions = open(base);
      PdfView last = revisions.view(revisions.last());
      ValidationMaterial present = DssReader.read(last);
      ValidationMaterial wanted = new MaterialCollector(revisions, certificates, source).collect();
      Update update = new Update(last, base.length());
      new DssWriter(update, present).add(wanted);
      return update.bytes();
    } catch (PdfFault fault) {
      throw SealFaults.unreadable(fault);
    }
  }

  private byte[] timestamp(Raw base, TimestampAuthority authority) {
    try {
      Revisions revisions = open(base);
      SealPlan plan = SealPlan.timestamp(ROOM);
      for (int i = 0; i < TRIES; i++) {
        PreparedSeal prepared = SealUpdate.prepare(revisions, plan);
        byte[] digest = prepared.digest(DigestAlgorithm.SHA_256);
        byte[] token = authority.stamp(DigestAlgorithm.SHA_256, digest).encoded();
        if (prepared.fits(token.length)) {
          return prepared.complete(token);
        }
        plan = plan.withRoom(token.length + token.length / 4);
      }
      throw SealFaults.noRoom();
    } catch (PdfFault fault) {
      throw SealFaults.unreadable(fault);
    }
  }

  private Revisions open(Raw base) throws PdfFault {
    Revisions revisions = Revisions.of(base, limits);
    if (!revisions.endsClean()) {
      throw new PdfFault("Data follow the end of the last revision.");
    }
    if (SealFinder.find(revisions.view(revisions.last())).isEmpty()) {
      throw new SigningException(
          "SIGNING-PDF-UNSEALED", "the PDF has no seal that could be augmented.", "Seal it first.");
    }
    return revisions;
  }
}
