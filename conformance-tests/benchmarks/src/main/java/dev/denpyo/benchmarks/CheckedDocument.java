package dev.denpyo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that all sides check: of the corpus, and longer ones of our own writing. */
public enum CheckedDocument {
  /** Plain EN 16931 in UBL; the second file where a corpus lacks the first. */
  EN_UBL(
      "ubl",
      "en16931-ubl/einvoicing-en1__ubl-tc434-example1.xml",
      "en16931-ubl/einvoicing-en1__ubl-tc434-example5.xml",
      "eu.cen.en16931:ubl:1.3.16"),
  /** Plain EN 16931 in CII. */
  EN_CII("cii", "en16931-cii/einvoicing-en1__CII_example1.xml", "eu.cen.en16931:cii:1.3.16"),
  /** XRechnung in UBL. */
  XRECHNUNG_UBL(
      "xrechnung-ubl",
      "xrechnung-ubl/xrechnung-test__01.01a-INVOICE_ubl.xml",
      "de.xrechnung:ubl-invoice:3.0.2"),
  /** XRechnung in CII. */
  XRECHNUNG_CII(
      "xrechnung-cii",
      "xrechnung-cii/xrechnung-test__01.01a-INVOICE_uncefact.xml",
      "de.xrechnung:cii:3.0.2"),
  /** Peppol BIS Billing. */
  PEPPOL(
      "peppol-bis-3",
      "peppol-bis3/peppol-bis-inv__base-example.xml",
      "eu.peppol.bis3:invoice:2026.5"),
  /** Japan's PINT. */
  JP_PINT(
      "jp-pint",
      "jp-pint/phive-rules__Japan_PINT_Invoice_UBL_Example.xml",
      "org.peppol.pint.jp:invoice:1.1.2"),
  /** Factur-X, the profile with the most rules; phive has those of 2.4, half a year older. */
  FACTURX_EXTENDED(
      "facturx-extended",
      "facturx-xml/zugferd-php__EXTENDED_Warenrechnung_2.3.xml",
      "fr.factur-x:extended:1.0.8");

  private static final String CORPUS = "denpyo.corpus";

  private final String format;
  private final String file;
  private final String otherFile;
  private final String phive;

  CheckedDocument(String format, String file, String phive) {
    this(format, file, file, phive);
  }

  CheckedDocument(String format, String file, String otherFile, String phive) {
    this.format = format;
    this.file = file;
    this.otherFile = otherFile;
    this.phive = phive;
  }

  /** The format in which ours recognises it. */
  String format() {
    return format;
  }

  /** phive's set of rules for it. */
  String phive() {
    return phive;
  }

  /** The rule sets that it is checked with. */
  List<OfficialRules> rules() {
    return switch (this) {
      case EN_UBL -> List.of(OfficialRules.EN_UBL);
      case EN_CII -> List.of(OfficialRules.EN_CII);
      case XRECHNUNG_UBL -> List.of(OfficialRules.EN_UBL, OfficialRules.XRECHNUNG_UBL);
      case XRECHNUNG_CII -> List.of(OfficialRules.EN_CII, OfficialRules.XRECHNUNG_CII);
      case PEPPOL -> List.of(OfficialRules.EN_UBL, OfficialRules.PEPPOL);
      case JP_PINT -> List.of(OfficialRules.PINT_JP);
      case FACTURX_EXTENDED -> List.of(OfficialRules.FACTURX_EXTENDED);
    };
  }

  /** Whether its syntax is CII and not UBL. */
  boolean isCii() {
    return this == EN_CII || this == XRECHNUNG_CII || this == FACTURX_EXTENDED;
  }

  /** Where it lies. */
  Path file() {
    String property = System.getProperty(CORPUS);
    if (property == null) {
      throw new IllegalStateException("say where the corpus is: -D" + CORPUS + "=DIRECTORY");
    }
    Path corpus = Path.of(property);
    return Stream.of(file, otherFile)
        .map(corpus::resolve)
        .filter(Files::isReadable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + otherFile + " in the corpus at "
            + corpus + " (system property " + CORPUS + ")"));
  }

  /** Its bytes. */
  byte[] bytes() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
