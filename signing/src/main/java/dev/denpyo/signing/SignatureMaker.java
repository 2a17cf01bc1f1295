package dev.denpyo.signing;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes one {@code ds:Signature} with the JDK, and writes it as text that is pure ASCII. */
final class SignatureMaker {
  private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  private final SigningKey key;
  private final String signatureMethod;

  SignatureMaker(SigningKey key, String signatureMethod) {
    this.key = key;
    this.signatureMethod = signatureMethod;
  }

  /** A seal over the document of {@code parent}, without the seal. */
  String enveloped(SignedProperties properties, Element parent) throws SealFault {
    try {
      var transforms = List.of(
          factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
          exclusiveTransform());
      var data = reference("", transforms, null, properties.referenceId());
      return sign(properties, data, parent, factory.getURIDereferencer());
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  /** A seal over bytes kept elsewhere under {@code uri}. */
  String detached(SignedProperties properties, String uri, byte[] content, Document empty)
      throws SealFault {
    try {
      var data = reference(uri, List.of(), null, properties.referenceId());
      var inDocument = factory.getURIDereferencer();
      URIDereferencer targets = (reference, context) -> uri.equals(reference.getURI())
          ? SealMath.octets(content)
          : inDocument.dereference(reference, context);
      return sign(properties, data, empty, targets);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  private String sign(
      SignedProperties properties, Reference data, Node parent, URIDereferencer targets)
      throws GeneralSecurityException, MarshalException, XMLSignatureException, SealFault {
    var document = parent instanceof Document d ? d : parent.getOwnerDocument();
    var own = reference(
        "#" + properties.propertiesId(),
        List.of(exclusiveTransform()),
        Ns.SIGNED_PROPERTIES_TYPE,
        null);
    var info = factory.newSignedInfo(
        factory.newCanonicalizationMethod(
            CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(signatureMethod, null),
        List.of(data, own));
    var object =
        factory.newXMLObject(List.of(new DOMStructure(properties.in(document))), null, null, null);
    var signature =
        factory.newXMLSignature(info, keyInfo(), List.of(object), properties.signatureId(), null);
    var context = new DOMSignContext(key.privateKey(), parent);
    context.setDefaultNamespacePrefix("ds");
    context.setURIDereferencer(targets);
    SealMath.useProviderFor(key.privateKey(), context);
    key.bridge().ifPresent(provider -> SealMath.useProvider(provider, context));
    signature.sign(context);
    return text((Element) parent.getLastChild());
  }

  private KeyInfo keyInfo() {
    var keyInfo = factory.getKeyInfoFactory();
    return keyInfo.newKeyInfo(List.of(keyInfo.newX509Data(key.chain())));
  }

  private Reference reference(
      String uri, List<Transform> transforms, @Nullable String type, @Nullable String id)
      throws GeneralSecurityException {
    var sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
    return factory.newReference(uri, sha256, transforms, type, id);
  }

  private Transform exclusiveTransform() throws GeneralSecurityException {
    return factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
  }

  private static String text(Element signature) throws XMLSignatureException {
    joinBase64(signature, "SignatureValue");
    joinBase64(signature, "X509Certificate");
    try {
      var writer = new StringWriter();
      SafeXml.elementWriter().transform(new DOMSource(signature), new StreamResult(writer));
      return writer.toString();
    } catch (TransformerException e) {
      throw new XMLSignatureException("the signature cannot be written", e);
    }
  }

  /** The JDK wraps Base64 with carriage returns, which XML would show as character references. */
  private static void joinBase64(Element signature, String name) {
    var elements = signature.getElementsByTagNameNS(Ns.DS, name);
    for (int i = 0; i < elements.getLength(); i++) {
      elements.item(i).setTextContent(elements.item(i).getTextContent().replaceAll("\\s", ""));
    }
  }

  private static SigningException cannotSign(Exception cause) {
    return new SigningException(
        "SIGNING-FAILED",
        "the key could not make a signature; nothing was written.",
        "Check that the key, its algorithm and its device work.",
        cause);
  }
}
