package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.trust.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.interfaces.ECKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.Transform;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.w3c.dom.Element;

/**
 * Makes one {@code ds:Signature} as text (docs/adr/0041). The text is put into its document without
 * digests and value, the document is parsed, and what is missing is computed from what the parser
 * read: once, and of the very bytes that become the sealed document.
 */
final class SignatureMaker {
  private final SigningKey key;
  private final SignatureAlgorithm algorithm;
  private final SealStyle style;
  private final String certificates;
  private final SpareParser parser = new SpareParser();

  SignatureMaker(SigningKey key, SignatureAlgorithm algorithm, SealStyle style) {
    this.key = key;
    this.algorithm = algorithm;
    this.style = style;
    this.certificates = SealText.Inside.certificates(key.chain());
  }

  /** Puts a signature where it belongs. */
  @FunctionalInterface
  interface Place {
    /** The whole document with {@code signature} in it. */
    byte[] with(String signature);
  }

  /** A seal over the document around it. */
  SealText enveloped(SignedProperties properties) {
    var transforms = style.isDefault()
        ? List.of(Transform.ENVELOPED)
        : List.of(Transform.ENVELOPED, style.canonicalization());
    SealReference.Target target = document -> {
      var digest = Certificates.digest("SHA-256");
      var seal = requireNonNull(document.ids().get(properties.signatureId()));
      Canonical.around(seal.getOwnerElement(), style.canonicalization(), digest);
      return digest.digest();
    };
    var data = new SealReference(properties.referenceId(0), "", "", transforms, target);
    return text(properties, List.of(data), "");
  }

  /** A seal over files kept elsewhere. */
  SealText detached(SignedProperties properties, List<DataFile> files) {
    var data = new ArrayList<SealReference>();
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      SealReference.Target target = document -> digest(file);
      data.add(new SealReference(properties.referenceId(i), "", file.uri(), List.of(), target));
    }
    return text(properties, data, "");
  }

  /**
   * A seal around a document, which it holds in Base64: every byte comes out as it went in.
   *
   * @param mediaType of the document
   */
  SealText enveloping(SignedProperties properties, byte[] content, String mediaType) {
    var id = properties.signatureId() + "-content";
    var object = "<ds:Object Encoding=\"" + Transform.BASE64 + "\" Id=\"" + id + "\" MimeType=\""
        + mediaType + "\">" + Base64.getEncoder().encodeToString(content) + "</ds:Object>";
    SealReference.Target target = document -> Certificates.digest("SHA-256", content);
    var data = new SealReference(
        properties.referenceId(0), Ns.OBJECT_TYPE, "#" + id, List.of(Transform.BASE64), target);
    return text(properties, List.of(data), object);
  }

  /** A seal over the value of another, which has the Id {@code target}. */
  SealText over(SignedProperties properties, String target) {
    var data = SealReference.toElement(target, Ns.COUNTERSIGNED_TYPE, style.canonicalization());
    return text(properties, List.of(data), "");
  }

  private SealText text(SignedProperties properties, List<SealReference> data, String object) {
    var inside = new SealText.Inside(certificates, object);
    return SealText.of(properties, style, algorithm, data, inside);
  }

  /** The document without digests and value of the seal, as a strict parser reads it. */
  Survey draft(SealText text, Place place) throws SealFault {
    return Survey.of(parser.parse(place.with(text.draft())));
  }

  /**
   * The document with the seal.
   *
   * @param draft as {@link #draft} gives it, with the seal where it is expected; changed
   * @throws SigningException {@code SIGNING-FAILED}, {@code SIGNING-VALUE-WRONG}
   */
  byte[] complete(SealText text, Place place, Survey draft) throws SealFault {
    var seal = requireNonNull(draft.ids().get(text.id())).getOwnerElement();
    var info = Dom.one(seal, Ns.DS, "SignedInfo");
    var elements = Dom.children(info, Ns.DS, "Reference");
    var digests = new ArrayList<String>();
    for (var reference : text.references()) {
      Cancellation.check();
      var element = elements.get(digests.size());
      digests.add(Base64.getEncoder().encodeToString(reference.target().digest(draft)));
      Dom.one(element, Ns.DS, "DigestValue").setTextContent(digests.get(digests.size() - 1));
    }
    var value = Base64.getEncoder().encodeToString(value(info));
    return place.with(text.with(digests, value));
  }

  private byte[] value(Element info) throws SealFault {
    var canonical = Canonical.of(info, style.canonicalization());
    var value = key.sign(SignatureRequest.of(algorithm, canonical));
    if (!algorithm.isEcdsa() || !(key.certificate().getPublicKey() instanceof ECKey curve)) {
      return value;
    }
    return halves(curve.getParams().getOrder(), value);
  }

  /** XML has the two numbers side by side, each as long as the order of the curve (RFC 4051). */
  private static byte[] halves(BigInteger order, byte[] der) {
    try {
      var pair = StandardDSAEncoding.INSTANCE.decode(order, der);
      return PlainDSAEncoding.INSTANCE.encode(order, pair[0], pair[1]);
    } catch (IOException e) {
      throw new IllegalStateException("a value that verifies is not a DER pair", e);
    }
  }

  private static byte[] digest(DataFile file) {
    MessageDigest digest = Certificates.digest("SHA-256");
    try (var in = new DigestInputStream(file.content().open(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return digest.digest();
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + file.name() + " cannot be read; nothing was written.",
          "Check its name and permissions.",
          e);
    }
  }
}
