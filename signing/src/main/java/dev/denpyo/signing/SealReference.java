package dev.denpyo.signing;

import java.util.List;

/**
 * One thing that a seal to be made is over, as its {@code ds:Reference} puts it.
 *
 * @param id of the reference itself, else empty
 * @param type of what is signed, else empty
 * @param transforms algorithm URIs, in order
 * @param target what comes out of the transforms
 */
record SealReference(String id, String type, String uri, List<String> transforms, Target target) {
  /** Tells the digest of what is signed. */
  @FunctionalInterface
  interface Target {
    /**
     * SHA-256.
     *
     * @param document that holds the signature, parsed
     */
    byte[] digest(Survey document) throws SealFault;
  }

  SealReference {
    transforms = List.copyOf(transforms);
  }

  /** An element of the document, by its Id. */
  static SealReference toElement(String id, String type, String canonicalization) {
    Target target = document -> {
      var attribute = document.ids().get(id);
      if (attribute == null) {
        throw SealFault.format("Nothing has the Id '" + id + "'.");
      }
      var canonical = Canonical.of(attribute.getOwnerElement(), canonicalization);
      return Certificates.digest("SHA-256", canonical);
    };
    return new SealReference("", type, "#" + id, List.of(canonicalization), target);
  }
}
