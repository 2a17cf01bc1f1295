package dev.denpyo.suites;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The classes under judgement, read once, and the few words the rules about them share. */
final class Bytecode {
  /** What we ship: every class of every module on the class path, tests left out. */
  static final JavaClasses SHIPPED = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("dev.denpyo");

  private Bytecode() {}

  /** The test classes of every module built so far. */
  static JavaClasses tests() {
    return new ClassFileImporter().importPaths(testClassFolders());
  }

  private static List<Path> testClassFolders() {
    try (Stream<Path> folders = Files.find(houseRoot(), 6, (path, what) -> what.isDirectory())) {
      return folders.filter(folder -> folder.endsWith("target/test-classes")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path houseRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run this inside the project");
      }
    }
    return folder;
  }

  /** Whether {@code type} lives in {@code root} or below it. */
  static boolean isIn(JavaClass type, String root) {
    String name = type.getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  /** The class of the command line that a shell starts, with all that is nested in it. */
  static boolean isEntryOfCommandLine(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return isIn(outermost, "dev.denpyo.cli")
        && outermost.tryGetMethod("main", String[].class).isPresent();
  }

  static DescribedPredicate<JavaClass> typesThat(
      String description, Function<JavaClass, Boolean> test) {
    return DescribedPredicate.describe(description, test::apply);
  }

  static DescribedPredicate<JavaAccess<?>> accessTo(
      String description, Function<JavaAccess<?>, Boolean> test) {
    return DescribedPredicate.describe(description, test::apply);
  }

  /** Violated by every fault that {@code faultsOf} names. */
  static ArchCondition<JavaClass> haveNo(
      String description, Function<JavaClass, Stream<String>> faultsOf) {
    return new ArchCondition<>("have no " + description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        faultsOf
            .apply(type)
            .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
      }
    };
  }
}
