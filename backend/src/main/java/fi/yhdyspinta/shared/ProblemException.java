package fi.yhdyspinta.shared;

import java.util.List;
import java.util.function.Supplier;

/** Carries one problem to the one place that answers problems. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public final ProblemType type;
    public final transient List<Problem.Error> errors;
    public final transient Object current;

    private ProblemException(ProblemType type, String detail, List<Problem.Error> errors, Object current) {
        super(detail);
        this.type = type;
        this.errors = errors;
        this.current = current;
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, null, null, null);
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, null, null);
    }

    /** A rule refused the request; the errors say everything that is missing or wrong. */
    public static ProblemException of(ProblemType type, String detail, List<Problem.Error> errors) {
        return new ProblemException(type, detail, List.copyOf(errors), null);
    }

    public static ProblemException invalid(List<Problem.Error> errors) {
        return of(ProblemType.INVALID_REQUEST, null, errors);
    }

    public static ProblemException invalid(String pointer, String code, String detail) {
        return invalid(List.of(Problem.Error.at(pointer, code, detail)));
    }

    /** 412 with what is stored now, so that a person can choose. */
    public static ProblemException stale(Object current) {
        return new ProblemException(ProblemType.STALE, null, null, current);
    }

    public static Supplier<ProblemException> notFound() {
        return () -> of(ProblemType.NOT_FOUND);
    }
}
