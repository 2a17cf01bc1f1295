package dev.denpyo.oracle.dss;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One question, put to DSS without any network. */
final class Question {
  private final String[] fields;

  Question(String line) {
    fields = line.split("\t", -1);
    if (fields.length != 7) {
      throw new IllegalArgumentException("line must have 7 fields, has " + fields.length);
    }
  }

  String answer() {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(new File(fields[0])));
    validator.setCertificateVerifier(verifier());
    List<DSSDocument> contents = new ArrayList<>();
    files(1).forEach(file -> contents.add(new FileDocument(file)));
    validator.setDetachedContents(contents);
    validator.setValidationTime(Date.from(Instant.parse(fields[6])));
    return describe(validator.validateDocument().getSimpleReport());
  }

  private CommonCertificateVerifier verifier() {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    files(2).forEach(file -> trusted.addCertificate(DSSUtils.loadCertificate(file)));
    CommonCertificateSource others = new CommonCertificateSource();
    files(3).forEach(file -> others.addCertificate(DSSUtils.loadCertificate(file)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setAdjunctCertSources(others);
    verifier.setAIASource(null);
    if (!files(4).isEmpty()) {
      verifier.setCrlSource(new ExternalResourcesCRLSource(streams(4)));
    }
    if (!files(5).isEmpty()) {
      verifier.setOcspSource(new ExternalResourcesOCSPSource(streams(5)));
    }
    return verifier;
  }

  private static String describe(SimpleReport report) {
    List<String> parts = new ArrayList<>();
    Set<String> records = new LinkedHashSet<>(); // those over signatures are listed with these
    for (String id : report.getSignatureIdList()) {
      parts.add("signature=" + report.getSignatureFormat(id) + verdict(report, id)
          + messages(report, id));
      report.getSignatureEvidenceRecords(id).forEach(r -> records.add(r.getId()));
    }
    for (String id : report.getTimestampIdList()) {
      parts.add("timestamp=" + verdict(report, id).substring(1));
    }
    records.addAll(report.getEvidenceRecordIdList());
    for (String id : records) {
      parts.add("record=" + verdict(report, id).substring(1) + messages(report, id));
    }
    return String.join("\t", parts);
  }

  private static String verdict(SimpleReport report, String id) {
    Object reason = report.getSubIndication(id);
    return "|" + report.getIndication(id) + "|" + (reason == null ? "" : reason);
  }

  private static String messages(SimpleReport report, String id) {
    return ("|" + report.getAdESValidationErrors(id) + "|" + report.getAdESValidationWarnings(id))
        .replaceAll("\\s+", " ");
  }

  private List<File> files(int field) {
    List<File> files = new ArrayList<>();
    for (String name : fields[field].split(";")) {
      if (!name.isEmpty()) {
        files.add(new File(name));
      }
    }
    return files;
  }

  /** DSS reads and closes them. */
  private InputStream[] streams(int field) {
    return files(field).stream()
        .map(f -> new FileDocument(f).openStream())
        .toArray(InputStream[]::new);
  }
}
