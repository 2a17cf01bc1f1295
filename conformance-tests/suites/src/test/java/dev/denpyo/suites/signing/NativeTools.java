package dev.denpyo.suites.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/** The verifiers that come with a Debian system: whether they accept a seal. */
final class NativeTools {
  private final Path directory;
  private final Path root;

  /**
   * @param root the certificate to trust, PEM
   */
  NativeTools(Path directory, Path root) {
    this.directory = directory;
    this.root = root;
  }

  static boolean areInstalled() {
    return List.of("xmlsec1", "openssl", "pdfsig").stream().allMatch(NativeTools::isInstalled);
  }

  private static boolean isInstalled(String program) {
    try {
      new ProcessBuilder(program, "--help")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the tool for that form says that a seal is good. */
  boolean accept(SealedForm form, byte[] sealed) throws IOException {
    return accept(form, sealed, SealedForm.DOCUMENT);
  }

  private boolean accept(SealedForm form, byte[] sealed, byte[] document) throws IOException {
    Files.write(directory.resolve(SealedForm.NAME), document);
    var file = Files.write(directory.resolve(form.file()), sealed);
    return switch (form) {
      case XADES_INSIDE, XADES_BESIDE, XADES_AROUND -> xmlsec(file);
      case CADES_AROUND -> cms(file, List.of());
      case CADES_BESIDE ->
        cms(file, List.of("-content", directory.resolve(SealedForm.NAME).toString()));
      case PADES -> pdfsig(file);
      default -> container(form, sealed, document);
    };
  }

  /** The same with one byte of the document changed, wherever that form has it. */
  boolean acceptAnother(SealedForm form, byte[] sealed) throws IOException {
    var changed = sealed.clone();
    var mark = switch (form) {
      case XADES_INSIDE, CADES_AROUND -> "ID>";
      case XADES_AROUND -> "PEludm9pY2";
      case PADES -> "200 200";
      default -> "";
    };
    if (mark.isEmpty()) {
      return accept(form, sealed, new byte[] {'<', 'a', '/', '>'});
    }
    changed[new String(sealed, StandardCharsets.ISO_8859_1).indexOf(mark)] ^= 1;
    return accept(form, changed);
  }

  private boolean xmlsec(Path file) throws IOException {
    return run(List.of(
            "xmlsec1",
            "--verify",
            "--id-attr:Id",
            "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
            "--id-attr:Id",
            "http://www.w3.org/2000/09/xmldsig#:Object",
            "--verification-time",
            "2026-03-22 11:15:30",
            "--trusted-pem",
            root.toString(),
            file.toAbsolutePath().toString()))
        .isPresent();
  }

  private boolean cms(Path file, List<String> more) throws IOException {
    var command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-cades", "-binary"));
    command.addAll(List.of("-inform", "DER", "-in", file.toString()));
    command.addAll(List.of("-attime", "" + SealingWorld.LATER.getEpochSecond()));
    command.addAll(List.of("-CAfile", root.toString(), "-out", "/dev/null"));
    command.addAll(more);
    return run(command).isPresent();
  }

  private boolean pdfsig(Path file) throws IOException {
    return run(List.of("pdfsig", "-nocert", file.toString()))
        .filter(said -> said.contains("Signature is Valid."))
        .isPresent();
  }

  /** Unpacked, its files are those of any other seal beside documents. */
  private boolean container(SealedForm form, byte[] sealed, byte[] document) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sealed))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = directory.resolve(entry.getName());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    Files.write(directory.resolve(SealedForm.NAME), document);
    var inside = directory.resolve("META-INF");
    return switch (form) {
      case ASIC_S_XADES -> xmlsec(inside.resolve("signatures.xml"));
      case ASIC_E_XADES -> xmlsec(inside.resolve("signatures001.xml"));
      case ASIC_S_CADES ->
        cms(
            inside.resolve("signature.p7s"),
            List.of("-content", directory.resolve(SealedForm.NAME).toString()));
      default ->
        cms(
            inside.resolve("signature001.p7s"),
            List.of("-content", inside.resolve("ASiCManifest001.xml").toString()));
    };
  }

  /** What a command printed; empty if it said no. */
  private Optional<String> run(List<String> command) throws IOException {
    var said = directory.resolve("said.txt");
    var process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " does not end");
      }
      return process.exitValue() == 0
          ? Optional.of(Files.readString(said, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
