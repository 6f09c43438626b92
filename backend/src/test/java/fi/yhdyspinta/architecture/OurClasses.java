package fi.yhdyspinta.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The classes of the service, read once, and what can be told of their calls. */
final class OurClasses {

    static final String ROOT = "fi.yhdyspinta";
    static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT, "db.migration");

    private OurClasses() {}

    /** GET, PUT, POST … or null for a method that serves no HTTP request. */
    static String httpMethod(JavaMethod method) {
        return method.getAnnotations().stream().filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(a -> a.getRawType().getSimpleName()).findFirst().orElse(null);
    }

    static List<JavaMethod> operations() {
        return ALL.stream().flatMap(c -> c.getMethods().stream()).filter(m -> httpMethod(m) != null)
                .sorted(Comparator.comparing(JavaMethod::getFullName)).toList();
    }

    static List<JavaMethod> operations(String... httpMethods) {
        return operations().stream().filter(m -> Set.of(httpMethods).contains(httpMethod(m))).toList();
    }

    /** How a failure names an operation. */
    static String name(JavaMethod method) {
        var id = method.isAnnotatedWith(Operation.class) ? method.getAnnotationOfType(Operation.class).operationId() : "?";
        return httpMethod(method) + " " + id + " (" + method.getOwner().getSimpleName() + "." + method.getName() + ")";
    }

    /** Whether the method calls the target, itself or through whatever of ours it calls, also through a port. */
    static boolean reaches(JavaMethod from, Class<?> owner, String... names) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(Set.of(from));
        while (!open.isEmpty()) {
            for (var called : called(open.pop()).toList()) {
                if (called.getOwner().isEquivalentTo(owner) && Set.of(names).contains(called.getName())) {
                    return true;
                }
                if (called.getOwner().getPackageName().startsWith(ROOT) && seen.add(called)) {
                    open.add(called);
                }
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        Stream.concat(unit.getMethodReferencesFromSelf().stream().map(r -> r.getTarget()),
                                unit.getConstructorReferencesFromSelf().stream().map(r -> r.getTarget())))
                .flatMap(target -> target.resolveMember().stream())
                .map(JavaCodeUnit.class::cast)
                .flatMap(OurClasses::withImplementations);
    }

    private static Stream<JavaCodeUnit> withImplementations(JavaCodeUnit unit) {
        if (!unit.getOwner().isInterface() || !unit.getOwner().getPackageName().startsWith(ROOT)) {
            return Stream.of(unit);
        }
        var parameters = unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(Stream.of(unit), unit.getOwner().getAllSubclasses().stream()
                .flatMap(c -> c.tryGetMethod(unit.getName(), parameters).stream()));
    }
}
