package dev.denpyo.signing.asic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why we judge a container of the corpus otherwise than DSS does. */
final class AsicReasons {
  private static final Map<String, String> BY_FILE = new HashMap<>();

  static {
    because(
        "Two entries have one name: which one a program unpacks is anybody's guess.",
        "digidoc4j__2-mimetypes.asice",
        "digidoc4j__2-mimetypes.asics",
        "digidoc4j__2-mimetypes.bdoc",
        "digidoc4j__KS-19_IB-3721_bdoc21-TM-2fil-samename-1sig3.bdoc");
    because(
        "Two elements of the signatures' file have one Id: refused before anything else (X9).",
        "digidoc4j__ocsp_cert_is_not_in_tsl.bdoc",
        "digidoc4j__zip-bomb-package-zip.asics",
        "dss__asic-xades-one-file-two-sigs-duplicated-cnttst.sce",
        "dss__multifiles-ok__f26307.asics");
    because(
        "The name in the reference is not that of the file.",
        "digidoc4j__bdoc-tm-with-changed-data-file-name.bdoc",
        "digidoc4j__signature_does_not_cover_datafile.asice");
    because(
        "The reference writes a space as +, which is no escape of a URI.",
        "digidoc4j__M1n1_Testxxxx_.txt-TS-d4j.bdoc");
    because(
        "META-INF/manifest.xml is not there; nothing rests on that list here.",
        "digidoc4j__asics_for_testing.bdoc",
        "dss__Signature-ASiC_LT_modified_cert_values.asice");
    because(
        "KeyInfo has a second certificate that is empty; the digest binds the first.",
        "digidoc4j__Libdigidoc_created_tsa_signature_TS.bdoc");
    because("A container of BDOC 1.0, which is not ASiC.", "dss__hello.bdoc");
    because(
        "Each file has the digest that the manifest says, and the record covers each; that the two"
            + " use different algorithms is no fault here.",
        "dss__cades-lt-with-er-multi-files-different-algo.sce");
    because(
        "Without a manifest and with one file only, the record can be about no other, and is.",
        "dss__er-asn1-full-renewal-no-manifest.asice",
        "dss__er-asn1-tst-renewal-no-manifest.asice",
        "dss__xades-lta-with-er-no-hashtree.scs");
    because(
        "DSS finds no record in this container.",
        "dss__er-asn1-no-hashtree-full-renewal.sce",
        "dss__er-asn1-no-hashtree-wrong-manifest-file.sce",
        "dss__er-multi-file-data-not-found.asice",
        "dss__er-multi-files.asice");
    because(
        "The manifest has another digest than the file; DSS warns.",
        "dss__er-no-hashtree-xml-with-wrong-manifest.scs");
  }

  private AsicReasons() {}

  private static void because(String reason, String... files) {
    List.of(files).forEach(file -> BY_FILE.put(file, reason));
  }

  static String of(String file) {
    return BY_FILE.getOrDefault(file, "UNEXPLAINED");
  }
}
