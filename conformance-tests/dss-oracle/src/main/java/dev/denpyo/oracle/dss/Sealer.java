package dev.denpyo.oracle.dss;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.AbstractSerializableSignatureParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** DSS at work on one document with one key, at level B. */
final class Sealer {
  private final PrivateKey key;
  private final CertificateToken certificate;
  private final byte[] document;
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();
  private byte[] sealedXades = new byte[0];
  private byte[] sealedCades = new byte[0];
  private byte[] sealedPades = new byte[0];

  Sealer(Path keys, char[] password, Path document) throws IOException {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      String alias = store.aliases().nextElement();
      this.key = (PrivateKey) store.getKey(alias, password);
      this.certificate = new CertificateToken((X509Certificate) store.getCertificate(alias));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    this.document = Files.readAllBytes(document);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(certificate);
    verifier.setTrustedCertSources(trusted);
    verifier.setAIASource(null);
  }

  byte[] xades() throws IOException, GeneralSecurityException {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    prepare(parameters);
    XAdESService service = new XAdESService(verifier);
    DSSDocument in = new InMemoryDocument(document);
    SignatureValue value = sign(service.getDataToSign(in, parameters), parameters);
    sealedXades = bytes(service.signDocument(in, parameters, value));
    return sealedXades;
  }

  byte[] cades() throws IOException, GeneralSecurityException {
    CAdESSignatureParameters parameters = new CAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
    prepare(parameters);
    CAdESService service = new CAdESService(verifier);
    DSSDocument in = new InMemoryDocument(document);
    SignatureValue value = sign(service.getDataToSign(in, parameters), parameters);
    sealedCades = bytes(service.signDocument(in, parameters, value));
    return sealedCades;
  }

  byte[] pades() throws IOException, GeneralSecurityException {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    prepare(parameters);
    PAdESService service = new PAdESService(verifier);
    DSSDocument in = new InMemoryDocument(document);
    SignatureValue value = sign(service.getDataToSign(in, parameters), parameters);
    sealedPades = bytes(service.signDocument(in, parameters, value));
    return sealedPades;
  }

  int verifyXades() throws IOException, GeneralSecurityException {
    return verify(sealedXades.length == 0 ? xades() : sealedXades);
  }

  int verifyCades() throws IOException, GeneralSecurityException {
    return verify(sealedCades.length == 0 ? cades() : sealedCades);
  }

  int verifyPades() throws IOException, GeneralSecurityException {
    return verify(sealedPades.length == 0 ? pades() : sealedPades);
  }

  private int verify(byte[] sealed) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(sealed));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport().getSignaturesCount();
  }

  private void prepare(AbstractSerializableSignatureParameters<?> parameters) {
    // Ed25519 goes with no other digest (RFC 8419).
    DigestAlgorithm digest =
        key.getAlgorithm().startsWith("Ed") ? DigestAlgorithm.SHA512 : DigestAlgorithm.SHA256;
    if (parameters instanceof XAdESSignatureParameters xades) {
      xades.setSigningCertificate(certificate);
      xades.setDigestAlgorithm(digest);
    } else if (parameters instanceof CAdESSignatureParameters cades) {
      cades.setSigningCertificate(certificate);
      cades.setDigestAlgorithm(digest);
    }
  }

  private SignatureValue sign(
      ToBeSigned data, AbstractSerializableSignatureParameters<?> parameters)
      throws GeneralSecurityException {
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    Signature signature = Signature.getInstance(algorithm.getJCEId());
    signature.initSign(key);
    signature.update(data.getBytes());
    return new SignatureValue(algorithm, signature.sign());
  }

  private static byte[] bytes(DSSDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.writeTo(out);
    return out.toByteArray();
  }
}
