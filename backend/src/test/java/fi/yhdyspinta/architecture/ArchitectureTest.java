package fi.yhdyspinta.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static fi.yhdyspinta.architecture.OurClasses.ALL;
import static fi.yhdyspinta.architecture.OurClasses.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.yhdyspinta.shared.HelsinkiClock;
import fi.yhdyspinta.shared.Paged;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The tiers of the house: a package uses only those of the tiers below, never its neighbours. */
class ArchitectureTest {

    private static final List<Set<String>> TIERS = List.of(
            Set.of("shared"),
            Set.of("security"),
            Set.of("event", "idempotency"),
            Set.of("openapi", "problem", "ratelimit", "session"),
            Set.of("area", "integration", "wording"),
            Set.of("perspective", "sandbox"),
            Set.of("group", "organisation"),
            Set.of("member"),
            Set.of("coordinator", "countyevent", "feedback", "goal", "hearing", "indicator", "meeting", "privacy"),
            Set.of("agenda", "calendar", "changes", "comparison", "coverage", "feed", "series", "sotkanet"),
            Set.of("chart", "choice", "demo", "duty", "me", "webhook"),
            Set.of("export", "mail", "report"),
            Set.of(""));

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.")[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static int tier(String feature) {
        return IntStream.range(0, TIERS.size()).filter(i -> TIERS.get(i).contains(feature)).findFirst().orElse(-1);
    }

    @Test
    void everyPackageHasATier() {
        var homeless = new TreeSet<String>();
        ALL.stream().filter(ArchitectureTest::isOurs).map(ArchitectureTest::feature).filter(f -> tier(f) < 0).forEach(homeless::add);
        assertEquals(Set.of(), homeless, "Add the package to the list TIERS of this test, as low as it can be.");
    }

    @Test
    void aPackageUsesOnlyTheTiersBelow() {
        var wrong = new ArrayList<String>();
        ALL.stream().filter(ArchitectureTest::isOurs).forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .filter(d -> isOurs(d.getTargetClass()) && !feature(d.getTargetClass()).equals(feature(type)))
                .filter(d -> tier(feature(d.getTargetClass())) >= tier(feature(type)))
                .forEach(d -> wrong.add(d.getDescription())));
        assertEquals(List.of(), wrong, "When a lower package needs to know something of a higher one, it declares an "
                + "interface (a port) that the higher one implements; neighbours meet in a package above both.");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var silent = new TreeSet<String>();
        ALL.stream().filter(ArchitectureTest::isOurs).map(JavaClass::getPackageName).forEach(silent::add);
        silent.removeIf(name -> java.nio.file.Files.exists(java.nio.file.Path.of("src/main/java",
                name.replace('.', '/'), "package-info.java")));
        assertEquals(Set.of(), silent, "Add a package-info.java: what the package is for and what it may use.");
    }

    @Test
    void resourcesLeaveTheDatabaseToServicesAndQueries() {
        noClasses().that().areAnnotatedWith(Path.class).should().dependOnClassesThat().areAssignableTo(Jdbi.class).check(ALL);
    }

    @Test
    void onlyTheClockKnowsWhatTimeItIs() {
        var time = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(), ZonedDateTime.class.getName());
        noClasses().that().doNotHaveFullyQualifiedName(HelsinkiClock.class.getName())
                .should().callMethodWhere(new DescribedPredicate<>("the current time is read") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        var owner = call.getTargetOwner().getName();
                        return call.getName().equals("now") && time.contains(owner)
                                || owner.equals(Clock.class.getName()) && call.getName().startsWith("system")
                                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    }
                }).because("days are Helsinki days and tests set the time: ask HelsinkiClock").check(ALL);
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.sql.Timestamp").check(ALL);
    }

    @Test
    void aPageOfAListIsPaged() {
        classes().that(new DescribedPredicate<JavaClass>("have a nextCursor") {
            @Override
            public boolean test(JavaClass type) {
                return type.isRecord() && type.tryGetMethod("nextCursor").isPresent();
            }
        }).should().implement(Paged.class).because("the Link header is made from it").check(ALL);
    }

    @Test
    void anInterfaceWithOneImplementationIsAPortBetweenTiers() {
        classes().that().areInterfaces().and().areNotAnnotations().and().doNotHaveSimpleName("package-info").and().resideInAPackage(ROOT + "..")
                .should(new ArchCondition<>("be sealed, implemented twice, or implemented by a higher package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var implementations = type.getAllSubclasses();
                        var isPort = implementations.stream().anyMatch(c -> !feature(c).equals(feature(type)));
                        if (implementations.size() < 2 && !isPort) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has "
                                    + implementations.stream().map(HasName::getName).toList() + ": use the class itself"));
                        }
                    }
                }).check(ALL);
    }

    @Test
    void beansAreGivenWhatTheyNeedInTheConstructor() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers().that(new DescribedPredicate<JavaMember>("are fields") {
            @Override
            public boolean test(JavaMember member) {
                return member instanceof com.tngtech.archunit.core.domain.JavaField;
            }
        }).should().beAnnotatedWith(jakarta.inject.Inject.class).check(ALL);
    }
}
