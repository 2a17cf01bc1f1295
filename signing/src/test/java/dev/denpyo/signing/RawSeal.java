package dev.denpyo.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XSLTTransformParameterSpec;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes seals whose arithmetic holds and whose form is whatever an attacker likes: what a
 * verifier has to refuse although every digest is right.
 */
final class RawSeal {
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final String XSLT =
      "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
          + "<xsl:template match='/'><constant/></xsl:template></xsl:stylesheet>";

  private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
  private final TestPki pki;
  private String method = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private String digest = SHA256;
  private String uri = "";
  private List<String> transforms = List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);
  private Key key;
  private boolean signsProperties = true;
  private Consumer<Element> edit = properties -> {};

  RawSeal(TestPki pki) {
    this.pki = pki;
    this.key = pki.signerPair().getPrivate();
  }

  RawSeal method(String method, Key key) {
    this.method = method;
    this.key = key;
    return this;
  }

  RawSeal digest(String digest) {
    this.digest = digest;
    return this;
  }

  RawSeal reference(String uri, String... transforms) {
    this.uri = uri;
    this.transforms = List.of(transforms);
    return this;
  }

  /** Changes the {@code QualifyingProperties} before they are signed. */
  RawSeal edit(Consumer<Element> edit) {
    this.edit = edit;
    return this;
  }

  RawSeal withoutProperties() {
    this.signsProperties = false;
    return this;
  }

  byte[] seal(byte[] content) {
    try {
      var document = SafeXml.parse(content);
      for (var id : Survey.of(document).ids().values()) {
        id.getOwnerElement().setIdAttributeNode(id, true);
      }
      sign(document);
      return bytes(document);
    } catch (SealFault | GeneralSecurityException | MarshalException | XMLSignatureException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(Document document) {
    try {
      var out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new AssertionError(e);
    }
  }

  private void sign(Document document)
      throws SealFault, GeneralSecurityException, MarshalException, XMLSignatureException {
    var certificate = CertificateProperty.of(pki.signer(), false);
    var properties = new SignedProperties(
        "raw", TestPki.NOW, certificate, List.of("application/xml"), SealClaims.NONE);
    var references = new ArrayList<Reference>();
    references.add(reference(uri, transforms, null, properties.referenceId(0)));
    if (signsProperties) {
      var exclusive = List.of(CanonicalizationMethod.EXCLUSIVE);
      var target = "#" + properties.propertiesId();
      references.add(reference(target, exclusive, Ns.SIGNED_PROPERTIES_TYPE, "raw-own"));
    }
    var c14n = factory.newCanonicalizationMethod(
        CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null);
    var info = factory.newSignedInfo(c14n, factory.newSignatureMethod(method, null), references);
    var qualifying = qualifying(properties, document);
    edit.accept(qualifying);
    var object = factory.newXMLObject(List.of(new DOMStructure(qualifying)), null, null, null);
    var keyInfo = factory.getKeyInfoFactory();
    var x509 = keyInfo.newKeyInfo(List.of(keyInfo.newX509Data(pki.key().chain())));
    var context = new DOMSignContext(key, document.getDocumentElement());
    context.setDefaultNamespacePrefix("ds");
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    context.setURIDereferencer(anything(factory.getURIDereferencer()));
    factory.newXMLSignature(info, x509, List.of(object), "raw", null).sign(context);
  }

  private static Element qualifying(SignedProperties properties, Document document)
      throws SealFault {
    var holder = "<x xmlns:ds=\"" + Ns.DS + "\">" + properties.text() + "</x>";
    var parsed = SafeXml.parse(Samples.bytes(holder)).getDocumentElement().getFirstChild();
    var element = (Element) document.importNode(parsed, true);
    ((Element) element.getFirstChild()).setIdAttributeNS(null, "Id", true);
    return element;
  }

  /** What lies outside the document reads as one fixed line, so that nothing is fetched. */
  private static URIDereferencer anything(URIDereferencer inDocument) {
    return (reference, context) -> {
      var target = reference.getURI();
      return target.isEmpty() || target.startsWith("#")
          ? inDocument.dereference(reference, context)
          : new OctetStreamData(new ByteArrayInputStream(Samples.bytes("<outside/>")));
    };
  }

  private Reference reference(String to, List<String> algorithms, @Nullable String type, String id)
      throws GeneralSecurityException, SealFault {
    var list = new ArrayList<Transform>();
    for (var algorithm : algorithms) {
      list.add(factory.newTransform(algorithm, parameters(algorithm)));
    }
    var of = type == null ? digest : SHA256;
    return factory.newReference(to, factory.newDigestMethod(of, null), list, type, id);
  }

  private static @Nullable TransformParameterSpec parameters(String algorithm) throws SealFault {
    if (!algorithm.equals(Transform.XSLT)) {
      return null;
    }
    Element sheet = SafeXml.parse(Samples.bytes(XSLT)).getDocumentElement();
    return new XSLTTransformParameterSpec(new DOMStructure(sheet));
  }
}
