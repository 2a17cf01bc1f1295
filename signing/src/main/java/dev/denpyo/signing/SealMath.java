package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.HASH_FAILURE;
import static dev.denpyo.evidence.SubIndication.SIG_CRYPTO_FAILURE;

import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.Crypto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;

/**
 * The arithmetic of one signature, by the JDK: digests of what is signed, then the signature
 * value.
 */
final class SealMath {
  private static final String PROVIDER = "org.jcp.xml.dsig.internal.dom.SignatureProvider";

  /** More than these the JDK refuses under its own restrictions. */
  private static final int JDK_REFERENCES = 30;

  private SealMath() {}

  /**
   * Stops unless every digest and the signature value are right.
   *
   * @param keep whether to return what each reference covers, in order, after its transforms; else
   *     nothing is kept
   */
  static List<byte[]> verify(SealShape shape, SealedData data, PublicKey key, boolean keep)
      throws SealFault {
    var factory = XMLSignatureFactory.getInstance("DOM");
    var context = new DOMValidateContext(KeyOperation.quickest(key), shape.element());
    // What the JDK would restrict, SealShape has bounded; policies of the past are the judge's.
    var restricted =
        !Algorithms.isOfThePast(shape, key) && shape.references().size() <= JDK_REFERENCES;
    context.setProperty("org.jcp.xml.dsig.secureValidation", restricted);
    context.setProperty("javax.xml.crypto.dsig.cacheReference", keep);
    context.setURIDereferencer(dereferencer(factory.getURIDereferencer(), data));
    if (KeyOperation.isOfCurve(key)) {
      context.setProperty(PROVIDER, Crypto.bouncyCastle());
    }
    for (var id : data.targets()) {
      id.getOwnerElement().setIdAttributeNode(id, true);
    }
    try {
      var signature = factory.unmarshalXMLSignature(context);
      verify(signature, context);
      return keep ? kept(signature) : List.of();
    } catch (MarshalException e) {
      throw SealFault.format("The structure of the signature is not that of an XML signature.");
    }
  }

  private static List<byte[]> kept(XMLSignature signature) {
    var kept = new ArrayList<byte[]>();
    for (var reference : signature.getSignedInfo().getReferences()) {
      try (var stream = reference.getDigestInputStream()) {
        kept.add(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("a stream over bytes in memory failed", e);
      }
    }
    return kept;
  }

  private static void verify(XMLSignature signature, DOMValidateContext context) throws SealFault {
    for (var reference : signature.getSignedInfo().getReferences()) {
      Cancellation.check();
      if (!holds(() -> reference.validate(context))) {
        throw SealFault.broken(
            HASH_FAILURE,
            "What reference '" + reference.getURI() + "' covers is not what was signed.",
            "The document was changed after sealing: ask the sender for the original.");
      }
    }
    if (!holds(() -> signature.getSignatureValue().validate(context))) {
      throw SealFault.broken(
          SIG_CRYPTO_FAILURE,
          "The signature value was not made with the signer's key over these statements.",
          "The seal was changed or forged: ask the sender for the original.");
    }
  }

  /** A value that cannot even be checked does not hold. */
  private static boolean holds(Check check) {
    try {
      return check.run();
    } catch (XMLSignatureException e) {
      return false;
    }
  }

  private static URIDereferencer dereferencer(URIDereferencer inDocument, SealedData data) {
    return (reference, context) -> {
      var uri = reference.getURI();
      return uri.isEmpty() || uri.startsWith("#")
          ? inDocument.dereference(reference, context)
          : new OctetStreamData(data.supplied(uri).open());
    };
  }

  private interface Check {
    boolean run() throws XMLSignatureException;
  }
}
