package dev.denpyo.signing.asic;

import dev.denpyo.signing.StrictXml;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Digests of the files of one container, each computed once. Used by one verification. */
final class FileDigests {
  private record Key(String name, String algorithm) {}

  private final Map<String, ZipItem> items;
  private final Map<Key, Optional<byte[]>> known = new HashMap<>();

  FileDigests(Map<String, ZipItem> items) {
    this.items = items;
  }

  String nameOf(String uri) {
    return Manifest.name(uri, items);
  }

  Imprint imprint(String name) {
    return algorithm -> digest(name, algorithm);
  }

  /** Empty when there is no such file, or it cannot be unpacked. */
  Optional<byte[]> digest(String name, String algorithm) {
    return known.computeIfAbsent(
        new Key(name, algorithm),
        key -> Optional.ofNullable(items.get(name)).flatMap(item -> compute(item, algorithm)));
  }

  /** The digest of a file that is XML, made canonical; empty when it is not. */
  Optional<byte[]> canonical(String name, String method, String algorithm) {
    return Optional.ofNullable(items.get(name))
        .flatMap(FileDigests::content)
        .flatMap(content -> StrictXml.canonical(content, method))
        .flatMap(content -> Imprint.of(content).digest(algorithm));
  }

  private static Optional<byte[]> content(ZipItem item) {
    try {
      return Optional.of(item.bytes());
    } catch (AsicFault tooLarge) {
      return Optional.empty();
    }
  }

  /** What is wrong with a file that a manifest lists. */
  Optional<Fault> fault(String name, Manifest.Reference reference) {
    if (!items.containsKey(name)) {
      return Optional.of(Coverage.missing(name));
    }
    var digest = digest(name, reference.algorithm());
    var isSame = digest
        .filter(d -> MessageDigest.isEqual(d, Base64.getDecoder().decode(reference.digest())))
        .isPresent();
    return isSame ? Optional.empty() : Optional.of(Coverage.changed(name));
  }

  private static Optional<byte[]> compute(ZipItem item, String algorithm) {
    try (var in = new DigestInputStream(item.open(), MessageDigest.getInstance(algorithm))) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(in.getMessageDigest().digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
