package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Stream;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the validation data of a document: the catalog's {@code DSS}, with or without {@code VRI}
 * (ETSI EN 319 142-1, clause 5.4.2). What cannot be read is left out.
 */
final class DssReader {
  private static final int MOST = 2_000;

  private final PdfView view;
  private int streams;

  private DssReader(PdfView view) {
    this.view = view;
  }

  /** What the document carries as of {@code view}. */
  static ValidationMaterial read(PdfView view) throws PdfFault {
    DssReader reader = new DssReader(view);
    Dict dss = view.dict(view.catalog(), "DSS");
    ValidationMaterial material = new ValidationMaterial(
        certificates(reader.data(dss, "Certs")),
        ders(reader.data(dss, "CRLs")),
        ders(reader.data(dss, "OCSPs")));
    // What is listed for one seal should be in the lists above, but need not.
    Dict perSeal = view.dict(dss, "VRI");
    for (String key : perSeal.entries().keySet()) {
      material = material.and(reader.forSeal(view.dict(perSeal, key)));
    }
    return material;
  }

  private ValidationMaterial forSeal(Dict vri) throws PdfFault {
    return new ValidationMaterial(
        certificates(data(vri, "Cert")), ders(data(vri, "CRL")), ders(data(vri, "OCSP")));
  }

  private List<byte[]> data(Dict dict, String key) throws PdfFault {
    List<byte[]> data = new ArrayList<>();
    for (PdfValue item : PdfValue.items(view.get(dict, key))) {
      streams++;
      if (streams > MOST) {
        throw new PdfFault("The validation data are more than " + MOST + " streams.");
      }
      if (view.resolve(item) instanceof Stream stream) {
        data.add(view.unpack(stream));
      }
    }
    return data;
  }

  private static List<Der> ders(List<byte[]> data) {
    return data.stream().map(Der::of).toList();
  }

  private static List<X509Certificate> certificates(List<byte[]> data) {
    return data.stream().flatMap(one -> certificate(one).stream()).toList();
  }

  private static Optional<X509Certificate> certificate(byte[] data) {
    try {
      return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(data)));
    } catch (CertificateException e) {
      return Optional.empty(); // no certificate, so no help
    }
  }
}
