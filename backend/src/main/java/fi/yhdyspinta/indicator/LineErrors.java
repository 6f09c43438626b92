package fi.yhdyspinta.indicator;

import fi.yhdyspinta.shared.Problem;
import fi.yhdyspinta.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the lines of a body, up to as much as anyone reads at once. */
final class LineErrors {

    static final int MOST_LINES = 1_000_000;
    private static final int MOST = 1_000;

    private final List<Problem.Error> errors = new ArrayList<>();

    /** @throws ProblemException 400 when there are as many as are told at once */
    void add(int line, String field, String code, String detail) {
        errors.add(Problem.Error.at("/" + line + field, code, "Line " + line + ": " + detail));
        if (errors.size() == MOST) {
            refuseIfAny();
        }
    }

    /** @throws ProblemException 400 for a line too many */
    void countLine(int number) {
        if (number > MOST_LINES) {
            add(number, "", "too-many-lines", "At most " + MOST_LINES + " lines at once");
            refuseIfAny();
        }
    }

    List<Problem.Error> all() {
        return errors;
    }

    int count() {
        return errors.size();
    }

    /** @throws ProblemException 400 */
    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
