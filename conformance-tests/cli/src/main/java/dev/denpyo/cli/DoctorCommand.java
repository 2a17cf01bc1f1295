package dev.denpyo.cli;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.formats.view.Fonts;
import dev.denpyo.validation.RuleSet;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Command;

/** {@code denpyo doctor}. */
@Command(
    name = "doctor",
    description = "Shows versions, language, formats and rule sets: what a bug report needs.")
final class DoctorCommand extends Verb {
  DoctorCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    line("denpyo", Version.number());
    line("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    line("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    line("language", shell().texts().locale().toLanguageTag());
    line("encoding of file names", System.getProperty("sun.jnu.encoding"));
    line("time", shell().clock().instant());
    List<DocumentFormat> formats = shell().denpyo().formats().formats();
    formats.forEach(f -> line("format", f.id() + "  " + abilities(f) + "  " + f.title()));
    List<RuleSet> sets = new RuleSets(shell().denpyo()).newest();
    sets.forEach(set -> line("rules", RulesCommand.line(set)));
    Fonts.onClassPath().names().forEach(name -> line("font", name));
    List<String> drivers = drivers();
    drivers.forEach(d -> line("database driver", d));
    boolean fit = !formats.isEmpty() && !sets.isEmpty() && !drivers.isEmpty();
    shell().result(shell().texts().get(fit ? "doctor.fit" : "doctor.unfit"));
    return fit ? ExitCode.GOOD : ExitCode.NOT_CHECKED;
  }

  private void line(String what, Object value) {
    shell().result(what + ": " + value);
  }

  private static String abilities(DocumentFormat format) {
    List<String> words = new ArrayList<>();
    format.reader().ifPresent(r -> words.add("read"));
    format.writer().ifPresent(w -> words.add("write"));
    format.validator().ifPresent(v -> words.add("check"));
    return String.join("+", words);
  }

  private static List<String> drivers() {
    return ServiceLoader.load(Driver.class, DoctorCommand.class.getClassLoader()).stream()
        .map(driver -> driver.type().getName())
        .toList();
  }
}
