package dev.denpyo.suites;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.denpyo.suites.Bytecode.SHIPPED;
import static dev.denpyo.suites.Bytecode.accessTo;
import static dev.denpyo.suites.Bytecode.haveNo;
import static dev.denpyo.suites.Bytecode.isIn;
import static dev.denpyo.suites.Bytecode.typesThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What code that we ship may do, and how it may look from outside. */
class CodingRulesTest {
  /**
   * Asking the surroundings instead of the caller. {@code Clock.systemUTC()} is not among them: it is
   * a fit default for a builder that also takes a clock, and it knows no place.
   */
  private static final Set<String> SURROUNDINGS = Set.of(
      "java.util.Locale.getDefault",
      "java.util.TimeZone.getDefault",
      "java.time.ZoneId.systemDefault",
      "java.time.Clock.systemDefaultZone",
      "java.lang.System.currentTimeMillis",
      "java.nio.charset.Charset.defaultCharset");

  /** Changing what everyone else in the same JVM sees. */
  private static final Set<String> GLOBAL_STATE = Set.of(
      "java.security.Security.addProvider",
      "java.security.Security.insertProviderAt",
      "java.security.Security.removeProvider",
      "java.security.Security.setProperty",
      "java.lang.System.setProperty",
      "java.lang.System.setProperties",
      "java.lang.System.clearProperty",
      "java.lang.System.setOut",
      "java.lang.System.setErr",
      "java.util.Locale.setDefault",
      "java.util.TimeZone.setDefault");

  private static final Set<String> XML_FACTORIES = Set.of(
      "javax.xml.parsers.DocumentBuilderFactory",
      "javax.xml.parsers.SAXParserFactory",
      "javax.xml.stream.XMLInputFactory",
      "javax.xml.transform.TransformerFactory",
      "javax.xml.validation.SchemaFactory",
      "javax.xml.xpath.XPathFactory",
      "org.xml.sax.helpers.XMLReaderFactory");

  private static final DescribedPredicate<JavaAccess<?>> CREATION_OF_XML_FACTORIES = accessTo(
      "creation of XML factories",
      access -> XML_FACTORIES.contains(access.getTargetOwner().getName())
          && (access.getName().startsWith("new") || access.getName().startsWith("create")));

  private static final Set<String> BINARY_NUMBERS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final DescribedPredicate<JavaClass> ENTRY_OF_COMMAND_LINE =
      typesThat("the entry of the command line", Bytecode::isEntryOfCommandLine);

  @Test
  void nobodyAsksTheSurroundingsForTimeOrPlace() {
    noClasses()
        .that(DescribedPredicate.not(ENTRY_OF_COMMAND_LINE))
        .should()
        .accessTargetWhere(
            accessTo("time or place of the surroundings", CodingRulesTest::asksSurroundings))
        .check(SHIPPED);
  }

  private static boolean asksSurroundings(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    if (SURROUNDINGS.contains(owner + "." + access.getName())) {
      return true;
    }
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    Stream<String> parameters = target.getRawParameterTypes().stream().map(JavaClass::getName);
    if (owner.startsWith("java.time.") && access.getName().equals("now")) {
      return parameters.noneMatch("java.time.Clock"::equals);
    }
    return owner.equals(Date.class.getName())
        && access.getName().equals("<init>")
        && parameters.findAny().isEmpty();
  }

  @Test
  void nobodyChangesTheJvmForOthers() {
    noClasses()
        .should()
        .accessTargetWhere(accessTo(
            "global state",
            access ->
                GLOBAL_STATE.contains(access.getTargetOwner().getName() + "." + access.getName())))
        .check(SHIPPED);
  }

  @Test
  void onlyTheEntryOfTheCommandLinePrints() {
    noClasses()
        .that(DescribedPredicate.not(ENTRY_OF_COMMAND_LINE))
        .should()
        .accessTargetWhere(accessTo("standard output", CodingRulesTest::prints))
        .check(SHIPPED);
  }

  private static boolean prints(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (owner.isEquivalentTo(System.class)) {
      return Set.of("out", "err").contains(access.getName());
    }
    return owner.isAssignableTo(Throwable.class)
        && access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getName().equals("printStackTrace")
        && target.getRawParameterTypes().isEmpty();
  }

  @Test
  void amountsAreNeverBinaryFloatingPoint() {
    classes()
        .that(resideInAnyPackage("dev.denpyo.invoice..", "dev.denpyo.totals.."))
        .should(haveNo("double or float", CodingRulesTest::binaryNumbers))
        .check(SHIPPED);
  }

  private static Stream<String> binaryNumbers(JavaClass type) {
    Stream<String> ofFields = type.getFields().stream()
        .filter(field -> isBinary(field.getRawType()))
        .map(field -> field.getDescription());
    Stream<String> ofMethods = type.getCodeUnits().stream()
        .filter(CodingRulesTest::mentionsBinary)
        .map(JavaCodeUnit::getDescription);
    return Stream.concat(ofFields, ofMethods);
  }

  private static boolean mentionsBinary(JavaCodeUnit unit) {
    return isBinary(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(CodingRulesTest::isBinary);
  }

  private static boolean isBinary(JavaClass type) {
    return BINARY_NUMBERS.contains(type.getBaseComponentType().getName());
  }

  /** Certificates and their library speak {@link Date}, so signing must read it. */
  @Test
  void nobodyButSigningKnowsTheOldDate() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.denpyo.signing..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Date.class)
        .check(SHIPPED);
  }

  /**
   * The engine's working state is shared within its own packages, by classes that nobody else sees: a
   * call for each of the millions of looks at it says no more.
   */
  @Test
  void instanceFieldsArePrivate() {
    fields()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat(DescribedPredicate.not(typesThat(
            "working state of the rule engine",
            type -> !type.getModifiers().contains(JavaModifier.PUBLIC)
                && Set.of("dev.denpyo.formats.xml.xpath", "dev.denpyo.formats.xml.tree")
                    .contains(type.getPackageName()))))
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .bePrivate()
        .check(SHIPPED);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(SHIPPED);
  }

  @Test
  void nothingHasASetter() {
    classes().should(haveNo("setters", CodingRulesTest::setters)).check(SHIPPED);
  }

  private static Stream<String> setters(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getName().matches("set[A-Z].*"))
        .filter(method -> !isAskedForFromOutside(method))
        .map(JavaMethod::getDescription);
  }

  /** Whether a type that is not ours declares the method, as SAX does with its handlers. */
  private static boolean isAskedForFromOutside(JavaMethod method) {
    return Stream.concat(
            method.getOwner().getAllRawSuperclasses().stream(),
            method.getOwner().getAllRawInterfaces().stream())
        .filter(type -> !isIn(type, "dev.denpyo"))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(declared -> declared.getName().equals(method.getName()));
  }

  @Test
  void xmlFactoriesAreMadeOnlyWhereTheyAreHardened() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.denpyo.formats.xml..", "dev.denpyo.signing..")
        .should()
        .accessTargetWhere(CREATION_OF_XML_FACTORIES)
        .check(SHIPPED);
  }

  @Test
  void signingHardensItsXmlInOnePlace() {
    Set<String> places = SHIPPED.that(resideInAPackage("dev.denpyo.signing..")).stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(CREATION_OF_XML_FACTORIES)
        .map(access -> access.getOriginOwner().getName())
        .collect(Collectors.toSet());
    assertTrue(places.size() <= 1, () -> "XML factories are made in " + places);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(haveNo("package without @NullMarked", type -> unmarked(type.getPackage()).stream()))
        .check(SHIPPED);
  }

  private static Set<String> unmarked(JavaPackage home) {
    boolean marked = home.tryGetPackageInfo()
        .filter(info -> info.isAnnotatedWith(NullMarked.class))
        .isPresent();
    return marked ? Set.of() : Set.of(home.getName() + " has no @NullMarked package-info");
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Helpers|Manager)")
        .orShould()
        .haveNameMatching(".*[.$]I[A-Z][a-z]+[A-Z].*")
        .check(SHIPPED);
  }
}
