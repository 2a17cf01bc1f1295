package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stamps that are drawn with seals, and rows of them that several roles fill. */
class StampCommandsTest {
  private static final String ROLES = "Clerk,Manager";

  @TempDir
  static Path folder;

  private static Path key;
  private static Path trust;
  private static Path font;

  @BeforeAll
  static void prepare() throws IOException {
    key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
    try (var in =
        StampCommandsTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
      font = Files.write(folder.resolve("font.ttf"), requireNonNull(in, "font").readAllBytes());
    }
  }

  private static Path pdf(String name) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.addPage(new PDPage());
      pdf.save(folder.resolve(name).toFile());
    }
    return folder.resolve(name);
  }

  private static Run sign(Path in, Path out, Object... more) {
    var line = new ArrayList<Object>(
        List.of("sign", in, "-o", out, "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(more));
    return denpyo(line.toArray());
  }

  /** Where the only field of a page is drawn. */
  private static PDRectangle drawn(Path sealed, int page) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sealed.toFile())) {
      var annotations = pdf.getPage(page - 1).getAnnotations();
      assertEquals(1, annotations.size());
      assertTrue(annotations.get(0).getNormalAppearanceStream() != null, "nothing is drawn");
      return annotations.get(0).getRectangle();
    }
  }

  @Test
  void aStampIsDrawnWhereItIsAskedFor() throws IOException {
    Path out = folder.resolve("stamped.pdf");

    Run run = sign(
        pdf("plain.pdf"),
        out,
        "--stamp",
        "Sato",
        "--stamp-department",
        "Accounting",
        "--stamp-date",
        "2026-11-01",
        "--stamp-at",
        "2,100,200,80",
        "--font",
        font);

    assertEquals(0, run.code(), run.toString());
    PDRectangle at = drawn(out, 2);
    assertEquals(100, at.getLowerLeftX());
    assertEquals(200, at.getLowerLeftY());
    assertEquals(80, at.getWidth());
    assertEquals(80, at.getHeight());
    assertEquals(0, denpyo("verify", out, "--trust", trust).code());
  }

  @Test
  void aStampHasAPlaceOfItsOwn() throws IOException {
    Path out = folder.resolve("usual.pdf");

    Run run = sign(pdf("usual-in.pdf"), out, "--stamp", "Sato", "--font", font);

    assertEquals(0, run.code(), run.toString());
    assertEquals(72, drawn(out, 1).getWidth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stamp Sato",
        "--stamp-department Accounting",
        "--stamp-at 1,2,3,4",
        "--stamp Sato --font FONT --stamp-at 1,2,3",
        "--stamp Sato --font FONT --stamp-at 1,2,3,0",
        "--stamp Sato --font FONT --stamp-at 0,2,3,4",
        "--stamp Sato --font FONT --stamp-at one,2,3,4",
        "--stamp Sato --font TRUST",
        "--stamp 佐藤 --font FONT",
        "--stamp Sato --font FONT --form cades"
      })
  void whatCannotBeDrawnIsRefusedBeforeAnythingIsWritten(String options) throws IOException {
    Path out = folder.resolve("never.pdf");
    String line = options.replace("FONT", font.toString()).replace("TRUST", trust.toString());

    Run run = sign(pdf("refused.pdf"), out, (Object[]) line.split(" ", -1));

    assertEquals(2, run.code(), run.toString());
    assertTrue(Files.notExists(out));
  }

  private static Path prepared(String name) throws IOException {
    Path out = folder.resolve(name);
    Run run = denpyo(
        "approve",
        "prepare",
        pdf("in-" + name),
        "-o",
        out,
        "--roles",
        ROLES,
        "--row",
        "1,300,700,90,110",
        "--font",
        font);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("2 approvals, the first by Clerk"), run.out());
    return out;
  }

  private static Run give(Path in, Path out, String role, Object... more) {
    var line = new ArrayList<Object>(List.of(
        "approve",
        "give",
        in,
        "-o",
        out,
        "--roles",
        ROLES,
        "--role",
        role,
        "--key",
        key,
        "--pass",
        "env:TEST_PASS",
        "--trust",
        trust));
    line.addAll(List.of(more));
    return denpyo(line.toArray());
  }

  private static Run state(Path in) {
    return denpyo("approve", "state", in, "--roles", ROLES, "--trust", trust);
  }

  @Test
  void rolesApproveInTheirOrder() throws IOException {
    Path start = prepared("row.pdf");
    Path once = folder.resolve("row-once.pdf");
    Path twice = folder.resolve("row-twice.pdf");

    assertTrue(state(start).out().contains("0 of 2 roles have approved; next is Clerk"));
    assertEquals(
        0, give(start, once, "Clerk", "--stamp", "Sato", "--font", font).code());
    Run pending = state(once);
    assertEquals(0, pending.code(), pending.toString());
    assertTrue(pending.out().contains("Clerk: TOTAL_PASSED, "), pending.out());
    assertTrue(pending.out().contains("1 of 2 roles have approved; next is Manager"));
    assertEquals(
        0, give(once, twice, "Manager", "--stamp", "Ito", "--font", font).code());
    Run complete = state(twice);
    assertEquals(0, complete.code(), complete.toString());
    assertTrue(complete.out().contains("All 2 roles have approved"), complete.out());
    assertEquals(0, denpyo("verify", twice, "--trust", trust).code());
  }

  @Test
  void nobodyApprovesOutOfTurn() throws IOException {
    Path out = folder.resolve("skipped.pdf");

    Run run = give(prepared("turn.pdf"), out, "Manager");

    assertEquals(2, run.code(), run.toString());
    assertTrue(run.err().contains("SIGNING-APPROVAL-ORDER"), run.err());
    assertTrue(Files.notExists(out));
  }

  @Test
  void anApprovalThatWasChangedIsFound() throws IOException {
    Path once = folder.resolve("changed.pdf");
    assertEquals(0, give(prepared("before.pdf"), once, "Clerk").code());
    byte[] bytes = Files.readAllBytes(once);
    bytes[20] ^= 1;
    Files.write(once, bytes);

    Run run = state(once);

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("The approvals do not hold"), run.out());
  }

  @Test
  void anApprovalOfALevelAboveTIsRefused() throws IOException {
    Run run = give(
        prepared("level.pdf"),
        folder.resolve("lt.pdf"),
        "Clerk",
        "--level",
        "LT",
        "--tsa",
        "http://localhost:9/",
        "--crl",
        trust);

    assertEquals(2, run.code(), run.toString());
  }

  @Test
  void theStateIsToldInEveryLanguage() throws IOException {
    Path start = prepared("languages.pdf");
    var said = new ArrayList<String>();
    for (String language : Texts.LANGUAGES) {
      Run run = Run.in(
          Locale.forLanguageTag(language),
          new byte[0],
          "approve",
          "state",
          start,
          "--roles",
          ROLES);
      assertEquals(0, run.code(), run.toString());
      assertTrue(run.out().contains("Clerk"), run.out());
      assertFalse(said.contains(run.out()), run.out());
      said.add(run.out());
    }
  }

  @Test
  void approveNeedsToBeToldWhat() {
    assertEquals(2, denpyo("approve").code());
  }
}
