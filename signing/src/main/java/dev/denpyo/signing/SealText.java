package dev.denpyo.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.xml.crypto.dsig.DigestMethod;

/**
 * A seal as text, but for its digests and its value: these are put in twice, empty to see how a
 * parser reads the seal in its place, and then as computed. Base64 alone tells the two apart.
 *
 * @param id of the {@code ds:Signature}
 * @param methods of the {@code ds:SignedInfo}, its first children
 * @param references what is signed, in order
 * @param tail all behind the value
 */
record SealText(String id, String methods, List<SealReference> references, String tail) {
  /**
   * With the references that every seal has: to its properties, and where the style wants it to its
   * certificates.
   *
   * @param data references to what is sealed
   * @param inside what the seal holds: certificates, and perhaps content
   */
  static SealText of(
      SignedProperties properties,
      SealStyle style,
      SignatureAlgorithm algorithm,
      List<SealReference> data,
      Inside inside) {
    var all = new ArrayList<>(data);
    all.add(SealReference.toElement(
        properties.propertiesId(), Ns.SIGNED_PROPERTIES_TYPE, style.canonicalization()));
    var keyInfoId = style.signsKeyInfo() ? properties.signatureId() + "-key" : "";
    if (style.signsKeyInfo()) {
      all.add(SealReference.toElement(keyInfoId, "", style.canonicalization()));
    }
    var methods = new StringBuilder();
    algorithm(methods, "CanonicalizationMethod", style.canonicalization());
    algorithm(methods, "SignatureMethod", Algorithms.signatureMethod(algorithm));
    var tail = new StringBuilder("<ds:KeyInfo");
    attribute(tail, "Id", keyInfoId);
    tail.append('>').append(inside.certificates()).append("</ds:KeyInfo>").append(inside.object());
    tail.append("<ds:Object>").append(properties.text()).append("</ds:Object>");
    return new SealText(
        properties.signatureId(), methods.toString(), List.copyOf(all), ascii(tail));
  }

  /**
   * What a seal holds.
   *
   * @param certificates {@code ds:X509Data}
   * @param object the {@code ds:Object} with the content of an enveloping seal, else empty
   */
  record Inside(String certificates, String object) {
    /** The key's own certificate first. */
    static String certificates(List<X509Certificate> chain) {
      var text = new StringBuilder("<ds:X509Data>");
      for (var certificate : chain) {
        text.append("<ds:X509Certificate>")
            .append(Base64.getEncoder().encodeToString(Certificates.encoded(certificate)))
            .append("</ds:X509Certificate>");
      }
      return text.append("</ds:X509Data>").toString();
    }
  }

  /** Without anything computed. */
  String draft() {
    return with(Collections.nCopies(references.size(), ""), "");
  }

  /**
   * Complete, in ASCII.
   *
   * @param digests in Base64, one for each reference
   * @param value in Base64
   */
  String with(List<String> digests, String value) {
    var text = new StringBuilder(tail.length() + 4_096).append("<ds:Signature xmlns:ds=\"");
    text.append(Ns.DS).append("\" Id=\"").append(id).append("\"><ds:SignedInfo>");
    text.append(methods);
    for (int i = 0; i < references.size(); i++) {
      reference(text, references.get(i), digests.get(i));
    }
    text.append("</ds:SignedInfo><ds:SignatureValue>").append(value);
    text.append("</ds:SignatureValue>").append(tail);
    return text.append("</ds:Signature>").toString();
  }

  private static void reference(StringBuilder text, SealReference reference, String digest) {
    text.append("<ds:Reference");
    attribute(text, "Id", reference.id());
    attribute(text, "Type", reference.type());
    text.append(" URI=\"").append(SealClaims.escaped(reference.uri())).append("\">");
    if (!reference.transforms().isEmpty()) {
      text.append("<ds:Transforms>");
      reference.transforms().forEach(transform -> algorithm(text, "Transform", transform));
      text.append("</ds:Transforms>");
    }
    algorithm(text, "DigestMethod", DigestMethod.SHA256);
    text.append("<ds:DigestValue>").append(digest).append("</ds:DigestValue></ds:Reference>");
  }

  private static void algorithm(StringBuilder text, String name, String uri) {
    text.append("<ds:").append(name).append(" Algorithm=\"").append(uri).append("\"/>");
  }

  private static void attribute(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }

  /** With references to all other characters: every encoding of a document has ASCII. */
  private static String ascii(StringBuilder text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.toString();
    }
    var ascii = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c < 0x80) {
        ascii.append((char) c);
      } else {
        ascii.append("&#").append(c).append(';');
      }
    });
    return ascii.toString();
  }
}
