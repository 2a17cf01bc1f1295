package dev.denpyo.signing;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
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
  private final SealStyle style;

  SignatureMaker(SigningKey key, String signatureMethod, SealStyle style) {
    this.key = key;
    this.signatureMethod = signatureMethod;
    this.style = style;
  }

  /** A seal over the document of {@code parent}, without the seal. */
  String enveloped(SignedProperties properties, Element parent) throws SealFault {
    try {
      var transforms = new ArrayList<Transform>();
      transforms.add(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
      if (!style.isDefault()) {
        transforms.add(canonicalizing());
      }
      var data = reference("", transforms, null, properties.referenceId(0));
      return sign(properties, List.of(data), parent, factory.getURIDereferencer());
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  /** A seal over files kept elsewhere. */
  String detached(SignedProperties properties, List<DataFile> files, Document empty)
      throws SealFault {
    try {
      var data = new ArrayList<Reference>();
      var contents = new HashMap<String, FileContent>();
      for (int i = 0; i < files.size(); i++) {
        var uri = files.get(i).uri();
        data.add(reference(uri, List.of(), null, properties.referenceId(i)));
        contents.put(uri, files.get(i).content());
      }
      var inDocument = factory.getURIDereferencer();
      URIDereferencer targets = (reference, context) -> {
        var content = contents.get(reference.getURI());
        return content == null
            ? inDocument.dereference(reference, context)
            : SealMath.octets(content);
      };
      return sign(properties, data, empty, targets);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  /**
   * A seal around a document, which it holds in Base64: every byte comes out as it went in.
   *
   * @param mediaType of the document
   */
  String enveloping(SignedProperties properties, byte[] content, String mediaType, Document empty)
      throws SealFault {
    try {
      var id = properties.signatureId() + "-content";
      var holder = factory.newXMLObject(
          List.of(
              new DOMStructure(empty.createTextNode(Base64.getEncoder().encodeToString(content)))),
          id,
          mediaType,
          Transform.BASE64);
      var decoding = factory.newTransform(Transform.BASE64, (TransformParameterSpec) null);
      var data = reference("#" + id, List.of(decoding), Ns.OBJECT_TYPE, properties.referenceId(0));
      return sign(properties, List.of(data), List.of(holder), empty, factory.getURIDereferencer());
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  /** A seal over the value of another, which has the Id {@code target}. */
  String over(SignedProperties properties, String target, Element parent) throws SealFault {
    try {
      var transforms = List.of(canonicalizing());
      var data = reference("#" + target, transforms, Ns.COUNTERSIGNED_TYPE, null);
      return sign(properties, List.of(data), parent, factory.getURIDereferencer());
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw cannotSign(e);
    }
  }

  private String sign(
      SignedProperties properties, List<Reference> data, Node parent, URIDereferencer targets)
      throws GeneralSecurityException, MarshalException, XMLSignatureException, SealFault {
    return sign(properties, data, List.of(), parent, targets);
  }

  private String sign(
      SignedProperties properties,
      List<Reference> data,
      List<XMLObject> contents,
      Node parent,
      URIDereferencer targets)
      throws GeneralSecurityException, MarshalException, XMLSignatureException, SealFault {
    var document = parent instanceof Document d ? d : parent.getOwnerDocument();
    var own = reference(
        "#" + properties.propertiesId(),
        List.of(canonicalizing()),
        Ns.SIGNED_PROPERTIES_TYPE,
        null);
    var references = new ArrayList<>(data);
    references.add(own);
    var keyInfoId = properties.signatureId() + "-key";
    if (style.signsKeyInfo()) {
      references.add(reference("#" + keyInfoId, List.of(canonicalizing()), null, null));
    }
    var info = factory.newSignedInfo(
        factory.newCanonicalizationMethod(style.canonicalization(), (C14NMethodParameterSpec) null),
        factory.newSignatureMethod(signatureMethod, null),
        references);
    var certificates = x509Data(document);
    var objects = new ArrayList<>(contents);
    objects.add(
        factory.newXMLObject(List.of(new DOMStructure(properties.in(document))), null, null, null));
    var signature = factory.newXMLSignature(
        info, keyInfo(certificates, keyInfoId), objects, properties.signatureId(), null);
    var context = new DOMSignContext(key.privateKey(), parent);
    context.setDefaultNamespacePrefix("ds");
    context.setURIDereferencer(targets);
    SealMath.useProviderFor(key.privateKey(), context);
    key.bridge().ifPresent(provider -> SealMath.useProvider(provider, context));
    signature.sign(context);
    return text((Element) parent.getLastChild());
  }

  private KeyInfo keyInfo(Element certificates, String id) {
    var keyInfo = factory.getKeyInfoFactory();
    var data = List.of(new DOMStructure(certificates));
    return style.signsKeyInfo() ? keyInfo.newKeyInfo(data, id) : keyInfo.newKeyInfo(data);
  }

  /** On one line each: the JDK would wrap them with what XML shows as character references. */
  private Element x509Data(Document document) {
    var data = document.createElementNS(Ns.DS, "ds:X509Data");
    for (var certificate : key.chain()) {
      var element = document.createElementNS(Ns.DS, "ds:X509Certificate");
      element.setTextContent(Base64.getEncoder().encodeToString(Certificates.encoded(certificate)));
      data.appendChild(element);
    }
    return data;
  }

  private Reference reference(
      String uri, List<Transform> transforms, @Nullable String type, @Nullable String id)
      throws GeneralSecurityException {
    var sha256 = factory.newDigestMethod(DigestMethod.SHA256, null);
    return factory.newReference(uri, sha256, transforms, type, id);
  }

  private Transform canonicalizing() throws GeneralSecurityException {
    return factory.newTransform(style.canonicalization(), (TransformParameterSpec) null);
  }

  private static String text(Element signature) throws XMLSignatureException {
    joinValue(signature);
    try {
      var writer = new StringWriter();
      SafeXml.elementWriter().transform(new DOMSource(signature), new StreamResult(writer));
      return writer.toString();
    } catch (TransformerException e) {
      throw new XMLSignatureException("the signature cannot be written", e);
    }
  }

  /** The JDK wraps Base64 with carriage returns, which XML would show as character references. */
  private static void joinValue(Element signature) {
    var value = signature.getElementsByTagNameNS(Ns.DS, "SignatureValue").item(0);
    value.setTextContent(value.getTextContent().replaceAll("\\s", ""));
  }

  private static SigningException cannotSign(Exception cause) {
    return new SigningException(
        "SIGNING-FAILED",
        "the key could not make a signature; nothing was written.",
        "Check that the key, its algorithm and its device work.",
        cause);
  }
}
