package dev.denpyo.suites;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.denpyo.suites.Bytecode.SHIPPED;
import static dev.denpyo.suites.Bytecode.haveNo;
import static dev.denpyo.suites.Bytecode.isIn;
import static dev.denpyo.suites.Bytecode.typesThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom: the floor plan of docs/architecture.md, held against the bytecode. */
class ArchitectureTest {
  /** The packages of core in reading order; each knows only itself and those before it. */
  private static final List<String> CORE = List.of(
      "dev.denpyo.failure",
      "dev.denpyo.invoice",
      "dev.denpyo.totals",
      "dev.denpyo.validation",
      "dev.denpyo.format",
      "dev.denpyo.evidence",
      "dev.denpyo.archive",
      "dev.denpyo.law",
      "dev.denpyo");

  private static final String[] OUTSIDE_CORE = {
    "dev.denpyo.signing..",
    "dev.denpyo.formats..",
    "dev.denpyo.cli..",
    "dev.denpyo.suites..",
    "dev.denpyo.benchmarks.."
  };

  private static final DescribedPredicate<JavaClass> CORE_CLASSES = resideInAnyPackage(
          "dev.denpyo..")
      .and(DescribedPredicate.not(resideInAnyPackage(OUTSIDE_CORE)))
      .as("of core");

  private static final Set<String> XML_ONLY = Set.of("xml");

  /** What a format may know besides itself and core; one that is not named here may know xml. */
  private static final Map<String, Set<String>> FORMATS = Map.of(
      "xml",
      Set.of(),
      "json",
      Set.of(),
      "view",
      Set.of(),
      "mail",
      Set.of(),
      "pint",
      Set.of("xml", "ubl"),
      "verapdf",
      Set.of("hybridpdf"));

  @Test
  void coreKnowsOnlyTheJdkAndJspecify() {
    classes()
        .that(CORE_CLASSES)
        .should()
        .onlyDependOnClassesThat(CORE_CLASSES.or(resideInAnyPackage(
            "java..",
            "javax.xml..",
            "javax.sql..",
            "javax.crypto..",
            "org.w3c.dom..",
            "org.xml.sax..",
            "org.jspecify..")))
        .check(SHIPPED);
  }

  @Test
  void corePackagesKnowOnlyThoseBeforeThem() {
    classes()
        .that(CORE_CLASSES)
        .should(haveNo("knowledge of a later package", ArchitectureTest::looksAhead))
        .check(SHIPPED);
  }

  private static Stream<String> looksAhead(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(d -> CORE_CLASSES.test(d.getTargetClass()))
        .filter(d -> floor(d.getTargetClass()) > floor(type))
        .map(Dependency::getDescription);
  }

  @Test
  void everyCorePackageIsOnTheFloorPlan() {
    classes()
        .that(CORE_CLASSES)
        .should()
        .resideInAnyPackage(
            CORE.stream().map(p -> p.equals("dev.denpyo") ? p : p + "..").toArray(String[]::new))
        .check(SHIPPED);
  }

  /** The place of a class in {@link #CORE}; the facade, which knows all, is last. */
  private static int floor(JavaClass type) {
    for (int i = 0; i < CORE.size(); i++) {
      if (isIn(type, CORE.get(i))) {
        return i;
      }
    }
    throw new IllegalArgumentException("not a class of core: " + type.getName());
  }

  @Test
  void formatsKnowOnlyWhatTheyAreBuiltOn() {
    classes()
        .that(resideInAnyPackage("dev.denpyo.formats.."))
        .should(haveNo("knowledge of a format beside them", ArchitectureTest::looksSideways))
        .check(SHIPPED);
  }

  private static Stream<String> looksSideways(JavaClass type) {
    String own = formatOf(type);
    Set<String> allowed = FORMATS.getOrDefault(own, XML_ONLY);
    return type.getDirectDependenciesFromSelf().stream()
        .filter(d -> isIn(d.getTargetClass(), "dev.denpyo.formats"))
        .filter(d -> !own.equals(formatOf(d.getTargetClass())))
        .filter(d -> !allowed.contains(formatOf(d.getTargetClass())))
        .map(Dependency::getDescription);
  }

  /** The {@code ubl} of {@code dev.denpyo.formats.ubl.anything}. */
  private static String formatOf(JavaClass type) {
    String[] names = type.getPackageName().split("\\.", 5);
    return names.length > 3 ? names[3] : "";
  }

  @ParameterizedTest
  @CsvSource({
    "dev.denpyo.signing.., dev.denpyo.formats..",
    "dev.denpyo.formats.., dev.denpyo.signing..",
    "dev.denpyo.signing.., dev.denpyo.cli..",
    "dev.denpyo.formats.., dev.denpyo.cli.."
  })
  void modulesThatNeverTouchDoNot(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(other)
        .check(SHIPPED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "org.mustangproject | formats.hybrid",
        "org.verapdf        | formats.verapdf",
        "org.bouncycastle   | signing",
        "org.apache.pdfbox  | signing formats.hybrid formats.view",
        "org.apache.fontbox | signing formats.hybrid formats.view",
        "org.apache.xmpbox  | signing formats.hybrid formats.view",
        "net.sf.saxon       | nowhere",
        "com.fasterxml.aalto| formats.xml",
        "org.codehaus.stax2 | formats.xml",
        "picocli            | cli",
        "jakarta.mail       | formats.mail",
        "jakarta.activation | formats.mail",
        "org.eclipse.angus  | nowhere",
        "jakarta.xml.bind   | formats"
      })
  void librariesStayInTheRoomsTheyWereBoughtFor(String library, String rooms) {
    List<String> allowed =
        Stream.of(rooms.split(" ")).map("dev.denpyo."::concat).toList();
    noClasses()
        .that(typesThat(
            "outside " + rooms,
            type -> allowed.stream().noneMatch(type.getPackageName()::startsWith)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(SHIPPED);
  }

  @ParameterizedTest
  @CsvSource({"dev.denpyo.(*)..", "dev.denpyo.formats.(*)..", "dev.denpyo.law.(*).."})
  void packagesAreFreeOfCycles(String family) {
    slices().matching(family).should().beFreeOfCycles().check(SHIPPED);
  }

  @Test
  void judgesMoreThanNothing() {
    assertTrue(SHIPPED.size() > 0, "no class was found, so every rule above passed in vain");
    assertTrue(SHIPPED.containPackage("dev.denpyo.failure"), "core is not among the classes");
  }
}
