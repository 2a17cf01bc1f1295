package dev.denpyo.benchmarks.mustang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.mustangproject.ZUGFeRD.IZUGFeRDExporter;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA1;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.mustangproject.ZUGFeRD.ZUGFeRDImporter;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What Mustang does with PDFs, and veraPDF, which it brings along. */
public final class MustangPdf implements UnaryOperator<byte[]> {
  private final String task;
  private final byte[] xml;

  /**
   * A task.
   *
   * @param task {@code A1} and {@code A3} embed into such a PDF/A, {@code READ} takes the XML out,
   *     {@code VERAPDF} answers with the number of its findings
   * @param xml what is embedded
   */
  public MustangPdf(String task, byte[] xml) {
    this.task = task;
    this.xml = xml.clone();
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Override
  public byte[] apply(byte[] pdf) {
    try {
      return switch (task) {
        case "A1" -> embed(new ZUGFeRDExporterFromA1().load(pdf));
        case "A3" -> embed(new ZUGFeRDExporterFromA3().load(pdf));
        case "READ" -> new ZUGFeRDImporter(new ByteArrayInputStream(pdf)).getRawXML();
        case "VERAPDF" -> verapdf(pdf).getBytes(StandardCharsets.US_ASCII);
        default -> throw new IllegalArgumentException("task must be known, was " + task);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (VeraPDFException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] embed(IZUGFeRDExporter exporter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.setProducer("benchmark").setCreator("benchmark").setZUGFeRDVersion(2);
    exporter.setProfile(Profiles.getByName("EN16931")).setXML(xml).export(out);
    return out.toByteArray();
  }

  private static String verapdf(byte[] pdf) throws VeraPDFException, IOException {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
      return String.valueOf(Foundries.defaultInstance()
          .createValidator(PDFAFlavour.PDFA_3_B, false)
          .validate(parser)
          .getTestAssertions()
          .size());
    }
  }
}
