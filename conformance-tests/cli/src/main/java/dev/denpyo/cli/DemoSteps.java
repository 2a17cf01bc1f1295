package dev.denpyo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps of the demo, as command lines. */
final class DemoSteps {
  /** The invoices it begins with, as our JSON form. */
  static final List<String> SAMPLES = List.of("japan.json", "peppol.json");

  private final Path home;
  private final List<List<String>> steps = new ArrayList<>();

  private DemoSteps(Path home) {
    this.home = home;
  }

  static List<List<String>> in(Path home) {
    DemoSteps demo = new DemoSteps(home);
    demo.make("japan", "jp-pint");
    demo.make("peppol", "peppol-bis-3");
    demo.keep();
    return List.copyOf(demo.steps);
  }

  /** The seal stays beside the document: what was valid stays valid, byte for byte. */
  private void make(String name, String format) {
    step("create", file(name + ".json"), "-o", file(name + ".xml"), "--to", format);
    step("check", file(name + ".xml"));
    step(
        "sign",
        file(name + ".xml"),
        "-o",
        file(name + ".seal.xml"),
        "--detached",
        "--key",
        file("demo.p12"),
        "--pass",
        "file:" + file("demo.pass"));
    step(
        "verify",
        file(name + ".seal.xml"),
        "--content",
        file(name + ".xml"),
        "--trust",
        file("demo.pem"));
  }

  private void keep() {
    String archive = file("archive");
    step("archive", archive, "init");
    for (String name : List.of("japan", "peppol")) {
      step(
          "archive",
          archive,
          "put",
          file(name + ".xml"),
          "--with",
          "seal=" + file(name + ".seal.xml"),
          "-o",
          file(name + ".proof"));
    }
    step("archive", archive, "find", "--party", "\u9752\u7a7a", "--date", "2026-11-01..2026-11-30");
    step("archive", archive, "find", "--amount", "1000..2000");
    step("archive", archive, "verify", "--known", file("japan.proof"));
    step("prove", file("japan.proof"), "--document", file("japan.xml"));
    step("prove", file("peppol.proof"), "--document", file("peppol.xml"));
  }

  private String file(String name) {
    return home.resolve(name).toString();
  }

  private void step(String... words) {
    steps.add(List.of(words));
  }
}
